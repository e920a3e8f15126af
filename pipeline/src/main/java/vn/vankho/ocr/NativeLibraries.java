package vn.vankho.ocr;

import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.jar.JarEntry;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import net.sourceforge.tess4j.TessAPI;
import org.jspecify.annotations.Nullable;
import vn.vankho.model.ExitCode;
import vn.vankho.model.PipelineException;

/**
 * Makes libtesseract and leptonica available to Tess4J: those that come with the program, or
 * installed ones where these do not load.
 *
 * <p>The program carries them as the {@code org.bytedeco} jars of its platform. They are unpacked
 * once into a folder of the cache that is named after their versions; each start compares size and
 * CRC-32 of every file with what the jar says, so that a damaged cache mends itself. Only the
 * low-level {@link TessAPI} may be used: the class {@code Tesseract} and lept4j ask for a leptonica
 * that Debian 12 does not have.
 *
 * <p>Loading sets the system property {@code jna.library.path} and happens once a process.
 */
public final class NativeLibraries {
  /** {@code L_SEVERITY_NONE} (leptonica 1.87.0, environ.h). */
  private static final int LEPTONICA_SILENT = 6;

  private static final String PATH_PROPERTY = "jna.library.path";

  /** A library of the jars: its folder there, its name there, and the name JNA asks for. */
  private record Carried(String component, String fileName, String alias) {}

  private static final List<Carried> LINUX =
      List.of(
          new Carried("leptonica", "libleptonica.so.6", ""),
          new Carried("leptonica", "libgomp.so.1", ""),
          new Carried("tesseract", "libtesseract.so.5.5", "libtesseract.so"));
  private static final List<Carried> MAC =
      List.of(
          new Carried("leptonica", "libleptonica.6.dylib", ""),
          new Carried("tesseract", "libtesseract.5.5.dylib", "libtesseract.dylib"));

  private static @Nullable NativeLibraries loaded;

  private final TessAPI api;
  private final Optional<Path> folder;

  private NativeLibraries(TessAPI api, Optional<Path> folder) {
    this.api = api;
    this.folder = folder;
  }

  /**
   * Loads the libraries, or returns those that this process has loaded before.
   *
   * @param cacheDirectory see {@link OcrSettings#cacheDirectory()}
   * @throws PipelineException with {@link ExitCode#ENVIRONMENT} where none loads; the message says
   *     what to install
   */
  public static synchronized NativeLibraries load(Path cacheDirectory) {
    NativeLibraries present = loaded;
    if (present == null) {
      limitThreads();
      present = loadCarried(cacheDirectory);
      loaded = present;
    }
    return present;
  }

  /** Tesseract's C interface; one handle a thread. */
  TessAPI api() {
    return api;
  }

  /** Version of libtesseract: {@code 5.5.2}. */
  public String version() {
    return api.TessVersion();
  }

  /** Where the program's own libraries were unpacked; empty if an installed libtesseract serves. */
  public Optional<Path> folder() {
    return folder;
  }

  private static NativeLibraries loadCarried(Path cacheDirectory) {
    String before = System.getProperty(PATH_PROPERTY, "");
    Optional<Path> folder = Optional.empty();
    String carriedFailure = "the program has none for " + platform();
    try {
      folder = unpack(cacheDirectory.resolve("natives"));
      if (folder.isPresent()) {
        System.setProperty(PATH_PROPERTY, folder.get().toString());
        silence(NativeLibrary.getInstance("tesseract"));
        return new NativeLibraries(TessAPI.INSTANCE, folder);
      }
    } catch (UnsatisfiedLinkError | IOException broken) {
      carriedFailure = String.valueOf(broken.getMessage());
      System.setProperty(PATH_PROPERTY, before);
    }
    return loadInstalled(carriedFailure);
  }

  private static NativeLibraries loadInstalled(String carriedFailure) {
    try {
      if (!Platform.isWindows()) { // there Tess4J brings a library of its own under another name
        silence(NativeLibrary.getInstance("tesseract"));
      }
      return new NativeLibraries(TessAPI.INSTANCE, Optional.empty());
    } catch (UnsatisfiedLinkError | NoClassDefFoundError missing) {
      throw new PipelineException(
          ExitCode.ENVIRONMENT,
          "TESSERACT_MISSING",
          "Tesseract's library cannot be loaded. Its own copy: "
              + carriedFailure
              + ". An installed one: "
              + missing.getMessage()
              + ". Install it: "
              + InstallHint.library(),
          missing);
    }
  }

  /**
   * Keeps leptonica from writing remarks such as "box outside rectangle" to the standard error
   * stream; libtesseract depends on it, so its functions are found there too.
   */
  private static void silence(NativeLibrary tesseract) {
    try {
      tesseract.getFunction("setMsgSeverity").invoke(new Object[] {LEPTONICA_SILENT});
    } catch (UnsatisfiedLinkError otherBuild) {
      // Remarks then stay; they do no harm.
    }
  }

  /** Unpacks what the class path carries for this platform; empty if it carries nothing. */
  static Optional<Path> unpack(Path nativesFolder) throws IOException {
    List<Carried> wanted = Platform.isMac() ? MAC : Platform.isLinux() ? LINUX : List.of();
    if (wanted.isEmpty() || resource("tesseract", wanted.get(wanted.size() - 1)) == null) {
      return Optional.empty();
    }
    Path folder =
        nativesFolder
            .resolve(
                String.format(
                    Locale.ROOT,
                    "tesseract-%s-leptonica-%s-%s",
                    versionOf("tesseract"),
                    versionOf("leptonica"),
                    platform()))
            .toAbsolutePath();
    for (Carried library : wanted) {
      URL source = resource(library.component(), library);
      if (source != null) { // libgomp is not in every platform's jar
        unpackOne(source, folder.resolve(library.fileName()));
        if (!library.alias().isEmpty()) {
          unpackOne(source, folder.resolve(library.alias()));
        }
      }
    }
    return Optional.of(folder);
  }

  private static void unpackOne(URL source, Path target) throws IOException {
    URLConnection connection = source.openConnection();
    if (connection instanceof JarURLConnection jar && isWhole(target, jar.getJarEntry())) {
      return;
    }
    try (InputStream content = connection.getInputStream()) {
      CacheFile.write(target, content);
    }
  }

  private static boolean isWhole(Path file, JarEntry entry) throws IOException {
    if (!Files.isRegularFile(file) || Files.size(file) != entry.getSize()) {
      return false;
    }
    CRC32 checksum = new CRC32();
    try (InputStream content = new CheckedInputStream(Files.newInputStream(file), checksum)) {
      byte[] chunk = new byte[1 << 16];
      while (content.read(chunk) >= 0) {
        // reading feeds the checksum
      }
    }
    return checksum.getValue() == entry.getCrc();
  }

  private static @Nullable URL resource(String component, Carried library) {
    return NativeLibraries.class.getResource(
        "/org/bytedeco/" + component + "/" + platform() + "/" + library.fileName());
  }

  private static String versionOf(String component) {
    String name = "/META-INF/maven/org.bytedeco/" + component + "/pom.properties";
    try (InputStream content = NativeLibraries.class.getResourceAsStream(name)) {
      Properties properties = new Properties();
      if (content != null) {
        properties.load(content);
      }
      return properties.getProperty("version", "unknown");
    } catch (IOException unreadable) {
      throw new UncheckedIOException("class path resource " + name, unreadable);
    }
  }

  /** The platform as {@code org.bytedeco} names it: {@code linux-x86_64}, {@code macosx-arm64}. */
  private static String platform() {
    String system = Platform.isMac() ? "macosx" : Platform.isWindows() ? "windows" : "linux";
    boolean arm = Platform.isARM() && Platform.is64Bit();
    return system + "-" + (arm ? "arm64" : Platform.isIntel() ? "x86_64" : Platform.ARCH);
  }

  /**
   * One thread of Tesseract a process, since the pages already keep every core busy; measured by
   * others: 9 s against 459 s for ten pages. Whoever starts the process does best to set it; a
   * value that is already there is kept.
   */
  private static void limitThreads() {
    if (Platform.isWindows()) {
      return;
    }
    try {
      Function setenv = NativeLibrary.getInstance(Platform.C_LIBRARY_NAME).getFunction("setenv");
      int unused = setenv.invokeInt(new Object[] {"OMP_THREAD_LIMIT", "1", 0});
    } catch (UnsatisfiedLinkError noSetenv) {
      // Slower with an installed OpenMP build of libtesseract, but right.
    }
  }
}
