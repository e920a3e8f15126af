package vn.vankho.index;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.vankho.text.NormalForm;

/**
 * Names of provinces by id. A document says under which id its province's land stands today, but
 * not how that unit is called; the table is the one that documents are read with.
 */
final class ProvinceNames {
  private static final String TABLE = "/vn/vankho/segment/provinces.tsv";
  private static final Map<String, String> BY_ID = read();

  private static final Set<String> TERMS =
      BY_ID.values().stream().map(Provinces::term).collect(Collectors.toUnmodifiableSet());

  private ProvinceNames() {}

  private static Map<String, String> read() {
    InputStream stream = ProvinceNames.class.getResourceAsStream(TABLE);
    if (stream == null) {
      throw new IllegalStateException("resource " + TABLE + " is missing from the program");
    }
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      Map<String, String> names = new HashMap<>();
      reader
          .lines()
          .map(row -> row.split("\t", -1))
          .filter(columns -> columns.length > 1)
          .forEach(columns -> names.put(columns[0], NormalForm.nfc(columns[1])));
      return names;
    } catch (IOException failed) {
      throw new UncheckedIOException("resource " + TABLE, failed);
    }
  }

  /** Whether this is the term of a province of any time. */
  static boolean isKnown(String term) {
    return TERMS.contains(term);
  }

  /** The name of a province; its id where the table does not have it. */
  static String of(String id) {
    return BY_ID.getOrDefault(id, id);
  }
}
