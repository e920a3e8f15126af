package vn.vankho.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.model.PlanDocument;
import vn.vankho.store.Archive;
import vn.vankho.store.PlanDocumentJson;

class ArchiveCommandsTest {
  @TempDir private Path folder;
  private Path kho;
  private String firstId = "";

  @BeforeEach
  void fillArchive() throws IOException {
    kho = folder.resolve("kho");
    try (Archive archive = Archive.openOrCreate(kho)) {
      firstId = publish(archive, "Kế hoạch nhà ở công nhân", 2023, "hue", "Huế");
      publish(archive, "Kế hoạch kiểm tra đê điều", 2024, "ca-mau", "Cà Mau");
      publish(archive, "Kế hoạch cây xanh", 2024, "ca-mau", "Cà Mau");
    }
  }

  private String publish(
      Archive archive, String title, int year, String provinceId, String province)
      throws IOException {
    Path original = Files.writeString(folder.resolve(title + ".pdf"), title);
    PlanDocument plan = SamplePlans.plan('1', title, year, provinceId, province);
    String id = sha256(title);
    archive.publish(original, List.of(SamplePlans.withSource(plan, original, id)));
    return id;
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private CommandLineRun run(String command, String... more) {
    String[] args =
        Stream.concat(Stream.of(command, "--archive", kho.toString()), Stream.of(more))
            .toArray(String[]::new);
    return CommandLineRun.in(folder).run(args);
  }

  @Test
  void listsEachDocumentOnALine() {
    CommandLineRun run = run("list");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out().lines()).hasSize(3);
    assertThat(run.out())
        .contains(firstId.substring(0, 12), "2023-03-01", "11/KH-SXD", "Kế hoạch nhà ở công nhân");
  }

  @Test
  void listsObjectsForMachines() {
    CommandLineRun run = run("list", "--json");

    assertThat(run.out().lines()).hasSize(3).allMatch(line -> line.startsWith("{\"id\": \""));
    assertThat(run.out()).contains("\"year\": 2023", "\"province\": \"Huế\"");
  }

  @Test
  void showsADocumentByTheBeginningOfItsId() {
    CommandLineRun run = run("show", firstId.substring(0, 12));

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains("KẾ HOẠCH  11/KH-SXD", "Sở Xây dựng", "2023-03-01", "page 1 of 1", firstId);
  }

  @Test
  void showsTheJsonThatWasStored() {
    CommandLineRun run = run("show", firstId, "--json");

    PlanDocument shown = PlanDocumentJson.read(run.out().getBytes(StandardCharsets.UTF_8));
    assertThat(shown.id()).isEqualTo(firstId);
    assertThat(run("show", firstId, "--text").out()).isEqualTo("Kế hoạch nhà ở công nhân\n");
  }

  @Test
  void isBadUsage_whenTwoFormsAreAsked() {
    assertThat(run("show", firstId, "--text", "--json").exitCode()).isEqualTo(2);
  }

  @Test
  void saysNotFound_whenThereIsNoSuchDocument() {
    CommandLineRun run = run("show", "0123456789abcdef");

    assertThat(run.exitCode()).isEqualTo(6);
    assertThat(run.err()).contains("0123456789abcdef");
  }

  @Test
  void saysNotFound_whenThereIsNoArchive() {
    for (String command : List.of("list", "stats", "verify")) {
      CommandLineRun run =
          CommandLineRun.in(folder).run(command, "-a", folder.resolve("none").toString());

      assertThat(run.exitCode()).as(command).isEqualTo(6);
      assertThat(run.err()).as(command).contains(folder.resolve("none").toString());
    }
    assertThat(folder.resolve("none")).doesNotExist();
  }

  @Test
  void countsByYearAndProvinceWithBars() {
    CommandLineRun run = run("stats");

    assertThat(run.out()).contains("3 documents, 3 pages");
    assertThat(run.out()).containsPattern("2023 +1 .*█").containsPattern("2024 +2 .*██");
    assertThat(run.out()).containsPattern("Cà Mau +2 ").containsPattern("Huế +1 ");
    assertThat(run.out().indexOf("Cà Mau")).isLessThan(run.out().indexOf("Huế"));
  }

  @Test
  void countsForMachines() {
    CommandLineRun run = run("stats", "--json");

    assertThat(run.out())
        .contains("\"documents\": 3", "\"byYear\"", "\"name\": \"2024\"", "\"name\": \"Cà Mau\"");
  }

  @Test
  void verifiesAWholeArchive() {
    CommandLineRun run = run("verify");

    assertThat(run.out()).isEqualTo("The archive is whole.\n");
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void namesWhatIsDamaged() throws IOException {
    Path document;
    try (Stream<Path> files = Files.walk(kho.resolve("documents"))) {
      document = files.filter(f -> f.toString().endsWith(".json")).findFirst().orElseThrow();
    }
    Files.writeString(document, Files.readString(document).replace("Kế hoạch", "Kế hoach"));

    CommandLineRun run = run("verify");

    assertThat(run.exitCode()).isEqualTo(9);
    assertThat(run.out()).contains("[");
  }
}
