package vn.vankho.web;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.vankho.index.Facet;
import vn.vankho.index.FacetCounts;
import vn.vankho.index.Hit;
import vn.vankho.index.Overview;
import vn.vankho.index.PlanSearcher;
import vn.vankho.index.QueryException;
import vn.vankho.index.QueryNote;
import vn.vankho.index.SearchRequest;
import vn.vankho.index.SearchResult;
import vn.vankho.index.SortOrder;
import vn.vankho.model.IssuerLevel;
import vn.vankho.model.SectionPath;
import vn.vankho.web.SearchView.Link;

/** The page that everything begins with: what is looked for, and what was found. */
final class SearchPage {
  static final int HITS = 10;

  /** Facets that people narrow by, in the order of the page. */
  private static final List<Facet> FACETS =
      List.of(
          Facet.PROVINCE_TODAY,
          Facet.PROVINCE,
          Facet.YEAR,
          Facet.TYPE,
          Facet.LEVEL,
          Facet.ISSUER,
          Facet.SIGNER);

  private static final double NANOS_A_SECOND = 1e9;

  private final Service service;
  private final Pages pages;

  SearchPage(Service service, Pages pages) {
    this.service = service;
    this.pages = pages;
  }

  void answer(Context ctx) {
    int offset = SearchQuery.number(ctx, "offset", 0, 0, SearchRequest.DEEPEST - HITS);
    SearchQuery query = SearchQuery.of(ctx, offset);
    Texts t = Visitor.in(ctx).texts();
    String title =
        query.words().isEmpty() ? t.of("search.title") : t.of("search.titleOf", query.words());
    Frame frame = pages.frame(ctx, title, "search", "");
    SearchView view = view(query, t);
    if (view.trouble().isPresent()) {
      ctx.status(400);
    }
    pages.answer(ctx, "search", frame, Map.of("view", view));
  }

  private SearchView view(SearchQuery query, Texts t) {
    long begun = System.nanoTime();
    if (query.isEmpty()) {
      return page(query, t, Optional.empty(), Optional.empty(), 0);
    }
    try {
      SearchRequest request =
          query.request(HITS).with(r -> r.facets(FACETS.toArray(Facet[]::new)).overview(true));
      SearchResult result = service.searcher().ask(searcher -> searcher.search(request));
      double seconds = (System.nanoTime() - begun) / NANOS_A_SECOND;
      return page(query, t, Optional.of(result), Optional.empty(), seconds);
    } catch (QueryException notUnderstood) {
      return page(query, t, Optional.empty(), Optional.of(t.fault(notUnderstood)), 0);
    }
  }

  private SearchView page(
      SearchQuery query,
      Texts t,
      Optional<SearchResult> found,
      Optional<String> trouble,
      double seconds) {
    List<Hit> hits = found.map(SearchResult::hits).orElse(List.of());
    long total = found.map(SearchResult::total).orElse(0L);
    int last = query.offset() + hits.size();
    boolean isLast = last >= total || hits.isEmpty() || last + HITS > SearchRequest.DEEPEST;
    return new SearchView(
        query.words(),
        hidden(query),
        query.from().map(String::valueOf).orElse(""),
        query.to().map(String::valueOf).orElse(""),
        !query.isEmpty(),
        trouble,
        total,
        seconds,
        found.map(SearchResult::isPartial).orElse(false),
        found.map(result -> notes(result, query, t)).orElse(List.of()),
        hits.stream().map(hit -> hit(hit, query, t)).toList(),
        found.map(SearchResult::near).orElse(List.of()).stream()
            .map(hit -> hit(hit, query, t))
            .toList(),
        found.map(result -> facets(result, query, t)).orElse(List.of()),
        found.map(result -> chosen(result, query, t)).orElse(List.of()),
        sorts(query, t),
        found.flatMap(SearchResult::overview).flatMap(overview -> timeline(overview, query)),
        query.offset() == 0
            ? Optional.empty()
            : Optional.of(query.withOffset(Math.max(0, query.offset() - HITS)).address("/")),
        isLast ? Optional.empty() : Optional.of(query.withOffset(last).address("/")),
        query.offset() + 1,
        last,
        query.unnarrowed().address("/"),
        export(query, total),
        query.withOffset(0).address("/searches"),
        service.searcher().ask(PlanSearcher::size),
        examples(t));
  }

  private static List<SearchView.Hidden> hidden(SearchQuery query) {
    List<SearchView.Hidden> hidden = new ArrayList<>();
    query
        .selected()
        .forEach(
            (facet, values) ->
                values.forEach(v -> hidden.add(new SearchView.Hidden(facet.jsonName(), v))));
    if (query.sort() != SortOrder.RELEVANCE) {
      hidden.add(new SearchView.Hidden("sort", SearchQuery.name(query.sort())));
    }
    return hidden;
  }

  private static List<SearchView.Note> notes(SearchResult result, SearchQuery query, Texts t) {
    List<SearchView.Note> notes = new ArrayList<>();
    for (QueryNote note : result.notes()) {
      String key = "note." + note.kind().name();
      boolean isLinked = note.kind() == QueryNote.Kind.PROPOSAL;
      notes.add(
          new SearchView.Note(
              t.of(key, note.from(), note.to()),
              isLinked ? note.to() : "",
              isLinked ? query.withWords(note.to()).withOffset(0).address("/") : ""));
    }
    return notes;
  }

  static SearchView.HitView hit(Hit hit, SearchQuery query, Texts t) {
    String document = DocumentCache.address(hit.documentId());
    String words = query.words().isEmpty() ? "" : "&q=" + Frame.encoded(query.words());
    List<String> facts =
        Stream.of(
                hit.codeNumber(),
                hit.issuer(),
                hit.province(),
                hit.date().map(t::date).or(() -> hit.year().map(String::valueOf)))
            .flatMap(Optional::stream)
            .toList();
    String place = t.of("hit.page", hit.page()) + section(hit);
    return new SearchView.HitView(
        "/documents/" + document + "?page=" + hit.page() + words,
        hit.title().or(hit::codeNumber).orElse(t.of("untitled")),
        facts,
        hit.documentType(),
        place,
        hit.snippet().stream()
            .map(piece -> new SearchView.Piece(piece.text(), piece.isMatch()))
            .toList(),
        "/api/v1/documents/" + document + "/pages/" + hit.page() + "/image?width=160");
  }

  private static String section(Hit hit) {
    return hit.section()
        .map(
            section ->
                " · "
                    + SectionPath.of(section.path())
                    + section.heading().map(heading -> " " + heading).orElse(""))
        .orElse("");
  }

  private static List<SearchView.FacetView> facets(
      SearchResult result, SearchQuery query, Texts t) {
    List<SearchView.FacetView> views = new ArrayList<>();
    for (Facet facet : FACETS) {
      FacetCounts counts = result.facets().get(facet);
      if (counts != null && !counts.values().isEmpty()) {
        List<SearchView.FacetChoice> choices =
            counts.values().stream()
                .map(
                    value ->
                        new SearchView.FacetChoice(
                            label(facet, value.value(), value.label(), t),
                            value.count(),
                            value.isSelected(),
                            query.toggled(facet, value.value()).address("/")))
                .toList();
        views.add(
            new SearchView.FacetView(
                facet.jsonName(),
                t.of("facet." + facet.jsonName()),
                choices,
                Math.max(0, counts.distinct() - choices.size())));
      }
    }
    return views;
  }

  /** What a value of a facet is called. */
  static String label(Facet facet, String value, String label, Texts t) {
    boolean isLevel =
        facet == Facet.LEVEL
            && Arrays.stream(IssuerLevel.values()).anyMatch(l -> l.toString().equals(value));
    return isLevel ? t.of("level." + value) : label;
  }

  private static List<Link> chosen(SearchResult result, SearchQuery query, Texts t) {
    List<Link> chosen = new ArrayList<>();
    for (Facet facet : FACETS) {
      FacetCounts counts = result.facets().get(facet);
      if (counts != null) {
        counts.values().stream()
            .filter(value -> value.isSelected())
            .forEach(
                value ->
                    chosen.add(
                        new Link(
                            t.of("facet." + facet.jsonName())
                                + ": "
                                + label(facet, value.value(), value.label(), t),
                            query.toggled(facet, value.value()).address("/"),
                            true)));
      }
    }
    if (query.from().isPresent() || query.to().isPresent()) {
      String years =
          query.from().map(String::valueOf).orElse("…")
              + "–"
              + query.to().map(String::valueOf).orElse("…");
      chosen.add(
          new Link(
              t.of("search.years", years),
              query.withYears(Optional.empty(), Optional.empty()).address("/"),
              true));
    }
    return chosen;
  }

  private static List<Link> sorts(SearchQuery query, Texts t) {
    return Arrays.stream(SortOrder.values())
        .map(
            order ->
                new Link(
                    t.of("sort." + SearchQuery.name(order)),
                    query.withSort(order).address("/"),
                    order == query.sort()))
        .toList();
  }

  private static Optional<YearPlot> timeline(Overview overview, SearchQuery query) {
    return overview.timeline().size() < 2
        ? Optional.empty()
        : Optional.of(
            YearPlot.of(
                overview.timeline(),
                year -> query.withYears(Optional.of(year), Optional.of(year)).address("/")));
  }

  private static List<Link> export(SearchQuery query, long total) {
    if (total == 0) {
      return List.of();
    }
    return Stream.of("csv", "xlsx", "jsonl", "bib", "ris")
        .map(
            format ->
                new Link(
                    format.toUpperCase(java.util.Locale.ROOT),
                    query.withOffset(0).address("/api/v1/export/" + format),
                    false))
        .toList();
  }

  private static List<Link> examples(Texts t) {
    return Stream.of("1", "2", "3", "4")
        .map(number -> t.of("search.example" + number))
        .map(words -> new Link(words, "/?q=" + Frame.encoded(words), false))
        .toList();
  }
}
