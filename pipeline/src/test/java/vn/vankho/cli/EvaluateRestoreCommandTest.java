package vn.vankho.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateRestoreCommandTest {
  @TempDir private Path folder;

  @Test
  void countsWrongWords_ofTextsBesideTheirTruth() throws IOException {
    Files.writeString(folder.resolve("a.truth.txt"), "kế hoạch năm nay\n");
    Files.writeString(folder.resolve("a.eng.txt"), "kế hoach năm nay\n");

    CommandLineRun run =
        CommandLineRun.in(folder)
            .over(new ScriptedPipeline())
            .run("evaluate", "restore", folder.toString(), "--json");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("\"words\": 4", "\"werBefore\": 0.25", "\"werAfter\": 0.25");
  }

  @Test
  void saysNotFound_whenTheFolderIsMissing() {
    CommandLineRun run =
        CommandLineRun.in(folder).over(new ScriptedPipeline()).run("evaluate", "restore", "gone");

    assertThat(run.exitCode()).isEqualTo(6);
    assertThat(run.err()).contains("gone");
  }
}
