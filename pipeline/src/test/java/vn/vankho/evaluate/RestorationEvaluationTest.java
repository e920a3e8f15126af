package vn.vankho.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.model.Change;
import vn.vankho.model.Edit;
import vn.vankho.model.Page;
import vn.vankho.model.RestoredText;
import vn.vankho.model.Span;
import vn.vankho.restore.TextRestorer;

class RestorationEvaluationTest {
  /** Turns the first "ke" into "kế", nine times in ten sure. */
  private static final TextRestorer FIRST_KE =
      new TextRestorer() {
        @Override
        public RestoredText restore(String text) {
          int at = text.indexOf("ke");
          Change change = new Change("marks", 0.9, List.of());
          Span span = new Span(at, at + 2);
          return new RestoredText(
              text,
              text.substring(0, at) + "kế" + text.substring(at + 2),
              List.of(new Edit(span, span, "ke", "kế", change)));
        }

        @Override
        public Page restore(Page page) {
          return page;
        }
      };

  private static RestorationReport.Row measure(String read, String truth) {
    List<RestorationReport.Row> rows =
        new RestorationEvaluation(FIRST_KE, wrong -> {})
            .evaluate(List.of(new RestorationSample("eng", read, truth)))
            .rows();
    return rows.get(rows.size() - 1);
  }

  @Test
  void countsWhatWasMendedAndWhatIsStillWrong() {
    RestorationReport.Row row = measure("lap ke hoach\n", "lập kế hoạch\n");
    assertThat(row.score().wordErrorsBefore()).isEqualTo(3);
    assertThat(row.score().wordErrorsAfter()).isEqualTo(2);
    assertThat(row.score().changedRight()).isEqualTo(1);
    assertThat(row.score().stillWrong()).isEqualTo(2);
    assertThat(row.calibrationError()).isCloseTo(0.1, within());
  }

  @Test
  void countsHarm_whenAWordWasRight() {
    RestorationReport.Row row = measure("cái ke này\n", "cái ke này\n");
    assertThat(row.score().changedFromRight()).isEqualTo(1);
    assertThat(row.score().harm()).isCloseTo(1 / 3.0, within());
    assertThat(row.calibrationError()).isCloseTo(0.9, within());
  }

  @Test
  void countsAddedAndLostWords() {
    RestorationReport.Row row = measure("~ kế hoạch ke", "kế hoạch năm kế");
    assertThat(row.score().wordErrorsAfter()).isEqualTo(2);
  }

  @Test
  void reportsEachWordThatIsStillWrong_withItsContext() {
    List<WrongWord> wrong = new ArrayList<>();
    String read = "ke hoạch nam tới x 2024\n";
    var unused =
        new RestorationEvaluation(FIRST_KE, wrong::add)
            .evaluate(List.of(new RestorationSample("eng", read, "ke hoạch năm tới 2024\n")));
    assertThat(wrong)
        .extracting(WrongWord::row)
        .containsExactly(
            "eng\tke\tkế\tke\t\thoạch năm tới 2024",
            "eng\tnam\tnam\tnăm\tke hoạch\ttới 2024",
            "eng\t\tx\t\tke hoạch năm tới\t2024");
  }

  @Test
  void readsTextsAndTablesOfAFolder(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("a.truth.txt"), "kế\n");
    Files.writeString(folder.resolve("a.eng.txt"), "ke\n");
    Files.writeString(
        folder.resolve("b.tsv"), "engine\tcondition\tgarbled\ttruth\nfra\tskew\tke ke\tkế kế\n");
    RestorationReport report = new RestorationEvaluation(FIRST_KE, wrong -> {}).evaluate(folder);
    assertThat(report.rows())
        .extracting(row -> row.score().name() + " " + row.score().words())
        .containsExactly("eng 1", "fra skew 2", "all 3");
    assertThat(report.table()).contains("| fra skew | 2 | 100.00 | 50.00 |");
  }

  private static org.assertj.core.data.Offset<Double> within() {
    return org.assertj.core.data.Offset.offset(1e-9);
  }
}
