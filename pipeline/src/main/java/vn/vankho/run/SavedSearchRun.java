package vn.vankho.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vankho.index.Facet;
import vn.vankho.index.Hit;
import vn.vankho.index.PlanSearcher;
import vn.vankho.index.SearchRequest;
import vn.vankho.index.SearchResult;
import vn.vankho.index.SortOrder;
import vn.vankho.model.ExitCode;
import vn.vankho.model.PipelineException;
import vn.vankho.store.Archive;
import vn.vankho.store.SavedSearch;
import vn.vankho.store.SavedSearches;

/** Runs saved searches, and tells what they find for the first time. */
public final class SavedSearchRun {
  /**
   * What the name of a filter by a facet begins with, as in {@code facet:year}; its value is one of
   * the facet's on each line. The web pages write these.
   */
  public static final String FACET = "facet:";

  /** Names of the other filters that a saved search may have. */
  public static final List<String> FILTERS =
      List.of("year", "province", "issuer", "type", "level", "signer", "in", "sort");

  /** Hits read at a time while new ones are looked for. */
  private static final int BATCH = 500;

  /** {@code 2024}, {@code 2021-2025}; not {@code 24}. Open ends are 0000 and 9999. */
  private static final Pattern YEARS = Pattern.compile("(\\d{4})(?:-(\\d{4}))?");

  private final SavedSearches searches;
  private final PlanSearcher searcher;

  /** Runs of the saved searches of an archive. */
  public SavedSearchRun(Archive archive, PlanSearcher searcher) {
    this.searches = archive.savedSearches();
    this.searcher = searcher;
  }

  /**
   * What a run found.
   *
   * @param search as it was before
   * @param result the hits; with {@code onlyNew} those that were not found the last time
   * @param newIds ids of all documents that were not found the last time
   */
  public record Outcome(SavedSearch search, SearchResult result, List<String> newIds) {
    /** Copies the ids. */
    public Outcome {
      newIds = List.copyOf(newIds);
    }
  }

  /**
   * Runs a search and notes what it found.
   *
   * @param onlyNew whether to give only hits that the last run did not find
   * @param limit most hits to give
   * @throws PipelineException NOT_FOUND if there is no such search, USAGE if what it asks for is
   *     not understood, or if it finds too much to tell what is new
   */
  public Outcome run(String name, boolean onlyNew, int limit) {
    SavedSearch search = searches.named(name);
    SearchRequest request = request(search).with(r -> r.limit(limit));
    List<String> found = searcher.ids(request);
    if (found.size() > SavedSearch.MOST_SEEN && onlyNew) {
      throw new PipelineException(
          ExitCode.USAGE,
          "SEARCH_TOO_WIDE",
          "the search '"
              + name
              + "' finds "
              + found.size()
              + " documents; what is new is told of at most "
              + SavedSearch.MOST_SEEN
              + ": save a narrower one");
    }
    Set<String> seen = new HashSet<>(search.seen());
    List<String> newIds = found.stream().filter(id -> !seen.contains(id)).toList();
    SearchResult result = onlyNew ? onlyNew(request, newIds) : searcher.search(request);
    searches.replace(
        new SavedSearch(
            search.name(),
            search.query(),
            search.filters(),
            search.created(),
            Optional.of(Instant.now().toString()),
            found.subList(0, Math.min(found.size(), SavedSearch.MOST_SEEN))));
    return new Outcome(search, result, newIds);
  }

  /**
   * Documents that a search finds and that its last run did not find; nothing is noted. Empty if it
   * finds too much to tell.
   *
   * @throws PipelineException USAGE if what it asks for is not understood
   */
  public Optional<List<String>> newIds(SavedSearch search) {
    List<String> found = searcher.ids(request(search));
    if (found.size() > SavedSearch.MOST_SEEN) {
      return Optional.empty();
    }
    Set<String> seen = new HashSet<>(search.seen());
    return Optional.of(found.stream().filter(id -> !seen.contains(id)).toList());
  }

  private SearchResult onlyNew(SearchRequest request, List<String> newIds) {
    Set<String> wanted = new HashSet<>(newIds);
    List<Hit> hits = new ArrayList<>();
    SearchResult last = searcher.search(request.with(r -> r.limit(0)));
    int offset = 0;
    while (hits.size() < Math.min(request.limit(), wanted.size())
        && offset < SearchRequest.DEEPEST) {
      int from = offset;
      last = searcher.search(request.with(r -> r.limit(BATCH).offset(from)));
      if (last.hits().isEmpty()) {
        break;
      }
      last.hits().stream()
          .filter(hit -> wanted.contains(hit.documentId()) && hits.size() < request.limit())
          .forEach(hits::add);
      offset += BATCH;
    }
    return new SearchResult(
        newIds.size(),
        hits,
        List.of(),
        last.facets(),
        last.overview(),
        last.notes(),
        last.isPartial());
  }

  /**
   * What a saved search asks for.
   *
   * @throws PipelineException USAGE if one of its filters is not understood
   */
  public static SearchRequest request(SavedSearch search) {
    Map<String, String> filters = search.filters();
    for (String name : filters.keySet()) {
      if (!FILTERS.contains(name) && facet(name).isEmpty()) {
        throw invalid(search, "there is no filter '" + name + "'");
      }
    }
    Matcher years = YEARS.matcher(filters.getOrDefault("year", ""));
    if (filters.containsKey("year") && !years.matches()) {
      throw invalid(search, "'" + filters.get("year") + "' is no year, nor two");
    }
    boolean dated = filters.containsKey("year");
    Optional<Integer> first =
        dated ? Optional.of(Integer.valueOf(years.group(1))) : Optional.empty();
    Optional<Integer> last =
        dated
            ? Optional.of(Integer.valueOf(years.group(2) == null ? years.group(1) : years.group(2)))
            : Optional.empty();
    return SearchRequest.of(search.query(), 10)
        .with(
            request ->
                request
                    .years(first, last)
                    .province(Optional.ofNullable(filters.get("province")))
                    .issuer(Optional.ofNullable(filters.get("issuer")))
                    .type(Optional.ofNullable(filters.get("type")))
                    .level(Optional.ofNullable(filters.get("level")))
                    .signer(Optional.ofNullable(filters.get("signer")))
                    .section(Optional.ofNullable(filters.get("in")))
                    .sort(sort(search)))
        .with(request -> facets(search).forEach((f, vs) -> vs.forEach(v -> request.select(f, v))));
  }

  /** The values that a search selects of facets. */
  public static Map<Facet, List<String>> facets(SavedSearch search) {
    Map<Facet, List<String>> facets = new EnumMap<>(Facet.class);
    search
        .filters()
        .forEach(
            (name, values) ->
                facet(name).ifPresent(facet -> facets.put(facet, values.lines().toList())));
    return facets;
  }

  private static Optional<Facet> facet(String filter) {
    return Arrays.stream(Facet.values())
        .filter(facet -> filter.equals(FACET + facet.jsonName()))
        .findFirst();
  }

  private static SortOrder sort(SavedSearch search) {
    String name = search.filters().getOrDefault("sort", SortOrder.RELEVANCE.name());
    for (SortOrder order : SortOrder.values()) {
      if (order.name().equals(name.toUpperCase(Locale.ROOT))) {
        return order;
      }
    }
    throw invalid(search, "'" + name + "' is no order");
  }

  private static PipelineException invalid(SavedSearch search, String why) {
    return new PipelineException(
        ExitCode.USAGE,
        "SEARCH_INVALID",
        "saved search '" + search.name() + "': " + why + "; remove it and save it anew");
  }
}
