package vn.vankho.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.cli.VankhoProcess.Outcome;

/** Imports that are stopped, killed, shut out or run out of disk: nothing lost, nothing twice. */
@DisabledOnOs(OS.WINDOWS)
class InterruptedImportIT {
  /** Enough that an import lasts long after its first document. */
  private static final int PLANS = 40;

  @TempDir private Path folder;
  private VankhoProcess vankho;

  @BeforeEach
  void writePlans() throws IOException {
    vankho = VankhoProcess.in(folder);
    Path in = Files.createDirectory(folder.resolve("in"));
    for (int i = 1; i <= PLANS; i++) {
      Files.write(in.resolve("plan-%02d.pdf".formatted(i)), BadFiles.plan(i));
    }
  }

  @Test
  void goesOnWhereItStopped_afterControlC() throws Exception {
    Process running = startImport();
    List<ProcessHandle> workers = awaitFirstDocument(running);
    signal("INT", running);

    assertThat(running.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(running.exitValue()).isEqualTo(130);
    assertGone(workers);
    Outcome search = vankho.run("search", "\"bệnh dại\"", "--archive", "archive");
    assertThat(search.exitCode()).as(search.err()).isZero();
    assertTheSameImportEndsWhole();
  }

  @Test
  void goesOnWhereItStopped_afterKill() throws Exception {
    Process running = startImport();
    List<ProcessHandle> workers = awaitFirstDocument(running);
    signal("KILL", running);

    assertThat(running.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertGone(workers);
    Outcome verify = vankho.run("verify", "--archive", "archive");
    assertThat(verify.exitCode()).as(verify.out() + verify.err()).isIn(0, 9);
    assertThat(verify.out()).doesNotContain("DOCUMENT_DAMAGED", "ORIGINAL_DAMAGED");
    assertTheSameImportEndsWhole();
  }

  @Test
  void isShutOut_whenAnotherImportRuns() throws Exception {
    Process running = startImport();
    awaitFirstDocument(running);
    signal("STOP", running); // so that the first still runs when the second is there
    Outcome second;
    try {
      second = vankho.run("import", "in", "--archive", "archive");
    } finally {
      signal("CONT", running);
    }

    assertThat(second.exitCode()).as(second.err()).isEqualTo(5);
    assertThat(second.err()).contains("archive").doesNotContain("fault of the program");
    assertThat(running.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(running.exitValue()).isZero();
    assertThat(vankho.run("verify", "--archive", "archive").exitCode()).isZero();
  }

  @Test
  void keepsWhatIsDone_whenTheDiskIsFull() throws Exception {
    boolean canMount =
        new ProcessBuilder("unshare", "-rm", "mount", "-t", "tmpfs", "none", "/mnt")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor()
            == 0;
    assumeTrue(canMount, "no small disk can be mounted here");
    Files.createDirectory(folder.resolve("small"));

    Outcome full =
        vankho.runInShell(
            "exec unshare -rm sh -c 'mount -t tmpfs -o size=1500k none small && \"$@\"; code=$?;"
                + " cp -r small/archive kept; exit $code' sh \"$@\"",
            "import",
            "in",
            "--archive",
            "small/archive");

    assertThat(full.exitCode()).as(full.out() + full.err()).isEqualTo(4);
    assertThat(full.err()).contains("small/archive", "free space");
    Files.move(
        folder.resolve("kept"), folder.resolve("archive"), StandardCopyOption.REPLACE_EXISTING);
    assertTheSameImportEndsWhole();
  }

  private Process startImport() throws IOException {
    return vankho.start("import", "in", "--archive", "archive", "--jobs", "1");
  }

  /** Waits until something is in the archive; the worker processes that run then. */
  private List<ProcessHandle> awaitFirstDocument(Process running) throws Exception {
    while (documents() == 0) {
      assertThat(running.waitFor(20, TimeUnit.MILLISECONDS)).as("ended too early").isFalse();
    }
    List<ProcessHandle> workers = running.descendants().toList();
    assertThat(workers).isNotEmpty();
    return workers;
  }

  private long documents() throws IOException {
    Path documents = folder.resolve("archive/documents");
    if (!Files.isDirectory(documents)) {
      return 0;
    }
    try (Stream<Path> files = Files.find(documents, 4, (path, a) -> path.endsWith("1.json"))) {
      return files.count();
    }
  }

  private static void signal(String name, Process process) throws Exception {
    String pid = Long.toString(process.pid());
    // The shell's own kill: the program of that name is no part of a minimal Debian.
    String command = "kill -" + name + " " + pid;
    assertThat(new ProcessBuilder("sh", "-c", command).start().waitFor()).isZero();
  }

  private static void assertGone(List<ProcessHandle> workers) throws Exception {
    for (ProcessHandle worker : workers) {
      worker.onExit().get(20, TimeUnit.SECONDS);
      assertThat(worker.isAlive()).isFalse();
    }
  }

  private void assertTheSameImportEndsWhole() throws Exception {
    long before = documents();
    assertThat(before).isBetween(1L, PLANS - 1L);

    Outcome again = vankho.run("import", "in", "--archive", "archive", "--jobs", "1");

    assertThat(again.exitCode()).as(again.out() + again.err()).isZero();
    assertThat(again.out())
        .contains("%d files = %d imported".formatted(PLANS, PLANS - before))
        .contains(" + %d duplicate".formatted(before));
    Outcome verify = vankho.run("verify", "--archive", "archive");
    assertThat(verify.exitCode()).as(verify.out() + verify.err()).isZero();
    assertThat(vankho.run("list", "--archive", "archive").out().lines()).hasSize(PLANS);
  }
}
