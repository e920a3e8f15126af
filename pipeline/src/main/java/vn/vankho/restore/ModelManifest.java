package vn.vankho.restore;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32C;
import vn.vankho.model.ExitCode;
import vn.vankho.model.PipelineException;

/**
 * What a model folder holds: {@code manifest.properties}, one {@code name=value} a line, sorted.
 *
 * <p>{@code format} is the version of the layout. Each model file has its size, its SHA-256 (for
 * people and provenance) and its CRC-32C, which is checked at every start because it costs
 * milliseconds. Names beginning with {@code training.}, {@code parameter.} and {@code score.} tell
 * how the model came about; the program does not read them.
 */
public final class ModelManifest {
  /** Version of the layout that this program reads and writes. */
  public static final int FORMAT = 2;

  static final String FILE = "manifest.properties";

  /** Files of a model, in the order in which they are described. */
  static final List<String> FILES =
      List.of("words.tsv", "ngrams.bin", "codes.tsv", "confusions.tsv", "lexicon.txt");

  private final Map<String, String> values;
  private final byte[] bytes;

  private ModelManifest(byte[] bytes) {
    this.bytes = bytes;
    values = parse(bytes);
  }

  /** Describes the files of a folder and writes its manifest. */
  public static void write(Path folder, Map<String, String> history) throws IOException {
    Map<String, String> values = new TreeMap<>(history);
    values.put("format", Integer.toString(FORMAT));
    for (String name : FILES) {
      Path file = folder.resolve(name);
      values.put("file." + name + ".bytes", Long.toString(Files.size(file)));
      values.put("file." + name + ".crc32c", checksum(file));
      values.put("file." + name + ".sha256", sha256(file));
    }
    StringBuilder text = new StringBuilder();
    values.forEach((key, value) -> text.append(key).append('=').append(value).append('\n'));
    Files.writeString(folder.resolve(FILE), text);
  }

  /**
   * Reads a manifest and checks that the files beside it are the ones it describes.
   *
   * @throws PipelineException where files are missing, damaged, or of another format
   */
  public static ModelManifest check(Path folder) {
    Path file = folder.resolve(FILE);
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      throw new PipelineException(
          ExitCode.ENVIRONMENT,
          "MODEL_MISSING",
          file
              + " cannot be read: expected the manifest of a restoration model; name a folder made"
              + " by 'vankho train', or check out models/ again",
          e);
    }
    ModelManifest manifest = new ModelManifest(bytes);
    String format = manifest.values.getOrDefault("format", "none");
    if (!format.equals(Integer.toString(FORMAT))) {
      throw incompatible(file, "has format " + format + ": expected format " + FORMAT);
    }
    for (String name : FILES) {
      manifest.checkFile(folder.resolve(name), name);
    }
    return manifest;
  }

  private void checkFile(Path file, String name) {
    String bytes = values.get("file." + name + ".bytes");
    String checksum = values.get("file." + name + ".crc32c");
    if (bytes == null || checksum == null) {
      throw incompatible(file, "is not described in the manifest beside it");
    }
    try {
      String found = Long.toString(Files.size(file));
      if (!found.equals(bytes)) {
        throw incompatible(file, "has " + found + " bytes: expected " + bytes);
      }
      String sum = checksum(file);
      if (!sum.equals(checksum)) {
        throw incompatible(file, "has CRC-32C " + sum + ": expected " + checksum);
      }
    } catch (IOException e) {
      throw new PipelineException(
          ExitCode.ENVIRONMENT,
          "MODEL_MISSING",
          file
              + " cannot be read: expected a file of the restoration model; check out models/ again",
          e);
    }
  }

  static PipelineException incompatible(Path file, String fault) {
    return new PipelineException(
        ExitCode.INCOMPATIBLE,
        "MODEL_MISMATCH",
        file + " " + fault + "; train the model again or check out models/ again");
  }

  private static Map<String, String> parse(byte[] bytes) {
    Map<String, String> values = new TreeMap<>();
    for (String line : new String(bytes, StandardCharsets.UTF_8).split("\n")) {
      int equals = line.indexOf('=');
      if (equals > 0) {
        values.put(line.substring(0, equals), line.substring(equals + 1));
      }
    }
    return values;
  }

  /** Lower-case hex SHA-256 of the manifest, which names the digests of all other files. */
  public String digest() {
    return digest(bytes);
  }

  private static String checksum(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      ByteBuffer content = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
      CRC32C sum = new CRC32C();
      sum.update(content);
      return HexFormat.of().toHexDigits((int) sum.getValue());
    }
  }

  /** Lower-case hex SHA-256 of a file. */
  public static String sha256(Path file) throws IOException {
    MessageDigest sha = sha();
    try (InputStream in = Files.newInputStream(file)) {
      byte[] buffer = new byte[1 << 16];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        sha.update(buffer, 0, n);
      }
    }
    return HexFormat.of().formatHex(sha.digest());
  }

  /** Lower-case hex SHA-256 of a text in UTF-8. */
  public static String sha256(String text) {
    return digest(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String digest(byte[] bytes) {
    return HexFormat.of().formatHex(sha().digest(bytes));
  }

  private static MessageDigest sha() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
