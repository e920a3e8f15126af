package vn.vankho.web;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import vn.vankho.index.Facet;
import vn.vankho.index.SearchRequest;
import vn.vankho.index.SortOrder;

/**
 * A search as it stands in an address.
 *
 * @param words the query
 * @param from first year of issue
 * @param to last year of issue
 * @param selected values chosen of each facet
 * @param sort order of the hits
 * @param offset hits to pass over
 */
record SearchQuery(
    String words,
    Optional<Integer> from,
    Optional<Integer> to,
    Map<Facet, Set<String>> selected,
    SortOrder sort,
    int offset) {
  /** Nobody types more; each word costs time. */
  private static final int LONGEST = 1_000;

  private static final int MOST_SELECTED = 50;

  static SearchQuery of(Context ctx, int offset) {
    String words = Optional.ofNullable(ctx.queryParam("q")).orElse("").strip();
    if (words.length() > LONGEST) {
      throw Refusal.of(400, "queryTooLong");
    }
    Map<Facet, Set<String>> selected = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      Set<String> values = new LinkedHashSet<>(ctx.queryParams(facet.jsonName()));
      values.remove("");
      if (values.size() > MOST_SELECTED) {
        throw Refusal.badParameter(facet.jsonName());
      }
      if (!values.isEmpty()) {
        selected.put(facet, values);
      }
    }
    return new SearchQuery(words, year(ctx, "from"), year(ctx, "to"), selected, sort(ctx), offset);
  }

  private static Optional<Integer> year(Context ctx, String name) {
    String given = Optional.ofNullable(ctx.queryParam(name)).orElse("").strip();
    if (given.isEmpty()) {
      return Optional.empty();
    }
    if (!given.matches("[0-9]{4}")) {
      throw Refusal.badParameter(name);
    }
    return Optional.of(Integer.valueOf(given));
  }

  private static SortOrder sort(Context ctx) {
    String given = Optional.ofNullable(ctx.queryParam("sort")).orElse("");
    if (given.isEmpty()) {
      return SortOrder.RELEVANCE;
    }
    return Arrays.stream(SortOrder.values())
        .filter(order -> name(order).equals(given))
        .findFirst()
        .orElseThrow(() -> Refusal.badParameter("sort"));
  }

  static String name(SortOrder order) {
    return order.name().toLowerCase(Locale.ROOT);
  }

  /** A whole number of a parameter. */
  static int number(Context ctx, String name, int otherwise, int least, int most) {
    String given = Optional.ofNullable(ctx.queryParam(name)).orElse("").strip();
    if (given.isEmpty()) {
      return otherwise;
    }
    if (!given.matches("[0-9]{1,9}")) {
      throw Refusal.badParameter(name);
    }
    int number = Integer.parseInt(given);
    if (number < least || number > most) {
      throw Refusal.badParameter(name);
    }
    return number;
  }

  boolean isEmpty() {
    return words.isEmpty() && from.isEmpty() && to.isEmpty() && selected.isEmpty();
  }

  boolean isNarrowed() {
    return from.isPresent() || to.isPresent() || !selected.isEmpty();
  }

  SearchRequest request(int limit) {
    return SearchRequest.of(words, limit)
        .with(
            r -> {
              r.years(from, to).sort(sort).offset(offset);
              selected.forEach((facet, values) -> values.forEach(v -> r.select(facet, v)));
            });
  }

  SearchQuery withWords(String other) {
    return new SearchQuery(other, from, to, selected, sort, 0);
  }

  SearchQuery withOffset(int other) {
    return new SearchQuery(words, from, to, selected, sort, other);
  }

  SearchQuery withSort(SortOrder other) {
    return new SearchQuery(words, from, to, selected, other, 0);
  }

  SearchQuery withYears(Optional<Integer> first, Optional<Integer> last) {
    return new SearchQuery(words, first, last, selected, sort, 0);
  }

  SearchQuery unnarrowed() {
    return new SearchQuery(words, Optional.empty(), Optional.empty(), Map.of(), sort, 0);
  }

  /** The same with a value chosen that was not, or no longer chosen that was. */
  SearchQuery toggled(Facet facet, String value) {
    Map<Facet, Set<String>> changed = new EnumMap<>(Facet.class);
    changed.putAll(selected);
    Set<String> values = new LinkedHashSet<>(changed.getOrDefault(facet, Set.of()));
    if (!values.remove(value)) {
      values.add(value);
    }
    changed.put(facet, Collections.unmodifiableSet(values));
    changed.values().removeIf(Set::isEmpty);
    return new SearchQuery(words, from, to, changed, sort, 0);
  }

  /** The address that stands for it. */
  String address(String path) {
    StringJoiner address = new StringJoiner("&", path + "?", "").setEmptyValue(path);
    if (!words.isEmpty()) {
      address.add("q=" + Frame.encoded(words));
    }
    from.ifPresent(year -> address.add("from=" + year));
    to.ifPresent(year -> address.add("to=" + year));
    selected.forEach(
        (facet, values) ->
            values.forEach(v -> address.add(facet.jsonName() + "=" + Frame.encoded(v))));
    if (sort != SortOrder.RELEVANCE) {
      address.add("sort=" + name(sort));
    }
    if (offset > 0) {
      address.add("offset=" + offset);
    }
    return address.toString();
  }
}
