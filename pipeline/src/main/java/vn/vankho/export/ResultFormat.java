package vn.vankho.export;

import java.io.IOException;
import java.io.OutputStream;

/** A form in which one file holds what a search found, each with its citation. */
public interface ResultFormat {
  /**
   * Writes places in their order and leaves the output open.
   *
   * @param places gone through once; only one is held at a time
   * @throws IOException of the output, passed on: only the caller knows whether a reader went away
   *     or a disk is full
   */
  void writePlaces(Iterable<CitedPlace> places, OutputStream out) throws IOException;
}
