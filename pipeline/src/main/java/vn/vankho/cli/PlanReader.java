package vn.vankho.cli;

import java.nio.file.Path;
import java.util.List;
import vn.vankho.model.PlanDocument;
import vn.vankho.model.Reading;
import vn.vankho.run.ReadListener;

/** Reads source files; see {@code vn.vankho.run.DocumentReader}. */
interface PlanReader extends AutoCloseable {
  /** The plan documents of a file, at least one. */
  List<PlanDocument> extract(Path file, ReadListener listener);

  /** The pages of a file. */
  Reading read(Path file, ReadListener listener);

  @Override
  void close();
}
