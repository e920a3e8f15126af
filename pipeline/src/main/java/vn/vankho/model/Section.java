package vn.vankho.model;

import java.util.List;
import java.util.Optional;

/**
 * A node of the outline.
 *
 * @param marker as printed, without punctuation: {@code I}, {@code 1}, {@code a}, {@code -}
 * @param level depth in the tree, 1 at the top
 * @param heading the first line, where it reads as a title
 * @param text the section's own paragraphs, one a line, without those of its children
 * @param page 1-based page on which it begins
 * @param children in order
 */
public record Section(
    String marker,
    int level,
    Optional<String> heading,
    String text,
    int page,
    List<Section> children) {
  /** Copies the children. */
  public Section {
    children = List.copyOf(children);
  }
}
