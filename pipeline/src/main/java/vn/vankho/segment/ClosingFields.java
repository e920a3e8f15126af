package vn.vankho.segment;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vn.vankho.model.Signer;

/**
 * What the closing of a document says.
 *
 * @param recipients nơi nhận, an entry each
 * @param signer who signed
 */
record ClosingFields(List<String> recipients, Optional<Signer> signer) {
  /** How often an entry of the recipients is right where its words are sure. */
  private static final double EACH_ENTRY = 0.96;

  /** The same where a text layer has them. */
  private static final double EACH_TYPED = 0.995;

  ClosingFields {
    recipients = List.copyOf(recipients);
  }

  /** A list is right where each of its entries is. */
  private static double listed(int entries, boolean recognised) {
    return Math.pow(recognised ? EACH_ENTRY : EACH_TYPED, entries);
  }

  /**
   * Reads the closing's lines.
   *
   * @param header of the same document
   * @param text the whole document
   * @param mark finds the name that an electronic signature wrote on its pages
   */
  static ClosingFields read(
      List<Line> closing,
      HeaderFields header,
      String text,
      Supplier<Optional<String>> mark,
      FieldLog log) {
    ClosingLabeller.Columns columns = ClosingLabeller.part(closing);
    List<Line> lines = header.isJoint() ? columns.listed() : columns.recipients();
    List<String> recipients = RecipientLabeller.read(lines, text);
    if (!recipients.isEmpty()) {
      log.read("recipients", lines, listed(recipients.size(), isRecognised(lines)));
    }
    Optional<SignatureLabeller.Found> found =
        JointSignatures.read(columns, header.isJoint(), header.issuer(), log);
    found.ifPresent(
        f -> log.read("signer", f.lines(), signed(f.lines(), f.signer().name().isPresent())));
    if (found.filter(SignatureLabeller.Found::authorityInferred).isPresent()) {
      log.inferred("signer.authority", 0.9);
      log.warn(
          "AUTHORITY_INFERRED",
          "who signs stands below whom he signs for: KT. or T/M was lost before that",
          "signer");
    }
    if (found.filter(SignatureLabeller.Found::positionInferred).isPresent()) {
      log.inferred("signer.position", 0.95);
      log.warn(
          "POSITION_INFERRED",
          "the signer's position cannot be read; it follows from the authority to sign",
          "signer");
    }
    if (found.filter(SignatureLabeller.Found::surnameInferred).isPresent()) {
      log.inferred("signer.name", 0.6);
      log.warn(
          "SURNAME_INFERRED",
          "the signer's family name was misread; it was taken for the nearest known one",
          "signer");
    }
    Optional<Signer> signer = found.map(SignatureLabeller.Found::signer);
    if (signer.flatMap(Signer::name).isEmpty()) {
      signer = marked(mark.get(), signer, log);
    }
    return new ClosingFields(recipients, signer);
  }

  private static boolean isRecognised(List<Line> lines) {
    return lines.stream().anyMatch(line -> line.isRecognised());
  }

  /**
   * How often a signer is right: under a seal or a pen signature far less than typed, least where
   * words had to be restored. Measured over 90 scans and 65 text layers.
   */
  private static double signed(List<Line> lines, boolean named) {
    if (!isRecognised(lines)) {
      return named ? 0.98 : 0.85;
    }
    boolean restored =
        lines.stream()
            .flatMap(line -> line.words().stream())
            .anyMatch(word -> word.change().isPresent());
    return named ? (restored ? 0.76 : 0.86) : 0.8;
  }

  /** The signer with the name that an electronic signature wrote, where no other can be read. */
  private static Optional<Signer> marked(
      Optional<String> name, Optional<Signer> signer, FieldLog log) {
    if (name.isEmpty()) {
      log.warn("SIGNER_MISSING", "no name of a signer was found", "signer");
      return signer;
    }
    log.inferred("signer.name", 0.8);
    return Optional.of(
        new Signer(signer.flatMap(Signer::authority), signer.flatMap(Signer::position), name));
  }
}
