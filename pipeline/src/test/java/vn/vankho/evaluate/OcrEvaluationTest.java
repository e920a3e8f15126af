package vn.vankho.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OcrEvaluationTest {
  private static final String TRUTH = "Kế hoạch phòng cháy, chữa cháy";

  private static ThreeReadings scan(String name, Optional<String> producer, String restored) {
    return ThreeReadings.of(
        name,
        "as it is",
        producer,
        1,
        WordComparison.of(TRUTH, "Ke hoach phòng cháy, chữa cháy"),
        WordComparison.of(TRUTH, "Kế hoach phòng cháy, chữa cháy"),
        WordComparison.of(TRUTH, restored));
  }

  @Test
  void groupsScansByTheProgramThatMadeTheFile() {
    OcrReport report =
        OcrEvaluation.report(
            List.of(
                scan("a.pdf", Optional.of("ScanPro 2"), TRUTH),
                scan("b.pdf", Optional.of("ScanPro 2"), "Kế hoạch phòng chày, chữa cháy"),
                scan("c.png", Optional.empty(), TRUTH)),
            List.of());

    assertThat(report.producers())
        .extracting(row -> row.score().name())
        .containsExactly("ScanPro 2", "not told");
    OcrReport.Row scanner = report.producers().get(0);
    assertThat(scanner.score().pages()).isEqualTo(2);
    assertThat(scanner.score().plain().wordErrors()).isEqualTo(4);
    assertThat(scanner.score().restored().wordErrors()).isEqualTo(1);
    assertThat(scanner.wer().high()).isGreaterThanOrEqualTo(scanner.score().restored().wer());
    assertThat(report.producers().get(1).score().restored().wordErrors()).isZero();
  }

  @Test
  void hasNoGroupsOfProducers_whenNoFileSaysWhatMadeIt() {
    OcrReport report =
        OcrEvaluation.report(List.of(scan("c.png", Optional.empty(), TRUTH)), List.of());

    assertThat(report.producers()).isEmpty();
    assertThat(report.total().score().pages()).isEqualTo(1);
  }
}
