package vn.vankho.ocr;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import vn.vankho.model.ExitCode;
import vn.vankho.model.PipelineException;

/**
 * Brings trained data into the cache from Debian's packages: {@code apt-get download}, which checks
 * the archive's signatures, then {@code dpkg-deb -x}. Neither needs root, and nothing is installed.
 *
 * <p>Where the machine's package lists are missing, as in fresh containers, lists of its own are
 * fetched into a temporary folder.
 */
public final class TrainedDataFetch {
  private static final int TIMEOUT_SECONDS = 300;

  private TrainedDataFetch() {}

  /**
   * Fetches the languages that no folder holds yet; does nothing where all are there.
   *
   * @return what is used from now on
   * @throws PipelineException with {@link ExitCode#ENVIRONMENT} where that fails; the message says
   *     why and what to type
   */
  public static List<TrainedFile> fetch(OcrSettings settings) {
    TrainedData data = TrainedData.of(settings);
    if (!data.isPresent()) {
      for (String language : settings.languages()) {
        fetch(language, settings.cacheDirectory());
      }
    }
    return data.languages();
  }

  /**
   * Fetches one language into the cache, replacing a file that is there.
   *
   * @param language Tesseract's name: {@code vie}
   * @param cacheDirectory see {@link OcrSettings#cacheDirectory()}
   */
  public static TrainedFile fetch(String language, Path cacheDirectory) {
    Path target = TrainedData.file(TrainedData.cacheFolder(cacheDirectory), language);
    try {
      Files.createDirectories(cacheDirectory);
      Path work = Files.createTempDirectory(cacheDirectory.toAbsolutePath(), "fetch");
      try {
        Path unpacked = unpackPackage("tesseract-ocr-" + language.replace('_', '-'), work);
        Path file = findFile(unpacked, target.getFileName());
        TrainedData.check(language, file);
        try (InputStream content = Files.newInputStream(file)) {
          CacheFile.write(target, content);
        }
      } finally {
        deleteTree(work);
      }
      return TrainedData.check(language, target);
    } catch (IOException failed) {
      throw new PipelineException(
          ExitCode.ENVIRONMENT,
          "TRAINED_DATA_MISSING",
          String.format(
              Locale.ROOT,
              "Trained data for '%s' could not be fetched into %s: %s. Install it: %s.",
              language,
              target,
              failed.getMessage(),
              InstallHint.trainedData(language)),
          failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new PipelineException(
          ExitCode.INTERRUPTED, "INTERRUPTED", "Fetching '" + language + "' was stopped", stopped);
    }
  }

  private static Path unpackPackage(String name, Path work)
      throws IOException, InterruptedException {
    Path packages = Files.createDirectories(work.resolve("packages"));
    Optional<String> failure = run(packages, List.of("apt-get", "download", name));
    if (failure.isPresent()) {
      List<String> ownState = ownState(Files.createDirectories(work.resolve("apt")));
      run(packages, command(ownState, "update"));
      failure = run(packages, command(ownState, "download", name));
    }
    if (failure.isPresent()) {
      throw new IOException(failure.get());
    }
    Path root = work.resolve("root");
    String file = findFile(packages, name + "_", ".deb").toString();
    failure = run(work, List.of("dpkg-deb", "-x", file, root.toString()));
    if (failure.isPresent()) {
      throw new IOException(failure.get());
    }
    return root;
  }

  /** Options that make apt-get keep its lists in a folder of ours, which needs no root. */
  private static List<String> ownState(Path folder) throws IOException {
    Files.createDirectories(folder.resolve("lists/partial"));
    Files.createDirectories(folder.resolve("cache/archives/partial"));
    return List.of(
        "-o", "Dir::State::Lists=" + folder.resolve("lists"),
        "-o", "Dir::Cache=" + folder.resolve("cache"),
        "-o", "APT::Sandbox::User=");
  }

  private static List<String> command(List<String> options, String... words) {
    List<String> command = new ArrayList<>(List.of("apt-get"));
    command.addAll(options);
    command.addAll(List.of(words));
    return command;
  }

  /** Runs a command; returns what it said where it failed, else nothing. */
  private static Optional<String> run(Path folder, List<String> command)
      throws IOException, InterruptedException {
    File output = Files.createTempFile(folder, "output", ".txt").toFile();
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.redirectErrorStream(true).redirectOutput(output);
    String shown = String.join(" ", command);
    Process process;
    try {
      process = builder.start();
    } catch (IOException noSuchProgram) {
      return Optional.of("`" + command.get(0) + "` cannot be run here");
    }
    process.getOutputStream().close();
    try {
      if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
        return Optional.of("`" + shown + "` took longer than " + TIMEOUT_SECONDS + " s");
      }
    } finally {
      process.destroyForcibly();
    }
    if (process.exitValue() == 0) {
      return Optional.empty();
    }
    String said = Files.readString(output.toPath(), StandardCharsets.UTF_8).strip();
    return Optional.of("`" + shown + "` said: " + said.replace('\n', ' '));
  }

  private static Path findFile(Path root, Path name) throws IOException {
    return findFile(root, "", name.toString());
  }

  private static Path findFile(Path root, String start, String end) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(
              file -> {
                String name = file.getFileName().toString();
                return name.startsWith(start) && name.endsWith(end) && Files.isRegularFile(file);
              })
          .findFirst()
          .orElseThrow(() -> new IOException("the package holds no " + start + "*" + end));
    }
  }

  private static void deleteTree(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
