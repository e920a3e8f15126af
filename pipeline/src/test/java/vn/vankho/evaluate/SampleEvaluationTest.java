package vn.vankho.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.model.ExitCode;
import vn.vankho.model.PipelineException;

class SampleEvaluationTest {
  private static final String TEXT =
      """
      UBND XÃ BẾN VẠN
      Số: 7/KH-UBND
      Bến Vạn, ngày 3 tháng 4 năm 2022
      KẾ HOẠCH
      Nạo vét kênh Cầu Dừa năm 2022
      I. MỤC ĐÍCH
      Thông dòng trước mùa mưa.
      """;

  @TempDir private Path folder;

  @Test
  void measuresTheFieldsThatTheTruthStates_eachPlanOnce() throws IOException {
    write("manifest.tsv", "file\tplans\tsha256\na.pdf\tkenh\t1\nb.pdf\tkenh\t2\nc.pdf\tkenh\t1\n");
    write("truth/kenh/text.txt", TEXT);
    write("truth/kenh/expected.json", "{\"title\": \"Nạo vét kênh Cầu Dừa\", \"number\": \"7\"}");

    FieldEvaluation scores = new SampleEvaluation(folder).ofTexts().scores();

    assertThat(scores.documents()).isEqualTo(1);
    assertThat(scores.scores())
        .containsExactlyInAnyOrder(
            new FieldScore("number", 1, 1, 1), new FieldScore("title", 1, 1, 0));
    assertThat(scores.differences())
        .contains(new FieldEvaluation.Difference("kenh", "title", "Nạo vét kênh Cầu Dừa", true));
  }

  @Test
  void passesOverFilesOfTheSameBytes() throws IOException {
    write("manifest.tsv", "file\tplans\tsha256\na.pdf\tx+y\t1\nb.pdf\tx\t2\nc.pdf\tx\t1\n");

    assertThat(SampleSet.open(folder).samples())
        .extracting(sample -> sample.name() + sample.plans())
        .containsExactly("a.pdf[x, y]", "b.pdf[x]");
  }

  @Test
  void namesTheFile_whenTheTruthIsMissingOrNoDocument() throws IOException {
    assertThatThrownBy(() -> new SampleEvaluation(folder))
        .isInstanceOfSatisfying(
            PipelineException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.NOT_FOUND))
        .hasMessageContaining("manifest.tsv");

    write("manifest.tsv", "file\tplans\na.pdf\tkenh\n");
    write("truth/kenh/text.txt", TEXT);
    write("truth/kenh/expected.json", "{\"titel\": \"Nạo vét\"}");
    assertThatThrownBy(() -> new SampleEvaluation(folder).ofTexts())
        .isInstanceOf(PipelineException.class)
        .hasMessageContaining("expected.json")
        .hasMessageContaining("titel");
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
