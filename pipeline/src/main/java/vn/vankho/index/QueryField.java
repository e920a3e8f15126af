package vn.vankho.index;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.vankho.text.Folding;

/**
 * What a condition in a query can be about, and the names it goes by, folded and without spaces.
 */
enum QueryField {
  NUMBER("số", "so", "sohieu", "sokyhieu", "number"),
  YEAR("năm", "nam", "year"),
  DATE("ngày", "ngay", "ngaythang", "ngaybanhanh", "date"),
  PROVINCE("tỉnh", "tinh", "tinhthanh", "diaphuong", "province"),
  ISSUER("cơ_quan", "coquan", "coquanbanhanh", "donvi", "issuer"),
  TYPE("loại", "loai", "loaivanban", "type", "kind"),
  TITLE("trích_yếu", "trichyeu", "tieude", "title"),
  SIGNER("người_ký", "ky", "nguoiky", "signer"),
  RECIPIENT("nơi_nhận", "noinhan", "recipient"),
  LEVEL("cấp", "cap", "level"),
  CITES("căn_cứ", "cancu", "viendan", "cites"),
  SECTION("mục", "in", "muc", "phan", "section");

  /** Words of the longest name: {@code số ký hiệu}, {@code cơ quan ban hành}. */
  static final int MOST_WORDS = 4;

  private static final Pattern LIKE_A_FIELD =
      Pattern.compile("(?:^|[\\s(-])([\\p{L}\\p{M}_]{2,}):(?=[\\p{L}\\p{N}\"“])");

  private final String usual;

  @SuppressWarnings("ImmutableEnumChecker") // Set.of is immutable
  private final Set<String> names;

  /**
   * @param usual name as it is best written
   * @param names by which it is known, folded and without spaces
   */
  QueryField(String usual, String... names) {
    this.usual = usual;
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

  /** The first word of a query that stands where the name of a field would, and is none. */
  static Optional<String> unknownIn(String query) {
    Matcher like = LIKE_A_FIELD.matcher(query);
    while (like.find()) {
      if (named(like.group(1)).isEmpty()) {
        return Optional.of(like.group(1));
      }
    }
    return Optional.empty();
  }

  /** The usual names of all fields, for people. */
  static String all() {
    return Arrays.stream(values())
        .map(field -> field.usual + ":")
        .collect(Collectors.joining(", "));
  }
}
