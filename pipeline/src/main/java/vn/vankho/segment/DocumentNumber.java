package vn.vankho.segment;

import java.util.Optional;

/**
 * A document's number line.
 *
 * @param number running number; absent where blank or unreadable
 * @param symbol {@code KH-SXD}; of the Party {@code KH/TU}
 * @param codeNumber the two as printed; absent where the number is
 * @param isBlank whether nothing stands where the number should
 */
record DocumentNumber(
    Optional<String> number,
    Optional<String> symbol,
    Optional<String> codeNumber,
    boolean isBlank) {

  /** The body that alone numbers its documents so: {@code NĐ-CP}, {@code QĐ-TTg}, {@code QH15}. */
  Optional<String> bodyOfSymbol() {
    String printed = symbol.orElse("");
    if (printed.endsWith("-CP")) {
      return Optional.of("Chính phủ");
    }
    if (printed.endsWith("-TTg")) {
      return Optional.of("Thủ tướng Chính phủ");
    }
    return printed.matches("QH\\d{1,2}") ? Optional.of("Quốc hội") : Optional.empty();
  }
}
