package vn.vankho.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** {@code --archive}, or the environment variable that stands for it. */
final class ArchiveOption {
  private static final String VARIABLE = "VANKHO_ARCHIVE";

  @Spec(Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Option(
      names = {"-a", "--archive"},
      paramLabel = "DIR",
      description = "The archive; by default what the variable " + VARIABLE + " names.")
  private @Nullable Path archive;

  /** The folder that was named, as it was named. */
  Path folder(Surroundings surroundings) {
    Path named = archive;
    if (named != null) {
      return named;
    }
    String variable = surroundings.environment().getOrDefault(VARIABLE, "");
    if (variable.isEmpty()) {
      throw new ParameterException(
          command.commandLine(), "no archive is named: give --archive DIR, or set " + VARIABLE);
    }
    return Path.of(variable);
  }
}
