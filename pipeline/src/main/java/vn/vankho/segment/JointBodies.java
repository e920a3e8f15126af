package vn.vankho.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bodies that issue a document together: {@code SỞ TÀI CHÍNH - SỞ Y TẾ}, one under the other, or
 * {@code LIÊN SỞ TÀI CHÍNH - Y TẾ}. Their names are parted by semicolons, as archives write several
 * values of one field (guidance 169/HD-VTLTNN; circular 02/2019/TT-BNV, article 5.2).
 */
final class JointBodies {
  /** Stands between the names. */
  static final String SEPARATOR = "; ";

  static final Pattern SEPARATOR_PATTERN = Pattern.compile(SEPARATOR);

  /** Bodies of these kinds are never above one another, so two of a kind issue together. */
  private static final Set<String> EQUALS = Set.of("so", "bo", "phong", "hoi", "ban");

  /** Of the same heads, and yet above others: {@code HỘI ĐỒNG}, {@code BAN CHẤP HÀNH}. */
  private static final Pattern ABOVE_OTHERS =
      Pattern.compile(
          "^(?:hoi dong|ban (?:chap hanh|thuong vu|chi dao|can su|quan ly)|bo chi huy).*");

  /** Accepts {@code LIÊN SỞ: TÀI CHÍNH - Y TẾ}; not {@code LIÊN ĐOÀN LAO ĐỘNG}. */
  private static final Pattern LEAGUE = Pattern.compile("^LIÊN (SỞ|BỘ)\\W+(\\p{L}.+)$");

  /** Accepts {@code 15/KHLT-STC-SYT}, {@code 2/TTLT/BNV-BTC}; not {@code 3/KH-LTTP}. */
  private static final Pattern SYMBOL = Pattern.compile("^\\p{Lu}{1,3}LT[-/].*");

  private static final Pattern PLACE =
      Pattern.compile("\\b(?:tinh|thanh pho|tp|huyen|quan|thi xa|xa|phuong|thi tran) \\p{L}");

  /** An office of a branch of its own, and the unit that it stands in, folded. */
  private static final Pattern BRANCH =
      Pattern.compile(
          "^(cong an|bao hiem xa hoi|vien kiem sat nhan dan|toa an nhan dan|bo chi huy quan su|ban chi huy quan su|"
              + "bo chi huy bo doi bien phong|cuc thue|thue|kho bac nha nuoc|lien doan lao dong|hoi [a-z ]{4,30}?|"
              + "cuc thi hanh an dan su|cuc hai quan|tinh doan|uy ban (?:mttq|mat tran to quoc) viet nam|so [a-z ,-]{3,50}?)"
              + " ((?:tinh|thanh pho|tp|huyen|quan|thi xa|xa|phuong) [a-z ]+)$");

  private static final Pattern DASH = Pattern.compile("\\s+[-–]\\s+");

  private JointBodies() {}

  /** Whether a symbol says that a document is a joint one. */
  static boolean isJoint(Optional<String> symbol) {
    return symbol.filter(text -> SYMBOL.matcher(text).matches()).isPresent();
  }

  /** Whether a name is that of several bodies. */
  static boolean isJoint(String names) {
    return names.contains(SEPARATOR);
  }

  /** Whether two bodies that stand one under the other issue together. */
  static boolean areEqual(String upper, String lower) {
    String above = FoldedText.of(upper);
    String below = FoldedText.of(lower);
    String head = head(above);
    return EQUALS.contains(head)
        && head.equals(head(below))
        && ofPlace(above) == ofPlace(below)
        && !above.contains("viet nam")
        && !ABOVE_OTHERS.matcher(above).matches()
        && !ABOVE_OTHERS.matcher(below).matches();
  }

  /**
   * Whether two offices of different branches stand in the same place, so that neither is above the
   * other: {@code Công an tỉnh Gia Lai} and {@code Bảo hiểm xã hội tỉnh Gia Lai}.
   */
  static boolean areOfOnePlace(String upper, String lower) {
    String above = FoldedText.of(upper);
    String below = FoldedText.of(lower);
    Matcher one = BRANCH.matcher(above);
    Matcher other = BRANCH.matcher(below);
    return one.matches()
        && other.matches()
        && !one.group(1).equals(other.group(1))
        && one.group(2).equals(other.group(2));
  }

  /** {@code Hội LHPN tỉnh Bạc Liêu} stands below the society of the whole country. */
  private static boolean ofPlace(String folded) {
    return PLACE.matcher(folded).find();
  }

  private static String head(String folded) {
    List<String> words = Letters.words(folded);
    return words.isEmpty() ? "" : words.get(0);
  }

  /** The bodies that one printed name is of; one where it is of one. */
  static List<String> of(String printed) {
    Matcher league = LEAGUE.matcher(printed);
    if (league.matches()) {
      String kind = league.group(1);
      return DASH.splitAsStream(league.group(2)).map(name -> withKind(kind, name)).toList();
    }
    List<String> names = new ArrayList<>();
    for (String part : DASH.split(printed)) {
      boolean opens = names.isEmpty() || areBodies(names.get(names.size() - 1), part);
      if (opens) {
        names.add(part);
      } else {
        names.set(names.size() - 1, names.get(names.size() - 1) + " - " + part);
      }
    }
    return names;
  }

  private static String withKind(String kind, String name) {
    return name.startsWith(kind + " ") ? name : kind + " " + name;
  }

  /** An office may serve two bodies: {@code VĂN PHÒNG HĐND - UBND} is one. */
  private static boolean areBodies(String one, String other) {
    return IssuerLabeller.opensBody(one)
        && IssuerLabeller.opensBody(other)
        && !FoldedText.of(one).startsWith("van phong hdnd");
  }
}
