package vn.vankho.web;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.vankho.index.Facet;
import vn.vankho.index.Overview;
import vn.vankho.index.PageHighlights;
import vn.vankho.index.SearchRequest;
import vn.vankho.index.SearchResult;
import vn.vankho.index.Suggestion;
import vn.vankho.model.PlanDocument;
import vn.vankho.model.Rect;

/** The part of the interface that looks for documents. */
final class SearchApi {
  private static final int MOST_HITS = 100;
  private static final int MOST_SUGGESTIONS = 20;
  private static final int LONGEST_TYPED = 200;

  private final Service service;

  SearchApi(Service service) {
    this.service = service;
  }

  void search(Context ctx) {
    SearchQuery query = SearchQuery.of(ctx, 0);
    int limit = SearchQuery.number(ctx, "limit", 10, 1, MOST_HITS);
    String cursor = Optional.ofNullable(ctx.queryParam("cursor")).orElse("");
    int offset = cursor.isEmpty() ? 0 : Cursor.offset(cursor, query);
    int allowed = Math.min(limit, SearchRequest.DEEPEST - offset);
    Facet[] facets = facets(ctx);
    boolean overview = "true".equals(ctx.queryParam("overview"));
    SearchRequest request =
        query.withOffset(offset).request(allowed).with(r -> r.facets(facets).overview(overview));
    SearchResult result = service.searcher().ask(searcher -> searcher.search(request));
    int next = offset + result.hits().size();
    boolean hasMore =
        !result.hits().isEmpty() && next < result.total() && next < SearchRequest.DEEPEST;
    Answers.json(
        ctx,
        SearchAnswer.of(result, hasMore ? Optional.of(Cursor.of(query, next)) : Optional.empty()));
  }

  private static Facet[] facets(Context ctx) {
    Set<Facet> facets = new LinkedHashSet<>();
    String given = Optional.ofNullable(ctx.queryParam("facets")).orElse("");
    for (String name : given.split(",", -1)) {
      if (!name.isBlank()) {
        facets.add(
            Arrays.stream(Facet.values())
                .filter(facet -> facet.jsonName().equals(name.strip()))
                .findFirst()
                .orElseThrow(() -> Refusal.badParameter("facets")));
      }
    }
    return facets.toArray(Facet[]::new);
  }

  /** What the search field proposes. */
  record Suggestions(List<Suggestion> suggestions) {}

  void suggest(Context ctx) {
    String typed = Optional.ofNullable(ctx.queryParam("q")).orElse("").strip();
    int limit = SearchQuery.number(ctx, "limit", 8, 1, MOST_SUGGESTIONS);
    List<Suggestion> found =
        typed.isEmpty() || typed.length() > LONGEST_TYPED
            ? List.of()
            : service.searcher().ask(searcher -> searcher.suggest(typed, limit));
    Answers.json(ctx, new Suggestions(found));
  }

  /** Documents like one. */
  record SimilarDocuments(List<SearchAnswer.FoundDocument> hits) {}

  void similar(Context ctx) {
    PlanDocument document = service.documents().named(ctx.pathParam("id"));
    int limit = SearchQuery.number(ctx, "limit", 5, 1, MOST_HITS);
    Answers.json(
        ctx,
        new SimilarDocuments(
            service.searcher().ask(searcher -> searcher.similar(document.id(), limit)).stream()
                .map(SearchAnswer.FoundDocument::of)
                .toList()));
  }

  /** Where the words of a query stand in a document. */
  record Highlights(List<HighlightedPage> pages) {}

  /** A page with such words: their places in its list of words, and where they stand on it. */
  record HighlightedPage(int page, List<Integer> words, List<Rect> boxes) {}

  void highlights(Context ctx) {
    PlanDocument document = service.documents().named(ctx.pathParam("id"));
    SearchQuery query = SearchQuery.of(ctx, 0);
    List<PageHighlights> found =
        query.words().isEmpty()
            ? List.of()
            : service.searcher().ask(searcher -> searcher.highlight(document.id(), query.words()));
    Answers.json(
        ctx,
        new Highlights(
            found.stream()
                .map(
                    page ->
                        new HighlightedPage(
                            page.page(),
                            page.words().stream().map(PageHighlights.MarkedWord::index).toList(),
                            page.boxes()))
                .toList()));
  }

  void overview(Context ctx) {
    SearchQuery query = SearchQuery.of(ctx, 0);
    SearchRequest request = query.request(0).with(r -> r.overview(true).snippets(false));
    Overview overview =
        service.searcher().ask(searcher -> searcher.search(request)).overview().orElseThrow();
    Answers.json(ctx, overview);
  }
}
