package vn.vankho.export;

import java.io.IOException;
import java.io.OutputStream;
import vn.vankho.model.PlanDocument;

/** A form in which a document is a file of its own. */
public interface DocumentFormat {
  /** How the name of such a file ends, with its dot: {@code .alto.xml}. */
  String extension();

  /**
   * Writes one document and leaves the output open.
   *
   * @throws IOException of the output, passed on: only the caller knows whether a reader went away
   *     or a disk is full
   */
  void write(PlanDocument document, OutputStream out) throws IOException;
}
