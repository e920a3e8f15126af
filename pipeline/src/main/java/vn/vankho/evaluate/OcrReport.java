package vn.vankho.evaluate;

import java.nio.file.Path;
import java.util.List;

/**
 * How well scans are read.
 *
 * @param scans a row each, in the order of their paths
 * @param conditions a row each, in the order of their names
 * @param producers a row for each program that made the files, as they say it, in the order of
 *     their names; empty where none says it
 * @param total all scans together
 * @param withoutTruth scans that have no text to compare with
 */
public record OcrReport(
    List<Row> scans,
    List<Row> conditions,
    List<Row> producers,
    Row total,
    List<Path> withoutTruth) {
  /**
   * Scores with what they may be by chance.
   *
   * @param score of one scan or a group
   * @param wer interval of the word error rate after restoration
   * @param spared interval of the share of the engine's wrong words that are spared
   */
  public record Row(OcrScore score, Interval wer, Interval spared) {}

  /** Copies the lists. */
  public OcrReport {
    scans = List.copyOf(scans);
    conditions = List.copyOf(conditions);
    producers = List.copyOf(producers);
    withoutTruth = List.copyOf(withoutTruth);
  }
}
