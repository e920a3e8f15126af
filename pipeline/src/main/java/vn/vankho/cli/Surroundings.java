package vn.vankho.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.Map;

/**
 * All that a command takes from outside itself; tests give their own.
 *
 * @param in standard input
 * @param out results, UTF-8
 * @param bytes results that are no text; the same standard output, so a command writes to one of
 *     the two
 * @param err messages, UTF-8
 * @param terminal what the two are joined to
 * @param installation where the program's own files are
 * @param environment the environment variables
 */
record Surroundings(
    InputStream in,
    PrintWriter out,
    OutputStream bytes,
    PrintWriter err,
    Terminal terminal,
    Installation installation,
    Map<String, String> environment) {
  Surroundings {
    environment = Map.copyOf(environment);
  }

  /** What this process was started with. */
  static Surroundings ofProcess(PrintWriter out, OutputStream bytes, PrintWriter err) {
    Map<String, String> environment = System.getenv();
    return new Surroundings(
        System.in,
        out,
        bytes,
        err,
        Terminal.ofProcess(environment),
        Installation.ofProcess(environment),
        environment);
  }
}
