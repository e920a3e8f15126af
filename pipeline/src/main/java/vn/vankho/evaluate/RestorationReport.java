package vn.vankho.evaluate;

import java.util.List;
import java.util.Locale;

/**
 * Scores of a restorer on a set of texts.
 *
 * @param rows one for each group of texts, the whole last
 */
public record RestorationReport(List<Row> rows) {
  /** Copies the rows. */
  public RestorationReport {
    rows = List.copyOf(rows);
  }

  /**
   * One group of texts.
   *
   * @param score its counts
   * @param werLow lower end of the 95 % confidence interval of the word error rate after
   * @param werHigh upper end
   * @param syllableAccuracy share of the truth's words that are right, tone placement, case and
   *     punctuation around them set aside
   * @param calibrationError mean distance between the probability that changes claim and the share
   *     of them that are right, in ten classes of probability, weighted by their sizes
   */
  public record Row(
      RestorationScore score,
      double werLow,
      double werHigh,
      double syllableAccuracy,
      double calibrationError) {}

  /** The scores as a Markdown table, rates in per cent. */
  public String table() {
    StringBuilder table =
        new StringBuilder(
            "| text | words | WER before | WER after | 95 % interval | CER before | CER after |"
                + " syllables right | harm | changes right | recall | calibration error |\n"
                + "|---|---|---|---|---|---|---|---|---|---|---|---|\n");
    for (Row row : rows) {
      RestorationScore score = row.score();
      table.append(
          String.format(
              Locale.ROOT,
              "| %s | %,d | %.2f | %.2f | %.2f–%.2f | %.2f | %.2f | %.2f | %.3f | %.2f | %.2f |"
                  + " %.2f |%n",
              score.name(),
              score.words(),
              100 * score.werBefore(),
              100 * score.werAfter(),
              100 * row.werLow(),
              100 * row.werHigh(),
              100 * score.cerBefore(),
              100 * score.cerAfter(),
              100 * row.syllableAccuracy(),
              100 * score.harm(),
              100 * score.precision(),
              100 * score.recall(),
              100 * row.calibrationError()));
    }
    return table.toString().replace(System.lineSeparator(), "\n");
  }
}
