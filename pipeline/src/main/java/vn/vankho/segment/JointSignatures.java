package vn.vankho.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.vankho.model.Signer;

/**
 * The signatures of a document that several bodies issue together: side by side above the
 * recipients, or one under the other.
 *
 * <p>Authorities, positions and names are parted by semicolons, each in the order of the signers,
 * as archives write several values of one field.
 */
final class JointSignatures {
  private JointSignatures() {}

  /** The signature; those of all where the document is a joint one and has more than one. */
  static Optional<SignatureLabeller.Found> read(
      ClosingLabeller.Columns columns, boolean isJoint, Optional<String> issuer, FieldLog log) {
    if (!isJoint) {
      return SignatureLabeller.read(columns.signature(), issuer);
    }
    List<SignatureLabeller.Found> signatures =
        Stream.of(columns.beside(), columns.signature())
            .flatMap(lines -> SignatureLabeller.apart(lines).stream())
            .flatMap(lines -> SignatureLabeller.read(lines, Optional.empty()).stream())
            .toList();
    if (signatures.size() > 1) {
      log.warn(
          "JOINT_SIGNERS",
          "several people signed: their values are parted by semicolons, in one order",
          "signer");
    }
    return signatures.stream().reduce(JointSignatures::together);
  }

  private static SignatureLabeller.Found together(
      SignatureLabeller.Found one, SignatureLabeller.Found other) {
    List<Line> lines = new ArrayList<>(one.lines());
    lines.addAll(other.lines());
    Signer both =
        new Signer(
            joined(one, other, Signer::authority),
            joined(one, other, Signer::position),
            joined(one, other, Signer::name));
    return new SignatureLabeller.Found(
        both,
        lines,
        one.authorityInferred() || other.authorityInferred(),
        one.positionInferred() || other.positionInferred(),
        one.surnameInferred() || other.surnameInferred());
  }

  private static Optional<String> joined(
      SignatureLabeller.Found one,
      SignatureLabeller.Found other,
      Function<Signer, Optional<String>> value) {
    String joined =
        Stream.of(one, other)
            .flatMap(found -> value.apply(found.signer()).stream())
            .collect(Collectors.joining(JointBodies.SEPARATOR));
    return Optional.of(joined).filter(text -> !text.isEmpty());
  }
}
