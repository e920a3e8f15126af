package vn.vankho.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** The command line as a function: arguments in, exit code out, nothing ended. */
final class Program {
  private final Surroundings surroundings;
  private final Failures failures;

  Program(Surroundings surroundings) {
    this.surroundings = surroundings;
    this.failures = new Failures(surroundings);
  }

  /** Runs one command and says its exit code. */
  int run(String... args) {
    try {
      int code = commandLine().execute(args);
      surroundings.out().flush();
      surroundings.err().flush();
      return code;
    } catch (Throwable e) { // also what the parser lets through: errors, a reader that left
      return failures.report(e).number();
    }
  }

  /** The whole tree of commands. */
  CommandLine commandLine() {
    CommandLine root = new CommandLine(new VankhoCommand(surroundings));
    commands().forEach(root::addSubcommand);
    root.setOut(surroundings.out());
    root.setErr(surroundings.err());
    root.setColorScheme(
        CommandLine.Help.defaultColorScheme(surroundings.terminal().colour() ? Ansi.ON : Ansi.OFF));
    root.setUsageHelpWidth(Math.min(surroundings.terminal().columns(), 100));
    root.setUsageHelpAutoWidth(false);
    root.setCaseInsensitiveEnumValuesAllowed(true);
    root.setAbbreviatedOptionsAllowed(false);
    root.setParameterExceptionHandler(failures::onUsage);
    root.setExecutionExceptionHandler((e, command, parsed) -> failures.report(e).number());
    return root;
  }

  private List<Object> commands() {
    return List.of(new DoctorCommand(surroundings), new CompletionCommand(surroundings));
  }
}
