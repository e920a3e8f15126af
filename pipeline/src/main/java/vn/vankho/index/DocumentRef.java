package vn.vankho.index;

import java.util.Optional;

/**
 * A document of the archive, with what names it.
 *
 * @param id its id
 * @param documentType kind, in capitals
 * @param codeNumber number and symbol as printed
 * @param date ISO 8601, as precise as the page
 * @param issuer issuing body
 * @param parentBody superior body
 * @param province its name at the date of issue
 * @param title trích yếu
 */
public record DocumentRef(
    String id,
    Optional<String> documentType,
    Optional<String> codeNumber,
    Optional<String> date,
    Optional<String> issuer,
    Optional<String> parentBody,
    Optional<String> province,
    Optional<String> title) {}
