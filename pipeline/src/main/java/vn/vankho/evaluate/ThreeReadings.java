package vn.vankho.evaluate;

import java.util.Optional;

/**
 * A scan read by the engine alone, after cleaning, and after restoration, beside its right text.
 *
 * @param name file name of the scan
 * @param condition what was done to the page, such as {@code blur-200}
 * @param producer the programs that the file says made it
 * @param pages its pages
 */
record ThreeReadings(
    String name,
    String condition,
    Optional<String> producer,
    int pages,
    WordComparison plain,
    WordComparison restored,
    TextErrors plainErrors,
    TextErrors cleanedErrors,
    TextErrors restoredErrors) {

  static ThreeReadings of(
      String name,
      String condition,
      Optional<String> producer,
      int pages,
      WordComparison plain,
      WordComparison cleaned,
      WordComparison restored) {
    return new ThreeReadings(
        name,
        condition,
        producer,
        pages,
        plain,
        restored,
        plain.errors(),
        cleaned.errors(),
        restored.errors());
  }
}
