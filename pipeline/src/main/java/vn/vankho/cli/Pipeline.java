package vn.vankho.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.vankho.restore.TextRestorer;
import vn.vankho.run.ImportListener;
import vn.vankho.run.ImportReport;
import vn.vankho.run.ReadSettings;

/** The heavy stages as the commands see them; tests give scripted ones. */
interface Pipeline {
  /** A reader of source files; the caller closes it. */
  PlanReader reader(ReadSettings settings);

  /**
   * An inspector of source files; the caller closes it.
   *
   * @param pictures whether it decodes pictures to see what would be cleaned away
   */
  SourceInspector inspector(ReadSettings settings, boolean pictures);

  /** Takes files into an archive, which is created where there is none. */
  ImportReport importInto(
      Path archive,
      ReadSettings settings,
      List<Path> paths,
      boolean recursive,
      ImportListener listener);

  /** The restorer with the model in {@code modelDirectory}, and perhaps a lexicon beside it. */
  TextRestorer restorer(Path modelDirectory, Optional<Path> lexicon);

  /** Whether the OCR engine, its data and the models are there and whole. */
  List<Check> checkup(Installation installation);

  /** Fetches trained data that is missing; does nothing where none is. */
  void setUp(Installation installation);
}
