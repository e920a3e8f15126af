package vn.vankho.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.model.PlanDocument;
import vn.vankho.model.PlanDraft;
import vn.vankho.model.Section;

class SuggestionsIT {
  private static final PlanDocument REFORM =
      PlanDraft.of("a")
          .number("780/KH-SXD")
          .issuer("Sở Xây dựng")
          .title("Tuyên truyền cải cách hành chính năm 2024")
          .pages(
              "kế hoạch cải cách hành chính của sở xây dựng, tuyên truyền bằng loa",
              "II. TỔ CHỨC THỰC HIỆN giao văn phòng")
          .sections(headed("TỔ CHỨC THỰC HIỆN", "giao văn phòng"))
          .build();
  private static final PlanDocument REFORM_TOO =
      PlanDraft.of("b")
          .issuer("Sở Nội vụ")
          .title("Cải cách hành chính")
          .pages(
              "kế hoạch cải cách hành chính của sở nội vụ, tuyên truyền bằng báo",
              "II. TỔ CHỨC THỰC HIỆN giao thanh tra")
          .sections(headed("TỔ CHỨC THỰC HIỆN", "giao thanh tra"))
          .build();
  private static final PlanDocument FOREST =
      PlanDraft.of("c")
          .title("Bảo vệ rừng")
          .pages(
              "bảo vệ rừng mùa khô bằng chốt gác", "II. TỒ CHỨC THỰC HIỆN \"trực\" giao kiểm lâm")
          .sections(headed("TỒ CHỨC THỰC HIỆN \"trực\"", "giao kiểm lâm"))
          .build();

  @TempDir private Path folder;

  private static Section headed(String heading, String text) {
    return new Section("II", 2, Optional.of(heading), text, 1, List.of());
  }

  @Test
  void completesTitlesWithAndWithoutMarks() {
    assertThat(suggest("cải cách h"))
        .containsExactlyInAnyOrder(
            "TITLE Cải cách hành chính", "TITLE Tuyên truyền cải cách hành chính năm 2024");
    assertThat(suggest("bao ve r")).containsExactly("TITLE Bảo vệ rừng");
    assertThat(suggest("bảo vệ rứ")).isEmpty();
  }

  @Test
  void completesATitle_thatManyLikeItWithoutMarksOrInAnotherOrderHide() {
    List<PlanDocument> plans = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      plans.add(titled("like" + i, "Chấp hành"));
      plans.add(titled("order" + i, "Chăm lo tổ"));
    }
    plans.add(titled("month", "Giữ rừng trong mùa khô và tháng Chạp"));
    plans.add(titled("body", "Kiện toàn bộ máy và tổ chức"));
    Path many = folder.resolve("many");
    PlanIndex.rebuild(many, plans.stream());

    try (PlanSearcher searcher = PlanSearcher.open(many)) {
      assertThat(searcher.suggest("chạ", 5))
          .extracting(Suggestion::text)
          .containsExactly("Giữ rừng trong mùa khô và tháng Chạp");
      assertThat(searcher.suggest("to ch", 5))
          .extracting(Suggestion::text)
          .containsExactly("Kiện toàn bộ máy và tổ chức");
    }
  }

  @Test
  void proposesTitlesFromAllPartsOfTheIndex() {
    List<PlanDocument> plans = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      plans.add(titled("a" + i, "Phòng chống bão"));
    }
    for (int i = 0; i < 100; i++) {
      plans.add(titled("b" + i, "Phòng chống cháy rừng"));
    }
    Path many = folder.resolve("many");
    PlanIndex.rebuild(many, plans.stream());

    try (PlanSearcher searcher = PlanSearcher.open(many)) {
      assertThat(searcher.suggest("phòng ch", 5))
          .extracting(Suggestion::text)
          .containsExactly("Phòng chống bão", "Phòng chống cháy rừng");
    }
  }

  private static PlanDocument titled(String id, String title) {
    return PlanDraft.of(id).title(title).pages("kế hoạch " + title).build();
  }

  @Test
  void completesIssuersAndNumbers() {
    assertThat(suggest("sở x")).containsExactly("ISSUER Sở Xây dựng");
    assertThat(suggest("noi v")).containsExactly("ISSUER Sở Nội vụ");
    assertThat(suggest("78")).containsExactly("NUMBER 780/KH-SXD");
    assertThat(suggest("780/kh")).containsExactly("NUMBER 780/KH-SXD");
  }

  @Test
  void completesHeadingsOfSections_eachWithAQueryForThem() {
    List<Suggestion> found = suggestions("to chuc th", 8);

    assertThat(found)
        .containsExactly(
            new Suggestion(
                "TỔ CHỨC THỰC HIỆN", Suggestion.Kind.HEADING, 2, "mục:\"TỔ CHỨC THỰC HIỆN\""),
            new Suggestion(
                "TỒ CHỨC THỰC HIỆN \"trực\"",
                Suggestion.Kind.HEADING,
                1,
                "mục:\"TỒ CHỨC THỰC HIỆN trực\""));
    assertThat(suggest("tổ chức")).containsExactly("HEADING TỔ CHỨC THỰC HIỆN");
    try (PlanSearcher searcher = PlanSearcher.open(folder.resolve("index"))) {
      for (Suggestion each : found) {
        assertThat(searcher.search(SearchRequest.of(each.query(), 9)).total()).isPositive();
      }
    }
  }

  @Test
  void completesAHeadingWithinAQuery_andKeepsTheRest() {
    assertThat(suggestions("văn phòng (mục:\"tổ ch", 8))
        .extracting(Suggestion::query)
        .containsExactly("văn phòng (mục:\"TỔ CHỨC THỰC HIỆN\"");
    assertThat(suggestions("in:thuc hien", 8))
        .extracting(Suggestion::query)
        .first()
        .isEqualTo("in:\"TỔ CHỨC THỰC HIỆN\"");
    assertThat(suggestions("năm:tổ chức", 8)).isEmpty();
  }

  @Test
  void keepsPlacesForHeadings_butNotMoreThanAQuarter() {
    assertThat(suggestions("chức", 8)).extracting(Suggestion::kind).hasSizeLessThanOrEqualTo(2);
    assertThat(suggestions("t", 1)).hasSize(1);
  }

  @Test
  void proposesNothing_forNothingAndForAnything() {
    for (String typed : List.of("", "  ", "?", "(((", "xyzzy", "a".repeat(5_000), "\uD83D")) {
      assertThat(suggest(typed)).as(typed).isEmpty();
    }
  }

  @Test
  void findsDocumentsLikeOne() {
    try (PlanSearcher searcher = searcher()) {
      assertThat(searcher.similar(REFORM.id(), 5))
          .extracting(Hit::documentId)
          .first()
          .isEqualTo(REFORM_TOO.id());
      assertThat(searcher.similar("none", 5)).isEmpty();
    }
  }

  private List<String> suggest(String typed) {
    return suggestions(typed, 5).stream().map(s -> s.kind() + " " + s.text()).toList();
  }

  private List<Suggestion> suggestions(String typed, int limit) {
    try (PlanSearcher searcher = searcher()) {
      return searcher.suggest(typed, limit);
    }
  }

  private PlanSearcher searcher() {
    Path index = folder.resolve("index");
    PlanIndex.rebuild(index, Stream.of(REFORM, REFORM_TOO, FOREST));
    return PlanSearcher.open(index);
  }
}
