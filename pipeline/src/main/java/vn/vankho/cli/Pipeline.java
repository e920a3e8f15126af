package vn.vankho.cli;

import java.nio.file.Path;
import java.util.List;
import vn.vankho.restore.TextRestorer;

/** The heavy stages as the commands see them; tests give scripted ones. */
interface Pipeline {
  /** The restorer with the model in {@code modelsDirectory}. */
  TextRestorer restorer(Path modelsDirectory);

  /** Whether the OCR engine, its data and the models are there and whole. */
  List<Check> checkup(Installation installation);

  /** Fetches trained data that is missing; does nothing where none is. */
  void setUp(Installation installation);
}
