package vn.vankho.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.model.ExitCode;
import vn.vankho.model.PipelineException;
import vn.vankho.model.PlanDocument;
import vn.vankho.model.PlanDraft;

class DossierDescriptionTest {
  private static final PlanDocument PLAN = PlanDraft.of("a").build();
  private static final PlanDocument SECOND = PlanDraft.of("a").ordinal(2).build();
  private static final String START = PLAN.id().substring(0, 8);

  @Test
  void readsFieldsOfTheDossierAndOfItsDocuments() throws IOException {
    DossierDescription read =
        DossierDescription.parse(
            """
            # Hồ sơ giấy số 33
            agency = Chi cục Văn thư
            title  = Kế hoạch: năm 2024
            keyword =
            document.%s.subject = Một
            document.%s#2.subject : Hai
            """
                .formatted(START, START));

    assertThat(read.agency()).contains("Chi cục Văn thư");
    assertThat(read.fields()).containsOnly(java.util.Map.entry("title", "Kế hoạch: năm 2024"));
    assertThat(read.of(PLAN)).containsOnly(java.util.Map.entry("subject", "Một"));
    assertThat(read.of(SECOND)).containsOnly(java.util.Map.entry("subject", "Hai"));
  }

  @Test
  void passesOverTheByteOrderMarkOfAnEditor() throws IOException {
    assertThat(DossierDescription.parse("\uFEFFtitle = A").fields()).containsEntry("title", "A");
  }

  @Test
  void refusesKeysThatMeanNothing() {
    for (String key :
        new String[] {"tilte", "totalDoc", "document.abc123.docCode", "document.subject", "."}) {
      assertThatThrownBy(() -> DossierDescription.parse(key + " = 1"))
          .as(key)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("'" + key + "'")
          .hasMessageContaining("arcFileCode");
    }
  }

  @Test
  void refusesAKeyThatIsThereTwice() {
    assertThatThrownBy(() -> DossierDescription.parse("title = A\ntitle = B"))
        .hasMessageContaining("'title' is there twice");
  }

  @Test
  void saysWhatIsWrongWithTheFile(@TempDir Path folder) throws IOException {
    Path latin =
        Files.write(
            folder.resolve("latin.txt"), "title = K\u00ea".getBytes(StandardCharsets.ISO_8859_1));
    Path broken = Files.writeString(folder.resolve("broken.txt"), "title = \\u12");

    assertFails(folder.resolve("none.txt"), ExitCode.NOT_FOUND, "no such file");
    assertFails(latin, ExitCode.USAGE, "UTF-8");
    assertFails(broken, ExitCode.USAGE, "broken.txt");
  }

  private static void assertFails(Path file, ExitCode code, String said) {
    assertThatThrownBy(() -> DossierDescription.read(file))
        .isInstanceOfSatisfying(
            PipelineException.class, failure -> assertThat(failure.exitCode()).isEqualTo(code))
        .hasMessageContaining(said);
  }
}
