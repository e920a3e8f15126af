package vn.vankho.segment;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vankho.text.Folding;

/** Tells amounts that are to be reached from those that only say how large something is. */
final class TargetAmount {
  /** Words before an amount of money that make it the sum of a plan; folded. */
  private static final Pattern SUM =
      Pattern.compile(
          ".*(?:uoc tinh|uoc|tong so|tong kinh phi|tong cong|kinh phi|ngan sach|bo tri|:)(?: la| khoang| [a-z]+ nam \\d{4}:?)?\\s*:?\\s*$");

  /** Words before an amount that make it a target. */
  private static final Pattern CUE =
      Pattern.compile(
          ".*(?:toi thieu|it nhat|khong duoi|khong it hon|khong thap hon|o muc|dut diem|xuong(?: con| duoi)?|khong qua|tren|dat|du kien|la|bao dam|dam bao|trong moi|trong|co tu|binh quan|xay moi|xay dung|mo|to chuc|thanh lap|do be tong|hoan thanh|lap|sua chua|nao vet|cung hoa|ho tro|tiep nhan|so hoa|chinh ly|giam|tang|phan dau)(?:\\s+\\p{L}+){0,3}:?\\s*$");

  /** For how many of them something is done that a clause begins with; folded. */
  private static final Pattern FOR_SO_MANY = Pattern.compile(".*\\bcho (?:hon|khoang|gan)\\s*");

  /** When, before what is done: {@code Đến hết năm 2028,}. */
  private static final Pattern LEADING_TIME =
      Pattern.compile("^(?:Đến|đến|Trong|trong|Hết|hết|Năm|năm)\\s[^,]{2,30}\\d{4},");

  /**
   * Verbs of one syllable whose object is counted; as names of bodies have them they are no verbs.
   */
  private static final Set<String> MAKING =
      Set.of(
          "in", "dựng", "làm", "trồng", "phát", "mở", "xây", "đào", "đắp", "lắp", "mua", "giữ",
          "thả", "tặng", "cấp", "trao", "thay", "sửa", "hiến", "cắm", "kéo", "thu", "tuyển", "kết");

  /** Who has all of it to reach: {@code Toàn huyện kết nạp 150 đoàn viên}. */
  private static final Pattern WHOLE =
      Pattern.compile("(?:[Tt]oàn|[Mm]ỗi|[Cc]ả) \\p{L}+(?: \\p{L}+){2,4}$");

  /** How a verb is meant, behind it: {@code giải tỏa xong 9 điểm}. */
  private static final Pattern MANNER = Pattern.compile("\\s(?:xong|mới|thêm|bổ sung|ngẫu nhiên)$");

  /** Words before a measure that says where or how large, folded. */
  private static final Pattern EXTENT =
      Pattern.compile(
          ".*\\b(?:(?:ban kinh|dai|rong|cao|sau|day|nang|cach)(?: (?:khoang|hon|tren))?|tren dia ban(?: ca)?)\\s*$");

  /** Behind an amount that is the least. */
  private static final Pattern UPWARDS = Pattern.compile("[^,;]{0,40}?\\strở lên");

  /** Of what size something must be to be treated so. */
  private static final Pattern THRESHOLD =
      Pattern.compile(
          ".*\\bco (?:kinh phi|gia tri|von|tong muc dau tu|quy mo|dien tich|thu nhap)"
              + "(?: \\p{L}+){0,3} (?:tren|duoi|tu|khong qua)\\s*$");

  private TargetAmount() {}

  /**
   * Whether an amount is one.
   *
   * @param amount found in the clause; its groups are the number and what is counted
   */
  static boolean isTarget(String clause, Matcher amount) {
    String before =
        FoldedText.of(clause.substring(Math.max(0, amount.start() - 60), amount.start()));
    if (EXTENT.matcher(before).matches() || THRESHOLD.matcher(before).matches()) {
      return false;
    }
    String number = amount.group(1);
    boolean precise = number.length() > 2 && (number.indexOf('.') > 0 || number.indexOf(',') > 0);
    boolean money = amount.group(2).endsWith("đồng") && SUM.matcher(before).matches();
    boolean bound = // từ 15 kiến nghị trở lên
        before.endsWith(" tu ")
            && !amount.group(2).endsWith("đồng")
            && actsBefore(clause.substring(0, amount.start()))
            && UPWARDS.matcher(clause.substring(amount.end())).lookingAt();
    boolean rate = // 12m2/người và 15m2/người
        amount.start() == 0
            && amount.group(2).indexOf('/') > 0
            && !amount.group(2).contains("đồng");
    boolean estimate =
        before.matches(".*\\b(?:hon|khoang|gan)\\s*") && !amount.group(2).endsWith("đồng");
    boolean served =
        precise
            && amount.group(2).startsWith("lượt")
            && FOR_SO_MANY.matcher(before).matches()
            && Verbs.isVerb(small(clause), 0);
    return money
        || served
        || bound
        || rate
        || CUE.matcher(before).matches()
        || isObject(clause, amount.start())
        || (precise && !estimate);
  }

  /**
   * Whether an amount is what is to be had or done, where that is what a section is about: {@code
   * có 60 mô hình}, {@code Câu lạc bộ thu hút 120 học sinh}.
   */
  static boolean isReached(String clause, Matcher amount) {
    String before = MANNER.matcher(clause.substring(0, amount.start()).strip()).replaceFirst("");
    return Folding.lower(before).equals("có") || Verbs.endInVerb(before.split("\\s+"));
  }

  /** Whether the last words before {@code từ} say what is done. */
  private static boolean actsBefore(String before) {
    String[] words = small(before.replaceFirst("\\s*(?<!\\p{L})từ\\s*$", ""));
    String last = words[words.length - 1];
    return Verbs.isVerb(words, 0)
        || last.equals("được")
        || last.equals("đạt")
        || Verbs.endInVerb(words);
  }

  private static String[] small(String words) {
    return (words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1)).split("\\s+");
  }

  /** Whether an amount is what the verb, with which its clause begins, is done to. */
  private static boolean isObject(String clause, int start) {
    String act = LEADING_TIME.matcher(clause.substring(0, start)).replaceFirst("").strip();
    if (act.isEmpty()) {
      return false;
    }
    String[] words = small(act);
    boolean begins = Verbs.isVerb(words, 0) || MAKING.contains(words[0]);
    return (words.length <= 4 && begins)
        || (WHOLE.matcher(act).lookingAt() && Verbs.endInVerb(words));
  }
}
