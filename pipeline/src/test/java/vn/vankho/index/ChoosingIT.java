package vn.vankho.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.model.PlanDocument;
import vn.vankho.model.PlanDraft;

/** Searches that match more documents than are looked at closely. */
class ChoosingIT {
  private static final int MANY = 250;

  @TempDir private Path folder;

  @Test
  void documentsWithoutMarksFollowThoseWithMarks_whenFewHaveThem() {
    List<Hit> hits = hits("kế hoạch", plans("ke hoach cua so", "kế hoạch của sở"));

    assertThat(hits).hasSize(200);
    assertThat(hits.subList(0, 3)).extracting(Hit::documentId).allMatch(ChoosingIT::isSpecial);
  }

  @Test
  void theWholeQuerySideBySideComesFirst_whenAllHaveItsWords() {
    List<Hit> hits =
        hits(
            "phòng cháy chữa cháy",
            plans("chữa cháy, phòng bệnh, cháy rừng", "phòng cháy chữa cháy tại chợ"));

    assertThat(hits).hasSize(200);
    assertThat(hits.subList(0, 3)).extracting(Hit::documentId).allMatch(ChoosingIT::isSpecial);
  }

  @Test
  void pagesHaveEveryDocumentOnce() {
    Path index = folder.resolve("index");
    PlanIndex.rebuild(index, plans("ke hoach cua so", "kế hoạch của sở"));
    try (PlanSearcher searcher = PlanSearcher.open(index)) {
      assertThat(
              IntStream.iterate(0, from -> from < MANY, from -> from + 30)
                  .mapToObj(from -> SearchRequest.of("kế hoạch", 30).with(r -> r.offset(from)))
                  .flatMap(request -> searcher.search(request).hits().stream())
                  .map(Hit::documentId))
          .hasSize(MANY)
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void whoSearchesAtTheSameTimeFindsTheSame() {
    Path index = folder.resolve("index");
    PlanIndex.rebuild(index, plans("ke hoach cua so", "kế hoạch của sở"));
    try (PlanSearcher searcher = PlanSearcher.open(index)) {
      SearchRequest request =
          SearchRequest.of("kế hoạch của sở", 10).with(r -> r.facets(Facet.values()));
      SearchResult alone = searcher.search(request);
      assertThat(IntStream.range(0, 64).parallel().mapToObj(i -> searcher.search(request)))
          .allMatch(alone::equals);
    }
  }

  /** Many with one text, and three among them with another. */
  private static Stream<PlanDocument> plans(String usual, String special) {
    return IntStream.range(0, MANY)
        .mapToObj(
            i ->
                PlanDraft.of(i % 100 == 7 ? "special" + i : "usual" + i)
                    .pages(i % 100 == 7 ? special : usual)
                    .build());
  }

  private static boolean isSpecial(String id) {
    return IntStream.of(7, 107, 207)
        .mapToObj(i -> PlanDraft.of("special" + i).build().id())
        .anyMatch(id::equals);
  }

  private List<Hit> hits(String query, Stream<PlanDocument> plans) {
    Path index = folder.resolve("index");
    PlanIndex.rebuild(index, plans);
    try (PlanSearcher searcher = PlanSearcher.open(index)) {
      return searcher.search(SearchRequest.of(query, 200)).hits();
    }
  }
}
