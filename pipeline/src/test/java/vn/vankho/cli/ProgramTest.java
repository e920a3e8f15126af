package vn.vankho.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ProgramTest {
  @TempDir private Path folder;

  private CommandLineRun run(String... args) {
    return CommandLineRun.in(folder).run(args);
  }

  @Test
  void printsTheVersionAlone() {
    CommandLineRun run = run("--version");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).isEqualTo("vankho 9.8.7\n");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void explainsItself_whenHelpIsAsked() {
    CommandLineRun run = run("--help");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("Usage: vankho", "Exit codes:", "Examples:", "doctor");
  }

  @Test
  void everyCommandHasHelpWithAnExample() {
    CommandLine root =
        new Program(CommandLineRun.in(folder).surroundings(), new ScriptedPipeline()).commandLine();

    for (String name : root.getSubcommands().keySet()) {
      if (name.equals("help")) {
        continue; // the parser's own
      }
      CommandLineRun run = run(name, "--help");
      assertThat(run.exitCode()).as(name).isZero();
      assertThat(run.out())
          .as(name)
          .contains("Usage: vankho " + name, "Examples:", "  vankho " + name);
    }
  }

  @Test
  void isBadUsage_whenNoCommandIsGiven() {
    CommandLineRun run = run();

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("a command is missing", "Usage: vankho");
  }

  @Test
  void suggestsTheCommand_whenItIsMisspelt() {
    CommandLineRun run = run("doctr");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("no command 'doctr'", "Did you mean: doctor?", "vankho --help");
  }

  @Test
  void suggestsTheOption_whenItIsMisspelt() {
    CommandLineRun run = run("doctor", "--jso");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .contains("no option '--jso'", "Did you mean: --json?", "vankho doctor --help");
  }

  @Test
  void completesForTheShells() {
    CommandLineRun run = run("completion", "zsh");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("complete -F _complete_vankho", "doctor");
  }

  @Test
  void isBadUsage_whenTheShellIsUnknown() {
    CommandLineRun run = run("completion", "fish");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("fish", "bash, zsh");
  }

  @Test
  void namesTheMeasures_whenNoneIsChosen() {
    CommandLineRun run = run("evaluate");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("One of: ocr");
  }

  @Test
  void saysNotFound_whenThereIsNothingToMeasure() {
    CommandLineRun run = run("evaluate", "ocr", folder.toString());

    assertThat(run.exitCode()).isEqualTo(6);
    assertThat(run.err()).contains(folder.toString());
  }
}
