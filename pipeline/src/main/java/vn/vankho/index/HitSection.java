package vn.vankho.index;

import java.util.List;
import java.util.Optional;

/**
 * The section in which a snippet begins.
 *
 * @param path markers from the top of the outline down: {@code II}, {@code 1}, {@code a}
 * @param heading of the innermost of them that has one
 */
public record HitSection(List<String> path, Optional<String> heading) {
  /** Copies the path. */
  public HitSection {
    path = List.copyOf(path);
  }
}
