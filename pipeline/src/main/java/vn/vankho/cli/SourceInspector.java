package vn.vankho.cli;

import java.nio.file.Path;
import vn.vankho.run.ReadListener;
import vn.vankho.run.SourceInspection;

/** Looks at source files; see {@code vn.vankho.run.Inspector}. */
interface SourceInspector extends AutoCloseable {
  /** What a file is made of. */
  SourceInspection inspect(Path file, ReadListener listener);

  @Override
  void close();
}
