package vn.vankho.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.model.IssuerLevel;
import vn.vankho.model.PlanDocument;
import vn.vankho.model.PlanDraft;

class FacetsIT {
  private static final List<PlanDocument> PLANS =
      List.of(
          plan("a", "2023-01-02", "binh-phuoc", "Bình Phước", "dong-nai", "Sở Xây dựng"),
          plan("b", "2024-01-02", "binh-phuoc", "Bình Phước", "dong-nai", "SỞ XÂY DỰNG"),
          plan("c", "2026-01-02", "dong-nai", "Đồng Nai", "dong-nai", "Sở Y tế"),
          plan("d", "2024-05-02", "yen-bai", "Yên Bái", "lao-cai", "Sở Tư pháp"),
          PlanDraft.of("e").type("QUYẾT ĐỊNH").pages("kế hoạch không ngày").build());

  @TempDir private Path folder;

  @Test
  void countsTheWholeResultByEveryFacet() {
    SearchResult result = search("kế hoạch", r -> r.facets(Facet.values()));

    assertThat(shown(result, Facet.YEAR)).containsExactly("2026=1", "2024=2", "2023=1");
    assertThat(shown(result, Facet.PROVINCE))
        .containsExactly("Bình Phước=2", "Yên Bái=1", "Đồng Nai=1");
    assertThat(shown(result, Facet.PROVINCE_TODAY)).containsExactly("Đồng Nai=3", "Lào Cai=1");
    assertThat(shown(result, Facet.TYPE)).containsExactly("Kế hoạch=4", "Quyết định=1");
    assertThat(shown(result, Facet.LEVEL)).containsExactly("province=4");
    assertThat(facet(result, Facet.YEAR).without()).isOne();
    assertThat(facet(result, Facet.YEAR).distinct()).isEqualTo(3);
  }

  @Test
  void takesWritingsOfOneNameForOneValue() {
    SearchResult result = search("", r -> r.facets(Facet.ISSUER));

    assertThat(facet(result, Facet.ISSUER).values())
        .first()
        .satisfies(value -> assertThat(value.count()).isEqualTo(2))
        .extracting(FacetValue::value)
        .isEqualTo("sở xây dựng");
  }

  @Test
  void narrowsOtherFacetsByASelection_butNotItsOwn() {
    SearchResult result =
        search("", r -> r.facets(Facet.values()).select(Facet.PROVINCE, "binh-phuoc"));

    assertThat(result.total()).isEqualTo(2);
    assertThat(shown(result, Facet.YEAR)).containsExactly("2024=1", "2023=1");
    assertThat(shown(result, Facet.PROVINCE))
        .containsExactly("Bình Phước=2*", "Yên Bái=1", "Đồng Nai=1");
  }

  @Test
  void joinsValuesOfAFacetByOr_andFacetsByAnd() {
    SearchResult result =
        search(
            "",
            r ->
                r.facets(Facet.values())
                    .select(Facet.PROVINCE, "binh-phuoc")
                    .select(Facet.PROVINCE, "yen-bai")
                    .select(Facet.YEAR, "2024"));

    assertThat(result.total()).isEqualTo(2);
    assertThat(shown(result, Facet.PROVINCE)).containsExactly("Bình Phước=1*", "Yên Bái=1*");
    assertThat(shown(result, Facet.YEAR)).containsExactly("2024=2*", "2023=1");
  }

  @Test
  void showsWhatIsSelected_evenIfNothingHasItOrManyHaveMore() {
    SearchResult result =
        search("kế hoạch", r -> r.facets(Facet.YEAR).facetValues(1).select(Facet.YEAR, "2023"));

    assertThat(shown(result, Facet.YEAR)).containsExactly("2026=1", "2023=1*");
    assertThat(search("", r -> r.select(Facet.YEAR, "1999")).total()).isZero();
  }

  @Test
  void givesTimelineAndMatrixWithoutGaps() {
    Overview overview = search("", r -> r.overview(true)).overview().orElseThrow();

    assertThat(overview.timeline())
        .containsExactly(
            new YearCount(2023, 1),
            new YearCount(2024, 2),
            new YearCount(2025, 0),
            new YearCount(2026, 1));
    assertThat(overview.asIssued().years()).containsExactly(2023, 2024, 2025, 2026);
    assertThat(overview.today().rows())
        .containsExactly(
            new ProvinceYears.Row("dong-nai", "Đồng Nai", List.of(1L, 1L, 0L, 1L)),
            new ProvinceYears.Row("lao-cai", "Lào Cai", List.of(0L, 1L, 0L, 0L)));
  }

  @Test
  void countsWhatWasJustPutIn_andNotWhatWasReplaced() {
    try (PlanIndex index = PlanIndex.open(folder.resolve("live"));
        PlanSearcher searcher = index.searcher()) {
      SearchRequest request = SearchRequest.of("", 10).with(r -> r.facets(Facet.YEAR));
      index.put(List.of(PLANS.get(0)));
      index.put(List.of(PLANS.get(1)));
      searcher.refresh();
      assertThat(shown(searcher.search(request), Facet.YEAR)).containsExactly("2024=1", "2023=1");

      index.put(List.of(PlanDraft.of("a").date("2020").pages("kế hoạch").build()));
      searcher.refresh();

      assertThat(shown(searcher.search(request), Facet.YEAR)).containsExactly("2024=1", "2020=1");
    }
  }

  @Test
  void sortsByDate_thoseWithoutLast() {
    List<String> newest = ids(search("kế hoạch", r -> r.sort(SortOrder.NEWEST)));
    List<String> oldest = ids(search("kế hoạch", r -> r.sort(SortOrder.OLDEST)));

    assertThat(newest).containsExactly(id(2), id(3), id(1), id(0), id(4));
    assertThat(oldest).containsExactly(id(0), id(1), id(3), id(2), id(4));
  }

  private static String id(int index) {
    return PLANS.get(index).id();
  }

  private static List<String> ids(SearchResult result) {
    return result.hits().stream().map(Hit::documentId).toList();
  }

  private SearchResult search(String query, Consumer<SearchRequest.Builder> changes) {
    Path index = folder.resolve("index");
    PlanIndex.rebuild(index, PLANS.stream());
    try (PlanSearcher searcher = PlanSearcher.open(index)) {
      return searcher.search(SearchRequest.of(query, 10).with(changes));
    }
  }

  private static FacetCounts facet(SearchResult result, Facet facet) {
    FacetCounts counts = result.facets().get(facet);
    assertThat(counts).as("%s", facet).isNotNull();
    return counts;
  }

  private static Stream<String> shown(SearchResult result, Facet facet) {
    return facet(result, facet).values().stream()
        .map(v -> v.label() + "=" + v.count() + (v.isSelected() ? "*" : ""));
  }

  private static PlanDocument plan(
      String name, String date, String province, String label, String current, String issuer) {
    return PlanDraft.of(name)
        .date(date)
        .province(province, label, current)
        .issuer(issuer)
        .level(IssuerLevel.PROVINCE)
        .pages("kế hoạch " + name)
        .build();
  }
}
