package vn.vankho.model;

import java.util.Optional;

/** The document that this one is attached to (Kèm theo Quyết định số…). */
public record Attachment(
    Optional<String> documentType,
    Optional<String> codeNumber,
    Optional<String> date,
    Optional<String> issuer) {}
