package vn.vankho.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program in a process of its own, from the classes of this build. */
final class VankhoProcess {
  private static final int LONGEST_SECONDS = 60;
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private final Path folder;
  private final Path home;

  private VankhoProcess(Path folder, Path home) {
    this.folder = folder;
    this.home = home;
  }

  /** Started in {@code folder}, with its cache below it and the models of this checkout. */
  static VankhoProcess in(Path folder) {
    return new VankhoProcess(folder, ROOT);
  }

  /** An installation elsewhere, with models of its own or none. */
  VankhoProcess installedIn(Path otherHome) {
    return new VankhoProcess(folder, otherHome);
  }

  /** What a command wrote and returned. */
  record Outcome(int exitCode, String out, String err) {}

  /** Runs a command to its end. */
  Outcome run(String... args) throws IOException, InterruptedException {
    return finish(command(args));
  }

  /** Runs a script of the shell in which {@code "$@"} is the command. */
  Outcome runInShell(String script, String... args) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("bash", "-c", script, "bash"));
    command.addAll(command(args));
    return finish(command);
  }

  /** Starts a command whose output nobody reads. */
  Process start(String... args) throws IOException {
    return builder(command(args))
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** Starts a command whose standard output the caller reads. */
  Process startReading(String... args) throws IOException {
    return builder(command(args)).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  /** Starts a script in which {@code "$@"} is the command, and whose output the caller reads. */
  Process startInShell(String script, String... args) throws IOException {
    List<String> command = new ArrayList<>(List.of("bash", "-c", script, "bash"));
    command.addAll(command(args));
    return builder(command).redirectErrorStream(true).start();
  }

  private Outcome finish(List<String> command) throws IOException, InterruptedException {
    Path out = Files.createTempFile(folder, "out", ".txt");
    Path err = Files.createTempFile(folder, "err", ".txt");
    Process process =
        builder(command).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    process.getOutputStream().close();
    boolean ended = process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS);
    if (!ended) {
      process.destroyForcibly();
    }
    assertThat(ended).as("%s ends", command).isTrue();
    return new Outcome(process.exitValue(), read(out), read(err));
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }

  private ProcessBuilder builder(List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("VANKHO_CACHE", folder.resolve("cache").toString());
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().remove("VANKHO_ARCHIVE");
    return builder;
  }

  private List<String> command(String... args) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Dfile.encoding=UTF-8"));
    command.addAll(List.of("-Djava.awt.headless=true", "-Dvankho.home=" + home));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(Main.class.getName());
    command.addAll(Arrays.asList(args));
    return command;
  }
}
