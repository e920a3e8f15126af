package vn.vankho.web;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.vankho.index.Facet;
import vn.vankho.index.SortOrder;
import vn.vankho.run.SavedSearchRun;
import vn.vankho.store.SavedSearch;

/** A search of the pages as the archive keeps it, and back. */
final class KeptSearch {
  private static final int FIRST_YEAR = 0;
  private static final int LAST_YEAR = 9_999;

  /** Filters of the command line that the pages know as conditions of the query. */
  private static final Map<String, String> CONDITIONS =
      Map.of(
          "province", "tỉnh",
          "issuer", "cơ quan",
          "type", "loại",
          "level", "cấp",
          "signer", "người ký",
          "in", "mục");

  private KeptSearch() {}

  /**
   * A search that was just looked at: nothing of what it finds is new.
   *
   * @param now ISO 8601 in UTC
   * @param found ids of all that it finds
   * @throws Refusal 400 if the name is none, or nothing is looked for
   */
  static SavedSearch of(String name, SearchQuery query, String now, List<String> found) {
    if (query.isEmpty()) {
      throw Refusal.of(400, "nothingToKeep");
    }
    Map<String, String> filters = new LinkedHashMap<>();
    if (query.from().isPresent() || query.to().isPresent()) {
      int from = query.from().orElse(FIRST_YEAR);
      int to = query.to().orElse(LAST_YEAR);
      filters.put("year", String.format(Locale.ROOT, "%04d-%04d", from, to));
    }
    query
        .selected()
        .forEach(
            (facet, values) ->
                filters.put(SavedSearchRun.FACET + facet.jsonName(), String.join("\n", values)));
    if (query.sort() != SortOrder.RELEVANCE) {
      filters.put("sort", SearchQuery.name(query.sort()));
    }
    List<String> seen = found.subList(0, Math.min(found.size(), SavedSearch.MOST_SEEN));
    try {
      return new SavedSearch(name.strip(), query.words(), filters, now, Optional.of(now), seen);
    } catch (IllegalArgumentException noName) {
      throw Refusal.of(400, "searchName").because(noName);
    }
  }

  /** What the search page is asked for to show it. */
  static SearchQuery query(SavedSearch search) {
    StringBuilder words = new StringBuilder(search.query());
    search
        .filters()
        .forEach(
            (name, value) ->
                Optional.ofNullable(CONDITIONS.get(name))
                    .ifPresent(
                        field ->
                            words
                                .append(words.isEmpty() ? "" : " ")
                                .append(field + ":\"" + value.replace("\"", " ") + '"')));
    String years = search.filters().getOrDefault("year", "");
    Map<Facet, Set<String>> selected = new EnumMap<>(Facet.class);
    SavedSearchRun.facets(search)
        .forEach((facet, values) -> selected.put(facet, new LinkedHashSet<>(values)));
    return new SearchQuery(
        words.toString(),
        year(years, 0, FIRST_YEAR),
        year(years, Math.max(0, years.length() - 4), LAST_YEAR),
        selected,
        sort(search.filters().getOrDefault("sort", "")),
        0);
  }

  /** Of {@code 2021-2025} or {@code 2024}; an open end is none. */
  private static Optional<Integer> year(String years, int at, int open) {
    if (!years.matches("\\d{4}(-\\d{4})?")) {
      return Optional.empty();
    }
    int year = Integer.parseInt(years.substring(at, at + 4));
    return year == open ? Optional.empty() : Optional.of(year);
  }

  private static SortOrder sort(String name) {
    for (SortOrder order : SortOrder.values()) {
      if (order.name().equals(name.toUpperCase(Locale.ROOT))) {
        return order;
      }
    }
    return SortOrder.RELEVANCE;
  }
}
