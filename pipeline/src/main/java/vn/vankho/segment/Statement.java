package vn.vankho.segment;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who acts, and what is said of it, out of one sentence.
 *
 * @param who the body or bodies, without a request before them
 * @param rest what is said of them, from the first word on that is no part of the name; empty where
 *     the sentence is a name alone
 */
record Statement(String who, String rest) {
  private static final int LONGEST_BODY = 260;

  /** Characters of a sentence in which who acts is looked for. */
  private static final int HEAD = 700;

  /** A name that no list of words knows has so many words at most. */
  private static final int UNKNOWN_WORDS = 12;

  /** What stands before a colon and names nobody: a sentence, or a label inside of one. */
  private static final Pattern SAYS =
      Pattern.compile("\\. |(?:thời gian|thời hạn|hoàn thành|tiến độ|sau|gồm|như|cụ thể)$");

  /** By what right or in what bounds they act: no part of the name. */
  private static final Pattern BOUNDS =
      Pattern.compile(
          "[,;]?\\s(?:trong phạm vi|theo (?:chức năng|nhiệm vụ|phạm vi|thẩm quyền|quy định|lĩnh vực|trách nhiệm|phân công|đúng)|trên cơ sở"
              + "|căn cứ (?:chức năng|nhiệm vụ|quy định|vào|tình hình|điều kiện|kế hoạch|nội dung)"
              + "|trong quá trình|đối với|(?<=[,;]\\s)(?:nhất là|đặc biệt)|[-–] (?:cơ quan|đơn vị|thường trực))(?!\\p{L}).*$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** When or on what condition they act, before what they do. */
  private static final Pattern WHEN =
      Pattern.compile(
          "[,;]?\\s(?=(?:khi|nếu|nhằm|để|sau khi|trước khi|hàng năm|hằng năm|hàng tháng|hằng tháng|định kỳ|chậm nhất|trong thời (?:gian|hạn)|kể từ|trước mắt)(?!\\p{L}))");

  /** On what condition they have to act, before what they do. */
  private static final Pattern CONDITION =
      Pattern.compile(
          "^(?:khi|nếu|sau khi|trước khi)\\s[^.;:]{3,150}?,?\\s(?=(?:phải|cần phải|có trách nhiệm)\\s)");

  /** First words of things, not bodies, that sound like one. */
  private static final Set<String> THINGS =
      Set.of(
          "Bạn", "Tờ", "Số", "Sổ", "Bản", "Hồ", "Tố", "Đổi", "Đôi", "Cải", "Bố", "Hỏi", "Vừa",
          "Toàn");

  /** Words between a name and a verb: {@code Liên đoàn phải}, {@code Các tỉnh tự}. */
  private static final Pattern MODAL =
      Pattern.compile("\\s(?:cần phải|phải|(?<!Hậu\\s)cần|nên|hãy|tự|cùng|cũng|đều|luôn)$");

  /** What a body that there is once is charged with: {@code Sở Y tế được giao chủ trì}. */
  private static final Pattern CHARGED =
      Pattern.compile(
          "(?<=\\s\\p{Lu}.{0,200}|^(?:Công an|UBND|Văn phòng|Thanh tra|Trạm Y tế)"
              + " (?:tỉnh|thành phố|thị xã|thị trấn|huyện|quận|xã|phường|đặc khu)) được (?:giao|phân công)(?: nhiệm vụ)?(?:,? chủ trì)?$");

  /** The number of a row among its words, where a table was read as text. */
  private static final Pattern ROW =
      Pattern.compile(
          "(?<!(?:số|quận|Quận|phường|Phường|khóa|khu|vực|tổ|Tổ|thôn|Thôn|ấp|phố|hạng|Đội|Trạm))"
              + "\\s\\d{1,3}\\s\\p{Lu}\\p{Ll}");

  /** What a body is to the matter: {@code (Cơ quan thường trực Ban Chỉ đạo)}. */
  private static final Pattern ROLE =
      Pattern.compile(
          "\\s*\\((?:[Cc]ơ quan|[Đđ]ơn vị|[Tt]hường trực|sau đây|gọi|[Đđ]ầu mối|[Đđ]ồng chí|[Ôô]ng|[Bb]à|do\\s|qua)[^()]*\\)$");

  /** Kinds of bodies that, alone, name none. */
  private static final Set<String> KINDS =
      Set.of("Đơn vị", "Cơ quan", "Tổ chức", "Bộ phận", "Cá nhân", "Cơ quan, đơn vị");

  /**
   * Bodies of which a clause says which are meant, up to what they have to do: {@code Những đơn vị
   * đã có bến phải}.
   */
  private static final Pattern WHICH =
      Pattern.compile(
          "((?:(?:[Cc]ác|[Nn]hững|[Mm]ọi|[Mm]ỗi) )?(?:[Cc]ơ quan|[Đđ]ơn vị|[Đđ]ịa phương)(?:, (?:cơ quan|đơn vị|địa phương))*"
              + " (?:được|đã|chưa|đang|có (?!trách|nhiệm)|chủ trì|thẩm định|soạn thảo|kiểm tra|quản lý)\\s(?:[^.,;:()]|,(?! (?:do|nếu|nhưng|khi|thì)\\s)){2,120}?(?<!\\s(?:thì|nhưng|để|không|và|hoặc)))"
              + "(?:\\s\\([^()]{3,120}\\))?\\s(?=(?:phải|cần phải|cần|có trách nhiệm)[\\s:](?!thiết\\s))");

  /** With whom: {@code cùng với các đơn vị liên quan}. */
  private static final Pattern TOGETHER =
      Pattern.compile("\\scùng(?: với)?\\s(?=\\p{Lu}|các |đơn vị|cơ quan).*$");

  /** Words at the end of what would be a name, of a sentence that says how things are. */
  private static final Pattern STATES =
      Pattern.compile(
          "^(?:Tổ|Đoàn|Ban|Nhóm|Hội đồng)(?: [^,;:]{1,60})? gồm\\s|(?:^|\\s)(?:đã|đang|được|(?<!(?:[Tt]hiết|chuẩn|trang)\\s)bị|là|có|không|chưa|sẽ|về|việc|của|cho|do|và|hoặc|từ|với|thì|nhưng|còn)$"
              + "|\\s\\(?(?:đã|sẽ|đang|là|(?<![Hh]àng )không|chưa)\\s|\\scó\\s(?=\\p{Lu}|\\d)|\\s(?:được|(?<!(?:thiết|chuẩn|trang)\\s)bị)\\s(?!(?:\\S+\\s){0,4}(?:giao|phân công|chỉ định|cử)|\\S+(?:\\s\\S+)?$)");

  /** Words that say why or when, before who acts. */
  private static final Pattern REASON =
      Pattern.compile(
          "(?:Căn cứ|Trên cơ sở|Để|Trước khi|Sau khi|Khi|Theo(?! dõi)|Hằng|Hàng|Định kỳ|Trong quá trình|Ngoài|Ngay sau|Đối với)\\s");

  /**
   * A reason behind which what is to be done follows: {@code Căn cứ Kế hoạch này, lập danh sách}.
   */
  private static final Pattern REASON_OF_WORK =
      Pattern.compile("Căn cứ (?:vào )?(?:nội dung )?\\p{L}+ \\p{L}+ này, (?=\\p{Ll})");

  /** How often, right before what is to be done: {@code Hằng năm báo cáo Sở Y tế}. */
  private static final Pattern RHYTHM =
      Pattern.compile("(?:(?:Hằng|Hàng) \\p{L}+|Định kỳ(?: \\p{L}+ \\p{L}+)?)\\s(?=\\p{Ll})");

  /** Who has a say over others: {@code Ủy ban nhân dân tỉnh yêu cầu các sở}. */
  private static final Pattern ASKING =
      Pattern.compile(
          "(?:[UỦ]ỷ ban nhân dân|Ủy ban nhân dân|UBND|Chủ tịch|Bộ trưởng|Thủ tướng|Thống đốc|Ban Thường vụ|Ban Chấp hành|Đoàn Chủ tịch|Thường trực|Tổng Giám đốc|Giám đốc|Bộ)"
              + "\\s(?!các\\s)[^,.;:()]{2,80}?\\s(?:yêu cầu|giao(?: nhiệm vụ)?(?: cho)?|phân công)\\s"
              + "(?=\\p{Lu}|(?:các|thủ trưởng|giám đốc|chủ tịch)\\s)");

  /** By when, before who acts: {@code Trước ngày 30/6/2025, Sở Y tế báo cáo}. */
  private static final Pattern TIME_FIRST =
      Pattern.compile(
          "(?:(?:Trước|Chậm nhất|Đến hết|Đến|Trong|Từ|Vào|Xong trước) (?:là )?(?:(?:đầu|giữa|cuối) )?(?:ngày |tháng |quý |năm )?(?:\\d|[IVX]+\\b)[^,;]{0,50}?"
              + "|((?:Hằng|Hàng) (?:ngày|tuần|tháng|quý|năm)|Định kỳ (?:hằng|hàng) [^,;]{3,30}))(?=, |\\s(?:các|những)\\s)");

  /** What a law says, and not the plan that quotes it. */
  private static final Pattern QUOTED =
      Pattern.compile(
          "[“\"«]|(?:Theo|Tại) (?:(?:quy định|nội dung) (?:tại|của) )?"
              + "(?:Điều|điều|[Kk]hoản|[Đđ]iểm|Luật|Bộ luật|Nghị định|Thông tư|Pháp lệnh)\\s[^,:]{0,120}(?:thì|:|,)\\s");

  /** Whom to ask where something stands in the way: {@code Trong quá trình thực hiện, nếu có}. */
  private static final Pattern PROVISO =
      Pattern.compile(
          "(?:(?:Trong )?[Qq]uá trình [^.;:]{0,80}?nếu|Nếu) (?:có|gặp|phát sinh|còn)(?: \\p{Ll}+){0,3}? (?:khó khăn|vướng mắc|vấn đề|phát sinh)");

  /** Characters in which a reason ends. */
  private static final int LONGEST_REASON = 300;

  /** First words of what is surely no name. */
  private static final Pattern NO_NAME =
      Pattern.compile(
          "(?:cuoi|dau|giua|truoc|sau|tu|den|trong|ngay|khi|theo|de|tai|ve|viec|muc|dieu|chuong|phan|ten|mau|phu luc|bang|bieu|neu|cu the|vi du|gom|rieng|\\d|\\W)(?![a-z])");

  /** The statement of a sentence; empty where it names nobody. */
  static Optional<Statement> read(String text) {
    String sentence = ClauseWords.untied(text);
    if (QUOTED.matcher(sentence).lookingAt() || PROVISO.matcher(sentence).lookingAt()) {
      return Optional.empty();
    }
    boolean ofThings = sentence.startsWith("Đối với ") && !BodyWords.surelyOpens(sentence);
    Optional<Statement> behind = ofThings ? afterReason(sentence) : Optional.empty();
    if (behind.isPresent()) {
      return behind;
    }
    int asked = asked(sentence);
    Optional<Statement> direct = readDirectly(sentence.substring(asked));
    return direct.isPresent() || asked > 0 ? direct : afterReason(sentence);
  }

  /** Characters before whom a body that has a say over others gives work; 0 where none does. */
  private static int asked(String sentence) {
    Matcher asking = ASKING.matcher(sentence);
    return asking.lookingAt() && BodyWords.surelyOpens(sentence.substring(asking.end()))
        ? asking.end()
        : 0;
  }

  /** Whether a sentence says that a body which has a say over others gives work. */
  static boolean isAsked(String sentence) {
    return asked(sentence) > 0;
  }

  /** Accepts {@code Căn cứ kế hoạch này, các đơn vị chủ động triển khai}. */
  private static Optional<Statement> afterReason(String sentence) {
    Matcher time = TIME_FIRST.matcher(sentence);
    if (time.lookingAt()) {
      String rest = Letters.trim(sentence.substring(time.end()), ", ");
      String due = time.group(1) == null ? ", " + time.group() : "";
      return BodyWords.surelyOpens(rest)
          ? readDirectly(Letters.trimEnd(rest, "./;") + due)
          : Optional.empty();
    }
    Matcher reason = REASON_OF_WORK.matcher(sentence);
    if (reason.lookingAt() && Verbs.isVerb(sentence.substring(reason.end()).split(" ", 4), 0)) {
      return Optional.empty();
    }
    Matcher rhythm = RHYTHM.matcher(sentence);
    if (rhythm.lookingAt() && ClauseWords.opensWork(sentence.substring(rhythm.end()))) {
      return Optional.empty();
    }
    int limit = REASON.matcher(sentence).lookingAt() ? LONGEST_REASON : 0;
    int comma = sentence.indexOf(", ");
    while (comma > 0 && comma < limit) {
      String rest = sentence.substring(comma + 2);
      if (BodyWords.surelyOpens(rest)) {
        return readDirectly(rest);
      }
      comma = sentence.indexOf(", ", comma + 1);
    }
    return Optional.empty();
  }

  private static Optional<Statement> readDirectly(String sentence) {
    String text = sentence.substring(BodyWords.prefix(sentence)).strip();
    Matcher which = WHICH.matcher(text);
    if (which.lookingAt()) {
      String rest = text.substring(which.end()).strip();
      String who = BOUNDS.matcher(which.group(1)).replaceFirst("");
      return Optional.of(new Statement(ArchiveCase.capitalised(who), rest));
    }
    String[] words = text.substring(0, Math.min(text.length(), HEAD)).split("\\s+");
    int verb = ClauseWords.firstVerb(words);
    int colon = colon(words);
    boolean name = // Trách nhiệm của Tổ công tác triển khai Đề án 5:
        verb > 0
            && colon == words.length - 1
            && BodyWords.isCharged(sentence)
            && !Verbs.isSure(words, verb);
    if (colon >= 0 && (verb < 0 || colon < verb || name)) {
      int end = length(words, colon + 1);
      String who = text.substring(0, end - 1);
      String said = text.substring(end).strip();
      boolean named =
          BodyWords.opens(who) || isUnknownName(who) && (said.isEmpty() || said.indexOf(' ') > 0);
      return named && !SAYS.matcher(who).find() ? of(who, said) : Optional.empty();
    }
    if (verb > 0 && (BodyWords.opens(text) || ClauseWords.names(text))) {
      int end = length(words, verb);
      return of(text.substring(0, end), text.substring(end).strip());
    }
    return Optional.empty();
  }

  /**
   * The statement of a heading, which is a name; unless it says that the body leads or has duties,
   * a verb in it is part of the name: {@code Trung tâm Thông tin xúc tiến du lịch}.
   */
  static Optional<Statement> ofHeading(String heading) {
    Optional<Statement> said = read(heading).filter(it -> ClauseWords.opensSurely(it.rest()));
    if (said.isPresent()) {
      return said;
    }
    String who = heading.substring(BodyWords.prefix(heading));
    boolean named = BodyWords.opens(who) || isUnknownName(who);
    return named ? of(who, "") : Optional.empty();
  }

  private static Optional<Statement> of(String named, String said) {
    String bounded = withoutBounds(named);
    int end = Math.min(start(WHEN, bounded), start(TOGETHER, bounded));
    String with = Letters.trim(bounded.substring(end), ",; ") + " ";
    String name = bounded.substring(0, end);
    String bare = ROLE.matcher(Letters.trim(name, ":;., ")).replaceFirst("");
    String who = CHARGED.matcher(MODAL.matcher(bare).replaceFirst("")).replaceFirst("");
    boolean names =
        !who.isEmpty()
            && who.length() <= LONGEST_BODY
            && !STATES.matcher(who).find()
            && !THINGS.contains(who.split(" ", 2)[0])
            && !KINDS.contains(who)
            && !ROW.matcher(who).find()
            && who.indexOf('(') <= who.indexOf(')')
            && !ClauseWords.isMatter(who);
    return names
        ? Optional.of(
            new Statement(
                ArchiveCase.capitalised(who),
                CONDITION.matcher((with + said).strip()).replaceFirst("")))
        : Optional.empty();
  }

  /** Names without by what right or in what bounds they act. */
  static String withoutBounds(String names) {
    return BOUNDS.matcher(names).replaceFirst("");
  }

  private static int start(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? matcher.start() : text.length();
  }

  /** Whether it only leads to what is listed below it. */
  boolean isLead() {
    return rest.isEmpty() || Letters.last(rest) == ':';
  }

  /** Whether it surely is about a body, as must be asked where no heading says so. */
  boolean isSure() {
    return BodyWords.surelyOpens(who);
  }

  /** Whether words that are no body's may name who acts: not a matter, not several of a thing. */
  private static boolean isUnknownName(String words) {
    return words.split("\\s+").length <= UNKNOWN_WORDS
        && !ClauseWords.isMatter(words)
        && !NO_NAME.matcher(FoldedText.of(words)).lookingAt()
        && !BodyWords.isOtherPlural(words);
  }

  /** Index of the first word that ends in a colon which opens no list of names; -1 without one. */
  private static int colon(String[] words) {
    for (int i = 0; i < words.length; i++) {
      if (words[i].endsWith(":") && !BodyWords.isListed(words, i)) {
        return i;
      }
    }
    return -1;
  }

  /** Characters of the first words, with the spaces between them. */
  private static int length(String[] words, int count) {
    return Arrays.stream(words, 0, count).mapToInt(String::length).sum() + Math.max(0, count - 1);
  }
}
