package vn.vankho.research;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.vankho.model.Assignment;
import vn.vankho.model.Indicator;
import vn.vankho.model.PlanDocument;
import vn.vankho.model.PlanDraft;
import vn.vankho.model.Section;
import vn.vankho.research.ComparedSection.Change;
import vn.vankho.research.ComparedText.Kind;

class PlanComparisonTest {
  private static final String GOAL = "Nâng cao chất lượng phục vụ người dân tại bộ phận một cửa";
  private static final String MONEY = "Kinh phí do ngân sách tỉnh cấp theo quy định hiện hành";
  private static final String TRAINING = "Tổ chức ba lớp tập huấn cho cán bộ cấp xã trong quý II";

  private static Section section(String marker, String heading, String text, Section... children) {
    return new Section(
        marker, 1, Optional.of(heading).filter(h -> !h.isEmpty()), text, 1, List.of(children));
  }

  private static PlanDocument plan(String seed, Section... sections) {
    return PlanDraft.of(seed).sections(sections).build();
  }

  private static Comparison compare(PlanDocument first, PlanDocument second) {
    return PlanComparison.of(first, second, false);
  }

  private static String path(Optional<ComparedSection.Place> place) {
    return place.map(ComparedSection.Place::path).orElse("");
  }

  @Test
  void findsNothingChanged_inADocumentAndItself() {
    PlanDocument plan =
        plan("a", section("I", "MỤC TIÊU", "", section("1", "", GOAL), section("2", "", MONEY)));

    Comparison comparison = compare(plan, plan);

    assertThat(comparison.sections())
        .allMatch(s -> s.change() == Change.SAME && !s.isMoved())
        .hasSize(3);
    assertThat(comparison.similarity()).isEqualTo(1);
  }

  @Test
  void tellsTheWordsThatChanged() {
    Comparison comparison =
        compare(
            plan("a", section("1", "", "Có 90% hồ sơ được giải quyết đúng hạn trong năm")),
            plan("b", section("1", "", "Có 95% hồ sơ được giải quyết đúng hạn trong năm")));

    assertThat(comparison.sections().get(0).text())
        .containsExactly(
            new ComparedText(Kind.SAME, "Có"),
            new ComparedText(Kind.REMOVED, " 90"),
            new ComparedText(Kind.ADDED, " 95"),
            new ComparedText(Kind.SAME, "% hồ sơ được giải quyết đúng hạn trong năm"));
  }

  @Test
  void followsASectionThatStandsElsewhere() {
    Comparison comparison =
        compare(
            plan(
                "a",
                section("I", "MỤC TIÊU", "", section("1", "", GOAL), section("2", "", TRAINING)),
                section("II", "KINH PHÍ", MONEY)),
            plan(
                "b",
                section("I", "MỤC TIÊU", "", section("1", "", GOAL)),
                section("II", "KINH PHÍ", MONEY, section("1", "", TRAINING))));

    assertThat(comparison.sections())
        .extracting(
            s -> path(s.first()), s -> path(s.second()), ComparedSection::change, s -> s.isMoved())
        .containsExactly(
            tuple("I", "I", Change.SAME, false),
            tuple("I.1", "I.1", Change.SAME, false),
            tuple("II", "II", Change.SAME, false),
            tuple("I.2", "II.1", Change.SAME, true));
  }

  @Test
  void takesANumberedSectionBehindANewOneForTheSame() {
    Comparison comparison =
        compare(
            plan("a", section("1", "", GOAL), section("2", "", MONEY)),
            plan("b", section("1", "", GOAL), section("2", "", TRAINING), section("3", "", MONEY)));

    assertThat(comparison.sections())
        .extracting(s -> path(s.first()), s -> path(s.second()), s -> s.isMoved())
        .containsExactly(tuple("1", "1", false), tuple("", "2", false), tuple("2", "3", false));
  }

  @Test
  void pairsSectionsOfOneHeading_whateverTheySay() {
    Comparison comparison =
        compare(
            plan("a", section("I", "MỤC TIÊU", GOAL), section("II", "KINH PHÍ", MONEY)),
            plan("b", section("I", "MỤC TIÊU", TRAINING), section("II", "KINH PHÍ", MONEY)));

    assertThat(comparison.sections())
        .extracting(ComparedSection::change)
        .containsExactly(Change.CHANGED, Change.SAME);
  }

  @Test
  void putsWhatIsGoneWhereItStood() {
    Comparison comparison =
        compare(
            plan("a", section("1", "", GOAL), section("2", "", TRAINING), section("3", "", MONEY)),
            plan("b", section("1", "", GOAL), section("2", "", MONEY)));

    assertThat(comparison.sections())
        .extracting(ComparedSection::change)
        .containsExactly(Change.SAME, Change.ONLY_FIRST, Change.SAME);
  }

  @Test
  void ignoresLostMarks_whereAskedTo() {
    PlanDocument good =
        plan("a", section("1", "", "Kinh phí do ngân sách tỉnh cấp, theo quy định."));
    PlanDocument bad = plan("b", section("1", "", "Kinh phi do ngan sach tinh cap theo quy dinh;"));

    assertThat(PlanComparison.of(good, bad, true).sections().get(0).change())
        .isEqualTo(Change.SAME);
    assertThat(compare(good, bad).sections())
        .extracting(ComparedSection::change)
        .doesNotContain(Change.SAME);
  }

  @Test
  void comparesTargetsByWhatTheyAreAbout() {
    PlanDocument first =
        PlanDraft.of("a")
            .indicators(
                new Indicator("90% hồ sơ được giải quyết đúng hạn", 90, "%", "I.1"),
                new Indicator("150 phiếu khảo sát doanh nghiệp", 150, "phiếu", "I.2"))
            .build();
    PlanDocument second =
        PlanDraft.of("b")
            .indicators(new Indicator("Có 95% hồ sơ được giải quyết đúng hạn", 95, "%", "I.1"))
            .build();

    assertThat(compare(first, second).indicators())
        .extracting(i -> i.first().map(Indicator::value), i -> i.second().map(Indicator::value))
        .containsExactly(
            tuple(Optional.of(90.0), Optional.of(95.0)),
            tuple(Optional.of(150.0), Optional.empty()));
  }

  @Test
  void comparesTasksAndFields() {
    PlanDocument first =
        PlanDraft.of("a")
            .number("1/KH-UBND")
            .date("2023-01-05")
            .title("Kế hoạch A")
            .assignments(
                new Assignment(
                    "Sở Nội vụ", List.of(), "kiểm tra việc thực hiện", Optional.of("30/6"), "IV.1"))
            .build();
    PlanDocument second =
        PlanDraft.of("b")
            .number("9/KH-UBND")
            .date("2024-01-05")
            .title("Kế hoạch A")
            .assignments(
                new Assignment(
                    "Sở Nội vụ", List.of(), "kiểm tra việc thực hiện", Optional.of("15/7"), "IV.1"))
            .build();

    Comparison comparison = compare(first, second);

    assertThat(comparison.assignments())
        .extracting(
            ComparedAssignment::sameBody,
            ComparedAssignment::sameTask,
            ComparedAssignment::sameDeadline)
        .containsExactly(tuple(true, true, false));
    assertThat(comparison.fields())
        .filteredOn(field -> !field.isSame())
        .extracting(ComparedField::name)
        .containsExactly("codeNumber", "date");
  }

  @Test
  void losesNoWordOfEither_whateverChanged() {
    long seed = 2_026;
    Random random = new Random(seed);
    for (int round = 0; round < 60; round++) {
      PlanDocument first = plan("a" + round, randomOutline(random, 3));
      PlanDocument second = plan("b" + round, edited(first.sections(), random));

      Comparison comparison = compare(first, second);

      assertThat(words(comparison, Kind.REMOVED))
          .as("seed %d, round %d", seed, round)
          .isEqualTo(words(first.sections()));
      assertThat(words(comparison, Kind.ADDED))
          .as("seed %d, round %d", seed, round)
          .isEqualTo(words(second.sections()));
    }
  }

  /** Sorted words of all stretches that both have or only the one. */
  private static List<String> words(Comparison comparison, Kind alone) {
    List<String> words = new ArrayList<>();
    for (ComparedSection section : comparison.sections()) {
      List<ComparedText> pieces = new ArrayList<>(section.heading());
      pieces.addAll(section.text());
      for (ComparedText piece : pieces) {
        if (piece.kind() == Kind.SAME || piece.kind() == alone) {
          words.addAll(List.of(piece.text().strip().split(" ")));
        }
      }
    }
    Collections.sort(words);
    return words;
  }

  private static List<String> words(List<Section> sections) {
    List<String> words = new ArrayList<>();
    for (Section section : sections) {
      section.heading().ifPresent(heading -> words.addAll(List.of(heading.split("\\s+"))));
      if (!section.text().isEmpty()) {
        words.addAll(List.of(section.text().split("\\s+")));
      }
      words.addAll(words(section.children()));
    }
    Collections.sort(words);
    return words;
  }

  static Section[] randomOutline(Random random, int depth) {
    int sections = 1 + random.nextInt(4);
    return IntStream.rangeClosed(1, sections)
        .mapToObj(
            i ->
                section(
                    String.valueOf(i),
                    random.nextInt(3) == 0 ? sentence(random, 3) : "",
                    sentence(random, random.nextInt(40)),
                    depth == 0 ? new Section[0] : randomOutline(random, depth - 1)))
        .toArray(Section[]::new);
  }

  private static String sentence(Random random, int words) {
    return IntStream.range(0, words)
        .mapToObj(i -> "từ" + random.nextInt(300))
        .collect(Collectors.joining(random.nextInt(5) == 0 ? "\n" : " "));
  }

  private static Section[] edited(List<Section> sections, Random random) {
    List<Section> edited = new ArrayList<>();
    for (Section each : sections) {
      int dice = random.nextInt(10);
      if (dice == 0) {
        edited.add(section("9", "", sentence(random, 10)));
      }
      String text = dice == 1 ? sentence(random, 5) + " " + each.text() : each.text();
      if (dice != 2) {
        edited.add(
            section(
                each.marker(), each.heading().orElse(""), text, edited(each.children(), random)));
      }
    }
    if (random.nextInt(6) == 0) {
      Collections.shuffle(edited, random);
    }
    return edited.toArray(Section[]::new);
  }
}
