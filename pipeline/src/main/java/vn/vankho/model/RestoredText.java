package vn.vankho.model;

import java.util.List;

/**
 * A text before and after restoration.
 *
 * <p>Outside the edits the two texts are the same, code unit for code unit, so the edits are the
 * whole alignment: {@code vn.vankho.text.Alignment} maps positions both ways.
 *
 * @param original as it was read
 * @param restored as it is believed to stand on the page
 * @param edits in order, not overlapping
 * @param doubts what was left as it was read and may be something else, in order, apart from the
 *     edits; only of text that a program read
 */
public record RestoredText(
    String original, String restored, List<Edit> edits, List<Doubted> doubts) {
  /** Copies the lists. */
  public RestoredText {
    edits = List.copyOf(edits);
    doubts = List.copyOf(doubts);
  }

  /** A text in which nothing that was left is in doubt. */
  public RestoredText(String original, String restored, List<Edit> edits) {
    this(original, restored, edits, List.of());
  }

  /** A text that needed nothing. */
  public static RestoredText unchanged(String text) {
    return new RestoredText(text, text, List.of());
  }
}
