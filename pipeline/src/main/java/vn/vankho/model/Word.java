package vn.vankho.model;

import java.util.List;
import java.util.Optional;

/**
 * A word of a page in reading order.
 *
 * <p>Words are what white space separates. In a page without layout a word of white space alone may
 * stand for a wide gap, as tables of plain text have them between their cells. A restored word may
 * stand for several that the OCR split, or hold a space where the OCR had joined two.
 *
 * @param text as restored; NFC
 * @param raw as the scan or the text layer gave it
 * @param box where it stands; absent where the source has no layout (plain text)
 * @param confidence of the reading, 0 to 1
 * @param line 0-based number of its line on the page, never falling from word to word
 * @param change present exactly where {@code text} differs from {@code raw}
 * @param choices what else the OCR engine saw in {@code raw}, for restoration to weigh; empty where
 *     it is not known, and in a {@link Reading}
 * @param ink how it looks, for restoration to weigh; absent where that was not measured, and in a
 *     {@link Reading}
 * @param alternatives what else {@code text} may be where it was left as it was read, likeliest
 *     first; empty where that is not in doubt. What was changed has them in its change.
 */
public record Word(
    String text,
    String raw,
    Optional<Rect> box,
    double confidence,
    int line,
    Optional<Change> change,
    List<SymbolChoice> choices,
    Optional<WordInk> ink,
    List<Alternative> alternatives) {
  /** Copies the lists; refuses a confidence that is none and a change that is unrecorded. */
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
    if (change.isPresent() && !alternatives.isEmpty()) {
      throw new IllegalArgumentException("word '" + text + "': its change has the alternatives");
    }
    choices = List.copyOf(choices);
    alternatives = List.copyOf(alternatives);
  }

  /** A word of which it is not known what else the engine saw, and which is not in doubt. */
  public Word(
      String text,
      String raw,
      Optional<Rect> box,
      double confidence,
      int line,
      Optional<Change> change) {
    this(text, raw, box, confidence, line, change, List.of(), Optional.empty(), List.of());
  }

  /** A word as it was read. */
  public static Word read(String raw, Rect box, double confidence, int line) {
    return new Word(raw, raw, Optional.of(box), confidence, line, Optional.empty());
  }

  /**
   * How sure it is that {@code text} is right, 0 to 1: the change where there is one, or else the
   * reading.
   */
  public double certainty() {
    return change.map(Change::probability).orElse(confidence);
  }

  /** The same word in another place. */
  public Word at(Optional<Rect> newBox, int newLine) {
    return new Word(text, raw, newBox, confidence, newLine, change, choices, ink, alternatives);
  }

  /** The same word with what else the engine saw in it. */
  public Word withChoices(List<SymbolChoice> newChoices) {
    return new Word(text, raw, box, confidence, line, change, newChoices, ink, alternatives);
  }

  /** The same word with how it looks. */
  public Word withInk(Optional<WordInk> newInk) {
    return new Word(text, raw, box, confidence, line, change, choices, newInk, alternatives);
  }

  /** The same word, which may be something else. */
  public Word withAlternatives(List<Alternative> newAlternatives) {
    return new Word(text, raw, box, confidence, line, change, choices, ink, newAlternatives);
  }

  /** The same word, read with another confidence. */
  public Word withConfidence(double newConfidence) {
    return new Word(text, raw, box, newConfidence, line, change, choices, ink, alternatives);
  }
}
