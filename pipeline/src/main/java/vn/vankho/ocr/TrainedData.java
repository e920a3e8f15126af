package vn.vankho.ocr;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.vankho.model.ExitCode;
import vn.vankho.model.PipelineException;

/**
 * Finds Tesseract's trained data: in the folder that the settings name, else installed, else in the
 * cache, into which {@link TrainedDataFetch} brings what is missing.
 *
 * <p>A file that is empty or cut short is refused with its name: Tesseract would take it and crash.
 */
public final class TrainedData {
  /** Digests of the files that the program was measured with: Debian's 1:4.1.0-2, fast models. */
  private static final Map<String, String> KNOWN =
      Map.of(
          "vie", "79df64caf7bcfb2a27df5042ecb6121e196eada34da774956995747636d5bfa1",
          "osd", "9cf5d576fcc47564f11265841e5ca839001e7e6f38ff7f7aacf46d15a96b00ff",
          "eng", "7d4322bd2a7749724879683fc3912cb542f19906c83bcc1a52132556427170b2");

  /** Orientation and script detection; Tess4J's jar carries Debian's file. */
  static final String ORIENTATION = "osd";

  private final OcrSettings settings;
  private final List<Path> installedFolders;

  private TrainedData(OcrSettings settings, List<Path> installedFolders) {
    this.settings = settings;
    this.installedFolders = List.copyOf(installedFolders);
  }

  /** Looks where packages of this system put trained data. */
  public static TrainedData of(OcrSettings settings) {
    return new TrainedData(settings, usualFolders());
  }

  /** Looks in {@code installedFolders} instead; for tests of a machine that has none. */
  static TrainedData of(OcrSettings settings, List<Path> installedFolders) {
    return new TrainedData(settings, installedFolders);
  }

  /**
   * The files of all languages of the settings, in one folder.
   *
   * @throws PipelineException with {@link ExitCode#ENVIRONMENT} where one is missing or damaged
   */
  public List<TrainedFile> languages() {
    List<String> names = settings.languages();
    requireNamed(names);
    return find(names)
        .orElseThrow(
            () ->
                new PipelineException(
                    ExitCode.ENVIRONMENT, "TRAINED_DATA_MISSING", missing(names)));
  }

  /** Whether a folder holds all languages of the settings; looks at names alone. */
  public boolean isPresent() {
    List<String> names = settings.languages();
    return folders().stream().anyMatch(folder -> holdsAll(folder, names));
  }

  /**
   * The folders that hold all languages of the settings, in the order in which they are preferred:
   * the first is used.
   */
  public List<Path> holders() {
    return folders().stream().filter(folder -> holdsAll(folder, settings.languages())).toList();
  }

  /** The file for detecting orientation; unpacked from the program into the cache if need be. */
  public TrainedFile orientation() {
    Optional<List<TrainedFile>> found = find(List.of(ORIENTATION));
    return found.map(files -> files.get(0)).orElseGet(this::unpackOrientation);
  }

  /** The folder of the cache that fetched files are put into. */
  static Path cacheFolder(Path cacheDirectory) {
    return cacheDirectory.resolve("tessdata");
  }

  /** Checks one file; a damaged one is refused. */
  static TrainedFile check(String language, Path file) {
    try {
      requireWhole(file);
      String digest = digest(file);
      return new TrainedFile(language, file, digest, digest.equals(KNOWN.get(language)));
    } catch (IOException unreadable) {
      throw new PipelineException(
          ExitCode.ENVIRONMENT,
          "TRAINED_DATA_UNREADABLE",
          file + " cannot be read: " + unreadable,
          unreadable);
    }
  }

  private Optional<List<TrainedFile>> find(List<String> names) {
    return folders().stream()
        .filter(folder -> holdsAll(folder, names))
        .findFirst()
        .map(folder -> names.stream().map(name -> check(name, file(folder, name))).toList());
  }

  /** A folder that was asked for by name is not passed over in silence. */
  private void requireNamed(List<String> names) {
    Optional<Path> folder = settings.tessdataDirectory();
    if (folder.isPresent() && !holdsAll(folder.get(), names)) {
      String found = Files.isDirectory(folder.get()) ? "holds no " : "is no folder; it must hold ";
      throw new PipelineException(
          ExitCode.ENVIRONMENT,
          "TRAINED_DATA_MISSING",
          folder.get()
              + " was named for trained data, but "
              + found
              + String.join(".traineddata, ", names)
              + ".traineddata. Name another folder, or none to use what is installed.");
    }
  }

  private List<Path> folders() {
    List<Path> folders = new ArrayList<>();
    if (settings.tessdataDirectory().isPresent()) {
      folders.add(settings.tessdataDirectory().get());
    } else {
      folders.addAll(installedFolders);
    }
    folders.add(cacheFolder(settings.cacheDirectory()));
    return folders;
  }

  private String missing(List<String> names) {
    StringBuilder message =
        new StringBuilder("Trained data for Tesseract is missing: no folder of");
    folders().forEach(folder -> message.append(' ').append(folder).append(','));
    message.setLength(message.length() - 1);
    message.append(" holds");
    names.forEach(name -> message.append(' ').append(name).append(".traineddata"));
    message.append(". Install it: ").append(InstallHint.trainedData(names.get(0)));
    return message.append('.').toString();
  }

  private TrainedFile unpackOrientation() {
    Path target = file(cacheFolder(settings.cacheDirectory()), ORIENTATION);
    try (InputStream content =
        TrainedData.class.getResourceAsStream("/tessdata/" + ORIENTATION + ".traineddata")) {
      if (content == null) {
        throw new PipelineException(
            ExitCode.ENVIRONMENT, "TRAINED_DATA_MISSING", missing(List.of(ORIENTATION)));
      }
      CacheFile.write(target, content);
    } catch (IOException unwritable) {
      throw new PipelineException(
          ExitCode.ENVIRONMENT,
          "CACHE_UNWRITABLE",
          target + " cannot be written: " + unwritable,
          unwritable);
    }
    return check(ORIENTATION, target);
  }

  private static boolean holdsAll(Path folder, List<String> names) {
    return names.stream().allMatch(name -> Files.exists(file(folder, name)));
  }

  /** The file of a language in a folder. */
  public static Path file(Path folder, String language) {
    return folder.resolve(language + ".traineddata");
  }

  /**
   * Reads the table of contents: the number of entries, then the offset of each, or -1, as 64-bit
   * little-endian numbers (tesseract 5.5.2, src/ccutil/tessdatamanager.cpp). An offset past the end
   * shows a file that was cut short.
   */
  private static void requireWhole(Path file) throws IOException {
    long size = Files.size(file);
    try (InputStream content = Files.newInputStream(file)) {
      ByteBuffer head = ByteBuffer.wrap(content.readNBytes(4 + 64 * Long.BYTES));
      head.order(ByteOrder.LITTLE_ENDIAN);
      int entries = head.remaining() < 4 ? 0 : head.getInt();
      boolean whole = entries > 0 && entries <= 64 && head.remaining() >= entries * Long.BYTES;
      for (int entry = 0; whole && entry < entries; entry++) {
        whole = head.getLong() < size;
      }
      if (!whole) {
        throw new PipelineException(
            ExitCode.ENVIRONMENT,
            "TRAINED_DATA_DAMAGED",
            file
                + " has "
                + size
                + " bytes and is no whole file of trained data: delete it, or install it again");
      }
    }
  }

  private static String digest(Path file) throws IOException {
    try (InputStream content = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] chunk = new byte[1 << 16];
      for (int read = content.read(chunk); read >= 0; read = content.read(chunk)) {
        digest.update(chunk, 0, read);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  private static List<Path> usualFolders() {
    List<Path> folders = new ArrayList<>();
    List<Path> versions = new ArrayList<>();
    Path debian = Path.of("/usr/share/tesseract-ocr");
    if (Files.isDirectory(debian)) {
      try (DirectoryStream<Path> entries = Files.newDirectoryStream(debian)) {
        entries.forEach(versions::add);
      } catch (IOException unreadable) {
        versions.clear(); // as if nothing were installed there
      }
    }
    Collections.sort(versions, Collections.reverseOrder()); // newest version first
    versions.forEach(version -> folders.add(version.resolve("tessdata")));
    for (String folder :
        List.of(
            "/usr/share/tesseract-ocr/tessdata",
            "/usr/share/tesseract/tessdata",
            "/usr/share/tessdata",
            "/usr/local/share/tessdata",
            "/opt/homebrew/share/tessdata",
            "C:\\Program Files\\Tesseract-OCR\\tessdata")) {
      folders.add(Path.of(folder));
    }
    return folders;
  }
}
