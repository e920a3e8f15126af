package vn.vankho.segment;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Tells where the name of a body ends and what it is to do begins. */
final class ClauseWords {
  private static final int MOST_WORDS = 60;

  private static final Set<String> MANNERS =
      Set.of("quan tâm", "chủ động", "thường xuyên", "tích cực", "khẩn trương", "nghiêm túc");

  /** What someone is appointed to be. */
  private static final Set<String> ROLES = Set.of("làm đầu", "là đầu");

  private static final Set<String> APPOINTS =
      Set.of("giao", "cử", "phân công", "bố trí", "chỉ định");

  /** Words behind which {@code giao} says what a body is charged with. */
  private static final Set<String> GIVEN = Set.of("được", "đã", "khi");

  /** More words than this between them appoint nobody. */
  private static final int LONGEST_OFFICE = 12;

  private static final Set<String> TOGETHER = Set.of("cùng với", "cùng các");

  /** Words with which a heading names a matter, where other headings name who acts. */
  private static final Pattern MATTER =
      Pattern.compile(
          "^(?:(?:cac|nhung|mot so|moi) )?(?:doi tuong|co so phap|q[uy]+i? (?:trinh|dinh|mo)|tham quyen|thoi (?:gian|han|diem)|dia diem"
              + "|kinh phi|noi dung|hinh thuc|so luong|phuong (?:tien|phap|thuc|cham)|che do|nguyen tac"
              + "|muc (?:dich|tieu|chi)|yeu cau|tien do|lo trinh|giai doan|(?:buoc|dot|nam|thang) \\d+|quy [ivx\\d]+"
              + "|tu (?:ngay|thang)|cong tac|nhiem vu|giai phap|bien phap|ho so|tai lieu|tieu ch"
              + "|dieu kien|thanh phan|bao cao vien|nguon |phan loai|pham vi|chi tieu|ket qua|ghi chu|luu y|che do|thoi diem|hieu luc|dieu khoan|khen thuong|ky luat|trach nhiem|truong hop|khoan|quyen (?:cua|han|loi|va))\\b");

  /** Verbs that stand in no name of a body, so that what is to be done has begun with them. */
  private static final Set<String> IN_NO_NAME =
      Set.of("tăng cường", "tiếp tục", "đẩy mạnh", "tập trung", "nâng cao", "báo cáo", "đôn đốc");

  /** Verbs that are names of bodies too. */
  private static final Set<String> ALSO_BODIES = Set.of("thanh tra", "quản lý", "thông tin");

  /** Accepts {@code phải báo cáo}, {@code cần củng cố}; what follows has to be a verb. */
  private static final Pattern BIDS = Pattern.compile("(?:cần phải|phải|cần)\\s+");

  private static final Pattern TIE =
      Pattern.compile(
          "^(?:Đồng thời|Trên cơ sở đó|Từ đó|Qua đó|Bên cạnh đó|Ngoài ra|Mặt khác|Song song với đó)(?! với),?\\s+");

  /** Words with which the name of a body or of those who act begins, folded. */
  private static final Pattern ACTS =
      Pattern.compile(
          "^(?:cac|moi|tung|tat ca|toan the|so|phong|ban|bo(?! (?:chi tieu|chi so|tieu chi|quy tac|du lieu))|tong|uy (?:ban|vien)|ubnd|hdnd|hoi|doan|cong (?:doan|an|chuc|ty)"
              + "|lien (?:doan|minh|hiep)|mat tran|ubmttq|mttq|trung tam|chi (?:cuc|bo|nhanh|doan|hoi)|cuc|vu|vien|benh vien"
              + "|truong|van (?:phong|hoa|thu)|thanh (?:tra|doan|uy|vien)|quan su|dai|bao|kho bac|ngan hang"
              + "|buu dien|to|doi|thu truong|chu (?:tich|dau tu|nhiem)|pho|giam doc|hieu truong|bi thu|can bo"
              + "|(?:giao|giang|ky thuat|cong tac|tinh nguyen|huong dan|huan luyen|tuyen truyen) vien|co van|tram|hat|tinh|huyen|xa|dang uy|kiem (?:lam|toan)|dien luc|hop tac xa|nha truong"
              + "|ho|nguoi|don vi|co (?:quan|so)|lanh dao|ke toan|tu phap|tai chinh|dia chinh|nganh"
              + "|toa an|bo doi|bien phong|hai quan|dong chi|ong|ba|tap the|ca nhan|nhan dan|gia dinh|hiep hoi"
              + "|xi nghiep|nha may|nha (?:hat|van hoa|thieu nhi|xuat ban)|thu vien|bao tang|vuon quoc gia|tap chi"
              + "|thuong truc|bo phan|nhom|khoi|khoa|thon|ap|khu|tap doan|luc luong|chinh quyen|cap|nhan vien|bac si|hoc sinh|phu huynh)\\b");

  /** Words with which the name of a body begins and hardly a part of a section. */
  private static final Pattern BODY =
      Pattern.compile(
          "^(?:(?:de nghi |giao |yeu cau |doi voi |trach nhiem cua )?(?:cac )?(?:so|phong|ban (?!hanh)|ubnd|uy ban|hdnd|hoi (?!nghi)|cong an|van phong|thanh tra"
              + "|trung tam|chi cuc|cuc|vu|bo (?!sung|tri|may)|benh vien|truong|khoa (?!hoc|hop)|tram|mat tran|doan thanh nien"
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
    boolean doing = Verbs.isVerb(small, 0) && !ALSO_BODIES.contains(Verbs.pair(small, 0));
    return doing || MATTER.matcher(FoldedText.of(words)).lookingAt();
  }

  /** Whether words, what is said of a body, begin with what it does. */
  static boolean opensWork(String rest) {
    String[] words = small(rest);
    boolean together = words.length > 2 && TOGETHER.contains(Verbs.pair(words, 0));
    boolean appoints = IntStream.range(2, words.length).anyMatch(i -> appointment(words, i) == 0);
    return words.length > 1
        && (together || appoints || Verbs.isVerb(words, 0) || opensSurely(rest));
  }

  /** Whether words say of a body, wherever they stand, that it has to do what they begin with. */
  static boolean isBidden(String rest) {
    Matcher bids = BIDS.matcher(rest);
    return opensSurely(rest) || (bids.lookingAt() && opensWork(rest.substring(bids.end())));
  }

  /** A sentence without the words that only tie it to the one before: {@code Đồng thời, }. */
  static String untied(String sentence) {
    return TIE.matcher(sentence).replaceFirst("");
  }

  /** Whether words begin with a phrase that only ever stands after who acts. */
  static boolean opensSurely(String rest) {
    String[] words = small(rest);
    int start = words.length > 3 && MANNERS.contains(Verbs.pair(words, 0)) ? 2 : 0;
    return words.length > 1 && Verbs.isSure(words, start);
  }

  private static String[] small(String words) {
    String head = words.substring(0, Math.min(words.length(), 80)).strip();
    return head.isEmpty()
        ? new String[0]
        : (head.substring(0, 1).toLowerCase(Locale.ROOT) + head.substring(1)).split("\\s+");
  }

  /** Accepts {@code cử một cán bộ làm đầu mối}, {@code giao công chức nội vụ làm đầu mối}. */
  private static int appointment(String[] words, int role) {
    if (!ROLES.contains(Verbs.pair(words, role))) {
      return -1;
    }
    for (int i = role - 2; i >= 0 && i > role - LONGEST_OFFICE; i--) {
      boolean given = i > 0 && GIVEN.contains(words[i - 1]);
      if (!given && (APPOINTS.contains(words[i]) || APPOINTS.contains(Verbs.pair(words, i)))) {
        return i;
      }
      if (words[i].endsWith(",") || words[i].endsWith(";")) {
        return -1;
      }
    }
    return -1;
  }

  /** Index of the word with which the doing begins, from 1 on; -1 where none is found. */
  static int firstVerb(String[] words) {
    int first = -1;
    for (int i = 1; i < words.length && i < MOST_WORDS; i++) {
      if (Verbs.isSure(words, i)) {
        int appointment = appointment(words, i);
        if (appointment > 0) {
          return first > 0 ? Math.min(first, appointment) : appointment;
        }
        boolean last = i + 3 >= words.length && !words[words.length - 1].endsWith(":");
        return first > 0 && (last || isBegun(words, first, i)) ? first : i;
      }
      if (first < 0 && Verbs.isVerb(words, i)) {
        first = i;
      }
    }
    return first;
  }

  /** Whether what is to be done begins with a verb before one that surely is part of it. */
  private static boolean isBegun(String[] words, int from, int to) {
    return hasComma(words, from, to)
        || isManner(words, from, to)
        || IN_NO_NAME.contains(Verbs.pair(words, from));
  }

  /** Accepts {@code quan tâm phối hợp}: how it is done stands right before what is done. */
  private static boolean isManner(String[] words, int from, int to) {
    return MANNERS.contains(Verbs.pair(words, from)) && to - from == 2;
  }

  private static boolean hasComma(String[] words, int from, int to) {
    for (int i = from; i < to; i++) {
      if (words[i].endsWith(",") || words[i].endsWith(";")) {
        return true;
      }
    }
    return false;
  }
}
