package vn.vankho.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.vankho.model.ExitCode;

/** Writes a completion script for the shell. */
@Command(
    name = "completion",
    description = "Write a completion script for a shell.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  source <(vankho completion bash)",
      "  vankho completion bash > /etc/bash_completion.d/vankho",
      "  vankho completion zsh > ~/.vankho-completion && echo 'source ~/.vankho-completion' >>"
          + " ~/.zshrc"
    })
final class CompletionCommand implements Callable<Integer> {
  /** The shells that the script serves. */
  enum Shell {
    bash,
    zsh
  }

  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();

  @SuppressWarnings("UnusedVariable") // refuses other shells; one script serves these two
  @Parameters(paramLabel = "SHELL", description = "bash or zsh.")
  private Shell shell = Shell.bash;

  CompletionCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** In zsh the script loads the emulation of bash completion by itself. */
  @Override
  public Integer call() {
    surroundings.out().print(AutoComplete.bash("vankho", spec.root().commandLine()));
    return ExitCode.DONE.number();
  }
}
