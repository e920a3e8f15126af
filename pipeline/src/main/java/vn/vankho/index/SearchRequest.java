package vn.vankho.index;

import java.util.Optional;

/**
 * What to look for.
 *
 * @param query in the language of {@code QueryParser}; may be empty where there is a filter or
 *     everything is wanted
 * @param yearFrom first year of issue
 * @param yearTo last year of issue, inclusive
 * @param province id, or name with or without marks; as issued or as it is called today
 * @param issuer words of the issuing body's name, in order, with or without marks
 * @param type name or abbreviation of a kind of document: {@code Kế hoạch}, {@code KH}
 * @param limit most hits to return, 1 to {@value #DEEPEST}
 * @param offset hits to pass over, at least 0; with the limit at most {@value #DEEPEST}
 */
public record SearchRequest(
    String query,
    Optional<Integer> yearFrom,
    Optional<Integer> yearTo,
    Optional<String> province,
    Optional<String> issuer,
    Optional<String> type,
    int limit,
    int offset) {
  /** Nobody reads further, and each search costs memory for all it passes over. */
  public static final int DEEPEST = 10_000;

  /** Checks limit and offset. */
  public SearchRequest {
    if (limit < 1 || offset < 0 || (long) limit + offset > DEEPEST) {
      throw new IllegalArgumentException(
          "limit "
              + limit
              + ", offset "
              + offset
              + ": expected limit >= 1, offset >= 0, together at most "
              + DEEPEST);
    }
  }

  /** A query without filters. */
  public static SearchRequest of(String query, int limit) {
    return new SearchRequest(
        query,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        limit,
        0);
  }
}
