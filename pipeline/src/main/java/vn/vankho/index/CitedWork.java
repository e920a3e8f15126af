package vn.vankho.index;

import java.util.Optional;

/**
 * A document as another one names it.
 *
 * @param codeNumber number and symbol; absent where a law is named by its title
 * @param documentType {@code Quyết định}
 * @param date ISO 8601, as precise as the page
 * @param issuer as the text names it: {@code UBND tỉnh}
 * @param text the words that name it; not empty
 */
public record CitedWork(
    Optional<String> codeNumber,
    Optional<String> documentType,
    Optional<String> date,
    Optional<String> issuer,
    String text) {}
