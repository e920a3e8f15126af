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
 */
public record RestoredText(String original, String restored, List<Edit> edits) {
  /** Copies the edits. */
  public RestoredText {
    edits = List.copyOf(edits);
  }

  /** A text that needed nothing. */
  public static RestoredText unchanged(String text) {
    return new RestoredText(text, text, List.of());
  }
}
