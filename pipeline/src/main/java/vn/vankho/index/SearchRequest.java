package vn.vankho.index;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What to look for. Made by {@link #of} and changed by {@link #with}:
 *
 * <pre>{@code
 * SearchRequest.of("cải cách", 10)
 *     .with(r -> r.years(2021, 2025).select(Facet.PROVINCE_TODAY, "dong-nai").facets(Facet.values()))
 * }</pre>
 *
 * @param query in the language of {@code QueryParser}; may be empty where there is a filter or
 *     everything is wanted
 * @param yearFrom first year of issue
 * @param yearTo last year of issue, inclusive
 * @param province id, or name with or without marks; as issued or as it is called today
 * @param issuer words of the issuing body's name, in order, with or without marks
 * @param type name or abbreviation of a kind of document: {@code Kế hoạch}, {@code KH}
 * @param level of the issuing body: {@code commune}, {@code xã}
 * @param signer words of the signer's name, in order, with or without marks
 * @param section words of a heading: the query's words must stand in a section below it
 * @param selected values of facets: one of those of a facet, and that for each facet
 * @param sort order of the hits
 * @param facets to be counted
 * @param facetValues most values to give of each facet, at least 1
 * @param overview whether to count by year and province
 * @param snippets whether hits get a snippet and boxes, which cost most of the time
 * @param limit most hits to return, 0 to {@value #DEEPEST}
 * @param offset hits to pass over, at least 0; with the limit at most {@value #DEEPEST}
 */
public record SearchRequest(
    String query,
    Optional<Integer> yearFrom,
    Optional<Integer> yearTo,
    Optional<String> province,
    Optional<String> issuer,
    Optional<String> type,
    Optional<String> level,
    Optional<String> signer,
    Optional<String> section,
    Map<Facet, Set<String>> selected,
    SortOrder sort,
    Set<Facet> facets,
    int facetValues,
    boolean overview,
    boolean snippets,
    int limit,
    int offset) {
  /** Nobody reads further, and each search costs memory for all it passes over. */
  public static final int DEEPEST = 10_000;

  /** Values of a facet where nothing else is said. */
  public static final int DEFAULT_FACET_VALUES = 12;

  /** Checks limits; copies the collections and leaves out facets of which nothing is selected. */
  public SearchRequest {
    if (limit < 0 || offset < 0 || (long) limit + offset > DEEPEST) {
      throw new IllegalArgumentException(
          "limit "
              + limit
              + ", offset "
              + offset
              + ": expected limit >= 0, offset >= 0, together at most "
              + DEEPEST);
    }
    if (facetValues < 1) {
      throw new IllegalArgumentException("facetValues " + facetValues + ": expected at least 1");
    }
    Map<Facet, Set<String>> copied = new EnumMap<>(Facet.class);
    selected.forEach(
        (facet, values) -> {
          if (!values.isEmpty()) {
            copied.put(facet, Collections.unmodifiableSet(new LinkedHashSet<>(values)));
          }
        });
    selected = Collections.unmodifiableMap(copied);
    facets = Set.copyOf(facets);
  }

  /** A query without filters. */
  public static SearchRequest of(String query, int limit) {
    return new Builder().query(query).limit(limit).build();
  }

  /** The same request with changes. */
  public SearchRequest with(Consumer<Builder> changes) {
    Builder builder = new Builder(this);
    changes.accept(builder);
    return builder.build();
  }

  /** A request in the making. */
  public static final class Builder {
    private String query = "";
    private Optional<Integer> yearFrom = Optional.empty();
    private Optional<Integer> yearTo = Optional.empty();
    private Optional<String> province = Optional.empty();
    private Optional<String> issuer = Optional.empty();
    private Optional<String> type = Optional.empty();
    private Optional<String> level = Optional.empty();
    private Optional<String> signer = Optional.empty();
    private Optional<String> section = Optional.empty();
    private final Map<Facet, Set<String>> selected = new EnumMap<>(Facet.class);
    private SortOrder sort = SortOrder.RELEVANCE;
    private Set<Facet> facets = Set.of();
    private int facetValues = DEFAULT_FACET_VALUES;
    private boolean overview;
    private boolean snippets = true;
    private int limit = 10;
    private int offset;

    private Builder() {}

    private Builder(SearchRequest from) {
      query = from.query;
      yearFrom = from.yearFrom;
      yearTo = from.yearTo;
      province = from.province;
      issuer = from.issuer;
      type = from.type;
      level = from.level;
      signer = from.signer;
      section = from.section;
      from.selected.forEach((facet, values) -> selected.put(facet, new LinkedHashSet<>(values)));
      sort = from.sort;
      facets = from.facets;
      facetValues = from.facetValues;
      overview = from.overview;
      snippets = from.snippets;
      limit = from.limit;
      offset = from.offset;
    }

    public Builder query(String words) {
      query = words;
      return this;
    }

    /** First and last year of issue, inclusive. */
    public Builder years(int first, int last) {
      return years(Optional.of(first), Optional.of(last));
    }

    /** First and last year of issue, inclusive; either may be open. */
    public Builder years(Optional<Integer> first, Optional<Integer> last) {
      yearFrom = first;
      yearTo = last;
      return this;
    }

    public Builder province(Optional<String> name) {
      province = name;
      return this;
    }

    public Builder issuer(Optional<String> words) {
      issuer = words;
      return this;
    }

    public Builder type(Optional<String> name) {
      type = name;
      return this;
    }

    public Builder level(Optional<String> name) {
      level = name;
      return this;
    }

    public Builder signer(Optional<String> words) {
      signer = words;
      return this;
    }

    public Builder section(Optional<String> heading) {
      section = heading;
      return this;
    }

    /** Adds a value to those selected of a facet. */
    public Builder select(Facet facet, String value) {
      selected.computeIfAbsent(facet, key -> new LinkedHashSet<>()).add(value);
      return this;
    }

    public Builder sort(SortOrder order) {
      sort = order;
      return this;
    }

    /** The facets to count. */
    public Builder facets(Facet... wanted) {
      facets = Set.of(wanted);
      return this;
    }

    public Builder facetValues(int most) {
      facetValues = most;
      return this;
    }

    public Builder overview(boolean wanted) {
      overview = wanted;
      return this;
    }

    public Builder snippets(boolean wanted) {
      snippets = wanted;
      return this;
    }

    public Builder limit(int most) {
      limit = most;
      return this;
    }

    public Builder offset(int passedOver) {
      offset = passedOver;
      return this;
    }

    private SearchRequest build() {
      return new SearchRequest(
          query,
          yearFrom,
          yearTo,
          province,
          issuer,
          type,
          level,
          signer,
          section,
          selected,
          sort,
          facets,
          facetValues,
          overview,
          snippets,
          limit,
          offset);
    }
  }
}
