package vn.vankho.cli;

import java.util.List;

/** The heavy stages as the commands see them; tests give scripted ones. */
interface Pipeline {
  /** Whether the OCR engine, its data and the models are there and whole. */
  List<Check> checkup(Installation installation);

  /** Fetches trained data that is missing; does nothing where none is. */
  void setUp(Installation installation);
}
