package vn.vankho.index;

import java.util.List;
import java.util.Optional;
import vn.vankho.model.Rect;

/**
 * The matching words of a page.
 *
 * @param page 1-based page in the source
 * @param words in reading order
 */
public record PageHighlights(int page, List<MarkedWord> words) {
  /** Copies the words. */
  public PageHighlights {
    words = List.copyOf(words);
  }

  /**
   * A word that matches.
   *
   * @param index 0-based among all words of the page in the document
   * @param box where it stands; empty where the source has no layout
   */
  public record MarkedWord(int index, Optional<Rect> box) {}

  /** The boxes of the words that have one. */
  public List<Rect> boxes() {
    return words.stream().map(MarkedWord::box).flatMap(Optional::stream).toList();
  }
}
