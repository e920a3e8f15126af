package vn.vankho.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;

/** The command line as a function: arguments in, exit code out, nothing ended. */
final class Program {
  /** The least that the parser's help takes; it refuses less. */
  private static final int LEAST_HELP_COLUMNS = 55;

  private final Surroundings surroundings;
  private final Pipeline pipeline;
  private final Failures failures;

  Program(Surroundings surroundings, Pipeline pipeline) {
    this.surroundings = surroundings;
    this.pipeline = pipeline;
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
    addHelp(root);
    for (Object command : commands()) {
      root.addSubcommand(helpful(command));
    }
    CommandLine evaluate = helpful(new EvaluateCommand());
    evaluate.addSubcommand(helpful(new EvaluateOcrCommand(surroundings)));
    evaluate.addSubcommand(helpful(new EvaluateRestoreCommand(surroundings, pipeline)));
    evaluate.addSubcommand(helpful(new EvaluateFieldsCommand(surroundings)));
    evaluate.addSubcommand(helpful(new EvaluateSearchCommand(surroundings)));
    root.addSubcommand(evaluate);
    CommandLine searches = helpful(new SearchesCommand());
    searches.addSubcommand(helpful(new SearchesCommand.Add(surroundings)));
    searches.addSubcommand(helpful(new SearchesCommand.Show(surroundings)));
    searches.addSubcommand(helpful(new SearchesCommand.Run(surroundings)));
    searches.addSubcommand(helpful(new SearchesCommand.Remove(surroundings)));
    root.addSubcommand(searches);
    root.setOut(surroundings.out());
    root.setErr(surroundings.err());
    root.setColorScheme(
        CommandLine.Help.defaultColorScheme(surroundings.terminal().colour() ? Ansi.ON : Ansi.OFF));
    root.setUsageHelpWidth(
        Math.max(LEAST_HELP_COLUMNS, Math.min(surroundings.terminal().columns(), 100)));
    root.setUsageHelpAutoWidth(false);
    root.setCaseInsensitiveEnumValuesAllowed(true);
    root.setAbbreviatedOptionsAllowed(false);
    root.setParameterExceptionHandler(failures::onUsage);
    root.setExecutionExceptionHandler((e, command, parsed) -> failures.report(e).number());
    return root;
  }

  private static CommandLine helpful(Object command) {
    CommandLine line = new CommandLine(command);
    addHelp(line);
    return line;
  }

  private static void addHelp(CommandLine command) {
    command.getCommandSpec().addMixin("help", CommandSpec.forAnnotatedObject(new HelpOption()));
  }

  private List<Object> commands() {
    return List.of(
        new ImportCommand(surroundings, pipeline),
        new SearchCommand(surroundings),
        new SuggestCommand(surroundings),
        new ServeCommand(surroundings),
        new OcrCommand(surroundings, pipeline),
        new InspectCommand(surroundings, pipeline),
        new RestoreCommand(surroundings, pipeline),
        new ExtractCommand(surroundings, pipeline),
        new ShowCommand(surroundings),
        new ListCommand(surroundings),
        new CitationsCommand(surroundings),
        new CompareCommand(surroundings),
        new PassagesCommand(surroundings),
        new StatsCommand(surroundings),
        new ExportCommand(surroundings),
        new VerifyCommand(surroundings),
        new ReindexCommand(surroundings),
        new TrainCommand(surroundings),
        new TrainLettersCommand(surroundings),
        new DoctorCommand(surroundings, pipeline),
        new SetupCommand(surroundings, pipeline),
        new CompletionCommand(surroundings));
  }
}
