package vn.vankho.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.model.PlanDocument;
import vn.vankho.model.PlanDraft;
import vn.vankho.model.Section;

class SectionsIT {
  private static final PlanDocument PLAN =
      PlanDraft.of("plan")
          .title("Phòng, chống thiên tai năm 2024")
          .sections(
              new Section(
                  "I",
                  1,
                  Optional.of("NỘI DUNG"),
                  "",
                  1,
                  List.of(
                      section("1", "Rà soát kho dự trữ", ""),
                      new Section("2", 2, Optional.empty(), "Diễn tập cứu hộ", 1, List.of()))),
              new Section(
                  "II", 1, Optional.of("TỔ CHỨC THỰC HIỆN"), "Sở chủ trì diễn tập", 2, List.of()))
          .pages(
              "KẾ HOẠCH\nPhòng, chống thiên tai\nI. NỘI DUNG\n1. Rà soát kho dự trữ\n"
                  + "2. Diễn tập cứu\nhộ",
              "II. TỔ CHỨC THỰC HIỆN\nSở chủ trì diễn tập\nTrên đây là kế hoạch năm")
          .build();

  @TempDir private Path folder;

  @Test
  void hitNamesTheSectionOfItsSnippet() {
    assertThat(section("cứu hộ"))
        .contains(new HitSection(List.of("I", "2"), Optional.of("NỘI DUNG")));
    assertThat(section("dự trữ"))
        .contains(new HitSection(List.of("I", "1"), Optional.of("Rà soát kho dự trữ")));
    assertThat(section("chủ trì"))
        .contains(new HitSection(List.of("II"), Optional.of("TỔ CHỨC THỰC HIỆN")));
    assertThat(section("trên đây")).isEmpty();
    assertThat(section("\"chống thiên tai\"")).isEmpty();
  }

  @Test
  void marksTheWordsOfAllPages() {
    try (PlanSearcher searcher = searcher()) {
      List<PageHighlights> pages = searcher.highlight(PLAN.id(), "diễn tập");

      assertThat(pages).extracting(PageHighlights::page).containsExactly(1, 2);
      assertThat(pages.get(1).words())
          .extracting(PageHighlights.MarkedWord::index)
          .containsExactly(8, 9);
      assertThat(pages.get(0).boxes()).hasSize(2);
      assertThat(searcher.highlight("none", "diễn tập")).isEmpty();
    }
  }

  private Optional<HitSection> section(String query) {
    try (PlanSearcher searcher = searcher()) {
      return searcher.search(SearchRequest.of(query, 1)).hits().get(0).section();
    }
  }

  private PlanSearcher searcher() {
    Path index = folder.resolve("index");
    PlanIndex.rebuild(index, Stream.of(PLAN));
    return PlanSearcher.open(index);
  }

  private static Section section(String marker, String heading, String text) {
    return new Section(marker, 2, Optional.of(heading), text, 1, List.of());
  }
}
