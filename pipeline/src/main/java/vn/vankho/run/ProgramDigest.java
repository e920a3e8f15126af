package vn.vankho.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipFile;

/**
 * Which program this is, to the byte: what was read by another one is not taken for what this one
 * would read. A version number would do for users, and mislead whoever changes the program.
 */
final class ProgramDigest {
  private ProgramDigest() {}

  /** Names and checksums of the program's parts, and the libraries it runs with by their names. */
  static String describe() {
    try {
      Path code =
          Path.of(ProgramDigest.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return (Files.isDirectory(code) ? folder(code) : jar(code)) + libraries() + Runtime.version();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the place of the program's own code is no path", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String jar(Path file) throws IOException {
    StringBuilder parts = new StringBuilder();
    try (ZipFile jar = new ZipFile(file.toFile())) {
      jar.stream()
          .forEach(
              entry ->
                  parts.append(entry.getName()).append(' ').append(entry.getCrc()).append('\n'));
    }
    return parts.toString();
  }

  private static String folder(Path root) throws IOException {
    StringBuilder parts = new StringBuilder();
    List<Path> files;
    try (Stream<Path> found = Files.walk(root)) {
      files = found.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      CRC32 sum = new CRC32();
      sum.update(Files.readAllBytes(file));
      parts.append(root.relativize(file)).append(' ').append(sum.getValue()).append('\n');
    }
    return parts.toString();
  }

  private static String libraries() {
    StringBuilder names = new StringBuilder();
    for (String part :
        System.getProperty("java.class.path").split(java.io.File.pathSeparator, -1)) {
      names.append(Path.of(part).getFileName()).append('\n');
    }
    return names.toString();
  }

  /** The bytes to put into a digest. */
  static byte[] bytes() {
    return describe().getBytes(StandardCharsets.UTF_8);
  }
}
