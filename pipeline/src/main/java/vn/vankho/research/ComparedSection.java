package vn.vankho.research;

import java.util.List;
import java.util.Optional;

/**
 * A section of the one document and the one of the other that answers to it.
 *
 * @param change what became of it
 * @param isMoved whether it stands below another section, or elsewhere among its neighbours
 * @param first where it is in the first document
 * @param second where it is in the second document
 * @param similarity of the two, 0 to 1; 0 where there is only one
 * @param heading its heading as it changed; empty where there is none
 * @param text its own text as it changed, without that of sections below it
 */
public record ComparedSection(
    Change change,
    boolean isMoved,
    Optional<Place> first,
    Optional<Place> second,
    double similarity,
    List<ComparedText> heading,
    List<ComparedText> text) {

  /** What became of a section. */
  public enum Change {
    /** Word for word the same. */
    SAME,
    /** In both, with other words. */
    CHANGED,
    /** Only in the first document. */
    ONLY_FIRST,
    /** Only in the second document. */
    ONLY_SECOND
  }

  /**
   * Where a section stands.
   *
   * @param path markers from the top of the outline down: {@code II.1.a}
   * @param level depth in the outline, 1 at the top
   * @param page 1-based page on which it begins
   */
  public record Place(String path, int level, int page) {}

  /** Copies the lists. */
  public ComparedSection {
    heading = List.copyOf(heading);
    text = List.copyOf(text);
  }
}
