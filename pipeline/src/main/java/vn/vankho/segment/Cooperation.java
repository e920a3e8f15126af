package vn.vankho.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * With whom something is done, out of the words with which a sentence opens.
 *
 * @param bodies in order
 * @param rest of the sentence, without what only leads to it
 */
record Cooperation(List<String> bodies, String rest) {
  private static final Pattern WITH =
      Pattern.compile(
          "^(?:(?:[Cc]hủ động |[Tt]hường xuyên |[Tt]ích cực )?(?:[Pp]hối hợp, )?[Hh]iệp đồng(?: chặt chẽ)?(?: cùng với| với| cùng)|(?:[Cc]hủ động |[Tt]hường xuyên |[Tt]ích cực |[Tt]ăng cường )?(?:[Pp]hối|[Kk]ết) hợp(?: chặt chẽ)?(?: cùng với| với| cùng)?|[Cc]ùng(?: với)?)\\s+");

  /** Before a further thing to be done together: {@code rà soát, phối hợp với Sở Y tế}. */
  private static final Pattern THEN =
      Pattern.compile("(?:,|\\svà)\\s(?=(?:chủ động )?phối hợp (?:chặt chẽ )?(?:cùng |với ))");

  /** Behind who leads, those who help: {@code Phòng 2 và Thanh tra phối hợp kiểm tra}. */
  private static final Pattern HELPERS_FIRST =
      Pattern.compile(
          "^(?<names>.{3,200}?),? (?:cùng )?phối hợp(?: thực hiện)?,?\\s+(?<rest>\\p{Ll}.*)$");

  /** Words after the bodies that only lead to what is done. */
  private static final Pattern INTO =
      Pattern.compile(
          "^(?:để|trong việc|trong(?: công tác)?(?=\\s(?!(?:công|quá|hoạt|lĩnh|thời)\\s)))\\s");

  /** More words than this are no list of bodies. */
  private static final int MOST_WORDS = 90;

  /** Characters of a sentence in which further things to be done are looked for. */
  private static final int LONGEST = 1500;

  /** How often something is done, before what is done. */
  private static final Set<String> RHYTHM =
      Set.of("hàng năm", "hằng năm", "hàng quý", "hằng quý", "hàng tháng", "hằng tháng", "định kỳ");

  /** Words after {@code trong} that say in what they cooperate. */
  private static final Set<String> IN_WHAT =
      Set.of("việc", "công", "quá", "hoạt", "lĩnh", "thời", "tổ", "triển");

  /** Between two names: a comma, or {@code và} before a word that begins a name. */
  private static final Pattern BETWEEN =
      Pattern.compile(
          "[,;]\\s*(?=\\p{Lu}|các )"
              + "|(?<!Văn phòng (?:HĐND|Hội đồng nhân dân|Đoàn đại biểu Quốc hội))(?:,?\\svà|\\s&)\\s"
              + "(?=(?:bộ, ngành|sở, (?:ban, )?ngành|(?:tổ|đội|ban|trạm|công an|công đoàn) \\p{Ll}+ \\p{Ll}|Sở|Phòng|Ban|Ủy ban|Uỷ ban|UBND|HĐND|Công an|Hội|Đoàn|Văn phòng|Trung tâm|Chi cục|Cục|Vụ|Viện|Bộ|Tổng cục|Thanh tra|Trường|Bệnh viện|Mặt trận|Liên đoàn|Liên minh|Đài|Báo|Kho bạc|Hải quan|Bảo hiểm xã hội|Huyện|Tỉnh|Thành|Thị|Quận|Đảng|Tòa án|Hạt|Tổ|Đội|Nhà|Khoa|Bộ môn|Câu lạc bộ|Trung đoàn|Chủ tịch|Giám đốc|Thủ trưởng|Trưởng|các )\\s?)");

  /** The kind that several share. Accepts {@code các thôn}, before {@code và tổ tự quản ấp}. */
  private static final Pattern SHARED = Pattern.compile("[Cc]ác [^,;]*");

  /** Accepts {@code các Vụ}, {@code các Bộ}, which go on with another kind of body. */
  private static final Pattern KIND_ALONE = Pattern.compile("(?:các|Các) \\p{L}+");

  /** Accepts {@code các Sở, Ngành}, before {@code Quận, Thị xã}. */
  private static final Pattern MORE_KINDS =
      Pattern.compile("[Cc]ác \\p{L}+(?:, \\p{Lu}\\p{Ll}+(?: \\p{Ll}+)?)+");

  private static final Pattern ONE_KIND =
      Pattern.compile("\\p{Lu}\\p{Ll}+(?: xã| trấn| phố)?\\s*(?:$|[,;]|và\\s)");

  /** Accepts {@code các bộ, ngành} before {@code UBND tỉnh}: kinds of bodies, none by its name. */
  private static final Pattern KINDS = Pattern.compile("[Cc]ác \\p{L}+(?:, \\p{Ll}+)+");

  private static final Pattern COMMITTEE_OF_A_KIND =
      Pattern.compile(
          "(?:UBND|[ỦU][ỷy] ban nhân dân) (?!các )\\p{Ll}+(?: \\p{Ll}+)?\\s*(?:$|[,;])");

  /** Words behind the names that tie them to what is done. */
  private static final Pattern UNTIED = Pattern.compile("\\s(?:khi|cùng|để|gồm|bao gồm)$");

  /** Words of a lead behind the names. Accepts {@code sau đây}, {@code có nhiệm vụ}. */
  private static final Pattern ANNOUNCES =
      Pattern.compile("\\s(?:sau(?: đây)?|có (?:trách nhiệm|nhiệm vụ)|như sau|để)$");

  Cooperation {
    bodies = List.copyOf(bodies);
  }

  /** What a sentence says that opens so; empty where it does not. */
  static Optional<Cooperation> read(String sentence) {
    Matcher with = WITH.matcher(sentence);
    if (!with.find() || !isNamed(sentence.substring(with.end()))) {
      return Optional.empty();
    }
    String named = sentence.substring(with.end());
    int end = length(named);
    if (end == 0) {
      return Optional.empty();
    }
    List<String> bodies = names(named.substring(0, end));
    String rest = INTO.matcher(named.substring(end).strip()).replaceFirst("");
    return Optional.of(new Cooperation(bodies, rest));
  }

  /** With whom, where that is said only behind other things to be done; they stay part of them. */
  static List<String> within(String sentence) {
    String head = sentence.substring(0, Math.min(sentence.length(), LONGEST));
    int end = head.indexOf("; ");
    Matcher then = THEN.matcher(end < 0 ? head : head.substring(0, end));
    while (then.find()) {
      Optional<Cooperation> with = read(head.substring(then.end()));
      if (with.isPresent()) {
        return with.get().bodies;
      }
    }
    return List.of();
  }

  /**
   * The bodies with whom all is done that a lead announces: {@code phối hợp với Sở Y tế và các
   * huyện:}.
   */
  static List<String> ofLead(String lead) {
    String bare = ANNOUNCES.matcher(Letters.trimEnd(lead, ":;. ")).replaceFirst("");
    Matcher with = WITH.matcher(bare);
    if (!with.find() || !isNamed(bare.substring(with.end()))) {
      return List.of();
    }
    String named = bare.substring(with.end());
    String[] words = named.split(" ");
    int acts = ClauseWords.firstVerb(words);
    return acts > 0 ? read(bare).map(Cooperation::bodies).orElse(List.of()) : names(named);
  }

  /** What is said behind {@code chủ trì,} where those who help are named before what they do. */
  static Optional<Cooperation> ofHelpers(String sentence) {
    Matcher helpers = HELPERS_FIRST.matcher(sentence);
    return helpers.matches()
            && BodyWords.surelyOpens(sentence)
            && ClauseWords.firstVerb(helpers.group("names").split(" ")) < 0
        ? Optional.of(new Cooperation(names(helpers.group("names")), helpers.group("rest")))
        : Optional.empty();
  }

  /** The bodies that a list names. */
  static List<String> names(String list) {
    List<String> names =
        split(UNTIED.matcher(Statement.withoutBounds(list)).replaceFirst("")).stream()
            .map(name -> Letters.trim(name, ",;.:"))
            .filter(name -> !name.isEmpty())
            .toList();
    return NamesOfAKind.spellOut(names);
  }

  /** Whether words open with a name: in a capital, or of a kind of body. */
  private static boolean isNamed(String words) {
    return !words.isEmpty()
        && !Verbs.isVerb(words.split(" ", 4), 0)
        && (Character.isUpperCase(words.codePointAt(0))
            || words.startsWith("các ")
            || words.startsWith("cha mẹ")
            || BodyWords.opens(words));
  }

  /** Characters of the names, up to what is done; 0 where that cannot be told. */
  private static int length(String named) {
    String[] words = named.split(" ");
    int length = 0;
    int count = 0;
    boolean colon = false;
    while (count < words.length
        && count < MOST_WORDS
        && !colon
        && !(count > 0 && beginsToAct(words, count))) {
      length += words[count].length() + 1;
      colon = words[count].endsWith(":") && !BodyWords.isListed(words, count);
      count++;
    }
    boolean open = count == words.length || count == MOST_WORDS;
    return open ? 0 : Math.min(length, named.length());
  }

  /**
   * The names of a list; {@code Sở Văn hóa, Thể thao và Du lịch} and {@code các Vụ, Cục} are one.
   */
  private static List<String> split(String names) {
    List<String> parts = new ArrayList<>();
    Matcher between = BETWEEN.matcher(names);
    int from = 0;
    while (between.find()) {
      String before = names.substring(from, between.start());
      String after = names.substring(between.end());
      boolean one =
          between.group().charAt(0) == ','
              ? KIND_ALONE.matcher(before).matches()
                  || MORE_KINDS.matcher(before).matches() && ONE_KIND.matcher(after).lookingAt()
                  || BodyNames.isAcross(before, after)
                  || KINDS.matcher(before).matches()
                      && COMMITTEE_OF_A_KIND.matcher(after).lookingAt()
              : SHARED.matcher(before).matches() && isSmallKind(after);
      if (!one) {
        parts.add(before);
        from = between.end();
      }
    }
    parts.add(names.substring(from));
    return parts;
  }

  /** Whether words open with a kind of bodies in small letters, but {@code các}. */
  private static boolean isSmallKind(String words) {
    return Character.isLowerCase(words.codePointAt(0)) && !words.startsWith("các ");
  }

  private static boolean beginsToAct(String[] words, int index) {
    boolean into =
        words[index].equals("trong")
            && index + 1 < words.length
            && (IN_WHAT.contains(words[index + 1]) || Verbs.isVerb(words, index + 1));
    return into
        || Verbs.isVerb(words, index)
        || words[index].equals("để")
        || RHYTHM.contains(Verbs.pair(words, index));
  }
}
