package vn.vankho.index;

import java.util.List;
import java.util.Optional;
import vn.vankho.model.Rect;

/**
 * A sentence, or as much of one as is told apart, where it stands in a document.
 *
 * @param document in which it stands
 * @param page 1-based page in the source on which it begins
 * @param section in which it begins, if it is in one
 * @param text without line breaks
 * @param words syllables and figures of it
 * @param boxes where its words stand on that page
 * @param first its first word
 * @param last its last word, perhaps on a later page
 */
public record Passage(
    DocumentRef document,
    int page,
    Optional<HitSection> section,
    String text,
    int words,
    List<Rect> boxes,
    WordPlace first,
    WordPlace last) {
  /** Copies the boxes. */
  public Passage {
    boxes = List.copyOf(boxes);
  }
}
