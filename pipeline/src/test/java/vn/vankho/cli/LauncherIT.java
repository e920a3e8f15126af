package vn.vankho.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher script over the jar that was just packaged, in an installation without sources. */
@DisabledOnOs(OS.WINDOWS)
class LauncherIT {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  @TempDir private Path folder;

  /** Links that lead out of the temporary folder go before it is deleted. */
  @AfterEach
  void deleteLinks() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path link : files.filter(Files::isSymbolicLink).toList()) {
        Files.delete(link);
      }
    }
  }

  /** What a command wrote and returned. */
  private record Outcome(int exitCode, String out, String err) {}

  private Path install(String name) throws IOException {
    Path home = folder.resolve(name);
    Path target = Files.createDirectories(home.resolve("pipeline/target"));
    Files.copy(ROOT.resolve("vankho"), home.resolve("vankho"));
    assertThat(home.resolve("vankho").toFile().setExecutable(true)).isTrue();
    Files.copy(Path.of("target/vankho.jar"), target.resolve("vankho-program.jar"));
    Files.createSymbolicLink(target.resolve("lib"), Path.of("target/lib").toAbsolutePath());
    return home.resolve("vankho");
  }

  private Outcome run(Path workingFolder, List<String> command, String... environment)
      throws IOException, InterruptedException {
    Path out = Files.createTempFile(folder, "out", ".txt");
    Path err = Files.createTempFile(folder, "err", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(workingFolder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
    for (int i = 0; i < environment.length; i += 2) {
      builder.environment().put(environment[i], environment[i + 1]);
    }
    Process process = builder.start();
    process.getOutputStream().close();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  @Test
  void runsFromAnyFolderThroughLinks_whenPathsHaveSpaces() throws Exception {
    Path script = install("văn khố");
    Path link = Files.createSymbolicLink(folder.resolve("a link"), script);
    Path elsewhere = Files.createDirectories(folder.resolve("else where"));

    Outcome outcome =
        run(elsewhere, List.of(elsewhere.resolve("../a link").toString(), "--version"));

    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out()).matches("vankho [0-9]+\\.[0-9]+\\.[0-9]+\n");
    assertThat(outcome.exitCode()).isZero();
  }

  @Test
  void passesTheExitCodeOn() throws Exception {
    Outcome outcome = run(folder, List.of(install("v").toString(), "nonsense"));

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
  }

  @Test
  void writesUtf8_whateverTheLocale() throws Exception {
    Outcome outcome = run(folder, List.of(install("v").toString(), "--help"), "LC_ALL", "C");

    assertThat(outcome.out()).contains("Văn Khố");
  }

  @Test
  void readsArgumentsAsUtf8_whateverTheLocale() throws Exception {
    Outcome outcome = run(folder, List.of(install("v").toString(), "kế-hoạch"), "LC_ALL", "C");

    assertThat(outcome.err()).contains("'kế-hoạch'");
  }

  @Test
  void saysWhatToInstall_whenThereIsNoJava() throws Exception {
    Path script = install("v");
    Path tools = Files.createDirectories(folder.resolve("tools"));
    for (String tool : List.of("sh", "uname", "readlink", "find", "head", "sed", "apt-get")) {
      Path found = Path.of("/usr/bin", tool);
      if (Files.exists(found)) {
        Files.createSymbolicLink(tools.resolve(tool), found);
      }
    }
    String withoutUsualPlaces =
        Files.readString(script, StandardCharsets.UTF_8)
            .replace("/usr/lib/jvm", folder + "/nowhere")
            .replace("/opt/", folder + "/nowhere/");
    Files.writeString(script, withoutUsualPlaces);

    List<String> command = new ArrayList<>(List.of("/bin/sh", script.toString(), "--version"));
    Outcome outcome =
        run(
            folder,
            command,
            "PATH",
            tools.toString(),
            "JAVA_HOME",
            "",
            "HOME",
            folder.resolve("nobody").toString());

    assertThat(outcome.exitCode()).isEqualTo(3);
    assertThat(outcome.err()).contains("no Java of version 17", "nstall");
  }

  @Test
  void endsSilently_whenTheReaderLeaves() throws Exception {
    Path script = install("v");
    String pipeline = "\"" + script + "\" completion bash | true; exit \"${PIPESTATUS[0]}\"";

    Outcome outcome = run(folder, List.of("bash", "-c", pipeline));

    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.exitCode()).isZero();
  }
}
