package vn.vankho.web;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.vankho.model.PipelineException;
import vn.vankho.model.PlanDocument;
import vn.vankho.store.SavedSearch;
import vn.vankho.web.SearchView.Link;

/** The page of searches that are kept, with what is new in each. */
final class SearchesPage {
  /** New documents that are named; the search has the others. */
  private static final int MOST_NAMED = 3;

  private final Service service;
  private final Pages pages;
  private final SearchesApi searches;

  SearchesPage(Service service, Pages pages, SearchesApi searches) {
    this.service = service;
    this.pages = pages;
    this.searches = searches;
  }

  void list(Context ctx) {
    Texts t = Visitor.in(ctx).texts();
    Frame frame = pages.frame(ctx, t.of("searches.headline"), "searches", "");
    List<KeptView> kept = searches.counted().stream().map(each -> view(each, t)).toList();
    pages.answer(ctx, "searches", frame, Map.of("searches", kept));
  }

  private KeptView view(SearchesApi.Counted counted, Texts t) {
    SavedSearch search = counted.search();
    return new KeptView(
        search.name(),
        KeptSearch.query(search).address("/"),
        said(search, t),
        search.lastRun().map(at -> t.date(at.replaceAll("T.*", ""))).orElse(""),
        counted.newIds().map(List::size),
        counted.newIds().orElse(List.of()).stream()
            .limit(MOST_NAMED)
            .flatMap(id -> named(id, t).stream())
            .toList());
  }

  private static String said(SavedSearch search, Texts t) {
    List<String> parts = new ArrayList<>();
    SearchQuery query = KeptSearch.query(search);
    if (!query.words().isEmpty()) {
      parts.add(query.words());
    }
    query
        .selected()
        .forEach(
            (facet, values) ->
                parts.add(t.of("facet." + facet.jsonName()) + ": " + String.join(", ", values)));
    if (query.from().isPresent() || query.to().isPresent()) {
      String from = query.from().map(String::valueOf).orElse("…");
      parts.add(t.of("search.years", from + "–" + query.to().map(String::valueOf).orElse("…")));
    }
    return String.join(" · ", parts);
  }

  /** A document that the index has and the archive has no longer is not named. */
  private Optional<Link> named(String id, Texts t) {
    try {
      PlanDocument document = service.documents().named(id);
      return Optional.of(
          new Link(DocumentPage.title(document, t), DocumentPage.address(id), false));
    } catch (PipelineException | Refusal gone) {
      return Optional.empty();
    }
  }

  void save(Context ctx) {
    searches.save(ctx);
    back(ctx, "/searches");
  }

  void run(Context ctx) {
    back(ctx, KeptSearch.query(searches.look(ctx)).address("/"));
  }

  void remove(Context ctx) {
    searches.forget(ctx);
    back(ctx, "/searches");
  }

  private static void back(Context ctx, String address) {
    ctx.redirect(address);
    ctx.status(303);
  }
}
