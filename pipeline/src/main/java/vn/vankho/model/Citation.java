package vn.vankho.model;

import java.util.Optional;

/**
 * Another document named in the text.
 *
 * @param codeNumber number and symbol as printed, joined over a line break: {@code 2142/QĐ-UBND}
 * @param documentType {@code Quyết định}
 * @param date ISO 8601, as precise as the page
 * @param issuer as the text names it: {@code UBND tỉnh}
 * @param text the words that name it
 */
public record Citation(
    Optional<String> codeNumber,
    Optional<String> documentType,
    Optional<String> date,
    Optional<String> issuer,
    String text) {}
