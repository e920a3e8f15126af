package vn.vankho.segment;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.vankho.text.NormalForm;

/** Tables that are packed with the program, beside this class. */
final class Resource {
  private Resource() {}

  /** The rows of a UTF-8 table, without empty rows and those that begin with {@code #}. */
  static List<String> rows(String name) {
    InputStream stream = Resource.class.getResourceAsStream(name);
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
