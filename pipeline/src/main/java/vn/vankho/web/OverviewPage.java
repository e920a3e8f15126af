package vn.vankho.web;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.vankho.index.Facet;
import vn.vankho.index.FacetCounts;
import vn.vankho.index.FacetValue;
import vn.vankho.index.Overview;
import vn.vankho.index.ProvinceYears;
import vn.vankho.index.SearchRequest;
import vn.vankho.index.SearchResult;
import vn.vankho.index.SortOrder;
import vn.vankho.web.OverviewView.Bar;
import vn.vankho.web.OverviewView.Card;
import vn.vankho.web.OverviewView.Cell;
import vn.vankho.web.OverviewView.Matrix;
import vn.vankho.web.OverviewView.Row;

/** The page about the whole collection: how much of what there is, and how well it was read. */
final class OverviewPage {
  private static final int BAR = 1_000;
  private static final int SHADES = 5;
  private static final int MOST_VALUES = 20;
  private static final long PATIENCE_MILLIS = 600;

  private static final SearchQuery EVERYTHING =
      new SearchQuery("", Optional.empty(), Optional.empty(), Map.of(), SortOrder.RELEVANCE, 0);

  private final Service service;
  private final Pages pages;

  OverviewPage(Service service, Pages pages) {
    this.service = service;
    this.pages = pages;
  }

  void answer(Context ctx) {
    Texts t = Visitor.in(ctx).texts();
    Frame frame = pages.frame(ctx, t.of("menu.overview"), "overview", "");
    pages.answer(ctx, "overview", frame, Map.of("view", view(t)));
  }

  private OverviewView view(Texts t) {
    SearchRequest everything =
        SearchRequest.of("", 0)
            .with(
                r ->
                    r.snippets(false)
                        .overview(true)
                        .facetValues(MOST_VALUES)
                        .facets(Facet.PROVINCE_TODAY, Facet.TYPE, Facet.LEVEL));
    SearchResult result = service.searcher().ask(searcher -> searcher.search(everything));
    ReadingQuality quality = service.quality();
    quality.begin();
    quality.await(PATIENCE_MILLIS);
    ReadingQuality.Figures figures = quality.figures();
    Overview overview = result.overview().orElseThrow();
    return new OverviewView(
        cards(result.total(), overview, figures, t),
        overview.timeline().isEmpty()
            ? Optional.empty()
            : Optional.of(
                YearPlot.of(
                    overview.timeline(),
                    year ->
                        EVERYTHING.withYears(Optional.of(year), Optional.of(year)).address("/"))),
        bars(result, Facet.PROVINCE_TODAY, t),
        bars(result, Facet.TYPE, t),
        bars(result, Facet.LEVEL, t),
        matrix(overview.today()),
        confidence(figures, t),
        warnings(figures, t),
        figures.isComplete());
  }

  private static List<Card> cards(
      long documents, Overview overview, ReadingQuality.Figures figures, Texts t) {
    double words = Math.max(1, figures.words());
    return List.of(
        new Card(t.number(documents), t.of("overview.documents")),
        new Card(t.number(figures.pages()), t.of("overview.pages")),
        new Card(t.number(figures.words()), t.of("overview.words")),
        new Card(t.number(overview.today().rows().size()), t.of("overview.provinces")),
        new Card(t.percent(figures.restored() / words), t.of("overview.restored")),
        new Card(t.percent(figures.doubtful() / words), t.of("overview.doubtful")));
  }

  private static List<Bar> bars(SearchResult result, Facet facet, Texts t) {
    FacetCounts counts = result.facets().get(facet);
    List<FacetValue> values = counts == null ? List.of() : counts.values();
    long most = values.stream().mapToLong(FacetValue::count).max().orElse(1);
    return values.stream()
        .map(
            value ->
                bar(
                    SearchPage.label(facet, value.value(), value.label(), t),
                    value.count(),
                    most,
                    EVERYTHING.toggled(facet, value.value()).address("/"),
                    t))
        .toList();
  }

  private static Bar bar(String label, long count, long most, String address, Texts t) {
    int width = (int) Math.round((double) BAR * count / Math.max(1, most));
    return new Bar(label, t.number(count), count == 0 ? 0 : Math.max(4, width), address);
  }

  private static Matrix matrix(ProvinceYears counts) {
    long most =
        counts.rows().stream()
            .flatMap(row -> row.counts().stream())
            .mapToLong(Long::longValue)
            .max()
            .orElse(1);
    List<Row> rows = new ArrayList<>();
    for (ProvinceYears.Row row : counts.rows()) {
      SearchQuery province = EVERYTHING.toggled(Facet.PROVINCE_TODAY, row.value());
      List<Cell> cells = new ArrayList<>();
      for (int i = 0; i < counts.years().size(); i++) {
        Optional<Integer> year = Optional.of(counts.years().get(i));
        long count = row.counts().get(i);
        cells.add(new Cell(count, shade(count, most), province.withYears(year, year).address("/")));
      }
      rows.add(new Row(row.label(), province.address("/"), cells, row.total()));
    }
    return new Matrix(counts.years(), rows);
  }

  private static int shade(long count, long most) {
    return count == 0 ? 0 : (int) Math.max(1, Math.ceil((double) SHADES * count / most));
  }

  private static List<Bar> confidence(ReadingQuality.Figures figures, Texts t) {
    long most = figures.byConfidence().stream().mapToLong(Integer::longValue).max().orElse(1);
    List<Bar> bars = new ArrayList<>();
    for (int i = ReadingQuality.BUCKETS - 1; i >= 0; i--) {
      int count = figures.byConfidence().get(i);
      int from = 50 + 5 * i;
      String label = i == 0 ? t.of("overview.below", 55) : t.of("overview.between", from, from + 5);
      if (count > 0 || i >= ReadingQuality.BUCKETS - 4) {
        bars.add(bar(label, count, most, "", t));
      }
    }
    return bars;
  }

  private static List<Bar> warnings(ReadingQuality.Figures figures, Texts t) {
    long most = figures.warnings().values().stream().mapToLong(Integer::longValue).max().orElse(1);
    return figures.warnings().entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(entry -> bar(t.named("warning.", entry.getKey()), entry.getValue(), most, "", t))
        .toList();
  }
}
