package vn.vankho.export;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What stands in a cell of a table, as text and, where it is one, as a number or a day.
 *
 * @param text as a person reads it; empty where there is nothing
 * @param number the same as a number
 * @param day the same as a day
 */
record CellValue(String text, OptionalDouble number, Optional<LocalDate> day) {
  private static final CellValue NOTHING = of("");

  static CellValue of(String text) {
    return new CellValue(text, OptionalDouble.empty(), Optional.empty());
  }

  static CellValue of(Optional<?> value) {
    return value.map(v -> of(v.toString())).orElse(NOTHING);
  }

  static CellValue count(int number) {
    return new CellValue(String.valueOf(number), OptionalDouble.of(number), Optional.empty());
  }

  static CellValue of(double number) {
    return new CellValue(
        BigDecimal.valueOf(number).stripTrailingZeros().toPlainString(),
        OptionalDouble.of(number),
        Optional.empty());
  }

  /** A share, 0 to 1, to two decimals; nothing where it is not known. */
  static CellValue share(OptionalDouble share) {
    if (share.isEmpty()) {
      return NOTHING;
    }
    double rounded = Math.round(share.getAsDouble() * 100) / 100.0;
    return new CellValue(
        String.format(Locale.ROOT, "%.2f", rounded), OptionalDouble.of(rounded), Optional.empty());
  }

  /**
   * A date as precise as the page: {@code 27/03/2024}, {@code 03/2024}, {@code 2024}, as people and
   * the archive rules write; a day only where all of it is known and exists.
   */
  static CellValue date(String iso) {
    String[] parts = iso.split("-", -1);
    StringBuilder vietnamese = new StringBuilder();
    for (int i = parts.length - 1; i >= 0; i--) {
      vietnamese.append(parts[i]).append(i > 0 ? "/" : "");
    }
    return new CellValue(vietnamese.toString(), OptionalDouble.empty(), day(iso));
  }

  private static Optional<LocalDate> day(String iso) {
    try {
      return Optional.of(LocalDate.parse(iso));
    } catch (DateTimeException partialOrNone) {
      return Optional.empty();
    }
  }
}
