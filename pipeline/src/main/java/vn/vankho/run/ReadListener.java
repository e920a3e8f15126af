package vn.vankho.run;

import java.nio.file.Path;

/** Hears how far reading has come; called from several threads. */
public interface ReadListener {
  /** Hears nothing. */
  ReadListener SILENT = new ReadListener() {};

  /** A file was opened; {@code pages} is their number. */
  default void opened(Path file, int pages) {}

  /** One page of a file is done, for better or worse. */
  default void pageDone(Path file) {}
}
