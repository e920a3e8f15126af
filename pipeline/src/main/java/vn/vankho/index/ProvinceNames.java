package vn.vankho.index;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.vankho.text.PackedTable;

/**
 * Names of provinces by id. A document says under which id its province's land stands today, but
 * not how that unit is called; the table is the one that documents are read with.
 */
final class ProvinceNames {
  private static final String TABLE = "/vn/vankho/segment/provinces.tsv";
  private static final Map<String, String> BY_ID = read();

  private static final Set<String> TERMS =
      BY_ID.values().stream().map(Provinces::slug).collect(Collectors.toUnmodifiableSet());

  /** The terms by how they are written in one: {@code hanoi}. */
  private static final Map<String, String> WRITTEN_IN_ONE =
      TERMS.stream()
          .collect(Collectors.toUnmodifiableMap(term -> term.replace("-", ""), term -> term));

  private ProvinceNames() {}

  private static Map<String, String> read() {
    return PackedTable.rows(ProvinceNames.class, TABLE).stream()
        .map(row -> row.split("\t", -1))
        .filter(columns -> columns.length > 1)
        .collect(Collectors.toUnmodifiableMap(columns -> columns[0], columns -> columns[1]));
  }

  /** Whether this is the term of a province of any time. */
  static boolean isKnown(String term) {
    return TERMS.contains(term);
  }

  /** The term of a province whose words may have been written in one; any other as it is. */
  static String spaced(String term) {
    return isKnown(term) ? term : WRITTEN_IN_ONE.getOrDefault(term, term);
  }

  /** The name of a province; its id where the table does not have it. */
  static String of(String id) {
    return BY_ID.getOrDefault(id, id);
  }
}
