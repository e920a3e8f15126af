package vn.vankho.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.model.Finding;
import vn.vankho.run.ImportOutcome;
import vn.vankho.run.ImportOutcome.Kind;
import vn.vankho.run.ImportReport;

class ImportCommandTest {
  @TempDir private Path folder;
  private final ScriptedPipeline pipeline = new ScriptedPipeline();

  private static ImportOutcome outcome(String file, Kind kind, int pages) {
    List<String> ids = kind == Kind.FAILED ? List.of() : List.of("id of " + file);
    return new ImportOutcome(
        Path.of(file), kind, ids, pages, 0, List.of(), Optional.empty(), Optional.empty());
  }

  private static ImportOutcome failure(String file) {
    return new ImportOutcome(
        Path.of(file),
        Kind.FAILED,
        List.of(),
        0,
        0,
        List.of(),
        Optional.of("PASSWORD_NEEDED"),
        Optional.of(file + ": needs a password. Give --password-file."));
  }

  private CommandLineRun run(String... args) {
    return CommandLineRun.in(folder).over(pipeline).run(args);
  }

  @Test
  void accountsForEveryFile() {
    pipeline.report =
        new ImportReport(
            List.of(
                outcome("a.pdf", Kind.IMPORTED, 3),
                outcome("b.pdf", Kind.DUPLICATE, 0),
                failure("c.pdf")),
            2,
            1,
            List.of());

    CommandLineRun run = run("import", "scans", "--archive", "x");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out())
        .contains("3 files = 1 imported + 1 duplicate + 1 failed")
        .contains("1 document with 3 pages added to x")
        .contains("2 files in the folders passed over: not scans")
        .contains("1 link to other folders not followed")
        .contains("[PASSWORD_NEEDED] c.pdf: needs a password. Give --password-file.");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void tellsTheMemoryOfEachWorker_whenAsked() {
    pipeline.report =
        new ImportReport(List.of(outcome("a.pdf", Kind.IMPORTED, 1)), 0, 0, List.of(352L, 0L));

    assertThat(run("import", "scans", "--archive", "x", "--verbose").out())
        .contains(
            "Most memory of each worker: 352 MB, not known (a page that takes more than 2304 MB");
    assertThat(run("import", "scans", "--archive", "x").out()).doesNotContain("Most memory");
    assertThat(run("import", "scans", "--archive", "x", "--json").out())
        .containsPattern("\"workerPeakMegabytes\": \\[\\s*352,\\s*0\\s*\\]");
  }

  @Test
  void namesTheFilesThatWereImportedWithDamage() {
    Finding cut = Finding.ofDocument("TRUNCATED_FILE", "the file breaks off before its end");
    Finding image = Finding.ofPage("DAMAGED_IMAGE", "the page is damaged", 2);
    ImportOutcome damaged =
        new ImportOutcome(
            Path.of("cut.pdf"),
            Kind.IMPORTED,
            List.of("id"),
            2,
            0,
            List.of(cut, image),
            Optional.empty(),
            Optional.empty());
    pipeline.report =
        new ImportReport(List.of(damaged, outcome("a.pdf", Kind.IMPORTED, 1)), 0, 0, List.of());

    CommandLineRun run = run("import", "scans", "-a", "x");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains("Imported, but damaged:")
        .contains("cut.pdf: the file breaks off before its end; page 2: the page is damaged");
    assertThat(run("import", "scans", "-a", "x", "--json").out()).contains("\"damaged\": 1");
  }

  @Test
  void isDone_whenNoFileFailed() {
    pipeline.report =
        new ImportReport(List.of(outcome("a.pdf", Kind.IMPORTED, 1)), 0, 0, List.of());

    CommandLineRun run = run("import", "a.pdf", "-a", "x");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).doesNotContain("Failed");
  }

  @Test
  void entersFolders_whenTheyAreAllThereIs() {
    run("import", "scans", "-a", "x");

    assertThat(pipeline.recursionSeen).containsExactly(false, true);
  }

  @Test
  void staysOutOfFolders_whenThereAreScansBesideThem() {
    pipeline.report =
        new ImportReport(List.of(outcome("a.pdf", Kind.IMPORTED, 1)), 0, 0, List.of());

    run("import", "scans", "-a", "x");
    run("import", "scans", "-a", "x", "--recursive");

    assertThat(pipeline.recursionSeen).containsExactly(false, true);
  }

  @Test
  void reportsToMachines() {
    pipeline.report = new ImportReport(List.of(failure("c.pdf")), 0, 0, List.of());

    CommandLineRun run = run("import", "c.pdf", "-a", "x", "--json");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out())
        .contains("\"failed\": 1", "\"outcome\": \"failed\"", "\"reason\": \"PASSWORD_NEEDED\"");
  }

  @Test
  void takesTheArchiveFromTheEnvironment() {
    pipeline.report = new ImportReport(List.of(), 0, 0, List.of());

    CommandLineRun run =
        CommandLineRun.in(folder).over(pipeline).with("VANKHO_ARCHIVE", "kho").run("import", "a");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("added to kho");
  }

  @Test
  void isBadUsage_whenNoArchiveOrNoPathIsNamed() {
    assertThat(run("import", "a.pdf").exitCode()).isEqualTo(2);
    assertThat(run("import", "a.pdf").err()).contains("--archive DIR", "VANKHO_ARCHIVE");
    assertThat(run("import", "-a", "x").exitCode()).isEqualTo(2);
  }
}
