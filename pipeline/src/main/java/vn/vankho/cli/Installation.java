package vn.vankho.cli;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.vankho.run.SoftwareVersion;

/**
 * Where the program's own files are, and which version it is.
 *
 * @param home the folder with the launcher and {@code models/}
 * @param cacheDirectory for what can be had again: native libraries, trained data, error details
 * @param dataDirectory for what the user adds, such as better trained data
 * @param version such as {@code 0.1.0}
 */
record Installation(Path home, Path cacheDirectory, Path dataDirectory, String version) {
  /** One whose user has added nothing. */
  Installation(Path home, Path cacheDirectory, String version) {
    this(home, cacheDirectory, cacheDirectory.resolve("data"), version);
  }

  /** The restoration model that comes with the program. */
  Path modelDirectory() {
    return home.resolve("models").resolve("vi-admin");
  }

  /** Where a report of a fault of the program is written. */
  Path faultsDirectory() {
    return cacheDirectory.resolve("faults");
  }

  /**
   * The folder into which the user has put Tesseract's trained data, such as the larger models of
   * {@code tessdata_best}; empty where it does not hold all of a language.
   *
   * @param language names joined by a plus sign
   */
  Optional<Path> ownTrainedData(String language) {
    Path folder = dataDirectory.resolve("tessdata");
    boolean isWhole =
        Stream.of(language.split("\\+", -1))
            .allMatch(name -> Files.isRegularFile(folder.resolve(name + ".traineddata")));
    return isWhole ? Optional.of(folder) : Optional.empty();
  }

  static Installation ofProcess(Map<String, String> environment) {
    String userHome = userHome(environment);
    String system = System.getProperty("os.name", "");
    return new Installation(
        findHome(),
        cacheDirectory(environment, userHome, system),
        dataDirectory(environment, userHome, system),
        SoftwareVersion.version());
  }

  /** HOME where it is set, as other programs do: Java itself asks the list of users instead. */
  private static String userHome(Map<String, String> environment) {
    String home = environment.getOrDefault("HOME", "");
    boolean isPlace = !home.isEmpty() && Path.of(home).isAbsolute();
    return isPlace ? home : System.getProperty("user.home", ".");
  }

  /** The launcher names it; otherwise it is two folders above the jar (pipeline/target). */
  private static Path findHome() {
    String named = System.getProperty("vankho.home");
    if (named != null) {
      return Path.of(named).toAbsolutePath().normalize();
    }
    try {
      Path code =
          Path.of(Installation.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      Path home = code.resolve("../../..").normalize();
      return home.getNameCount() == 0 ? code : home;
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the place of the program's own code is no path", e);
    }
  }

  /** By the XDG base directory rules; on macOS by Apple's. */
  static Path cacheDirectory(Map<String, String> environment, String userHome, String osName) {
    String own = environment.getOrDefault("VANKHO_CACHE", "");
    if (!own.isEmpty()) {
      return Path.of(own).toAbsolutePath();
    }
    String xdg = environment.getOrDefault("XDG_CACHE_HOME", "");
    if (!xdg.isEmpty() && Path.of(xdg).isAbsolute()) { // relative values are to be ignored
      return Path.of(xdg, "vankho");
    }
    boolean mac = osName.toLowerCase(Locale.ROOT).startsWith("mac");
    return mac
        ? Path.of(userHome, "Library", "Caches", "vankho")
        : Path.of(userHome, ".cache", "vankho");
  }

  /** By the same rules. */
  static Path dataDirectory(Map<String, String> environment, String userHome, String osName) {
    String xdg = environment.getOrDefault("XDG_DATA_HOME", "");
    if (!xdg.isEmpty() && Path.of(xdg).isAbsolute()) {
      return Path.of(xdg, "vankho");
    }
    boolean mac = osName.toLowerCase(Locale.ROOT).startsWith("mac");
    return mac
        ? Path.of(userHome, "Library", "Application Support", "vankho")
        : Path.of(userHome, ".local", "share", "vankho");
  }
}
