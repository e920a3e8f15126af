package vn.vankho.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** Runs the command line in this process and keeps what it wrote. */
final class CommandLineRun {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintWriter out =
      new PrintWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
  private final StringWriter err = new StringWriter();
  private final Path folder;
  private Map<String, String> environment = Map.of();
  private String input = "";
  private Pipeline pipeline = new ScriptedPipeline();
  private int exitCode = -1;

  private CommandLineRun(Path folder) {
    this.folder = folder;
  }

  /** A run whose installation and cache are inside {@code folder}. */
  static CommandLineRun in(Path folder) {
    return new CommandLineRun(folder);
  }

  CommandLineRun with(String variable, String value) {
    environment = Map.of(variable, value);
    return this;
  }

  CommandLineRun typing(String text) {
    input = text;
    return this;
  }

  CommandLineRun over(Pipeline scripted) {
    pipeline = scripted;
    return this;
  }

  CommandLineRun run(String... args) {
    exitCode = new Program(surroundings(), pipeline).run(args);
    return this;
  }

  Surroundings surroundings() {
    return new Surroundings(
        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
        out,
        bytes,
        new PrintWriter(err),
        Terminal.none(),
        new Installation(folder, folder.resolve("cache"), "9.8.7"),
        environment);
  }

  int exitCode() {
    return exitCode;
  }

  String out() {
    return new String(bytes(), StandardCharsets.UTF_8);
  }

  byte[] bytes() {
    out.flush();
    return bytes.toByteArray();
  }

  String err() {
    return err.toString();
  }
}
