package vn.vankho.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.model.ExitCode;
import vn.vankho.model.Page;
import vn.vankho.model.PipelineException;
import vn.vankho.model.Word;

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

    FieldEvaluation scores =
        new SampleEvaluation(folder).ofTexts(UnaryOperator.identity()).scores();

    assertThat(scores.documents()).isEqualTo(1);
    assertThat(scores.scores())
        .containsExactlyInAnyOrder(
            new FieldScore("number", 1, 1, 1, 1), new FieldScore("title", 1, 1, 0, 0));
    assertThat(scores.differences())
        .contains(new FieldEvaluation.Difference("kenh", "title", "Nạo vét kênh Cầu Dừa", true));
  }

  @Test
  void measuresPlansAsText_byTheBriefTruthBesideThem() throws IOException {
    write("kenh.txt", TEXT.replace("kênh", "kenh"));
    write(
        "kenh.expected.json",
        "{\"title\": \"Nạo vét kênh Cầu Dừa năm 2022\", \"outline\": [\"I MỤC ĐÍCH\"]}");

    SampleEvaluation.Result result =
        SampleEvaluation.ofPlanTexts(folder, SampleEvaluationTest::withMarks);

    assertThat(SampleEvaluation.hasScans(folder)).isFalse();
    assertThat(result.scores().scores())
        .containsExactlyInAnyOrder(
            new FieldScore("title", 1, 1, 1, 1),
            new FieldScore("sections.marker", 1, 1, 1, 1),
            new FieldScore("sections.heading", 1, 1, 1, 1));
    assertThat(result.scores().outlineSimilarity()).isEqualTo(1);
  }

  @Test
  void asksForTruth_whereAFolderHoldsNone() {
    assertThatThrownBy(() -> SampleEvaluation.ofPlanTexts(folder, UnaryOperator.identity()))
        .isInstanceOf(PipelineException.class)
        .hasMessageContaining("NAME.expected.json");
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
    assertThatThrownBy(() -> new SampleEvaluation(folder).ofTexts(UnaryOperator.identity()))
        .isInstanceOf(PipelineException.class)
        .hasMessageContaining("expected.json")
        .hasMessageContaining("titel");
  }

  private static Page withMarks(Page page) {
    return page.withWords(
        page.words().stream()
            .map(word -> word.text().equals("kenh") ? restored(word, "kênh") : word)
            .toList());
  }

  private static Word restored(Word word, String text) {
    return new Word(text, text, word.box(), 1, word.line(), Optional.empty());
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
