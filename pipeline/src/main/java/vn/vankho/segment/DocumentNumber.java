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
    boolean isBlank) {}
