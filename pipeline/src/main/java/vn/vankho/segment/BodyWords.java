package vn.vankho.segment;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells words that name bodies, or those who act, from words that name matters. */
final class BodyWords {
  /** Names whose duties stand below. */
  private static final Pattern CHARGED = Pattern.compile("^[Tt]rách nhiệm\\s");

  /** A request, after which the name of who is asked stands; not {@code Giáo viên}. */
  private static final Pattern ASKING =
      Pattern.compile(
          "^(?:riêng|giao nhiệm vụ cho|giao cho|giao|(?:kính )?đề nghị|yêu cầu|đối với|phân công|trách nhiệm(?=\\s(?-i:\\p{Lu}))|(?:trách nhiệm(?: thực hiện)?|nhiệm vụ(?: cụ thể)?) của)\\s+"
              + "(?=\\p{L}{2})",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** What a body is to the matter, before its name: {@code Cơ quan chủ quản: UBND tỉnh}. */
  private static final Pattern LABEL =
      Pattern.compile(
          "^(?:co quan|don vi|bo phan) (?:chu tri|chu quan|quan ly|thuc hien|thuong truc|phoi hop"
              + "|chiu trach nhiem|dau moi|tham muu)[^:.,]{0,20}:\\s*(?=\\S)");

  private static final Pattern SEVERAL =
      Pattern.compile(
          "^(?:cac|nhung|moi|tung|tat ca(?: cac)?|toan the|mot so|(?:hai|ba)(?= (?:co quan|don vi|nganh|ben|so|phong)))\\s");

  /**
   * The first word of a body's name or of an office; the words in brackets would make it another
   * word, as {@code so lieu} is not {@code Sở}.
   */
  private static final String HEAD =
      "so(?! (?:luong|lieu|ho|hoa|sanh|ket|tien|du|thu|lan|nguoi|hieu|voi|bo)(?![a-z]))"
          + "|phong(?!,(?! (?:ban|don vi|khoa|to|doi|trung tam|tram|chi cuc|bo phan)(?![a-z]))|\\s(?:chong|ngua|tranh|trao|chay|benh|dich|cach))|ban(?! (?:hanh|do|giao|be|ghi|sao|chat|than|tin|an(?! toan)|quyen|le|hang))"
          + "|bo(?! (?:sung|tri|may|sot|qua|tieu|luat|phieu|tieu chi|chi tieu|chi so|quy tac|du lieu|tai lieu|ho so|cau hoi)(?![a-z]))|tong (?:cuc|cong ty|lien doan|giam doc|thu ky|hoi|phu trach)|uy (?:ban|vien)|ubnd|hdnd|hoi dong"
          + "|ubmttq|ub mttq|mttq|mat tran|bch|bcd|bql|hoi(?! (?:nghi|thao|thi|dam|hop|y|nhap|dap|truong|cho|dien)(?![a-z]))|doan(?! (?:ket|duong)(?![a-z]))|cong (?:doan|an|chuc|ty)"
          + "|lien (?:doan|minh|hiep)|hiep hoi|lien hiep hoi|trung tam|tt(?= )|chi (?:cuc|bo|nhanh|doan|hoi|uy)|cuc|vu(?! (?:viec|an|xuan|dong|mua|khi|trang)(?![a-z]))|vien(?! (?:tro|dan)(?![a-z]))"
          + "|benh vien|phong kham|truong(?! (?:hop|thanh)(?![a-z]))|hoc vien|dai hoc|van phong(?! pham)|van thu|thanh (?:tra|doan|uy|vien)|bo chi huy|bo tu lenh|bo doi|bien phong"
          + "|dai(?! (?:bieu|hoi|han|dich|tra)(?![a-z]))|bao(?! (?:dam|cao|gom|ve|hiem y|quan|ton|luc)(?![a-z]))|bao hiem xa hoi|tap chi|cong thong tin|kho bac|ngan hang|quy(?! (?:dinh|hoach|trinh|che|mo|dat|chuan|i|ii|iii|iv|\\d)(?![a-z]))|buu dien"
          + "|to(?! (?:chuc|trinh|chu|roi)(?![a-z]))|doi ngu (?:giao vien|can bo|nhan vien|y bac si|cong chuc)|doi(?! (?:voi|tuong|moi|ngu|chieu|thoai|song)(?![a-z]))|thu (?:truong|vien|ky)|chu (?:tich|cac|dau tu|nhiem|ho|rung|co so|doanh nghiep)|pho (?:chu tich|giam doc|truong|bi thu|tong)|giam doc|tong giam doc"
          + "|hieu truong|pho hieu truong|bi thu|chanh|truong (?:ban|phong|thon|ap|khoa|tram|cac|khu)|can bo|(?:giao|giang|ky thuat|cong tac|tinh nguyen|huong dan|huan luyen|tuyen truyen) vien|co van|to truong|nhom truong|truong doan|tram|hat|tinh (?:doan|uy)|huyen (?:doan|uy)|thi (?:doan|uy)|quan (?:doan|uy|khu)|xa doan|dang (?:uy|bo|doan)|ban can su"
          + "|(?:trung|tieu|lu|su) doan(?! (?:ket|vien)(?![a-z]))|dai doi|chi huy truong|chinh (?:uy|tri vien)|doi truong|kiem (?:lam|toan|sat)|vien kiem sat|toa an|dien luc|hop tac xa|htx|lien minh|nha truong|don vi|co quan|co so (?:doan|hoi|dang|cong doan|y te)|lanh dao|ke toan|nganh|cap (?:uy|xa|huyen|tinh)"
          + "|hai quan|dong chi|ong|ba(?= )|tap the|ca nhan|nhan dan|gia dinh|xi nghiep|nha may|nha (?:hat|van hoa|thieu nhi|xuat ban)|bao tang|vuon quoc gia"
          + "|thuong truc|bo phan|tieu ban|khoi(?! (?:luong|nghiep|phuc|cong)(?![a-z]))|tap doan|luc luong|chinh quyen|doanh nghiep|nhan vien|bac si|phu huynh|chuyen vien|thu tuong|chinh phu"
          + "|to chuc (?:doan thanh nien|chinh tri|xa hoi|dang|phap che|tin dung|hanh nghe|doan the|cong doan)|doan the|khu pho";

  /** Words that may open a name, and as often something else. */
  private static final String PERHAPS =
      "|dia phuong|tong chi|hoc sinh|vien chuc|quoc hoi|to chuc|thon|ap(?! (?:dung|luc|thap)(?![a-z]))|khu (?:dan cu|vuc|di tich|cong nghiep|bao ton)|tinh(?! (?:hinh|toan|den|tu|than|chat)(?![a-z]))"
          + "|huyen|quan(?! (?:triet|ly|tam|trong|diem|he)(?![a-z]))|thi (?:xa|tran)|xa(?! hoi)|phuong(?! (?:an|phap|tien|thuc|cham|huong)(?![a-z]))|dac khu|thanh pho"
          + "|y te|tu phap|tai chinh|dia chinh|van hoa|quan su|ho(?! (?:tro|so|tich)(?![a-z]))|nguoi|tat ca|toan the|truong|pho|hoi vien|doan vien|thanh vien|thanh nien|phu nu|nong dan|ngu dan|khoa|lop|nhom|cap|bo(?= me)|ba|ong";

  private static final Pattern SURELY = Pattern.compile("^(?:" + HEAD + ")(?![a-z])");

  private static final Pattern OPENS = Pattern.compile("^(?:" + HEAD + PERHAPS + ")(?![a-z])");

  /** Words of which several, before a colon, are listed: {@code các Sở: Tài chính, Xây dựng}. */
  private static final Pattern LISTED =
      Pattern.compile(
          "so|bo|vu|cuc|ban|phong|vien|hoi|chuc hoi|nganh|don vi|huyen|xa|phuong|tinh|quan|truong|tram|chi cuc|doan the|khoi");

  /** Of them what are listed are names of places or schools, which hardly are verbs. */
  private static final Pattern OF_PLACE =
      Pattern.compile("don vi|huyen|xa|phuong|tinh|quan|truong|tram|doan the");

  /** Several places, which act through their bodies: {@code các địa phương}, {@code các xã}. */
  private static final Pattern PLACES =
      Pattern.compile(
          "^(?:cac|moi|tung|tat ca cac) (?:dia phuong|tinh|huyen|quan|xa|phuong|thi xa)(?=$|,| (?:va|can|phai|co trach|chu dong|to chuc) )");

  private BodyWords() {}

  /** The folded words after a request and what the body is to the matter. */
  private static String bare(String text) {
    return FoldedText.of(text.substring(prefix(text)));
  }

  /** Characters of a request or a label before the name of a body; 0 where there is none. */
  static int prefix(String text) {
    Matcher asking = ASKING.matcher(text);
    int start = asking.find() ? asking.end() : 0;
    Matcher label = LABEL.matcher(FoldedText.of(text.substring(start)));
    return label.find() ? start + label.end() : start;
  }

  /** Whether words open with a request: what it asks for is work for whom it asks. */
  static boolean isAsked(String text) {
    return ASKING.matcher(text).find();
  }

  /** Whether words open by saying that duties follow: what they name is a name to its end. */
  static boolean isCharged(String text) {
    return CHARGED.matcher(text).find();
  }

  /** Whether words open with the name of a body or an office. */
  static boolean opens(String text) {
    return OPENS.matcher(single(bare(text))).find();
  }

  /** Whether words open with the name of a body or an office, and hardly with anything else. */
  static boolean surelyOpens(String text) {
    String bare = bare(text);
    return SURELY.matcher(single(bare)).find() || PLACES.matcher(bare).find();
  }

  /** The words without {@code các}, {@code từng} and the like before them. */
  private static String single(String bare) {
    Matcher several = SEVERAL.matcher(bare);
    return several.find() ? bare.substring(several.end()) : bare;
  }

  /** Whether words speak of several of something, and not of bodies: {@code Các giải pháp}. */
  static boolean isOtherPlural(String text) {
    String bare = bare(text);
    Matcher several = SEVERAL.matcher(bare);
    return several.find() && !opens(text);
  }

  /** Whether words are the names of bodies and nothing else. */
  static boolean isList(String text) {
    String names = text.substring(prefix(text));
    return opens(text)
        && !ClauseWords.isMatter(names)
        && ClauseWords.firstVerb(names.split(" ")) < 0
        && names.indexOf(". ") < 0;
  }

  /** Whether a colon after a word opens a list of names: {@code các Sở: Tài chính, Xây dựng}. */
  static boolean isListed(String[] words, int index) {
    if (index < 1 || !words[index].endsWith(":")) {
      return false;
    }
    String word = FoldedText.of(Letters.trim(words[index], ":"));
    String before = FoldedText.of(words[index - 1]);
    boolean several = before.equals("cac") || (index > 1 && isSeveral(words, index));
    return several
        && !(OF_PLACE.matcher(word).matches() && isDoing(words, index + 1))
        && LISTED.matcher(before.equals("cac") ? word : before + " " + word).matches();
  }

  /** Whether the word at an index, behind a colon, begins what is to be done. */
  private static boolean isDoing(String[] words, int index) {
    if (index >= words.length || words[index].isEmpty()) {
      return false;
    }
    String[] small = Arrays.copyOfRange(words, index, Math.min(words.length, index + 4));
    small[0] = small[0].toLowerCase(Locale.ROOT);
    return small[0].equals("giao") || Verbs.isVerb(small, 0);
  }

  private static boolean isSeveral(String[] words, int index) {
    String second = FoldedText.of(words[index - 2]);
    return second.equals("cac")
        || (second.equals("to") && index > 2 && FoldedText.of(words[index - 3]).equals("cac"));
  }
}
