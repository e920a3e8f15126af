package vn.vankho.segment;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.vankho.text.PackedTable;

/** Tells verbs, with which what is to be done begins, from the same words inside of names. */
final class Verbs {
  private static final Set<String> VERBS =
      new HashSet<>(PackedTable.rows(Verbs.class, "verbs.txt"));

  /** Phrases that only ever stand after who acts. */
  private static final List<String> SURE =
      List.of(
          "chủ trì",
          "phối hợp",
          "có trách",
          "chịu trách",
          "là cơ",
          "là đầu",
          "làm đầu",
          "có nhiệm");

  /**
   * Phrases that also say which body is meant: {@code cơ quan chủ trì}, {@code được giao chủ trì}.
   */
  private static final Set<String> OF_WORK = Set.of("chủ trì", "phối hợp");

  private static final Set<String> GIVEN = Set.of("được", "đã", "khi");

  /** Words after {@code phối hợp} or {@code chủ trì} that make it what a body does. */
  private static final Set<String> ACTS_WITH =
      Set.of("với", "cùng", "chặt", "và", "phối", "xây", "tổ", "tham", "thực", "triển", "hướng");

  /** Words after {@code tổ chức} that make it a noun: {@code tổ chức đoàn thể}. */
  private static final Set<String> ORGANISED =
      Set.of(
          "chính trị",
          "xã hội",
          "nghề nghiệp",
          "đoàn thể",
          "Đoàn Thanh", // niên
          "cá nhân",
          "đảng",
          "pháp chế",
          "hành nghề",
          "tín dụng",
          "có liên",
          "liên quan",
          "thành viên",
          "tôn giáo",
          "cơ sở",
          "phi chính",
          "sự nghiệp",
          "kinh tế",
          "cán bộ");

  /** Words after which a verb is part of a noun: ban chỉ đạo, các tổ chức, dự án đầu tư. */
  private static final Set<String> MAKES_NOUN =
      Set.of(
          "ban", "tổ", "đoàn", "phận", "được", "bị", "đồng", "hàng", "việc", "các", "những", "mỗi",
          "từng", "mọi", "người", "nhà");

  /** Verbs that stand in no name of a team: {@code Tổ lập biên bản}, {@code thuộc Ban đưa tin}. */
  private static final Set<String> OF_NO_TEAM =
      Set.of("lập", "trình", "đưa", "gửi", "cử", "nộp", "mời", "họp", "ký");

  private static final Set<String> TEAMS = Set.of("Ban", "Tổ", "Đoàn");

  /** Words that make any verb a noun; not the end of {@code Thi hành án dân sự}. */
  private static final Set<String> MAKES_ABSTRACT =
      Set.of("thiếu sự", "có sự", "được sự", "nhờ sự", "là sự", "cần sự", "với sự", "của sự");

  /** Words that with a verb of one syllable are a noun: công trình, chương trình, địa bàn. */
  private static final Set<String> MAKES_NOUN_OF_ONE =
      Set.of("chương", "quá", "quy", "công", "địa");

  /** Words that a verb may follow that says of what kind they are: cơ quan truyền thông. */
  private static final Set<String> OF_KIND = Set.of("cơ quan", "đơn vị", "bộ phận", "lực lượng");

  private static final Set<String> SAYS_KIND =
      Set.of(
          "truyền thông",
          "tham mưu",
          "quản lý",
          "kiểm tra",
          "thanh tra",
          "giám sát",
          "điều tra",
          "soạn thảo",
          "thẩm định",
          "kiểm soát",
          "bảo vệ",
          "phát thanh",
          "thông tin");

  /** Words behind {@code được}, of a body that has a charge. */
  private static final Set<String> CHARGED = Set.of("phân công", "chỉ định", "ủy quyền");

  /** Words behind {@code phụ trách} that name work to be done, not the field of an office. */
  private static final Set<String> PARTS_OF_WORK = Set.of("việc", "khâu", "phần", "nội");

  /** Verbs of names that say nothing without what they are done to. */
  private static final Set<String> NEEDS_OBJECT =
      Set.of(
          "quản lý",
          "đầu tư",
          "phát triển",
          "hỗ trợ",
          "xúc tiến",
          "khai thác",
          "phục vụ",
          "ứng dụng",
          "tư vấn",
          "kiểm soát");

  /** In so many words another verb must follow one that only says of what kind a body is. */
  private static final int NEAR = 12;

  /** Words from {@code được} to what a body is charged with. */
  private static final int LONGEST_CHARGE = 6;

  private static final Set<String> PLACES = Set.of("thành phố", "thị xã", "thị trấn", "nhân dân");

  /** Before {@code đoàn}, a union: {@code các huyện đoàn vận động}, {@code Liên đoàn theo dõi}. */
  private static final Set<String> OF_UNION =
      Set.of(
          "liên", "công", "Liên", "Công", "tỉnh", "thành", "huyện", "quận", "thị", "xã", "khối",
          "Tỉnh", "Thành", "Huyện", "Quận", "Thị", "Xã");

  private Verbs() {}

  /** Whether the words at an index, in lower case, open what is to be done. */
  static boolean isVerb(String[] words, int index) {
    String first = bare(words[index]);
    if (first.isEmpty() || !Character.isLowerCase(first.codePointAt(0))) {
      return false;
    }
    boolean verb = VERBS.contains(first) || VERBS.contains(pair(words, index));
    boolean second = // nhận in tiếp nhận
        index > 0 && VERBS.contains(pair(words, index - 1).toLowerCase(Locale.ROOT));
    return isSure(words, index)
        || (verb && !second && !endsName(words, index) && !isInNoun(words, index))
        || leads(words, index);
  }

  private static boolean isInNoun(String[] words, int index) {
    String before = index > 0 ? bare(words[index - 1]).toLowerCase(Locale.ROOT) : "";
    boolean union = before.equals("đoàn") && index > 1 && OF_UNION.contains(bare(words[index - 2]));
    boolean one = !VERBS.contains(pair(words, index)) && MAKES_NOUN_OF_ONE.contains(before);
    boolean team = index > 0 && TEAMS.contains(words[index - 1]);
    boolean noun =
        (one || MAKES_NOUN.contains(before))
            && !words[index - 1].endsWith(",")
            && !union
            && !(team && OF_NO_TEAM.contains(words[index]));
    return noun
        || isOfKind(words, index)
        || isCharge(words, index)
        || isField(words, index)
        || isObjectInName(words, index)
        || isOfProject(words, index)
        || isAcross(words, index)
        || isOrganisation(words, index)
        || isInformation(words, index)
        || isAttribute(words, index)
        || BodyNames.covers(words, index);
  }

  /** Accepts {@code các cơ quan truyền thông đưa tin}, where the second verb is what they do. */
  private static boolean isOfKind(String[] words, int index) {
    if (isInstitute(words, index)) {
      return anotherFollows(words, index + 2);
    }
    boolean drafts = // Cơ quan chủ trì soạn thảo
        index > 3
            && pair(words, index - 2).equals("chủ trì")
            && OF_KIND.contains(kind(words, index - 2))
            && pair(words, index).equals("soạn thảo");
    if (drafts) {
      return anotherFollows(words, index + 2);
    }
    return index > 1
        && OF_KIND.contains(kind(words, index))
        && !words[index - 1].endsWith(",")
        && SAYS_KIND.contains(pair(words, index))
        && anotherFollows(words, index + 2);
  }

  /** The two words before an index, in small letters. */
  private static String kind(String[] words, int index) {
    return pair(words, index - 2).toLowerCase(Locale.ROOT);
  }

  /** Accepts {@code các Viện nghiên cứu}. */
  private static boolean isInstitute(String[] words, int index) {
    return index > 0
        && bare(words[index - 1]).toLowerCase(Locale.ROOT).equals("viện")
        && pair(words, index).equals("nghiên cứu");
  }

  /** Accepts {@code được phân công chỉ đạo tuyến bảo đảm}: the first verb says of which body. */
  private static boolean isCharge(String[] words, int index) {
    if (index < 3) {
      return false;
    }
    boolean second = index > 4 && pair(words, index - 2).equals("tổ chức");
    int end = second ? index - 2 : index;
    boolean work = pair(words, end - 2).equals("nhiệm vụ");
    boolean charged =
        work ? bare(words[end - 3]).equals("giao") : CHARGED.contains(pair(words, end - 2));
    return charged
        && List.of(words).subList(Math.max(0, end - LONGEST_CHARGE), end).contains("được")
        && anotherFollows(words, index + 2);
  }

  /** Accepts {@code Phó Hiệu trưởng phụ trách chuyên môn xếp lịch}: the first verb says of whom. */
  private static boolean isField(String[] words, int index) {
    if (!pair(words, index).equals("phụ trách")) {
      return false;
    }
    boolean work = index + 2 < words.length && PARTS_OF_WORK.contains(bare(words[index + 2]));
    return isDeputys(words, index)
        || (!work && !words[index + 1].endsWith(",") && anotherFollows(words, index + 2));
  }

  /** Accepts {@code Phó Giám đốc phụ trách nội dung:}, whose title the colon ends. */
  private static boolean isDeputys(String[] words, int index) {
    return index + 3 < words.length
        && words[index + 3].endsWith(":")
        && List.of(words).subList(0, index).contains("Phó");
  }

  /** Accepts {@code Ban Quản lý xây dựng nông thôn mới}: a verb in a name has its object there. */
  private static boolean isObjectInName(String[] words, int index) {
    if (index < 3 || words[index - 1].endsWith(",")) {
      return false;
    }
    String before = pair(words, index - 2);
    String small = before.toLowerCase(Locale.ROOT);
    boolean inName = !before.equals(small) || MAKES_NOUN.contains(bare(words[index - 3]));
    return NEEDS_OBJECT.contains(small)
        && inName
        && !BodyNames.endsBefore(words, index)
        && VERBS.contains(pair(words, index))
        && anotherFollows(words, index + 2);
  }

  private static boolean anotherFollows(String[] words, int from) {
    for (int i = from; i < words.length && i < from + NEAR; i++) {
      if (isSure(words, i) || VERBS.contains(pair(words, i)) || VERBS.contains(bare(words[i]))) {
        return true;
      }
      if (words[i].endsWith(",") || words[i].endsWith(";") || words[i].endsWith(".")) {
        return false;
      }
    }
    return false;
  }

  /** Accepts {@code Truyền hình thành phố}, where {@code hình thành} is no verb. */
  private static boolean isAcross(String[] words, int index) {
    return index + 2 < words.length
        && PLACES.contains(bare(words[index + 1]) + " " + bare(words[index + 2]));
  }

  /** Accepts {@code và tổ chức, đoàn thể}; not {@code tổ chức tập huấn}. */
  private static boolean isOrganisation(String[] words, int index) {
    if (!pair(words, index).equals("tổ chức")) {
      return false;
    }
    String next = index + 2 < words.length ? bare(words[index + 2]) : "";
    String after = index + 3 < words.length ? next + " " + bare(words[index + 3]) : next;
    boolean listed = words[index + 1].endsWith(",") && !startsVerb(words, index + 2);
    return listed || ORGANISED.contains(after) || ORGANISED.contains(next);
  }

  /** Accepts {@code tổ chức, triển khai}, two verbs that share their object. */
  private static boolean startsVerb(String[] words, int index) {
    return index < words.length && VERBS.contains(pair(words, index));
  }

  /** Accepts {@code Cục An toàn thông tin hướng dẫn}: it stands after a name, without an object. */
  private static boolean isInformation(String[] words, int index) {
    if (index == 0 || !pair(words, index).equals("thông tin")) {
      return false;
    }
    boolean technology = FoldedText.of(bare(words[index - 1])).equals("nghe");
    return technology
        || index + 2 < words.length && words[index - 1].equals("toàn") && isVerb(words, index + 2);
  }

  /** Accepts both verbs of {@code dự án đầu tư xây dựng}; not that of {@code Đầu tư xây dựng}. */
  private static boolean isOfProject(String[] words, int index) {
    int invest = pair(words, index).equals("đầu tư") ? index : index - 2;
    return invest > 0
        && pair(words, invest).equals("đầu tư")
        && bare(words[invest - 1]).equals("án");
  }

  /** Accepts {@code công đoàn cấp trên trực tiếp}, {@code các cơ quan báo chí, xuất bản}. */
  private static boolean isAttribute(String[] words, int index) {
    String verb = pair(words, index);
    return index > 1
        && (verb.equals("trực tiếp") && pair(words, index - 2).equals("cấp trên")
            || verb.equals("xuất bản") && pair(words, index - 2).equals("báo chí"));
  }

  /**
   * Whether a list of names goes on behind the words, so that they end a name: {@code hàng dự trữ,
   * Thanh tra}; what is to be done goes on in small letters.
   */
  private static boolean endsName(String[] words, int index) {
    for (int i = index; i < index + 2 && i + 1 < words.length; i++) {
      if (words[i].endsWith(",")) {
        return Character.isUpperCase(words[i + 1].codePointAt(0));
      }
    }
    return false;
  }

  /**
   * Whether {@code lãnh đạo}, a noun elsewhere, is said of what follows: {@code lãnh đạo xây dựng},
   * {@code lãnh đạo việc bầu cử}.
   */
  private static boolean leads(String[] words, int index) {
    return index > 0
        && index + 2 < words.length
        && pair(words, index).equals("lãnh đạo")
        && (words[index + 2].equals("việc") || isVerb(words, index + 2));
  }

  /** Whether words at an index only ever stand after who acts. */
  static boolean isSure(String[] words, int index) {
    String pair = pair(words, index);
    boolean charged = pair.equals("phụ trách") && words[index + 1].endsWith(",");
    return (charged || SURE.contains(pair))
        && !(index > 1 && MAKES_ABSTRACT.contains(pair(words, index - 2)))
        && !(OF_WORK.contains(pair) && isSaidOfBody(words, index));
  }

  /** Accepts {@code cơ quan chủ trì soạn thảo}; not {@code đơn vị chủ trì, phối hợp với}. */
  private static boolean isSaidOfBody(String[] words, int index) {
    String before = index > 0 ? bare(words[index - 1]) : "";
    String next = index + 2 < words.length ? words[index + 2] : "";
    boolean acts =
        words[Math.min(index + 1, words.length - 1)].endsWith(",") || ACTS_WITH.contains(next);
    boolean kind =
        index > 1 && !words[index - 1].endsWith(",") && OF_KIND.contains(kind(words, index));
    boolean given =
        before.equals("được")
            || index > 1 && before.equals("giao") && GIVEN.contains(bare(words[index - 2]));
    return given || (kind && !acts);
  }

  /** Whether words end in a verb that has no object yet: {@code được kiểm tra}. */
  static boolean endInVerb(String[] words) {
    return words.length > 1 && VERBS.contains(pair(words, words.length - 2));
  }

  /** The word at an index and the next one, without signs. */
  static String pair(String[] words, int index) {
    String first = bare(words[index]);
    return index + 1 < words.length ? first + " " + bare(words[index + 1]) : first;
  }

  private static String bare(String word) {
    return Letters.trim(word, ",;.:()");
  }
}
