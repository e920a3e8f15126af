package vn.vankho.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vankho.model.Signer;

/** Reads authority, position and name from the lines of a signature. */
final class SignatureLabeller {
  /**
   * Accepts {@code TM. ỦY BAN}, {@code KT.GIÁM ĐỐC}, {@code T/M BAN}, its stroke misread too; not
   * {@code TL 12}.
   */
  private static final Pattern AUTHORITY =
      Pattern.compile(
          "^[\\W_]{0,3}(?:(?:tm|kt|tl|tuq|t/m|k/t|t/l|t/uq)(?:\\s?[.,:/⁄]{1,2}\\s?|\\s)|q\\s?\\.\\s?|t[il1|]m (?=ban ))(?=[a-z]).*");

  private static final Pattern POSITION =
      Pattern.compile(
          "^[\\W_]{0,3}(?:q\\. ?|quyen )?(?:pho )?(?:tong |chi |vien |cuc |vu |dai |hat |tram |doi |uy vien |thuong truc )*"
              + "(?:giam doc|chu tich|bo truong|thu truong|truong phong|truong ban|chanh|bi thu"
              + "|cuc truong|hieu truong|vien truong|tong cuc truong|tram truong|doi truong"
              + "|truong doan|chu nhiem|thu tuong|hat truong|vu truong|dai truong|truong cong an"
              + "|chi huy|tu lenh|thong doc|hieu pho|pho thu tuong|bo truong|uy vien|thuong truc"
              + "|truong thon|truong tieu ban|to truong|truong chi nhanh|kiem toan|truong).{0,45}$");

  /** Accepts {@code TM.ỦY BAN}, {@code KT GIÁM ĐỐC}; not {@code T/M BAN}. */
  private static final Pattern PREFIX =
      Pattern.compile("^(TM|KT|TL|TUQ|Q)(?:\\s?[.,:]\\s?|\\s)(?=\\p{Lu}{2})");

  /** Accepts {@code TÍM BAN}, whose stroke was taken for a letter; not {@code TIM MẠCH}. */
  private static final Pattern NO_SLASH = Pattern.compile("^T[IÍÌL1|]M (?=BAN )");

  /** The same, and {@code T/M BAN}, in two: on whose behalf, and who. */
  private static final Pattern PREFIXED =
      Pattern.compile("((?:TM|KT|TL|TUQ|Q)\\. |[TK]/[MTL] )(.+)");

  private static final Set<String> PARTY_BODIES = Set.of("BAN THƯỜNG VỤ", "BAN CHẤP HÀNH");

  private SignatureLabeller() {}

  /**
   * A signature and the lines it was read from.
   *
   * @param authorityInferred whether {@code KT.} or {@code T/M} was lost before who is signed for
   * @param positionInferred whether the position, unreadable under the seal, follows from the
   *     authority
   * @param surnameInferred whether the family name was misread and follows from the known ones
   */
  record Found(
      Signer signer,
      List<Line> lines,
      boolean authorityInferred,
      boolean positionInferred,
      boolean surnameInferred) {
    Found {
      lines = List.copyOf(lines);
    }
  }

  /**
   * The lines of each of several signatures that stand one under the other: behind a name, another
   * begins with the body or the right to sign.
   */
  static List<List<Line>> apart(List<Line> lines) {
    List<List<Line>> signatures = new ArrayList<>();
    List<Line> current = new ArrayList<>();
    boolean named = false;
    for (Line line : lines) {
      boolean opens = givesRight(line) || isPosition(line) || IssuerLabeller.opensBody(line.text());
      if (named && opens && line.capitals() >= 0.75) {
        signatures.add(current);
        current = new ArrayList<>();
        named = false;
      }
      current.add(line);
      named |= SignerName.isName(line) && !opens;
    }
    signatures.add(current);
    return signatures;
  }

  /** Whether a line says on whose behalf is signed. */
  static boolean givesRight(Line line) {
    return line.text().length() <= 110
        && line.capitals() >= 0.75
        && AUTHORITY.matcher(line.folded()).matches()
        && line.text().indexOf(';') < 0;
  }

  /** Whether a line is a position in capitals. */
  static boolean isPosition(Line line) {
    return line.text().length() <= 60
        && line.capitals() >= 0.8
        && ".,-–—".indexOf(line.text().charAt(0)) < 0 // what is left of KT. under a seal
        && !line.folded()
            .matches("\\W*truong\\W*") // in the middle of a school's seal, or cut short
        && POSITION.matcher(line.folded()).matches();
  }

  /** Accepts {@code Q. GIÁM ĐỐC}, who holds the position for the time being; not {@code KT. …}. */
  private static boolean isActing(Line line) {
    return givesRight(line) && line.folded().matches("^\\W{0,3}q\\s?\\..*");
  }

  private static boolean isMisreadPosition(Line line) {
    return line.text().length() <= 40
        && line.capitals() >= 0.8
        && "-–—".indexOf(line.text().charAt(0)) < 0
        && Positions.isMisread(line.text().toUpperCase(Locale.ROOT));
  }

  /**
   * The signature among lines of the closing's right column; empty where none is found.
   *
   * @param issuer whose document is signed, as far as it is known
   */
  static Optional<Found> read(List<Line> printed, Optional<String> issuer) {
    List<Line> lines = issuer.map(body -> SigningForms.mended(printed, body)).orElse(printed);
    List<Line> authority = new ArrayList<>();
    List<Line> position = new ArrayList<>();
    int last = -1;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      boolean continuesAuthority = last == i - 1 && !authority.isEmpty() && position.isEmpty();
      if (isActing(line) && position.size() < 2) {
        position.add(line);
        last = i;
      } else if (givesRight(line) || isPartyBody(lines, i)) {
        authority.add(line);
        last = i;
      } else if ((isPosition(line) || isMisreadPosition(line)) && position.size() < 2) {
        position.add(line);
        last = i;
      } else if (continuesAuthority
          && goesOn(lines.get(last), line)
          && issuer.flatMap(body -> SigningForms.byLastWord(List.of(line), body)).isEmpty()) {
        authority.add(line);
        last = i;
      }
    }
    Optional<Line> name =
        SignerName.find(lines.subList(last + 1, lines.size()))
            .or(
                () ->
                    SignerName.find(
                        others(lines, authority, position))); // columns read out of order
    if (authority.isEmpty() && position.isEmpty() && name.isEmpty()) {
      return Optional.empty();
    }
    boolean lostRight = isForHead(position) && !hasRightForHead(authority);
    if (lostRight) {
      authority.add(position.remove(0));
    }
    boolean lostBehalf = authority.size() == 1 && !lostRight && !givesRight(authority.get(0));
    List<Line> all = new ArrayList<>(authority);
    all.addAll(position);
    name.ifPresent(all::add);
    Optional<String> deputy = ImpliedPosition.deputy(joined(authority));
    Optional<String> read =
        joined(position)
            .filter(text -> deputy.isEmpty() || !ImpliedPosition.isCutShort(text, deputy.get()));
    Optional<String> implied =
        read.isPresent()
            ? Optional.empty()
            : deputy
                .or(() -> ImpliedPosition.chairman(joined(authority), lines))
                .or(
                    () ->
                        ImpliedPosition.head(
                            joined(authority), others(lines, authority, List.of()), issuer));
    Optional<Line> spelt =
        SignerName.areReadAsVietnamese(lines) ? name.map(SignerName::asRead) : name;
    Optional<String> written = spelt.map(SignerName::written);
    Optional<String> mended = spelt.flatMap(SignerName::withSurname);
    Optional<String> right =
        lostBehalf
            ? Optional.of("T/M " + plain(authority.get(0)))
            : lostRight ? withRight(authority) : joined(authority);
    Optional<String> own = ofGovernment(right, read).or(() -> implied);
    Signer signer = new Signer(right, own, mended.or(() -> written));
    return Optional.of(
        new Found(signer, all, lostRight || lostBehalf, implied.isPresent(), mended.isPresent()));
  }

  /** Whether a line is a Party committee above its secretary, who signs on its behalf: T/M. */
  private static boolean isPartyBody(List<Line> lines, int at) {
    return at + 1 < lines.size()
        && lines.get(at).capitals() >= 0.8
        && PARTY_BODIES.contains(plain(lines.get(at)))
        && plain(lines.get(at + 1)).endsWith("BÍ THƯ");
  }

  /**
   * Whether a position is followed by that of its deputy, who then signs for it: {@code GIÁM ĐỐC},
   * {@code PHÓ GIÁM ĐỐC} had {@code KT.} before.
   */
  private static boolean isForHead(List<Line> position) {
    return position.size() == 2
        && plain(position.get(1)).equals(Positions.deputy(plain(position.get(0))));
  }

  private static String plain(Line line) {
    return mended(Letters.trim(line.text(), "*_-–,:;|'\"")).toUpperCase(Locale.ROOT);
  }

  private static boolean hasRightForHead(List<Line> authority) {
    return joined(authority).filter(text -> text.contains("KT. ")).isPresent();
  }

  /** The authority whose last line, the position of who is signed for, lost its {@code KT.} */
  private static Optional<String> withRight(List<Line> authority) {
    String head = "KT. " + plain(authority.get(authority.size() - 1));
    return joined(authority.subList(0, authority.size() - 1))
        .map(text -> text + "\n" + head)
        .or(() -> Optional.of(head));
  }

  /** The Government's documents that no deputy signs are signed by the Prime Minister. */
  private static Optional<String> ofGovernment(Optional<String> right, Optional<String> position) {
    boolean alone = right.filter("TM. CHÍNH PHỦ"::equals).isPresent();
    return alone && position.filter("THỨ TRƯỞNG"::equals).isPresent()
        ? Optional.of("THỦ TƯỚNG")
        : position;
  }

  private static List<Line> others(List<Line> lines, List<Line> authority, List<Line> position) {
    return lines.stream()
        .filter(line -> !authority.contains(line) && !position.contains(line))
        .toList();
  }

  /** Whether a line goes on with the name of the body on whose behalf is signed. */
  private static boolean goesOn(Line authority, Line line) {
    boolean body = authority.folded().matches("^\\W{0,3}t/?m.*") || !givesRight(authority);
    boolean clean = line.text().matches("[\\p{Lu}\\s,.-]+");
    return body
        && clean
        && !ImpliedPosition.isChairmanCutShort(line)
        && line.capitals() >= 0.8
        && Letters.count(line.text()) > 2;
  }

  private static Optional<String> joined(List<Line> lines) {
    StringBuilder text = new StringBuilder();
    for (Line line : lines) {
      String clean = Letters.trim(line.text(), "*_-–,:;|'\"");
      boolean goesOn = !givesRight(line) && !isPosition(line);
      text.append(text.isEmpty() ? "" : goesOn ? " " : "\n").append(mended(clean));
    }
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of(text.toString().toUpperCase(Locale.ROOT));
  }

  private static String mended(String line) {
    String slashed = NO_SLASH.matcher(line.toUpperCase(Locale.ROOT)).replaceFirst("T/M ");
    String spaced = PREFIX.matcher(slashed).replaceFirst("$1. ");
    Matcher matcher = PREFIXED.matcher(spaced);
    return matcher.matches()
        ? matcher.group(1) + Positions.meantBy(matcher.group(2))
        : Positions.meantBy(spaced);
  }
}
