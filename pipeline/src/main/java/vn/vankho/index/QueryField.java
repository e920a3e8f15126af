package vn.vankho.index;

import java.util.Optional;
import java.util.Set;
import vn.vankho.text.Folding;

/**
 * What a condition in a query can be about, and the names it goes by, folded and without spaces.
 */
enum QueryField {
  NUMBER("so", "sohieu", "sokyhieu", "number"),
  YEAR("nam", "year"),
  DATE("ngay", "ngaythang", "ngaybanhanh", "date"),
  PROVINCE("tinh", "tinhthanh", "diaphuong", "province"),
  ISSUER("coquan", "coquanbanhanh", "donvi", "issuer"),
  TYPE("loai", "loaivanban", "type", "kind"),
  TITLE("trichyeu", "tieude", "title"),
  SIGNER("ky", "nguoiky", "signer"),
  RECIPIENT("noinhan", "recipient"),
  LEVEL("cap", "level"),
  CITES("cancu", "viendan", "cites"),
  SECTION("in", "muc", "phan", "section");

  /** Words of the longest name: {@code số ký hiệu}, {@code cơ quan ban hành}. */
  static final int MOST_WORDS = 4;

  @SuppressWarnings("ImmutableEnumChecker") // Set.of is immutable
  private final Set<String> names;

  QueryField(String... names) {
    this.names = Set.of(names);
  }

  /**
   * The field of a name, with or without marks, in any case, its words apart, together or joined by
   * underscores.
   */
  static Optional<QueryField> named(String name) {
    String folded = Folding.fold(name).replaceAll("[\\s_]+", "");
    for (QueryField field : values()) {
      if (field.names.contains(folded)) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }
}
