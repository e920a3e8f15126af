package vn.vankho.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Tables of words and names that are packed with the program. */
public final class PackedTable {
  private PackedTable() {}

  /**
   * The rows of a UTF-8 table in NFC, without empty rows and those that begin with {@code #}.
   *
   * @param owner the class beside which the table lies
   * @param name its file name, or its path from {@code /} on
   */
  public static List<String> rows(Class<?> owner, String name) {
    InputStream stream = owner.getResourceAsStream(name);
    if (stream == null) {
      throw new IllegalStateException("resource " + name + " is missing from the program");
    }
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(row -> !row.isBlank() && !row.startsWith("#"))
          .map(NormalForm::nfc)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("resource " + name, e);
    }
  }
}
