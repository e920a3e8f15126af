package vn.vankho.index;

import java.util.List;
import java.util.Optional;

/**
 * A section found again in the text of its document, with all that is below it in the outline.
 *
 * @param path markers from the top down to this one
 * @param heading its heading
 * @param firstToken index of its first token in the text
 * @param endToken one past the last
 * @param start first character of the text
 * @param end one past the last
 */
record SectionSpan(
    List<String> path, Optional<String> heading, int firstToken, int endToken, int start, int end) {
  /** Copies the path. */
  SectionSpan {
    path = List.copyOf(path);
  }
}
