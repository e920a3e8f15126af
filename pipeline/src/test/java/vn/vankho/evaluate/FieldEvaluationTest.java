package vn.vankho.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.vankho.model.Evidence;
import vn.vankho.model.PlanDocument;
import vn.vankho.model.PlanDraft;
import vn.vankho.model.Section;

class FieldEvaluationTest {
  @Test
  void countsValuesLetterForLetter_withWhiteSpaceFolded() {
    FieldEvaluation evaluation = new FieldEvaluation();
    evaluation.add("a", plan("Dọn  kênh", "I"), plan("Dọn kênh", "I"));
    evaluation.add("b", plan("Dọn kênh", "I"), plan("Don kênh", "II"));
    assertThat(score(evaluation, "title")).isEqualTo(new FieldScore("title", 2, 2, 1, 1));
    assertThat(score(evaluation, "sections.marker").f1()).isEqualTo(0.5);
    assertThat(score(evaluation, "number")).isEqualTo(new FieldScore("number", 0, 0, 0, 0));
    assertThat(evaluation.documents()).isEqualTo(2);
    assertThat(evaluation.differences())
        .contains(new FieldEvaluation.Difference("b", "title", "Dọn kênh", true));
  }

  @Test
  void countsAlike_whatLacksFewLettersAndStandsAtTheSamePlace() {
    String text = "Nạo vét kênh mương nội đồng";
    String misread = "Nạo vét kênh mương nội đông";

    assertThat(AlikeValues.count("title", List.of(text), List.of(misread))).isEqualTo(1);
    assertThat(AlikeValues.count("title", List.of(text), List.of(misread, misread))).isEqualTo(1);
    assertThat(AlikeValues.count("title", List.of(text), List.of("Nạo vét kênh"))).isZero();
    assertThat(AlikeValues.count("sections.text", List.of("I.1 " + text), List.of("I.2 " + text)))
        .isZero();
  }

  @Test
  void countsAlike_onlyRunningText() {
    FieldEvaluation evaluation = new FieldEvaluation();
    evaluation.add("a", plan("Nạo vét kênh mương", "I"), plan("Nạo vét kênh mưong", "I"));
    assertThat(score(evaluation, "title")).isEqualTo(new FieldScore("title", 1, 1, 0, 1));
    assertThat(score(evaluation, "title").f1()).isZero();
    assertThat(score(evaluation, "title").alikeF1()).isEqualTo(1);
  }

  @Test
  void measuresOnlyTheFieldsAskedFor() {
    FieldEvaluation evaluation = new FieldEvaluation();
    evaluation.add("a", plan("x", "I"), plan("y", "I"), Set.of("sections"));
    assertThat(evaluation.scores())
        .extracting(FieldScore::field)
        .containsExactly("sections.marker", "sections.heading", "sections.text");
  }

  @Test
  void comparesWhatConfidencesClaim_withWhatIsRight() {
    FieldCalibration calibration = new FieldCalibration();
    Map<String, List<String>> truth = Map.of("title", List.of("Đê"), "signer.name", List.of("A B"));
    Map<String, List<String>> found =
        Map.of("title", List.of("De"), "signer.name", List.of("A B"), "number", List.of("7"));
    calibration.add(
        Map.of("title", sure(0.75), "signer", sure(0.95), "number", sure(0.9)),
        truth,
        found,
        Set.of("title", "signer"));
    assertThat(calibration.values()).isEqualTo(2);
    assertThat(calibration.error()).isCloseTo((0.75 + 0.05) / 2, within(1e-9));
  }

  private static Evidence sure(double confidence) {
    return new Evidence(
        Optional.empty(),
        confidence,
        Evidence.Source.OCR,
        Optional.empty(),
        Optional.empty(),
        Evidence.Status.OK);
  }

  @Test
  void refusesMoreRightValuesThanThereAre() {
    assertThatThrownBy(() -> new FieldScore("title", 1, 1, 2, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("title");
  }

  private static FieldScore score(FieldEvaluation evaluation, String field) {
    return evaluation.scores().stream()
        .filter(s -> s.field().equals(field))
        .findFirst()
        .orElseThrow();
  }

  private static PlanDocument plan(String title, String marker) {
    return PlanDraft.of("a")
        .title(title)
        .sections(new Section(marker, 1, Optional.empty(), "", 1, List.of()))
        .build();
  }
}
