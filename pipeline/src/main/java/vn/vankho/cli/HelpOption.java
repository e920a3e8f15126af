package vn.vankho.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code --help}, and the headings that every command's help shares. */
@Command(
    synopsisHeading = "%nUsage: ",
    descriptionHeading = "%n",
    parameterListHeading = "%nParameters:%n",
    optionListHeading = "%nOptions:%n")
final class HelpOption {
  @SuppressWarnings("UnusedVariable") // the parser acts on it
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  private boolean helpRequested;
}
