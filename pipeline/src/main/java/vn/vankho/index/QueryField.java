package vn.vankho.index;

import java.util.Optional;
import java.util.Set;
import vn.vankho.text.Folding;

/** What a condition in a query can be about, and the names it goes by, folded. */
enum QueryField {
  NUMBER("so", "sokyhieu", "number"),
  YEAR("nam", "year"),
  PROVINCE("tinh", "province"),
  ISSUER("coquan", "co_quan", "issuer"),
  TYPE("loai", "type"),
  TITLE("trichyeu", "trich_yeu", "tieude", "title"),
  SIGNER("ky", "nguoiky", "nguoi_ky", "signer"),
  RECIPIENT("noinhan", "noi_nhan", "recipient"),
  LEVEL("cap", "level"),
  CITES("cancu", "can_cu", "cites");

  @SuppressWarnings("ImmutableEnumChecker") // Set.of is immutable
  private final Set<String> names;

  QueryField(String... names) {
    this.names = Set.of(names);
  }

  /** The field of a name, with or without marks, in any case. */
  static Optional<QueryField> named(String name) {
    String folded = Folding.fold(name);
    for (QueryField field : values()) {
      if (field.names.contains(folded)) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }
}
