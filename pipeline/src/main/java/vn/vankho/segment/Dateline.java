package vn.vankho.segment;

import java.util.Optional;

/**
 * What a dateline says.
 *
 * @param place before the comma
 * @param year four digits, where they could be read
 * @param month 1 to 12, where it could be read
 * @param day 1 to 31, where it could be read
 */
record Dateline(
    Optional<String> place,
    Optional<Integer> year,
    Optional<Integer> month,
    Optional<Integer> day) {

  /** ISO 8601, as precise as the page; empty where not even the year is known. */
  Optional<String> iso() {
    if (year.isEmpty()) {
      return Optional.empty();
    }
    StringBuilder iso = new StringBuilder(pad(year.get(), 4));
    if (month.isPresent()) {
      iso.append('-').append(pad(month.get(), 2));
      day.ifPresent(number -> iso.append('-').append(pad(number, 2)));
    }
    return Optional.of(iso.toString());
  }

  private static String pad(int number, int digits) {
    String text = Integer.toString(number);
    return "0".repeat(Math.max(0, digits - text.length())) + text;
  }
}
