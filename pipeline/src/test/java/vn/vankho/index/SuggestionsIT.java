package vn.vankho.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.model.PlanDocument;
import vn.vankho.model.PlanDraft;

class SuggestionsIT {
  private static final PlanDocument REFORM =
      PlanDraft.of("a")
          .number("780/KH-SXD")
          .issuer("Sở Xây dựng")
          .title("Tuyên truyền cải cách hành chính năm 2024")
          .pages("kế hoạch cải cách hành chính của sở xây dựng, tuyên truyền bằng loa")
          .build();
  private static final PlanDocument REFORM_TOO =
      PlanDraft.of("b")
          .issuer("Sở Nội vụ")
          .title("Cải cách hành chính")
          .pages("kế hoạch cải cách hành chính của sở nội vụ, tuyên truyền bằng báo")
          .build();
  private static final PlanDocument FOREST =
      PlanDraft.of("c").title("Bảo vệ rừng").pages("bảo vệ rừng mùa khô bằng chốt gác").build();

  @TempDir private Path folder;

  @Test
  void completesTitlesWithAndWithoutMarks() {
    assertThat(suggest("cải cách h"))
        .containsExactlyInAnyOrder(
            "TITLE Cải cách hành chính", "TITLE Tuyên truyền cải cách hành chính năm 2024");
    assertThat(suggest("bao ve r")).containsExactly("TITLE Bảo vệ rừng");
    assertThat(suggest("bảo vệ rứ")).isEmpty();
  }

  @Test
  void completesIssuersAndNumbers() {
    assertThat(suggest("sở x")).containsExactly("ISSUER Sở Xây dựng");
    assertThat(suggest("noi v")).containsExactly("ISSUER Sở Nội vụ");
    assertThat(suggest("78")).containsExactly("NUMBER 780/KH-SXD");
    assertThat(suggest("780/kh")).containsExactly("NUMBER 780/KH-SXD");
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
    try (PlanSearcher searcher = searcher()) {
      return searcher.suggest(typed, 5).stream().map(s -> s.kind() + " " + s.text()).toList();
    }
  }

  private PlanSearcher searcher() {
    Path index = folder.resolve("index");
    PlanIndex.rebuild(index, Stream.of(REFORM, REFORM_TOO, FOREST));
    return PlanSearcher.open(index);
  }
}
