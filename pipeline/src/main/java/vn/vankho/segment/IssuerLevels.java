package vn.vankho.segment;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.vankho.model.IssuerLevel;

/** Tells the level of a body from its name and its superior's. */
final class IssuerLevels {
  private static final List<String> CENTRAL =
      List.of(
          "bo ",
          "chinh phu",
          "thu tuong",
          "van phong chinh phu",
          "quoc hoi",
          "uy ban thuong vu",
          "tong cuc",
          "thanh tra chinh phu",
          "uy ban dan toc",
          "ngan hang nha nuoc viet nam",
          "bao hiem xa hoi viet nam",
          "kiem toan nha nuoc",
          "toa an nhan dan toi cao",
          "vien kiem sat nhan dan toi cao",
          "cuc ",
          "vu ",
          "van phong quoc hoi",
          "tai nguyen va");
  private static final List<String> NOT_CENTRAL =
      List.of(
          "bo chi huy", "bo tu lenh", "cuc thue tinh", "cuc thong ke tinh", "cuc hai quan tinh");
  private static final List<String> PARTY =
      List.of(
          "tinh uy",
          "thanh uy",
          "huyen uy",
          "quan uy",
          "thi uy",
          "dang uy",
          "dang bo",
          "chi bo",
          "chi uy",
          "ban tuyen giao",
          "ban dan van",
          "ban noi chinh",
          "ban chap hanh dang",
          "dang cong san",
          "ban chap hanh trung uong",
          "uy ban kiem tra",
          "ban can su dang",
          "van phong tinh uy",
          "van phong huyen uy",
          "van phong thanh uy",
          "dang doan");
  private static final List<String> OTHER =
      List.of(
          "truong ",
          "dai hoc ",
          "hoc vien ",
          "benh vien",
          "trung tam y te",
          "tram y te",
          "cong ty",
          "tong cong ty",
          "tap doan",
          "hoi ",
          "lien doan",
          "cong doan",
          "doan ",
          "ngan hang",
          "lien hiep",
          "tinh doan",
          "huyen doan",
          "thanh doan",
          "uy ban mat tran",
          "mat tran",
          "ubmttq",
          "hiep hoi",
          "lien minh",
          "hop tac xa",
          "quy ",
          "chua ");

  /** Accepts {@code ban chi dao … cua chinh phu}, {@code ban chap hanh trung uong}. */
  private static final Pattern OF_THE_CENTRE =
      Pattern.compile(
          "^(?:(?:ban|uy ban|hoi dong|to) .*cua (?:chinh phu|thu tuong chinh phu)"
              + "|(?:ban|uy ban|hoi dong|van phong) .*trung uong(?: dang)?)$");

  /** Those that stand in one place, whoever they belong to. */
  private static final List<String> INSTITUTIONS =
      List.of("truong ", "dai hoc ", "hoc vien ", "benh vien", "cong ty");

  /** Of the Youth Union, a bank and others, with no more in their name than a place. */
  private static final List<String> PARTS =
      List.of("bch ", "ban chap hanh ", "btv ", "chi nhanh ", "phong giao dich ");

  /** Accepts {@code Ban Chấp hành Đoàn tỉnh An Giang}. */
  private static final Pattern OF_UNION =
      Pattern.compile(
          "^(?:bch|ban chap hanh|btv|ban thuong vu) (?:doan|hoi|lien doan|cong doan) .*");

  /** {@code quận} with its mark: not {@code quản lý} or {@code quân khu}. */
  private static final Pattern QUARTER =
      Pattern.compile("(?<!\\p{L})quận(?!\\p{L})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private final Geography geography;

  IssuerLevels(Geography geography) {
    this.geography = geography;
  }

  /** Whether a name is a ministry's or another body's of the centre. */
  static boolean isCentralBody(String name) {
    String folded = FoldedText.of(name);
    return OF_THE_CENTRE.matcher(folded).matches()
        || (startsWithAny(folded, CENTRAL) && !startsWithAny(folded, NOT_CENTRAL));
  }

  /** Whether a name is a school's, a hospital's or a company's. */
  static boolean isInstitution(String name) {
    return startsWithAny(FoldedText.of(name), INSTITUTIONS);
  }

  /** The level; empty where the name does not tell. */
  Optional<IssuerLevel> of(String issuer, Optional<String> parent, boolean party) {
    String folded = FoldedText.of(issuer);
    if (party || startsWithAny(folded, PARTY)) {
      return Optional.of(IssuerLevel.PARTY);
    }
    boolean isPart =
        parent.filter(body -> startsWithAny(FoldedText.of(body), OTHER)).isPresent()
            && startsWithAny(folded, PARTS);
    if (isPart || OF_UNION.matcher(folded).matches()) {
      return Optional.of(IssuerLevel.OTHER);
    }
    if (startsWithAny(folded, OTHER)
        && !folded.startsWith("hoi dong nhan dan")
        && !folded.startsWith("doan dai bieu")) {
      return Optional.of(IssuerLevel.OTHER);
    }
    Optional<IssuerLevel> own = byPlace(issuer).or(() -> byKind(folded, parent));
    return own.or(() -> parent.flatMap(body -> of(body, Optional.empty(), false)))
        .or(
            () ->
                startsWithAny(folded, List.of("phong "))
                    ? Optional.of(IssuerLevel.DISTRICT)
                    : Optional.empty());
  }

  private static Optional<IssuerLevel> byKind(String folded, Optional<String> parent) {
    if (startsWithAny(folded, List.of("so ", "bo chi huy"))) {
      return Optional.of(IssuerLevel.PROVINCE);
    }
    boolean central = isCentralBody(folded);
    boolean undecided = startsWithAny(folded, List.of("cuc ", "vu ")) && parent.isPresent();
    return central && !undecided ? Optional.of(IssuerLevel.CENTRAL) : Optional.empty();
  }

  private Optional<IssuerLevel> byPlace(String name) {
    String folded = " " + FoldedText.of(name).replace(",", "") + " ";
    if ((folded.contains(" xa ") && !folded.contains("thi xa") && !folded.contains("xa hoi "))
        || folded.contains(" phuong ")
        || folded.contains(" thi tran ")
        || folded.contains(" dac khu ")) {
      return Optional.of(IssuerLevel.COMMUNE);
    }
    if (folded.contains(" huyen ") || QUARTER.matcher(name).find() || folded.contains(" thi xa ")) {
      return Optional.of(IssuerLevel.DISTRICT);
    }
    int city = folded.indexOf(" thanh pho ");
    if (city >= 0) {
      boolean central = geography.isCityName(name.substring(Math.min(name.length(), city + 10)));
      return Optional.of(central ? IssuerLevel.PROVINCE : IssuerLevel.DISTRICT);
    }
    return folded.contains(" tinh ") ? Optional.of(IssuerLevel.PROVINCE) : Optional.empty();
  }

  private static boolean startsWithAny(String folded, List<String> starts) {
    String padded = folded + " ";
    return starts.stream().anyMatch(padded::startsWith);
  }
}
