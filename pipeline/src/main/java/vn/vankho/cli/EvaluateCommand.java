package vn.vankho.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The measures, each a command of its own. */
@Command(
    name = "evaluate",
    description = "Measure the program against texts that are known to be right.",
    commandListHeading = "%nMeasures:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  vankho evaluate ocr corpus-samples/scans",
      "  vankho evaluate fields corpus-samples",
      "  vankho evaluate restore texts",
      "  vankho evaluate search corpus-samples"
    })
final class EvaluateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    throw new ParameterException(
        spec.commandLine(),
        "what is to be measured? One of: " + String.join(", ", spec.subcommands().keySet()));
  }
}
