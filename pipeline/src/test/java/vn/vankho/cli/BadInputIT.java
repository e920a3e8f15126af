package vn.vankho.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.cli.VankhoProcess.Outcome;

/** Bad files, bad folders and bad command lines, as a person at the command line meets them. */
@DisabledOnOs(OS.WINDOWS)
class BadInputIT {
  private static final List<String> ODD_NAMES =
      List.of(
          "line\nbreak.pdf",
          "quote\"'s.pdf",
          "<img src=x>.pdf",
          "ke\u0302\u0301 hoa\u0323ch.pdf",
          "-dash.pdf",
          "\u001b[31mred.pdf");

  @TempDir private static Path folder;
  private static VankhoProcess vankho;
  private static Outcome imported;

  /** One import of everything; the tests look at what it said and left. */
  @BeforeAll
  static void importEverything() throws Exception {
    vankho = VankhoProcess.in(folder);
    Path in = Files.createDirectory(folder.resolve("in"));
    Files.createFile(in.resolve("empty.pdf"));
    Files.writeString(in.resolve("text.pdf"), "Đây chỉ là văn bản.\n".repeat(50));
    Files.write(in.resolve("cut.pdf"), BadFiles.scanWithoutImages());
    Files.write(in.resolve("no-pages.pdf"), BadFiles.pdfWithoutPages());
    Files.write(in.resolve("locked.pdf"), BadFiles.lockedPlan(50, "sesame"));
    Files.write(in.resolve("secret.pdf"), BadFiles.secretPlan());
    BadFiles.writeHugePng(in.resolve("huge.png"), 20_000, 20_000);
    Files.write(in.resolve("two.pdf"), BadFiles.twoPlans(81, 82));
    for (int i = 0; i < ODD_NAMES.size(); i++) {
      Files.write(in.resolve(ODD_NAMES.get(i)), BadFiles.plan(i + 1));
    }
    Files.createSymbolicLink(in.resolve("dangling.pdf"), Path.of("nowhere.pdf"));
    assertThat(new ProcessBuilder("mkfifo", in.resolve("pipe.pdf").toString()).start().waitFor())
        .isZero();
    imported = vankho.run("import", "in", "--archive", "archive", "--jobs", "1");
  }

  private static void assertRefused(String command, int exitCode, String... said)
      throws IOException, InterruptedException {
    Outcome outcome = vankho.run(command.split(" "));
    assertThat(outcome.exitCode()).as(outcome.err()).isEqualTo(exitCode);
    assertThat(outcome.err()).contains(said).doesNotContain("fault of the program");
    assertThat(outcome.out()).isEmpty();
  }

  private static void assertWhole(String archive) throws IOException, InterruptedException {
    Outcome verified = vankho.run("verify", "--archive", archive);
    assertThat(verified.exitCode()).as(verified.out() + verified.err()).isZero();
  }

  @Test
  void importsTheGoodFilesAndNamesTheBad_whenBothAreInOneFolder() throws Exception {
    assertThat(imported.exitCode()).as(imported.out() + imported.err()).isEqualTo(1);
    assertThat(imported.out())
        .contains("15 files = 7 imported + 0 duplicates + 8 failed")
        .contains("8 documents with 8 pages added to archive")
        .contains("1 file in the folders passed over")
        .containsPattern("\\[NO_SUCH_FILE\\] .*dangling\\.pdf: the link leads to no file")
        .containsPattern("\\[EMPTY_FILE\\] .*empty\\.pdf: 0 bytes; copy or scan it again")
        .containsPattern("\\[NOT_A_DOCUMENT\\] .*text\\.pdf")
        .containsPattern("\\[TRUNCATED\\w*\\] .*cut\\.pdf: .*breaks off before its end")
        .containsPattern("\\[NO_PAGES\\] .*no-pages\\.pdf")
        .containsPattern("\\[PASSWORD_NEEDED\\] .*locked\\.pdf.*--password-file")
        .containsPattern("\\[TOO_LARGE\\] .*huge\\.png.*20000 x 20000.*--max-pixels")
        .containsPattern("\\[CLASSIFIED\\] .*secret\\.pdf: bears the mark TUYỆT MẬT")
        .doesNotContain("\u001b");
    assertWhole("archive");
  }

  @Test
  void givesBackOddNames() throws Exception {
    Outcome exported = vankho.run("export", "--format", "jsonl", "--archive", "archive");

    assertThat(exported.exitCode()).as(exported.err()).isZero();
    assertThat(exported.out().lines()).hasSize(8);
    assertThat(exported.out())
        .contains(
            "line\\nbreak.pdf",
            "quote\\\"'s.pdf",
            "<img src=x>.pdf",
            "-dash.pdf",
            "81/KH-SYT",
            "82/KH-SYT");
    assertThat(vankho.run("list", "--archive", "archive").out()).doesNotContain("\u001b");
  }

  @Test
  void readsTheFileOfTheLeadingDash_whenItIsNamedAfterTwoDashes() throws Exception {
    Outcome outcome =
        vankho.runInShell("cd in && exec \"$@\"", "import", "-a", "../archive", "--", "-dash.pdf");

    assertThat(outcome.out()).contains("1 file = 0 imported + 1 duplicate + 0 failed");
    assertThat(outcome.exitCode()).isZero();
  }

  @Test
  void keepsNothingOfSecretsAndFailures() throws Exception {
    Outcome found = vankho.run("search", "number:99/KH-SYT", "--archive", "archive");

    assertThat(found.out()).doesNotContain("99/KH-SYT", "TUYỆT MẬT");
  }

  @Test
  void opensWithThePassword_butOnlyTheRightOne() throws Exception {
    Files.writeString(folder.resolve("right.txt"), "sesame\r\n");
    Files.writeString(folder.resolve("wrong.txt"), "open\n");
    Files.write(folder.resolve("binary.txt"), new byte[] {(byte) 0xff, (byte) 0xe9, '\n'});

    Outcome right = vankho.run("extract", "in/locked.pdf", "--password-file", "right.txt");

    assertThat(right.exitCode()).as(right.err()).isZero();
    assertThat(right.out()).contains("50/KH-SYT");
    assertRefused("extract in/locked.pdf", 8, "locked.pdf", "--password-file");
    assertRefused("extract in/locked.pdf --password-file wrong.txt", 8, "locked.pdf");
    assertRefused("extract in/locked.pdf --password-file absent.txt", 6, "absent.txt");
    assertRefused("extract in/locked.pdf --password-file binary.txt", 4, "binary.txt", "UTF-8");
  }

  @Test
  void returnsUnreadable_whenTheOneFileGivesNothing() throws Exception {
    assertRefused("extract in/cut.pdf", 7, "cut.pdf", "breaks off", "scan it again");
    assertRefused("extract in/pipe.pdf", 7, "pipe.pdf", "folder, pipe or device");
    assertRefused("extract in", 7, "in: is a folder");
    assertRefused("extract in/dangling.pdf", 6, "dangling.pdf");
  }

  @Test
  void refusesAnUnreadableFile_whenPermissionsHold() throws Exception {
    Path closed = Files.write(folder.resolve("closed.pdf"), BadFiles.plan(70));
    assertThat(closed.toFile().setReadable(false)).isTrue();
    assumeTrue(!Files.isReadable(closed), "permissions do not bind the superuser");

    assertRefused("extract closed.pdf", 7, "closed.pdf", "permission");
  }

  @Test
  void leavesTheFolderAsItWas_whenTheArchiveIsMissingOrNewer() throws Exception {
    Path newer = Files.createDirectory(folder.resolve("newer"));
    Files.writeString(newer.resolve("archive.json"), "{\"vankhoArchive\":2}");

    assertRefused("search x --archive nowhere", 6, "nowhere", "vankho import");
    assertRefused("verify --archive in", 6, "in: a folder without archive.json");
    assertRefused("import in --archive newer", 9, "newer", "format 2", "newer one");
    assertRefused("search x --archive newer", 9, "newer", "format 2");
    assertRefused("import absent.pdf --archive archive", 6, "absent.pdf", "Nothing was imported");

    assertThat(folder.resolve("nowhere")).doesNotExist();
    assertThat(newer.toFile().list()).containsExactly("archive.json");
    assertWhole("archive");
  }

  @Test
  void namesTheModel_whenItIsMissingOrDamaged() throws Exception {
    Path plan = Files.write(folder.resolve("plan.pdf"), BadFiles.plan(60));
    Path home = Files.createDirectory(folder.resolve("home"));

    Outcome missing = vankho.installedIn(home).run("extract", plan.toString());
    copyModelWithoutItsEnd(home.resolve("models/vi-admin"));
    Outcome damaged = vankho.installedIn(home).run("extract", plan.toString());

    assertThat(missing.exitCode()).as(missing.err()).isEqualTo(3);
    assertThat(missing.err()).contains("vi-admin");
    assertThat(damaged.exitCode()).as(damaged.err()).isIn(3, 9);
    assertThat(damaged.err()).contains("vi-admin").doesNotContain("fault of the program");
    assertRefused("ocr in/two.pdf --model absent", 3, "absent", "manifest.properties");
    assertRefused("restore in/text.pdf --model " + home.resolve("models/vi-admin"), 9, "vi-admin");
  }

  private static void copyModelWithoutItsEnd(Path target) throws IOException {
    Files.createDirectories(target);
    Path source = Path.of("../models/vi-admin");
    try (var files = Files.list(source)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        byte[] content = Files.readAllBytes(file);
        boolean isText = file.toString().matches(".*\\.(json|md|txt)");
        Files.write(
            target.resolve(file.getFileName()),
            isText ? content : Arrays.copyOf(content, content.length / 2));
      }
    }
  }

  @Test
  void namesTheTrainedData_whenTheFolderNamedLacksItOrItIsEmpty() throws Exception {
    Files.write(folder.resolve("ocr.pdf"), BadFiles.plan(61));
    Files.createFile(Files.createDirectory(folder.resolve("tessdata")).resolve("vie.traineddata"));
    String command = "extract ocr.pdf --text-layer ocr --tessdata ";

    assertRefused(command + "absent", 3, "absent", "vie.traineddata");
    assertRefused(command + "tessdata", 3, "vie.traineddata has 0 bytes");
  }

  @Test
  void suggestsWhatWasMeant_whenTheCommandLineIsWrong() throws Exception {
    assertRefused("extrakt a.pdf", 2, "extrakt", "Did you mean: extract?");
    assertRefused("import in --archiv x", 2, "--archiv", "Did you mean: --archive?");
    assertRefused("extract in/cut.pdf --jobs many", 2, "--jobs", "many");
    assertRefused("import in", 2, "--archive DIR");
  }

  @Test
  void saysThatOutputFailed_butNotThatItsReaderLeft() throws Exception {
    assumeTrue(Files.exists(Path.of("/dev/full")), "no device that is always full");

    Outcome full = vankho.runInShell("exec \"$@\" > /dev/full", "list", "--archive", "archive");
    Outcome left =
        vankho.runInShell(
            "\"$@\" | true; exit \"${PIPESTATUS[0]}\"", "list", "--archive", "archive");

    assertThat(full.exitCode()).as(full.err()).isEqualTo(4);
    assertThat(full.err()).contains("standard output");
    assertThat(left.exitCode()).as(left.err()).isZero();
    assertThat(left.err()).isEmpty();
  }

  @Test
  void helpsInTheNarrowestTerminal() throws Exception {
    Outcome help = vankho.runInShell("COLUMNS=20 TERM=dumb exec \"$@\"", "import", "--help");

    assertThat(help.exitCode()).as(help.err()).isZero();
    assertThat(help.out()).contains("--archive");
  }
}
