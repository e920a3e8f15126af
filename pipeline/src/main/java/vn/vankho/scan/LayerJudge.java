package vn.vankho.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.vankho.model.Word;
import vn.vankho.text.TextQuality;

/**
 * Judges the text layer of one page from its two runs: what is painted for readers to see, and what
 * lies hidden behind a picture or is painted invisibly.
 *
 * <p>Runs are judged, not pages: one scan in three of public bodies carries a correct visible
 * signature block beside a garbled hidden layer or beside none (measured: 192 of 674 scans). And
 * invisible mode proves nothing: some scanners paint what they recognised visibly under the image.
 */
final class LayerJudge {
  /** A page whose pictures cover this share of it may be a scan. */
  private static final double SCAN_SHARE = 0.5;

  /** Text that is the page itself stretches over this much of its height... */
  private static final double PAGE_SPREAD = 0.4;

  /** ...and has at least this many words; a signature block has some twenty. */
  private static final int PAGE_WORDS = 50;

  /**
   * Invalid words per word up to which what another OCR program read is believed. Stricter than for
   * typed text, as such a layer has wrong words that are well formed too, and the picture can be
   * read again. Chosen on 56 pages of 19 documents: 21 of 23 pages of good layers pass, 6 of 33 of
   * garbled ones.
   */
  private static final double MAX_RECOGNISED_INVALID = 0.05;

  private final TextRun seen;
  private final TextRun hidden;
  private final LayerReading.Verdict verdict;
  private final String why;

  /** Whether the hidden words belong to the page too. */
  private final boolean hiddenCounts;

  /**
   * Judges a page.
   *
   * @param pictureShare share of the page that pictures cover, 0 to 1
   * @param heightPx height of the page
   */
  LayerJudge(TextRun seen, TextRun hidden, double pictureShare, int heightPx) {
    this.seen = seen;
    this.hidden = hidden;
    boolean scan = pictureShare >= SCAN_SHARE;
    if (seen.words().isEmpty() && hidden.words().isEmpty()) {
      verdict = LayerReading.Verdict.NONE;
      why = "no text";
      hiddenCounts = false;
    } else if (!scan) {
      verdict = judgeTyped();
      hiddenCounts = seen.words().isEmpty();
      why = describe("typed text", seen.words().isEmpty() ? hidden : seen, pictureShare);
    } else if (isPage(seen, heightPx)) {
      verdict = read(seen);
      hiddenCounts = false;
      why = describe("text typed over a background", seen, pictureShare);
    } else if (hidden.quality().words() > seen.quality().words()
        || hidden.words().size() >= PAGE_WORDS) {
      verdict = judgeRecognised();
      hiddenCounts = true;
      why = describe("text hidden behind a picture", hidden, pictureShare);
    } else {
      verdict = LayerReading.Verdict.PARTIAL;
      hiddenCounts = true;
      why = describe("some text beside a picture", seen, pictureShare);
    }
  }

  private static boolean isPage(TextRun run, int heightPx) {
    return run.words().size() >= PAGE_WORDS
        && run.spread(heightPx) >= PAGE_SPREAD
        && isReadable(run.quality().verdict());
  }

  private static boolean isReadable(TextQuality.Verdict quality) {
    return quality == TextQuality.Verdict.GOOD || quality == TextQuality.Verdict.FOREIGN;
  }

  /** A page without a large picture: its text is all there is, if it reads. */
  private LayerReading.Verdict judgeTyped() {
    TextRun run = seen.words().isEmpty() ? hidden : seen;
    if (run.quality().verdict() == TextQuality.Verdict.TOO_SHORT) {
      return run.quality().undecodedShare() > 0
          ? LayerReading.Verdict.GARBLED
          : run.legacy().isPresent() ? LayerReading.Verdict.LEGACY : LayerReading.Verdict.GOOD;
    }
    return read(run);
  }

  private LayerReading.Verdict judgeRecognised() {
    if (hidden.quality().verdict() == TextQuality.Verdict.TOO_SHORT) {
      return LayerReading.Verdict.PARTIAL;
    }
    return hidden.quality().invalidShare() > MAX_RECOGNISED_INVALID
        ? LayerReading.Verdict.GARBLED
        : read(hidden);
  }

  private static LayerReading.Verdict read(TextRun run) {
    if (!isReadable(run.quality().verdict())) {
      return LayerReading.Verdict.GARBLED;
    }
    return run.legacy().isPresent() ? LayerReading.Verdict.LEGACY : LayerReading.Verdict.GOOD;
  }

  private static String describe(String what, TextRun run, double pictureShare) {
    TextQuality quality = run.quality();
    return String.format(
        Locale.ROOT,
        "%s, %d words: %s; marked letters %.3f, invalid syllables %.3f, undecoded %.3f%s; pictures"
            + " cover %.0f %% of the page",
        what,
        run.words().size(),
        quality.verdict(),
        quality.markedShare(),
        quality.invalidShare(),
        quality.undecodedShare(),
        run.legacy().map(encoding -> "; decoded from " + encoding).orElse(""),
        pictureShare * 100);
  }

  LayerReading.Verdict verdict() {
    return verdict;
  }

  String why() {
    return why;
  }

  List<LayerReading.Run> runs() {
    List<LayerReading.Run> runs = new ArrayList<>();
    for (TextRun run : List.of(seen, hidden)) {
      if (!run.words().isEmpty()) {
        runs.add(new LayerReading.Run(run.visible(), run.quality()));
      }
    }
    return runs;
  }

  /** The page's words, the hidden first, as what is seen besides was stamped on later. */
  List<Word> words() {
    if (!hiddenCounts) {
      return seen.words();
    }
    List<Word> words = new ArrayList<>(hidden.words());
    int firstLine = hidden.lineCount();
    for (Word word : seen.words()) {
      words.add(
          Word.read(
              word.raw(), word.box().orElseThrow(), word.confidence(), firstLine + word.line()));
    }
    return words;
  }
}
