package vn.vankho.segment;

import java.util.List;
import java.util.Optional;
import vn.vankho.model.Signer;

/**
 * What the closing of a document says.
 *
 * @param recipients nơi nhận, an entry each
 * @param signer who signed
 */
record ClosingFields(List<String> recipients, Optional<Signer> signer) {
  ClosingFields {
    recipients = List.copyOf(recipients);
  }

  /** Reads the closing's lines. */
  static ClosingFields read(List<Line> closing, FieldLog log) {
    ClosingLabeller.Columns columns = ClosingLabeller.part(closing);
    List<String> recipients = RecipientLabeller.read(columns.recipients());
    if (!recipients.isEmpty()) {
      log.read("recipients", columns.recipients(), 0.93);
    }
    Optional<SignatureLabeller.Found> found = SignatureLabeller.read(columns.signature());
    found.ifPresent(f -> log.read("signer", f.lines(), f.signer().name().isPresent() ? 0.94 : 0.5));
    if (found.filter(SignatureLabeller.Found::positionInferred).isPresent()) {
      log.inferred("signer.position", 0.85);
      log.warn(
          "POSITION_INFERRED",
          "the signer's position cannot be read; it follows from the authority to sign",
          "signer");
    }
    if (found.filter(SignatureLabeller.Found::surnameInferred).isPresent()) {
      log.inferred("signer.name", 0.8);
      log.warn(
          "SURNAME_INFERRED",
          "the signer's family name was misread; it was taken for the nearest known one",
          "signer");
    }
    if (found.flatMap(f -> f.signer().name()).isEmpty()) {
      log.warn("SIGNER_MISSING", "no name of a signer was found", "signer");
    }
    return new ClosingFields(recipients, found.map(SignatureLabeller.Found::signer));
  }
}
