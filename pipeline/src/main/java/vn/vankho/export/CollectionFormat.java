package vn.vankho.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import vn.vankho.model.PlanDocument;

/** A form in which one file holds any number of documents. */
public interface CollectionFormat {
  /**
   * Writes documents one after the other and leaves the output open.
   *
   * @param documents may be gone through more than once; only one is held at a time, so that memory
   *     does not grow with the collection
   * @throws IOException of the output, passed on: only the caller knows whether a reader went away
   *     or a disk is full
   */
  void write(Iterable<PlanDocument> documents, OutputStream out) throws IOException;

  /** The name that the file has of itself, where a folder is given for it; empty for none. */
  default Optional<String> fileName() {
    return Optional.empty();
  }
}
