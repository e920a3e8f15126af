package vn.vankho.store;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A search that is kept to be run again.
 *
 * @param name by which people call it: 1 to 100 characters on one line
 * @param query in the language of searches; may be empty where there is a filter
 * @param filters values by the names that the command line gives them: {@code year}, {@code
 *     province}…
 * @param created when it was saved, ISO 8601 in UTC
 * @param lastRun when it was last run, ISO 8601 in UTC
 * @param seen ids of the documents that it found then, in no order
 */
public record SavedSearch(
    String name,
    String query,
    Map<String, String> filters,
    String created,
    Optional<String> lastRun,
    List<String> seen) {
  /** Found documents that are kept to tell new ones. */
  public static final int MOST_SEEN = 10_000;

  private static final int LONGEST_NAME = 100;

  /** Checks the name and copies the collections, filters in the order of their names. */
  public SavedSearch {
    boolean isOneLine = name.chars().noneMatch(Character::isISOControl);
    if (name.isBlank() || name.length() > LONGEST_NAME || !isOneLine) {
      throw new IllegalArgumentException(
          "name of a search: expected 1 to " + LONGEST_NAME + " characters on one line");
    }
    if (seen.size() > MOST_SEEN) {
      throw new IllegalArgumentException(
          seen.size() + " documents seen: expected at most " + MOST_SEEN);
    }
    filters = Collections.unmodifiableMap(new TreeMap<>(filters));
    seen = List.copyOf(seen);
  }

  /** One that was never run. */
  public static SavedSearch of(
      String name, String query, Map<String, String> filters, String created) {
    return new SavedSearch(name, query, filters, created, Optional.empty(), List.of());
  }
}
