package vn.vankho.segment;

import java.util.List;
import java.util.Optional;

/** The position of who signs, where it cannot be read and follows from what can. */
final class ImpliedPosition {
  private ImpliedPosition() {}

  /**
   * Who signs {@code KT. GIÁM ĐỐC} is {@code PHÓ GIÁM ĐỐC}: Decree 30/2020, annex I, on signing.
   */
  static Optional<String> deputy(Optional<String> authority) {
    return authority
        .filter(text -> text.contains("KT. ") && !text.contains("KT. PHÓ"))
        .map(text -> Positions.deputy(text.substring(text.lastIndexOf("KT. ") + 4)))
        .filter(text -> text.length() < 40);
  }

  /**
   * Whether a seal left the end of a deputy's position: {@code GIÁM ĐỐC} cannot sign for himself.
   */
  static boolean isCutShort(String position, String deputy) {
    return position.length() < deputy.length()
        && FoldedText.of(deputy).endsWith(FoldedText.of(position));
  }

  /**
   * Who signs {@code TM. ỦY BAN NHÂN DÂN} without {@code KT.} is {@code CHỦ TỊCH}, by the same
   * rules; told only where the seal left the word's end.
   */
  static Optional<String> chairman(Optional<String> authority, List<Line> lines) {
    return authority
        .filter(text -> text.startsWith("TM. ỦY BAN NHÂN DÂN") && !text.contains("KT."))
        .filter(text -> lines.stream().anyMatch(ImpliedPosition::isChairmanCutShort))
        .map(text -> "CHỦ TỊCH");
  }

  /** Accepts {@code TÍCH}, {@code WUYEN CA TICH} where restoration made a name of it. */
  static boolean isChairmanCutShort(Line line) {
    String raw = FoldedText.of(GarbledText.raw(line.words()));
    boolean scraps =
        raw.matches("(?:\\S{1,5} ){0,2}tich") && !raw.matches("(?:huyen|xa|phuong|thi|quan) .*");
    return line.capitals() >= 0.6 && (line.folded().matches("(?:\\S{1,3} )?tich") || scraps);
  }

  /**
   * Who heads the issuer, where a seal left the last word of a position that is signed for nobody
   * but the body.
   *
   * @param authority as it was read
   * @param rest the signature's other lines
   * @param issuer whose document is signed, as far as it is known
   */
  static Optional<String> head(
      Optional<String> authority, List<Line> rest, Optional<String> issuer) {
    boolean forOther = authority.filter(text -> !text.matches("(?s)T[./]?M.*")).isPresent();
    List<Line> unnamed = rest.stream().filter(line -> !SignerName.isName(line)).toList();
    return forOther
        ? Optional.empty()
        : issuer.flatMap(body -> SigningForms.byLastWord(unnamed, body));
  }
}
