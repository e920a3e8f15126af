package vn.vankho.store;

import java.nio.charset.StandardCharsets;

/** Names of files that strangers chose, made fit for a folder of ours. */
final class FileNames {
  /** Most systems take 255 bytes; the ledger and the index add nothing to a name. */
  private static final int MOST_BYTES = 200;

  private static final String UNNAMED = "upload";

  private FileNames() {}

  /**
   * The last part of a name without what a file system or a terminal takes for something else:
   * {@code ..\kế hoạch.pdf} is {@code kế hoạch.pdf}; {@code ..} is {@value #UNNAMED}.
   */
  static String safe(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    StringBuilder kept = new StringBuilder();
    last.codePoints().filter(FileNames::isSafe).forEach(kept::appendCodePoint);
    String text = kept.toString().strip().replaceFirst("^[. ]+", "").strip();
    return text.isEmpty() ? UNNAMED : shortened(text);
  }

  private static boolean isSafe(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.UNASSIGNED ->
          false;
      default -> ":*?\"<>|".indexOf(c) < 0;
    };
  }

  /** Cuts before the ending, so that a person still sees what kind of file it is. */
  private static String shortened(String text) {
    int dot = text.lastIndexOf('.');
    String ending = dot > 0 && text.length() - dot <= 6 ? text.substring(dot) : "";
    String stem = text.substring(0, text.length() - ending.length());
    while (bytes(stem) + bytes(ending) > MOST_BYTES) {
      stem = stem.substring(0, stem.offsetByCodePoints(stem.length(), -1));
    }
    return stem + ending;
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
