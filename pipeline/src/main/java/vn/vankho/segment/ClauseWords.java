package vn.vankho.segment;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import vn.vankho.text.PackedTable;

/** Tells where the name of a body ends and what it is to do begins. */
final class ClauseWords {
  private static final int MOST_WORDS = 30;

  private static final Set<String> VERBS =
      new HashSet<>(PackedTable.rows(ClauseWords.class, "verbs.txt"));

  /** Phrases that only ever stand after who acts. */
  private static final List<String> SURE =
      List.of("chủ trì", "phối hợp", "có trách", "chịu trách", "là cơ", "là đầu", "có nhiệm");

  /** Words after which a verb is part of a noun: ban chỉ đạo, các tổ chức, dự án đầu tư. */
  private static final Set<String> MAKES_NOUN =
      Set.of(
          "ban", "tổ", "đoàn", "phận", "được", "bị", "chương", "quá", "quy", "nghệ", "đồng", "công",
          "hàng", "việc", "các", "những", "mỗi", "từng", "mọi", "địa");

  private static final Set<String> MANNERS =
      Set.of("quan tâm", "chủ động", "thường xuyên", "tích cực", "khẩn trương", "nghiêm túc");

  /** Before {@code đoàn}, the Youth Union: {@code các huyện đoàn vận động}. */
  private static final Set<String> OF_UNION =
      Set.of(
          "tỉnh", "thành", "huyện", "quận", "thị", "xã", "khối", "Tỉnh", "Thành", "Huyện", "Quận");

  /** Words with which a heading names a matter, where other headings name who acts. */
  private static final Pattern MATTER =
      Pattern.compile(
          "^(?:doi tuong|co so phap|q[uy]+i? (?:trinh|dinh|mo)|tham quyen|thoi (?:gian|han|diem)|dia diem"
              + "|kinh phi|noi dung|hinh thuc|so luong|phuong (?:tien|phap|thuc|cham)|che do|nguyen tac"
              + "|muc (?:dich|tieu|chi)|yeu cau|tien do|lo trinh|giai doan|buoc \\d|dot \\d|nam \\d|quy [ivx\\d]"
              + "|thang \\d|tu (?:ngay|thang)|cong tac|nhiem vu|giai phap|bien phap|ho so|tai lieu|tieu ch"
              + "|dieu kien|thanh phan|bao cao vien|nguon |phan loai|pham vi|chi tieu|ket qua|ghi chu)\\b");

  /** Verbs that are names of bodies too. */
  private static final Set<String> ALSO_BODIES = Set.of("thanh tra", "quản lý", "thông tin");

  /** Words with which the name of a body or of those who act begins, folded. */
  private static final Pattern ACTS =
      Pattern.compile(
          "^(?:cac|moi|tung|tat ca|toan the|so|phong|ban|bo|tong|uy (?:ban|vien)|ubnd|hdnd|hoi|doan|cong (?:doan|an|chuc|ty)"
              + "|lien (?:doan|minh|hiep)|mat tran|ubmttq|mttq|trung tam|chi (?:cuc|bo|nhanh|doan|hoi)|cuc|vu|vien|benh vien"
              + "|truong|van (?:phong|hoa|thu)|thanh (?:tra|doan|uy|vien)|quan su|dai|bao|kho bac|ngan hang"
              + "|buu dien|to|doi|thu truong|chu (?:tich|dau tu|nhiem)|pho|giam doc|hieu truong|bi thu|can bo"
              + "|giao vien|tram|hat|tinh|huyen|xa|dang uy|kiem (?:lam|toan)|dien luc|hop tac xa|nha truong"
              + "|ho|nguoi|don vi|co (?:quan|so)|lanh dao|ke toan|tu phap|tai chinh|dia chinh|nganh"
              + "|toa an|bo doi|bien phong|hai quan|dong chi|ong|ba|tap the|ca nhan|nhan dan|gia dinh|hiep hoi"
              + "|xi nghiep|nha may|nha (?:hat|van hoa|thieu nhi|xuat ban)|thu vien|bao tang|vuon quoc gia|tap chi"
              + "|thuong truc|bo phan|nhom|khoi|khoa|thon|ap|khu|tap doan|luc luong|chinh quyen|cap|nhan vien|bac si|hoc sinh|phu huynh)\\b");

  /** Words with which the name of a body begins and hardly a part of a section. */
  private static final Pattern BODY =
      Pattern.compile(
          "^(?:(?:de nghi |giao |yeu cau |doi voi |trach nhiem cua )?(?:cac )?(?:so|phong|ban (?!hanh)|ubnd|uy ban|hdnd|hoi (?!nghi)|cong an|van phong|thanh tra"
              + "|trung tam|chi cuc|cuc|vu|bo (?!sung|tri|may)|benh vien|truong|tram|mat tran|doan thanh nien"
              + "|kho bac|ngan hang|dai phat thanh|bao hiem|tong cuc|cong ty|don vi|co quan|doanh nghiep))\\b");

  private ClauseWords() {}

  /** Whether words name a body or those who act. */
  static boolean names(String words) {
    return ACTS.matcher(FoldedText.of(words)).lookingAt();
  }

  /** Whether a heading, in capitals, is the name of a body, and not a part of a section. */
  static boolean namesBody(String heading) {
    String folded = FoldedText.of(heading);
    return BODY.matcher(folded).lookingAt() && !MATTER.matcher(folded).lookingAt();
  }

  /** Whether words name a matter or a doing, not a body or a person. */
  static boolean isMatter(String words) {
    if (words.isEmpty()) {
      return false;
    }
    String[] small =
        (words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1)).split(" ");
    boolean doing = isVerb(small, 0) && !ALSO_BODIES.contains(pair(small, 0));
    return doing || MATTER.matcher(FoldedText.of(words)).lookingAt();
  }

  /** Index of the word with which the doing begins, from 1 on; -1 where none is found. */
  static int firstVerb(String[] words) {
    int first = -1;
    for (int i = 1; i < words.length && i < MOST_WORDS; i++) {
      if (isSure(words, i)) {
        boolean begun = first > 0 && (hasComma(words, first, i) || isManner(words, first, i));
        return begun ? first : i;
      }
      if (first < 0 && isVerb(words, i)) {
        first = i;
      }
    }
    return first;
  }

  /** Accepts {@code quan tâm phối hợp}: how it is done stands right before what is done. */
  private static boolean isManner(String[] words, int from, int to) {
    return MANNERS.contains(pair(words, from)) && to - from == 2;
  }

  private static boolean hasComma(String[] words, int from, int to) {
    for (int i = from; i < to; i++) {
      if (words[i].endsWith(",") || words[i].endsWith(";")) {
        return true;
      }
    }
    return false;
  }

  /** Whether the words at an index, in lower case, open what is to be done. */
  static boolean isVerb(String[] words, int index) {
    String first = bare(words[index]);
    if (first.isEmpty() || !Character.isLowerCase(first.codePointAt(0))) {
      return false;
    }
    boolean noun = isInNoun(words, index);
    boolean verb = VERBS.contains(first) || VERBS.contains(pair(words, index));
    boolean second = // nhận in tiếp nhận
        index > 0 && VERBS.contains(pair(words, index - 1).toLowerCase(Locale.ROOT));
    return isSure(words, index)
        || (verb && !noun && !second && !endsName(words, index))
        || leads(words, index);
  }

  private static boolean isInNoun(String[] words, int index) {
    String before = index > 0 ? bare(words[index - 1]).toLowerCase(Locale.ROOT) : "";
    boolean union = before.equals("đoàn") && index > 1 && OF_UNION.contains(bare(words[index - 2]));
    boolean noun = MAKES_NOUN.contains(before) && !words[index - 1].endsWith(",") && !union;
    return noun || isOfProject(words, index);
  }

  /** Accepts both verbs of {@code dự án đầu tư xây dựng}; not that of {@code Đầu tư xây dựng}. */
  private static boolean isOfProject(String[] words, int index) {
    int invest = pair(words, index).equals("đầu tư") ? index : index - 2;
    return invest > 0
        && pair(words, invest).equals("đầu tư")
        && bare(words[invest - 1]).equals("án");
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
   * Whether {@code lãnh đạo}, a noun elsewhere, is said of what follows: {@code lãnh đạo xây dựng}.
   */
  private static boolean leads(String[] words, int index) {
    return index > 0
        && index + 2 < words.length
        && pair(words, index).equals("lãnh đạo")
        && isVerb(words, index + 2);
  }

  private static boolean isSure(String[] words, int index) {
    return SURE.contains(pair(words, index));
  }

  /** Whether words end in a verb that has no object yet: {@code được kiểm tra}. */
  static boolean endInVerb(String[] words) {
    return words.length > 1 && VERBS.contains(pair(words, words.length - 2));
  }

  private static String pair(String[] words, int index) {
    String first = bare(words[index]);
    return index + 1 < words.length ? first + " " + bare(words[index + 1]) : first;
  }

  private static String bare(String word) {
    return Letters.trim(word, ",;.:()");
  }
}
