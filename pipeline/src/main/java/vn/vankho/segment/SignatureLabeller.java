package vn.vankho.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vankho.model.Signer;
import vn.vankho.model.Word;

/** Reads authority, position and name from the lines of a signature. */
final class SignatureLabeller {
  /** Accepts {@code TM. ỦY BAN}, {@code KT.GIÁM ĐỐC}, {@code T/M BAN}; not {@code TL 12}. */
  private static final Pattern AUTHORITY =
      Pattern.compile(
          "^\\W{0,3}(?:(?:tm|kt|tl|tuq|t/m|k/t|t/l|t/uq)(?:\\s?[.,:]\\s?|\\s)|q\\s?\\.\\s?)(?=[a-z]).*");

  private static final Pattern POSITION =
      Pattern.compile(
          "^\\W{0,3}(?:q\\. ?|quyen )?(?:pho )?(?:tong |chi |vien |cuc |vu |dai |hat |tram |doi |uy vien |thuong truc )*"
              + "(?:giam doc|chu tich|bo truong|thu truong|truong phong|truong ban|chanh|bi thu"
              + "|cuc truong|hieu truong|vien truong|tong cuc truong|tram truong|doi truong"
              + "|truong doan|chu nhiem|thu tuong|hat truong|vu truong|dai truong|truong cong an"
              + "|chi huy|tu lenh|thong doc|hieu pho|pho thu tuong|bo truong|uy vien|thuong truc"
              + "|truong thon|truong tieu ban|to truong|truong chi nhanh|kiem toan|truong).{0,45}$");

  private static final Set<String> SURNAMES =
      Set.of(
          "nguyen", "tran", "le", "pham", "huynh", "hoang", "phan", "vu", "vo", "dang", "bui", "do",
          "ho", "ngo", "duong", "ly", "dao", "doan", "vuong", "trinh", "truong", "dinh", "lam",
          "phung", "mai", "to", "ha", "luong", "cao", "chau", "ta", "ton", "quach", "thai", "nong",
          "ma", "lo", "giang", "y", "h", "k", "kieu", "luu", "tong", "bach", "chu", "la", "lu",
          "nghiem", "thach", "son", "kim", "danh", "trieu", "vi", "hua", "han", "khuat", "ninh",
          "phi", "tang", "tieu", "than", "thieu", "tu", "van", "viem", "vong", "au", "an", "be",
          "bo", "cam", "cu", "dam", "dieu", "dong", "du", "giap", "hau", "kha", "khong", "khuong",
          "leu", "loc", "luc", "mac", "mau", "mua", "sung", "thao", "ong", "ro", "siu", "rmah",
          "kpa", "ksor", "nay", "a", "ama", "ban", "hu", "sam", "si", "tan");

  /** Words of positions and bodies; a line with one is no name. */
  private static final Pattern NO_NAME =
      Pattern.compile(
          "giam doc|nhan dan|chu tich|bi thu|uy ban|hieu truong|truong phong|ban chap hanh|so y|van phong|ngay |noi nhan|da ky");

  /** Accepts {@code lam doc}, {@code hu tich}, what a seal leaves of positions. */
  private static final Pattern BROKEN_POSITION = Pattern.compile(".*[ai]m doc|\\w{0,3}u tich");

  /** Accepts {@code Khôi}, {@code H'Lan}, {@code THỊ}; not {@code FaĐìn}. */
  private static final Pattern NAME_WORD =
      Pattern.compile("\\p{Lu}(?:['’]?\\p{Lu})?[\\p{Ll}'’-]*(?:-\\p{Lu}\\p{Ll}+)*|[\\p{Lu}'’-]+");

  /** A family name as sure as this is left as it was read. */
  private static final double SURE = 0.95;

  /** A name with a word less sure than this is no reading but a guess. */
  private static final double LEAST_SURE = 0.3;

  /** Ranks and degrees before a name; Decree 30/2020 sees none there, some trades print them. */
  private static final Pattern RANK =
      Pattern.compile(
          "^(?:(?:dai|thuong|trung|thieu) (?:ta|uy|tuong)|pgs|gs|ts|ths|bs|bsckii|bscki|bsck1|bsck2|cn|ks|ds"
              + "|luat su|bac si|tien si|thac si|ky su)[.,\\s-]+");

  /** Accepts {@code TM.ỦY BAN}, {@code KT GIÁM ĐỐC}; not {@code T/M BAN}. */
  private static final Pattern PREFIX =
      Pattern.compile("^(TM|KT|TL|TUQ|Q)(?:\\s?[.,:]\\s?|\\s)(?=\\p{Lu}{2})");

  /** The same, and {@code T/M BAN}, in two: on whose behalf, and who. */
  private static final Pattern PREFIXED =
      Pattern.compile("((?:TM|KT|TL|TUQ|Q)\\. |[TK]/[MTL] )(.+)");

  private SignatureLabeller() {}

  /**
   * A signature and the lines it was read from.
   *
   * @param positionInferred whether the position, unreadable under the seal, follows from the
   *     authority
   * @param surnameInferred whether the family name was misread and follows from the known ones
   */
  record Found(Signer signer, List<Line> lines, boolean positionInferred, boolean surnameInferred) {
    Found {
      lines = List.copyOf(lines);
    }
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
        && ".,".indexOf(line.text().charAt(0)) < 0
        && !line.folded()
            .matches("\\W*truong\\W*") // in the middle of a school's seal, or cut short
        && POSITION.matcher(line.folded()).matches();
  }

  /** The signature among lines of the closing's right column; empty where none is found. */
  static Optional<Found> read(List<Line> lines) {
    List<Line> authority = new ArrayList<>();
    List<Line> position = new ArrayList<>();
    int last = -1;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      boolean continuesAuthority = last == i - 1 && !authority.isEmpty() && position.isEmpty();
      if (givesRight(line)) {
        authority.add(line);
        last = i;
      } else if (isPosition(line) && position.size() < 2) {
        position.add(line);
        last = i;
      } else if (continuesAuthority && goesOn(lines.get(last), line)) {
        authority.add(line);
        last = i;
      }
    }
    Optional<Line> name =
        name(lines.subList(last + 1, lines.size()))
            .or(() -> name(others(lines, authority, position))); // columns read out of order
    if (authority.isEmpty() && position.isEmpty() && name.isEmpty()) {
      return Optional.empty();
    }
    List<Line> all = new ArrayList<>(authority);
    all.addAll(position);
    name.ifPresent(all::add);
    Optional<String> deputy = deputy(joined(authority));
    Optional<String> printed =
        joined(position).filter(text -> deputy.isEmpty() || !isCutShort(text, deputy.get()));
    Optional<String> implied =
        printed.isPresent()
            ? Optional.empty()
            : deputy.or(() -> chairman(joined(authority), lines));
    Optional<String> written = name.map(SignatureLabeller::writtenName);
    Optional<String> mended = name.flatMap(SignatureLabeller::withSurname);
    Signer signer =
        new Signer(joined(authority), printed.or(() -> implied), mended.or(() -> written));
    return Optional.of(new Found(signer, all, implied.isPresent(), mended.isPresent()));
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
        && !isChairmanCutShort(line)
        && line.capitals() >= 0.8
        && Letters.count(line.text()) > 2;
  }

  /**
   * Who signs {@code KT. GIÁM ĐỐC} is {@code PHÓ GIÁM ĐỐC}: Decree 30/2020, annex I, on signing.
   */
  private static Optional<String> deputy(Optional<String> authority) {
    return authority
        .filter(text -> text.contains("KT. ") && !text.contains("KT. PHÓ"))
        .map(text -> Positions.deputy(text.substring(text.lastIndexOf("KT. ") + 4)))
        .filter(text -> text.length() < 40);
  }

  /**
   * Whether a seal left the end of a deputy's position: {@code GIÁM ĐỐC} cannot sign for himself.
   */
  private static boolean isCutShort(String position, String deputy) {
    return position.length() < deputy.length()
        && FoldedText.of(deputy).endsWith(FoldedText.of(position));
  }

  /**
   * Who signs {@code TM. ỦY BAN NHÂN DÂN} without {@code KT.} is {@code CHỦ TỊCH}, by the same
   * rules; told only where the seal left the word's end.
   */
  private static Optional<String> chairman(Optional<String> authority, List<Line> lines) {
    return authority
        .filter(text -> text.startsWith("TM. ỦY BAN NHÂN DÂN") && !text.contains("KT."))
        .filter(text -> lines.stream().anyMatch(SignatureLabeller::isChairmanCutShort))
        .map(text -> "CHỦ TỊCH");
  }

  private static boolean isChairmanCutShort(Line line) {
    return line.capitals() >= 0.8 && line.folded().matches("(?:\\S{1,3} )?tich");
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
    String spaced = PREFIX.matcher(line.toUpperCase(Locale.ROOT)).replaceFirst("$1. ");
    Matcher matcher = PREFIXED.matcher(spaced);
    return matcher.matches()
        ? matcher.group(1) + Positions.meantBy(matcher.group(2))
        : Positions.meantBy(spaced);
  }

  private static Optional<Line> name(List<Line> lines) {
    Optional<Line> best = Optional.empty();
    int bestScore = 0;
    for (Line line : lines) {
      int score = nameScore(line);
      if (score > bestScore) {
        best = Optional.of(line);
        bestScore = score;
      }
    }
    return best;
  }

  /** 0 where the line is no name; more the surer. */
  private static int nameScore(Line line) {
    String bare = bareName(line.text());
    String[] words = bare.split(" ", -1);
    if (words.length < 2 || words.length > 6 || bare.length() > 40) {
      return 0;
    }
    boolean spelt = true;
    for (String word : words) {
      spelt &= NAME_WORD.matcher(word).matches();
    }
    if (!spelt || line.words().stream().anyMatch(word -> word.confidence() < LEAST_SURE)) {
      return 0;
    }
    if (Letters.count(bare) < 6 || NO_NAME.matcher(FoldedText.of(bare)).find()) {
      return 0;
    }
    String surname = Letters.words(FoldedText.of(words[0])).stream().findFirst().orElse("");
    boolean capitals = Letters.capitals(bare) > 0.8;
    boolean broken =
        !SURNAMES.contains(surname) || BROKEN_POSITION.matcher(FoldedText.of(bare)).matches();
    if (capitals && broken) {
      return 0; // names in capitals are rare, and positions cut up by a seal are not
    }
    return (SURNAMES.contains(surname) ? 4 : 1) + (capitals ? 0 : 1);
  }

  private static String bareName(String text) {
    String bare = Letters.trim(text, "*_-–.,:;|'\"()~^");
    for (int i = 0; i < 3; i++) {
      Matcher rank = RANK.matcher(FoldedText.of(bare));
      if (!rank.find()) {
        break;
      }
      bare = bare.substring(rank.end()).strip();
    }
    return bare.replaceAll("\\s+", " ");
  }

  private static String writtenName(Line line) {
    String bare = bareName(line.text());
    return Letters.capitals(bare) > 0.8
        ? ArchiveCase.eachCapitalised(bare.toLowerCase(Locale.ROOT))
        : bare;
  }

  /** The name with the family name that an unsure first word stands for; empty where none does. */
  private static Optional<String> withSurname(Line line) {
    String bare = bareName(line.text());
    boolean unsure =
        line.words().stream().anyMatch(word -> word.confidence() < SURE && isFirst(word, bare));
    String name = writtenName(line);
    int end = name.indexOf(' ');
    return unsure
        ? Surnames.meantBy(name.substring(0, end)).map(surname -> surname + name.substring(end))
        : Optional.empty();
  }

  private static boolean isFirst(Word word, String name) {
    return name.startsWith(Letters.trim(word.text(), "*_-–.,:;|'\"()~^") + " ");
  }

  /** Whether the line could be a person's name. */
  static boolean isName(Line line) {
    return nameScore(line) >= 4;
  }
}
