package vn.vankho.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vankho.model.ExitCode;
import vn.vankho.model.PipelineException;
import vn.vankho.model.PlanDocument;

/**
 * The folder of the documents of one source: {@code 1.json}, {@code 2.json}… and their digests.
 *
 * @param sha256 digest of the source
 * @param folder where it lies
 */
record SourceFolder(String sha256, Path folder) {
  /** As {@code sha256sum} writes: {@code <64 hex digits> 1.json}; not {@code 1.json} alone. */
  private static final Pattern SUM = Pattern.compile("([0-9a-f]{64}) [ *]([^/]+)");

  private static final Pattern DOCUMENT = Pattern.compile("([1-9][0-9]{0,5})\\.json");

  /** Name of the file of the document with this number, counted from 1. */
  static String fileName(int ordinal) {
    return ordinal + ".json";
  }

  /** Id of the document with this number, counted from 1. */
  static String id(String sha256, int ordinal) {
    return ordinal == 1 ? sha256 : sha256 + "#" + ordinal;
  }

  /** The content of the file of digests for these documents. */
  static byte[] checksums(List<byte[]> documents) {
    StringBuilder sums = new StringBuilder();
    for (int i = 0; i < documents.size(); i++) {
      sums.append(Disk.digest(documents.get(i))).append("  ").append(fileName(i + 1)).append('\n');
    }
    return sums.toString().getBytes(StandardCharsets.US_ASCII);
  }

  /** How many documents there are; 0 where there is no such folder. */
  int count() throws IOException {
    int count = 0;
    for (String name : Disk.names(folder)) {
      count += DOCUMENT.matcher(name).matches() ? 1 : 0;
    }
    return count;
  }

  /** Digest of each file by its name, as noted when they were written. */
  Map<String, String> noted() throws IOException {
    Map<String, String> noted = new TreeMap<>();
    Path sums = folder.resolve(ArchiveLayout.CHECKSUMS);
    if (!Files.exists(sums)) {
      return noted;
    }
    String text = new String(Files.readAllBytes(sums), StandardCharsets.ISO_8859_1);
    for (String line : text.split("\n")) {
      Matcher sum = SUM.matcher(line);
      if (sum.matches()) {
        noted.put(sum.group(2), sum.group(1));
      }
    }
    return noted;
  }

  /**
   * The document with this number, counted from 1, if there is one.
   *
   * @throws PipelineException INCOMPATIBLE if its bytes are not those that were written
   */
  Optional<PlanDocument> document(int ordinal, Map<String, String> noted) throws IOException {
    Path file = folder.resolve(fileName(ordinal));
    byte[] json;
    try {
      json = Files.readAllBytes(file);
    } catch (NoSuchFileException none) {
      return Optional.empty();
    }
    if (!Disk.digest(json).equals(noted.get(fileName(ordinal)))) {
      throw damaged(file, "its digest is not the one noted in " + ArchiveLayout.CHECKSUMS, null);
    }
    try {
      return Optional.of(PlanDocumentJson.read(json));
    } catch (IllegalArgumentException unreadable) {
      throw damaged(file, String.valueOf(unreadable.getMessage()), unreadable);
    }
  }

  private static PipelineException damaged(Path file, String found, @Nullable Throwable cause) {
    return new PipelineException(
        ExitCode.INCOMPATIBLE,
        "DOCUMENT_DAMAGED",
        file + ": " + found + "; restore the file from a backup, or import its original again",
        cause);
  }
}
