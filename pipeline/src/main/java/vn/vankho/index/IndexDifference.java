package vn.vankho.index;

import java.util.List;

/**
 * Where index and archive disagree.
 *
 * @param missing ids of documents that are in the archive but not in the index, sorted
 * @param surplus ids of documents that are in the index but not in the archive, sorted
 */
public record IndexDifference(List<String> missing, List<String> surplus) {
  /** Copies the lists. */
  public IndexDifference {
    missing = List.copyOf(missing);
    surplus = List.copyOf(surplus);
  }

  /** Whether they agree. */
  public boolean isEmpty() {
    return missing.isEmpty() && surplus.isEmpty();
  }
}
