package vn.vankho.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import vn.vankho.model.ExitCode;
import vn.vankho.model.PipelineException;

/** The one place that turns what went wrong into a message and an exit code. */
final class Failures {
  private static final DateTimeFormatter FILE_TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Surroundings surroundings;

  Failures(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /**
   * A command line that cannot be understood: what is wrong, what it may have meant, where help is.
   */
  int onUsage(ParameterException e, String[] args) {
    PrintWriter err = surroundings.err();
    CommandLine command = e.getCommandLine();
    if (e instanceof UnmatchedArgumentException unmatched) {
      err.println("vankho: " + unexpected(unmatched));
      List<String> suggestions = unmatched.getSuggestions();
      if (!suggestions.isEmpty()) {
        err.println("Did you mean: " + suggestions.get(0) + "?");
      }
    } else {
      err.println("vankho: " + e.getMessage());
    }
    err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
    err.flush();
    return ExitCode.USAGE.number();
  }

  private static String unexpected(UnmatchedArgumentException e) {
    String first = e.getUnmatched().get(0);
    if (first.startsWith("-")) {
      return "there is no option '" + first + "'";
    }
    boolean isCommand = e.getCommandLine().getParent() == null;
    return (isCommand ? "there is no command '" : "one argument too many: '") + first + "'";
  }

  /** Tells a person what happened and says what the process should return. */
  ExitCode report(Throwable failure) {
    if (failure instanceof OutputFailure output) {
      return reportOutput(output);
    }
    surroundings.out().flush();
    if (failure instanceof PipelineException known) {
      return say(known.exitCode(), String.valueOf(known.getMessage()));
    }
    if (failure instanceof UncheckedIOException wrapped && wrapped.getCause() != null) {
      return report(wrapped.getCause());
    }
    if (failure instanceof FileSystemException file) {
      return reportFile(file);
    }
    if (failure instanceof OutOfMemoryError) {
      return say(
          ExitCode.INTERNAL,
          "out of memory; give the program more: VANKHO_JAVA_OPTS=-Xmx4g vankho …");
    }
    return reportFault(failure);
  }

  private ExitCode reportOutput(OutputFailure failure) {
    if (failure.isBrokenPipe()) {
      return ExitCode.DONE; // the reader has what it wanted
    }
    return say(ExitCode.STORAGE, "standard output took no more: " + failure.getMessage());
  }

  private ExitCode reportFile(FileSystemException failure) {
    String file = String.valueOf(failure.getFile());
    if (failure instanceof NoSuchFileException) {
      return say(ExitCode.NOT_FOUND, file + ": there is no such file or folder");
    }
    if (failure instanceof AccessDeniedException) {
      return say(ExitCode.STORAGE, file + ": permission denied");
    }
    String reason = failure.getReason();
    return say(ExitCode.STORAGE, file + ": " + (reason == null ? failure.toString() : reason));
  }

  private ExitCode reportFault(Throwable failure) {
    String summary = failure.getClass().getSimpleName() + ": " + failure.getMessage();
    try {
      Path details = writeDetails(failure);
      return say(
          ExitCode.INTERNAL,
          "a fault of the program: " + summary + "\nThe details are in " + details);
    } catch (IOException e) {
      StringWriter trace = new StringWriter();
      failure.printStackTrace(new PrintWriter(trace));
      return say(ExitCode.INTERNAL, "a fault of the program: " + summary + "\n" + trace);
    }
  }

  /** Keeps the details of a fault that does not end the program, and says where they are. */
  void note(Throwable fault) {
    try {
      say(
          ExitCode.INTERNAL,
          fault.getClass().getSimpleName() + ": the details are in " + writeDetails(fault));
    } catch (IOException notWritten) {
      say(ExitCode.INTERNAL, "a fault, of which nothing could be written: " + fault);
    }
  }

  private Path writeDetails(Throwable failure) throws IOException {
    Path folder = surroundings.installation().faultsDirectory();
    Files.createDirectories(folder);
    Path file = folder.resolve("fault-" + FILE_TIME.format(Instant.now()) + ".txt");
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    Files.writeString(
        file,
        "vankho "
            + surroundings.installation().version()
            + ", Java "
            + Runtime.version()
            + ", "
            + System.getProperty("os.name")
            + " "
            + System.getProperty("os.arch")
            + "\n\n"
            + trace);
    return file;
  }

  /** What a file is called is a stranger's choice, and may hold escape sequences. */
  private ExitCode say(ExitCode code, String message) {
    String safe = message.lines().map(Printable::of).collect(Collectors.joining("\n"));
    surroundings.err().println("vankho: " + safe);
    surroundings.err().flush();
    return code;
  }
}
