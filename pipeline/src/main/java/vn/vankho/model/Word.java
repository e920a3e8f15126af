package vn.vankho.model;

import java.util.Optional;

/**
 * A word of a page in reading order.
 *
 * <p>Words are what white space separates. A restored word may stand for several that the OCR
 * split, or hold a space where the OCR had joined two.
 *
 * @param text as restored; NFC
 * @param raw as the scan or the text layer gave it
 * @param box where it stands; absent where the source has no layout (plain text)
 * @param confidence of the reading, 0 to 1
 * @param line 0-based number of its line on the page, never falling from word to word
 * @param change present exactly where {@code text} differs from {@code raw}
 */
public record Word(
    String text,
    String raw,
    Optional<Rect> box,
    double confidence,
    int line,
    Optional<Change> change) {
  /** Refuses a confidence that is none and a change that is unrecorded. */
  public Word {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence " + confidence + ": expected 0 to 1");
    }
    if (line < 0) {
      throw new IllegalArgumentException("line " + line + ": expected at least 0");
    }
    if (text.equals(raw) == change.isPresent()) {
      throw new IllegalArgumentException(
          "word '"
              + raw
              + "' -> '"
              + text
              + "': a change is recorded where, and only where, they differ");
    }
  }

  /** A word as it was read. */
  public static Word read(String raw, Rect box, double confidence, int line) {
    return new Word(raw, raw, Optional.of(box), confidence, line, Optional.empty());
  }
}
