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

class PassageSearchIT {
  private static final String COPIED =
      "Rà soát toàn bộ các điểm sạt lở bờ sông, lập bản đồ cảnh báo và bố trí lực lượng ứng trực"
          + " trước mùa mưa lũ hằng năm";
  private static final String OTHER =
      "Thư viện huyện luân chuyển sách về các điểm bưu điện văn hóa xã hai tháng một lần theo lịch"
          + " đã thống nhất";
  private static final String FORMULA =
      "Các cơ quan, đơn vị căn cứ chức năng, nhiệm vụ được giao tổ chức triển khai thực hiện kế"
          + " hoạch này";

  @TempDir private Path folder;

  /** A plan whose sections say these sentences, a page each two. */
  private static PlanDocument plan(String seed, String province, String... sentences) {
    List<Section> sections = new ArrayList<>();
    List<String> pages = new ArrayList<>();
    StringBuilder page = new StringBuilder("KẾ HOẠCH\n");
    for (int i = 0; i < sentences.length; i++) {
      sections.add(
          new Section(
              String.valueOf(i + 1),
              1,
              Optional.empty(),
              sentences[i] + ".",
              1 + i / 2,
              List.of()));
      page.append(i + 1).append(". ").append(sentences[i]).append(".\n");
      if (i % 2 == 1 || i == sentences.length - 1) {
        pages.add(page.toString());
        page.setLength(0);
      }
    }
    return PlanDraft.of(seed)
        .number(seed.hashCode() % 900 + 1000 + "/KH-UBND")
        .date("2024-01-0" + (1 + sections.size() % 9))
        .province(province, province, province)
        .sections(sections.toArray(Section[]::new))
        .pages(pages.toArray(String[]::new))
        .build();
  }

  private List<ReusedPassage> passages(PlanDocument of, PlanDocument... archive) {
    PlanIndex.rebuild(folder.resolve("index"), Stream.of(archive));
    try (PlanSearcher searcher = PlanSearcher.open(folder.resolve("index"))) {
      return new PassageSearch(searcher).of(of.id(), 5);
    }
  }

  @Test
  void saysWhereAPassageStandsElsewhere() {
    PlanDocument first = plan("a", "Huế", "Mở đầu bằng một câu khác hẳn với mọi câu sau", COPIED);
    PlanDocument second = plan("b", "Cà Mau", OTHER, OTHER + " nữa", COPIED);

    List<ReusedPassage> found = passages(first, first, second);

    assertThat(found).hasSize(1);
    assertThat(found.get(0).passage().section().orElseThrow().path()).containsExactly("2");
    PassageCopy copy = found.get(0).copies().get(0);
    assertThat(copy.similarity()).isEqualTo(1);
    assertThat(copy.changedWords()).isZero();
    assertThat(copy.passage().document().id()).isEqualTo(second.id());
    assertThat(copy.passage().page()).isEqualTo(2);
    assertThat(copy.passage().section().orElseThrow().path()).containsExactly("3");
    assertThat(copy.passage().text()).startsWith("Rà soát").endsWith("hằng năm");
    assertThat(copy.passage().boxes()).isNotEmpty();
    assertThat(copy.passage().first()).as("behind the marker 3.").isEqualTo(new WordPlace(2, 1));
    assertThat(copy.passage().last()).isEqualTo(new WordPlace(2, COPIED.split(" ").length));
  }

  @Test
  void findsAPassageWhoseWordsWereChangedAndMisread() {
    String changed =
        COPIED
            .replace("toàn bộ", "tất cả")
            .replace("sạt lở", "sat 1ở")
            .replace("hằng năm", "năm 2024");
    PlanDocument first = plan("a", "Huế", COPIED);
    PlanDocument second = plan("b", "Cà Mau", changed);

    PassageCopy copy = passages(first, first, second).get(0).copies().get(0);

    assertThat(copy.similarity()).isBetween(0.7, 0.99);
    assertThat(copy.changedWords()).isBetween(3, 7);
  }

  @Test
  void findsNothing_whereOnlyTheSubjectIsShared() {
    PlanDocument first = plan("a", "Huế", COPIED);
    PlanDocument second =
        plan(
            "b",
            "Cà Mau",
            "Sạt lở bờ sông là nguy cơ lớn trong mùa mưa lũ nên phải có bản đồ cảnh báo riêng");

    assertThat(passages(first, first, second)).isEmpty();
  }

  @Test
  void passesOverOtherScansOfTheSameDocument() {
    PlanDocument first = plan("a", "Huế", COPIED);
    PlanDocument scan =
        PlanDraft.of("scan")
            .number(first.codeNumber().orElseThrow())
            .date(first.date().orElseThrow())
            .province("Huế", "Huế", "Huế")
            .sections(first.sections().toArray(Section[]::new))
            .pages("1. " + COPIED)
            .build();

    assertThat(passages(first, first, scan)).isEmpty();
  }

  @Test
  void putsWhatTellsMostBeforeFormulas() {
    PlanDocument[] plans = new PlanDocument[12];
    for (int i = 0; i < plans.length; i++) {
      plans[i] =
          i < 2
              ? plan("p" + i, "Huế", FORMULA, COPIED)
              : plan("p" + i, "Cà Mau", FORMULA, "Câu riêng số " + i);
    }

    List<ReusedPassage> found = passages(plans[0], plans);

    assertThat(found)
        .extracting(reused -> reused.passage().text().substring(0, 10))
        .containsExactly(COPIED.substring(0, 10), FORMULA.substring(0, 10));
    assertThat(found.get(1).documents()).isEqualTo(12);
  }

  @Test
  void tellsHowFarAPassageSpread() {
    PlanDocument[] plans = new PlanDocument[12];
    for (int i = 0; i < plans.length; i++) {
      String province = i % 2 == 0 ? "Huế" : "Cà Mau";
      plans[i] =
          i < 4
              ? plan("p" + i, province, FORMULA, COPIED)
              : plan("p" + i, province, FORMULA, "Câu riêng số " + i);
    }
    PlanIndex.rebuild(folder.resolve("index"), Stream.of(plans));
    try (PlanSearcher searcher = PlanSearcher.open(folder.resolve("index"))) {
      List<PassageSpread> most = new PassageSearch(searcher).mostReused(5);

      assertThat(most.get(0).passage().text()).startsWith("Rà soát");
      assertThat(most.get(0).documents()).isEqualTo(4);
      assertThat(most.get(0).provinces()).containsEntry("Huế", 2L).containsEntry("Cà Mau", 2L);
      assertThat(most.get(0).years()).containsEntry(2024, 4L);
      assertThat(most).hasSize(2);
    }
  }
}
