package vn.vankho.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import vn.vankho.export.WholeFile;

/** Where the process begins and ends. */
public final class Main {
  private static final int BUFFER_BYTES = 1 << 16;

  private Main() {}

  /** Runs the command line and ends the process with its exit code. */
  public static void main(String[] args) {
    AtomicBoolean finished = new AtomicBoolean();
    PrintStream errors =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    System.setErr(errors); // the log's appender writes there, whatever the locale
    Runtime.getRuntime().addShutdownHook(new Thread(() -> endWorkers(finished, errors, args)));
    int code = new Program(surroundings(errors), new InstalledPipeline()).run(args);
    finished.set(true);
    System.exit(code);
  }

  private static Surroundings surroundings(PrintStream errors) {
    ResultStream results =
        new ResultStream(
            new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER_BYTES));
    PrintWriter out =
        new PrintWriter(new OutputStreamWriter(results, StandardCharsets.UTF_8), false);
    PrintWriter err = new PrintWriter(new OutputStreamWriter(errors, StandardCharsets.UTF_8), true);
    return Surroundings.ofProcess(out, results, err);
  }

  /**
   * On Ctrl-C or a kill the worker processes must not outlive this one, and nothing half written is
   * left beside what was asked for.
   */
  private static void endWorkers(AtomicBoolean finished, PrintStream errors, String[] args) {
    ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
    if (!finished.get()) {
      WholeFile.abandonAll();
      errors.println();
      boolean hasNoEnd = args.length > 0 && args[0].equals("serve");
      errors.println(hasNoEnd ? "vankho: stopped" : "vankho: stopped before it was done");
    }
  }
}
