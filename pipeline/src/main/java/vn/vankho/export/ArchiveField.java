package vn.vankho.export;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A field of the metadata of Circular 05/2025/TT-BNV.
 *
 * @param code name of its element
 * @param name in Vietnamese
 * @param longest characters at most; of a number, digits
 * @param form what may stand in it
 * @param required whether it must be there in any case
 * @param codes the values a {@link Form#CODE} or {@link Form#CODES} may have, with their meanings
 */
record ArchiveField(
    String code,
    String name,
    int longest,
    Form form,
    boolean required,
    NavigableMap<String, String> codes) {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private static final Pattern NUMBER = Pattern.compile("[0-9]+");

  /** {@code 2024} and {@code 07/2025}; not {@code 2025/07} nor {@code 13/2025}. */
  private static final Pattern PART_OF_DATE = Pattern.compile("(?:(?:0[1-9]|1[0-2])/)?[0-9]{4}");

  /** What may stand in a field. */
  enum Form {
    /** Any text. */
    TEXT("text"),
    /** Digits. */
    NUMBER("a number"),
    /** {@code DD/MM/YYYY}. */
    DATE("DD/MM/YYYY"),
    /** The same, or {@code MM/YYYY} or {@code YYYY}. */
    PARTIAL_DATE("DD/MM/YYYY, MM/YYYY or YYYY"),
    /** One code of a table. */
    CODE("one of"),
    /** Codes of a table, joined by semicolons. */
    CODES("one or more, joined by ';', of");

    private final String expected;

    Form(String expected) {
      this.expected = expected;
    }
  }

  /** Why a value may not stand in the field; empty where it may. */
  Optional<String> trouble(String value) {
    int length = value.codePointCount(0, value.length());
    if (length > longest) {
      return Optional.of(length + " characters, at most " + longest + " may stand there");
    }
    boolean fits =
        switch (form) {
          case TEXT -> true;
          case NUMBER -> NUMBER.matcher(value).matches();
          case DATE -> isDay(value);
          case PARTIAL_DATE -> PART_OF_DATE.matcher(value).matches() || isDay(value);
          case CODE -> codes.containsKey(value);
          case CODES -> List.of(value.split(";", -1)).stream().allMatch(codes::containsKey);
        };
    return fits ? Optional.empty() : Optional.of("'" + value + "', expected " + expected());
  }

  private static boolean isDay(String value) {
    try {
      LocalDate.parse(value, DAY);
      return true;
    } catch (DateTimeParseException none) {
      return false;
    }
  }

  /** What should stand there, for messages. */
  String expected() {
    if (codes.isEmpty()) {
      return form.expected;
    }
    boolean named = codes.values().stream().noneMatch(String::isEmpty);
    String values =
        named
            ? codes.entrySet().stream()
                .map(entry -> entry.getKey() + " (" + entry.getValue() + ")")
                .collect(Collectors.joining(", "))
            : codes.firstKey() + " to " + codes.lastKey();
    return form.expected + " " + values;
  }

  /** A field of no codes. */
  static ArchiveField plain(String code, String name, int longest, Form form, boolean required) {
    return new ArchiveField(code, name, longest, form, required, new TreeMap<>());
  }

  /** A field of codes: {@code 01=công khai;02=có điều kiện}. */
  static ArchiveField coded(
      String code, String name, int longest, Form form, boolean required, String table) {
    NavigableMap<String, String> codes = new TreeMap<>();
    for (String entry : table.split(";", -1)) {
      int split = entry.indexOf('=');
      codes.put(entry.substring(0, split), entry.substring(split + 1));
    }
    return new ArchiveField(code, name, longest, form, required, codes);
  }
}
