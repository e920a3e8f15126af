package vn.vankho.export;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
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

class PackageDescriptionTest {
  private static final PlanDocument PLAN = PlanDraft.of("a").build();
  private static final PlanDocument SECOND = PlanDraft.of("a").ordinal(2).build();
  private static final String START = PLAN.id().substring(0, 8);

  @Test
  void readsFieldsOfTheDossierAndOfItsDocuments() throws IOException {
    PackageDescription read =
        PackageDescription.parse(
            PackageKind.AIP_HOSO,
            """
            # Hồ sơ giấy số 33
            agency = Chi cục Văn thư
            title  = Kế hoạch: năm 2024
            keyword =
            document.%s.subject = Một
            document.%s#2.subject : Hai
            """
                .formatted(START, START));

    assertThat(read.header(PackageDescription.AGENCY)).contains("Chi cục Văn thư");
    assertThat(read.fields()).containsOnly(entry("title", "Kế hoạch: năm 2024"));
    assertThat(read.of(PLAN)).containsOnly(entry("subject", "Một"));
    assertThat(read.of(SECOND)).containsOnly(entry("subject", "Hai"));
  }

  @Test
  void aFieldOfAllDocumentsGivesWayToThatOfOne() throws IOException {
    PackageDescription read =
        PackageDescription.parse(
            PackageKind.SIP_TAILIEU,
            "documents.keyword = cây\ndocuments.mode = 01\ndocument." + START + ".keyword = đê\n");

    assertThat(read.of(PLAN)).containsOnly(entry("keyword", "đê"), entry("mode", "01"));
    assertThat(read.of(SECOND)).containsOnly(entry("keyword", "cây"), entry("mode", "01"));
  }

  @Test
  void refusesAFondsOfNoAgency() {
    assertThatThrownBy(() -> PackageDescription.parse(PackageKind.DIP, "fondCode = P_1"))
        .hasMessageContaining("'fondCode' and no 'agency'");
  }

  @Test
  void eachPackageHasKeysOfItsOwn() {
    assertKnown(PackageKind.SIP_HOSO, "fileCode", "submissionAgreement", "documents.docId");
    assertKnown(PackageKind.DIP, "requestID", "document.abc123.arcDocCode", "agency");
    assertUnknown(PackageKind.SIP_HOSO, "arcFileCode", "documents.organ", "documents.docCode");
    assertUnknown(PackageKind.DIP, "title", "documents.organName", "submissionAgreement");
    assertUnknown(PackageKind.AIP_TAILIEU, "totalDoc", "paperFileCode", "documents.arcFileCode");
  }

  private static void assertKnown(PackageKind kind, String... keys) {
    for (String key : keys) {
      assertThatCode(() -> PackageDescription.parse(kind, key + " = 1")).doesNotThrowAnyException();
    }
  }

  private static void assertUnknown(PackageKind kind, String... keys) {
    for (String key : keys) {
      assertThatThrownBy(() -> PackageDescription.parse(kind, key + " = 1"))
          .hasMessageContaining("there is no key '" + key + "' of " + kind.title());
    }
  }

  @Test
  void passesOverTheByteOrderMarkOfAnEditor() throws IOException {
    assertThat(PackageDescription.parse(PackageKind.AIP_HOSO, "\uFEFFtitle = A").fields())
        .containsEntry("title", "A");
  }

  @Test
  void refusesKeysThatMeanNothing() {
    for (String key :
        new String[] {"tilte", "totalDoc", "document.abc123.docCode", "document.subject", "."}) {
      assertThatThrownBy(() -> PackageDescription.parse(PackageKind.AIP_HOSO, key + " = 1"))
          .as(key)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("'" + key + "'")
          .hasMessageContaining("AIP_hoso; expected ");
    }
  }

  @Test
  void refusesAKeyThatIsThereTwice() {
    assertThatThrownBy(() -> PackageDescription.parse(PackageKind.AIP_HOSO, "title = A\ntitle = B"))
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
    assertThatThrownBy(() -> PackageDescription.read(PackageKind.AIP_HOSO, file))
        .isInstanceOfSatisfying(
            PipelineException.class, failure -> assertThat(failure.exitCode()).isEqualTo(code))
        .hasMessageContaining(said);
  }
}
