package vn.vankho.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.vankho.model.ExitCode;
import vn.vankho.model.PlanDocument;

/** What other processes, and the ends of them, do to an archive. */
@Timeout(120)
class ArchiveCrashIT {
  private static final int SOURCES = 40;

  @TempDir private Path folder;
  private Path sources;

  @BeforeEach
  void makeSources() throws IOException {
    sources = Files.createDirectory(folder.resolve("sources"));
    for (int i = 0; i < SOURCES; i++) {
      Files.writeString(sources.resolve("scan" + i + ".pdf"), "bytes of scan " + i);
    }
  }

  @ParameterizedTest
  @EnumSource(PublishStep.class)
  void holdsTheSourceWholeOrNotAtAll_whenKilledAfterAStep(PublishStep last) throws Exception {
    try (Archive archive = Archive.openOrCreate(root())) {
      archive.publish(source(0), PublishingProcess.documents(source(0)));
    }

    Process killed = start(root(), "die", last.name(), "scan1.pdf");
    assertThat(killed.waitFor()).isEqualTo(137);

    boolean isIn = last.compareTo(PublishStep.DOCUMENTS_PLACED) >= 0;
    Archive.openOrCreate(root()).close();
    Archive archive = Archive.open(root());
    assertThat(archive.verify()).isEmpty();
    assertThat(archive.ids()).hasSize(isIn ? 4 : 2);
    assertThat(archive.ledger()).hasSize(isIn ? 2 : 1);

    try (Archive again = Archive.openOrCreate(root())) {
      boolean added = again.publish(source(1), PublishingProcess.documents(source(1)));
      assertThat(added).isEqualTo(!isIn);
      assertThat(again.verify()).isEmpty();
      assertThat(again.ids()).hasSize(4);
    }
  }

  @Test
  void losesNothingAcknowledgedAndDoublesNothing_whenKilledAtRandom() throws Exception {
    long seed = 20_240_327;
    Random random = new Random(seed);
    Set<String> acknowledged = new LinkedHashSet<>();
    for (int round = 0; round < 8; round++) {
      Process process = start(root(), "all", String.valueOf(seed + round));
      int lines = random.nextInt(12);
      try (BufferedReader out = process.inputReader(UTF_8)) {
        for (int i = 0; i < lines; i++) {
          acknowledge(out.readLine(), acknowledged);
        }
        process.toHandle().destroyForcibly(); // Of the process itself it would close the stream.
        for (String line = out.readLine(); line != null; line = out.readLine()) {
          acknowledge(line, acknowledged);
        }
      }
      process.waitFor();

      Archive.openOrCreate(root()).close();
      Archive archive = Archive.open(root());
      assertThat(archive.verify()).as("seed %d, round %d", seed, round).isEmpty();
      Set<String> titles = titles(archive);
      assertThat(titles).as("seed %d, round %d", seed, round).containsAll(acknowledged);
      assertThat(archive.ids()).hasSize(2 * titles.size());
    }
    assertThat(start(root(), "all", "1").waitFor()).isZero();
    assertThat(titles(Archive.open(root()))).hasSize(SOURCES);
  }

  private static void acknowledge(String line, Set<String> acknowledged) {
    if (line != null && line.startsWith("done ")) {
      acknowledged.add(line.substring(5));
    }
  }

  private static Set<String> titles(Archive archive) {
    Set<String> titles = new LinkedHashSet<>();
    archive.documents().map(PlanDocument::title).forEach(title -> titles.add(title.orElseThrow()));
    return titles;
  }

  @Test
  void tellsTheNumberOfTheProcessThatWrites_andIsFreeOnceItIsKilled() throws Exception {
    Process holder = start(root(), "hold");
    try (BufferedReader out = holder.inputReader(UTF_8)) {
      assertThat(out.readLine()).startsWith("holding");

      Process second = start(root(), "hold");
      String said = said(second);
      assertThat(second.waitFor()).isEqualTo(ExitCode.LOCKED.number());
      assertThat(said).contains("LOCKED").contains("pid " + holder.pid());
      assertThat(Archive.open(root()).ids()).isEmpty();
    } finally {
      holder.destroyForcibly();
      holder.waitFor();
    }

    try (Archive archive = Archive.openOrCreate(root())) {
      assertThat(archive.verify()).isEmpty();
    }
  }

  @Test
  void leavesTheArchiveAsItWas_whenTheDiskIsFull_andGoesOnOnceThereIsRoom() throws Exception {
    assumeThat(canMount()).isTrue();
    for (int kilobytes : new int[] {300, 420, 560, 700}) {
      // The file system lives as long as the shell: what is in the archive is copied out at the
      // end.
      Path copy = folder.resolve("copy" + kilobytes);
      Path mount = Files.createDirectory(folder.resolve("mount" + kilobytes));
      String script =
          "mount -t tmpfs -o size=%dk none %s && %s; code=$?; cp -r %s/archive %s; exit $code"
              .formatted(
                  kilobytes,
                  mount,
                  String.join(" ", command(mount.resolve("archive"), "all", "1")),
                  mount,
                  copy);
      Process process =
          new ProcessBuilder("unshare", "-rm", "sh", "-c", script)
              .redirectErrorStream(true)
              .start();
      String said = said(process);

      assertThat(process.waitFor()).as(said).isEqualTo(ExitCode.STORAGE.number());
      assertThat(said).contains("bytes are").contains(mount.toString());
      Set<String> done = new LinkedHashSet<>();
      said.lines().forEach(line -> acknowledge(line, done));
      assertThat(titles(Archive.open(copy))).isEqualTo(done);
      assertThat(Archive.open(copy).verify()).isEmpty();
      assertThat(start(copy, "all", "1").waitFor()).isZero();
      assertThat(titles(Archive.open(copy))).hasSize(SOURCES);
    }
  }

  private boolean canMount() throws Exception {
    if (!Files.isExecutable(Path.of("/usr/bin/unshare"))) {
      return false;
    }
    Path point = Files.createDirectory(folder.resolve("point"));
    Process probe =
        new ProcessBuilder("unshare", "-rm", "mount", "-t", "tmpfs", "none", point.toString())
            .redirectErrorStream(true)
            .start();
    said(probe);
    return probe.waitFor() == 0;
  }

  private Path root() {
    return folder.resolve("archive");
  }

  private Path source(int number) {
    return sources.resolve("scan" + number + ".pdf");
  }

  private Process start(Path root, String... arguments) throws IOException {
    return new ProcessBuilder(command(root, arguments)).redirectErrorStream(true).start();
  }

  private List<String> command(Path root, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-Xshare:auto"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(PublishingProcess.class.getName());
    command.add(root.toString());
    command.add(sources.toString());
    Stream.of(arguments).forEach(command::add);
    return command;
  }

  private static String said(Process process) throws IOException {
    return new String(process.getInputStream().readAllBytes(), UTF_8);
  }
}
