package vn.vankho.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.vankho.model.ExitCode;

/** The program without a command: says what there is. */
@Command(
    name = "vankho",
    synopsisHeading = "%nUsage: ",
    customSynopsis = "vankho COMMAND [OPTIONS]",
    header = "Văn Khố: scanned Vietnamese plan documents into an archive that can be searched.",
    description = {
      "",
      "Reads scans and PDFs page by page, gives back the accents that OCR lost, finds issuer, number,"
          + " date, title, outline and signer, and keeps all of it in a searchable archive."
    },
    commandListHeading = "%nCommands:%n",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:done, but some files failed; each is listed with its reason",
      "2:the command line cannot be understood",
      "3:something needed is missing here; 'vankho doctor' says how to mend it",
      "4:reading or writing failed, as when the disk is full",
      "5:another process holds the archive",
      "6:the archive, document or file named does not exist",
      "7:the file cannot be read as a document",
      "8:the file needs a password",
      "9:archive or model of a newer version, or damaged",
      "10:the package would be incomplete; what is missing is listed",
      "70:a fault of the program itself",
      "130:stopped by Ctrl-C"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  vankho import scans --recursive --archive my-archive",
      "  vankho search \"phòng cháy chữa cháy\" --archive my-archive --year 2023-2025",
      "  vankho ocr scan.pdf > scan.txt",
      "",
      "'vankho COMMAND --help' explains a command."
    },
    subcommands = HelpCommand.class)
final class VankhoCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = {"-V", "--version"},
      description = "Show the version.")
  private boolean versionRequested;

  VankhoCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    if (versionRequested) {
      surroundings.out().println("vankho " + surroundings.installation().version());
      return ExitCode.DONE.number();
    }
    surroundings.err().println("vankho: a command is missing");
    spec.commandLine().usage(surroundings.err());
    return ExitCode.USAGE.number();
  }
}
