package vn.vankho.evaluate;

import java.util.ArrayList;
import java.util.List;

/** Adds up the readings of one group of scans. */
final class OcrTally {
  private static final int WORDS = 0;
  private static final int PLAIN = 1;
  private static final int RESTORED = 2;

  private final String name;
  private int pages;
  private TextErrors plain = TextErrors.NONE;
  private TextErrors cleaned = TextErrors.NONE;
  private TextErrors restored = TextErrors.NONE;
  private final List<int[]> units = new ArrayList<>();

  OcrTally(String name) {
    this.name = name;
  }

  /** One scan as it was read three times. */
  void add(ThreeReadings scan) {
    pages += scan.pages();
    plain = plain.plus(scan.plainErrors());
    cleaned = cleaned.plus(scan.cleanedErrors());
    restored = restored.plus(scan.restoredErrors());
    int[] words = scan.plain().blockWords();
    int[] plainly = scan.plain().blockErrors();
    int[] finally_ = scan.restored().blockErrors();
    for (int block = 0; block < words.length; block++) {
      units.add(new int[] {words[block], plainly[block], finally_[block]});
    }
  }

  OcrReport.Row row(long seed) {
    return new OcrReport.Row(
        new OcrScore(name, pages, plain, cleaned, restored),
        Interval.of(units, sums -> rate(sums[RESTORED], sums[WORDS]), seed),
        Interval.of(units, sums -> 1 - rate(sums[RESTORED], sums[PLAIN]), seed));
  }

  private static double rate(long part, long whole) {
    return whole == 0 ? 0 : part / (double) whole;
  }
}
