package vn.vankho.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorCommandTest {
  @TempDir private Path folder;

  @Test
  void namesVersionsAndFolders() {
    CommandLineRun run = CommandLineRun.in(folder).run("doctor");

    assertThat(run.out()).contains("vankho 9.8.7", Runtime.version().toString(), folder.toString());
  }

  @Test
  void saysWhatToType_whenTheCacheCannotBeWritten() throws IOException {
    Files.writeString(folder.resolve("cache"), "a file where the folder should be");

    CommandLineRun run = CommandLineRun.in(folder).run("doctor");

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.out()).contains("cannot be written", "mend: export VANKHO_CACHE=");
  }

  @Test
  void writesJson_whenAsked() {
    CommandLineRun run = CommandLineRun.in(folder).run("doctor", "--json");

    assertThat(run.out()).startsWith("{\n  \"version\": \"9.8.7\"").contains("\"name\": \"java\"");
  }

  @Test
  void isNotReady_whenTheEngineLacksSomething() {
    ScriptedPipeline pipeline = new ScriptedPipeline();
    pipeline.checks = List.of(Check.missing("trained data", "no vie here", "vankho setup"));

    CommandLineRun run = CommandLineRun.in(folder).over(pipeline).run("doctor");

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.out()).containsPattern("missing +trained data +no vie here");
    assertThat(run.out()).contains("mend: vankho setup");
  }

  @Test
  void setsUpAndThenLooks() {
    ScriptedPipeline pipeline = new ScriptedPipeline();

    CommandLineRun run = CommandLineRun.in(folder).over(pipeline).run("setup");

    assertThat(run.exitCode()).isZero();
    assertThat(pipeline.setUpSeen).hasSize(1);
    assertThat(run.out()).endsWith("Ready.\n");
  }
}
