package vn.vankho.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.model.PlanDocument;
import vn.vankho.model.PlanDraft;
import vn.vankho.store.Archive;

class ExportCommandTest {
  @TempDir private Path folder;
  private Path kho;
  private String trees = "";
  private String dykes = "";

  @BeforeEach
  void fillArchive() throws IOException {
    kho = folder.resolve("kho");
    try (Archive archive = Archive.openOrCreate(kho)) {
      trees = publish(archive, "Kế hoạch cây xanh", "2023-03-01");
      dykes = publish(archive, "Kế hoạch kiểm tra đê điều", "2024-05-02");
      publish(archive, "Kế hoạch nhà ở công nhân", "2025-07-03");
    }
  }

  /** A scan of two documents; the id is that of the first. */
  private String publish(Archive archive, String title, String date) throws IOException {
    byte[] scan = title.getBytes(StandardCharsets.UTF_8);
    Path original = Files.write(folder.resolve(title + ".pdf"), scan);
    PlanDocument first = PlanDraft.ofSource(scan).title(title).date(date).pages(title).build();
    PlanDocument second =
        PlanDraft.ofSource(scan).ordinal(2).date(date).pages("Phụ lục " + title).build();
    archive.publish(original, List.of(first, second));
    return first.id();
  }

  private CommandLineRun run(String... more) {
    String[] args =
        Stream.concat(Stream.of("export", "--archive", kho.toString()), Stream.of(more))
            .toArray(String[]::new);
    return CommandLineRun.in(folder).run(args);
  }

  private List<String> namesIn(Path in) throws IOException {
    try (Stream<Path> files = Files.list(in)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }

  @Test
  void writesTheWholeArchiveToStandardOutput() {
    assertThat(run("--format", "jsonl").out().lines()).hasSize(6);
    assertThat(run("--format", "csv").out().lines()).hasSize(7);
    assertThat(run("--format", "txt").out()).contains("Kế hoạch cây xanh\n").contains("\f");
  }

  @Test
  void saysThatNoDocumentWasFound() {
    CommandLineRun run = run("-f", "jsonl", "--year", "1900");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).isEqualTo("vankho: no document was found to write\n");
  }

  @Test
  void writesBytesAsTheyAre() {
    assertThat(run("-f", "xlsx").bytes()).startsWith('P', 'K', 3, 4);
  }

  @Test
  void writesTheDocumentsNamed_eachOnce() {
    CommandLineRun run =
        run("-f", "txt", dykes.substring(0, 8) + "#2", trees, trees.substring(0, 6));

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).isEqualTo("Phụ lục Kế hoạch kiểm tra đê điều\n\fKế hoạch cây xanh\n");
  }

  @Test
  void writesNothing_whenOneOfTheDocumentsNamedIsMissing() {
    for (String missing : List.of("0123456789", trees + "#3")) {
      CommandLineRun run = run("-f", "txt", trees, missing);

      assertThat(run.exitCode()).as(missing).isEqualTo(6);
      assertThat(run.out()).as(missing).isEmpty();
      assertThat(run.err()).as(missing).contains(missing);
    }
  }

  @Test
  void writesTheDocumentsOfTheYears() {
    assertThat(run("-f", "txt", "--year", "2024").out())
        .contains("đê điều")
        .doesNotContain("cây xanh", "nhà ở");
    assertThat(run("-f", "csv", "--year", "2024-2025").out().lines()).hasSize(5);
  }

  @Test
  void writesAFile() throws IOException {
    Path csv = folder.resolve("list.csv");

    assertThat(run("-f", "csv", "--bom", "-o", csv.toString()).exitCode()).isZero();

    assertThat(Files.readString(csv)).startsWith("\uFEFF");
    assertThat(namesIn(folder)).noneMatch(name -> name.endsWith(".unfinished"));
  }

  @Test
  void writesAFileADocument_whenTheOutputIsAFolder() throws IOException {
    Path texts = Files.createDirectories(folder.resolve("texts"));

    CommandLineRun run = run("-f", "txt", "-o", texts.toString());

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEqualTo("6 files written to " + texts + "\n");
    assertThat(namesIn(texts)).hasSize(6).contains(trees + ".txt", trees + "-2.txt");
  }

  @Test
  void makesTheFolder_whereAFormatIsAFileADocument() throws IOException {
    Path made = folder.resolve("new/alto");

    assertThat(run("-f", "alto", "-o", made.toString(), trees, trees + "#2").exitCode()).isZero();

    assertThat(namesIn(made)).containsExactly(trees + "-2.alto.xml", trees + ".alto.xml");
  }

  @Test
  void writesOneDocumentToAFile_whereAFormatIsAFileADocument() throws IOException {
    Path file = folder.resolve("plan.hocr");

    assertThat(run("-f", "hocr", "-o", file.toString(), trees).exitCode()).isZero();

    assertThat(Files.readString(file)).contains("ocr_page");
    assertThat(run("-f", "hocr", trees).out()).isEqualTo(Files.readString(file));
  }

  @Test
  void isBadUsage_whenSeveralDocumentsAreToBeOneFile() {
    CommandLineRun run = run("-f", "alto");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("name one document, or a folder with --output");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void leavesTheOldFile_whenADocumentIsDamaged() throws IOException {
    Path csv = Files.writeString(folder.resolve("list.csv"), "old");
    Path document;
    try (Stream<Path> files = Files.walk(kho.resolve("documents"))) {
      document = files.filter(f -> f.toString().endsWith(".json")).findFirst().orElseThrow();
    }
    Files.writeString(document, "{");

    CommandLineRun run = run("-f", "csv", "-o", csv.toString());

    assertThat(run.exitCode()).isEqualTo(9);
    assertThat(csv).hasContent("old");
  }

  @Test
  void isBadUsage_whenTheFormatIsUnknownOrMissing() {
    assertThat(run("--format", "doc").exitCode()).isEqualTo(2);
    assertThat(run().exitCode()).isEqualTo(2);
  }

  @Test
  void isBadUsage_whenOneFileIsToBeAFolder() {
    CommandLineRun run = run("-f", "csv", "-o", folder.toString());

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains(folder + " is a folder: csv is written to one file");
  }

  @Test
  void isBadUsage_whenAnOptionGoesWithSomethingElse() {
    assertThat(run("-f", "jsonl", "--bom").err()).contains("--bom goes with csv");
    assertThat(run("-f", "jsonl", "--year", "2024", trees).err()).contains("--year chooses from");
    assertThat(run("-f", "jsonl", "--year", "2024", trees).exitCode()).isEqualTo(2);
  }
}
