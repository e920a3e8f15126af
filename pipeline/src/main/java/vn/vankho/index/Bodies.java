package vn.vankho.index;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vankho.text.Folding;

/** Whether the body that a citation names can be the one that issued a document. */
final class Bodies {
  /**
   * {@code NĐ-CP}, {@code QĐ-TTg}, {@code TT-BNV}, {@code QH15}; not {@code QĐ-BQL}, {@code BCĐ}.
   */
  private static final Pattern CENTRAL_CODE =
      Pattern.compile(
          ".*[-/.](?:CP|TTG|TW|QH\\d{1,2}|UBTVQH\\d{1,2}|CTN|VPCP|TANDTC|VKSNDTC|KTNN"
              + "|BTCTW|BTGTW|B(?!QL|C[DHQ]|TV|DD|V\\b)[A-Z]{1,8})(?:-.*)?");

  private static final Pattern CENTRAL_NAME =
      Pattern.compile(
          "^(?:bo (?!chi huy)|chinh phu|thu tuong|quoc hoi|chu tich nuoc|uy ban thuong vu quoc hoi"
              + "|van phong chinh phu|kiem toan nha nuoc|thanh tra chinh phu|ngan hang nha nuoc)"
              + ".*|.*(?:trung uong|toi cao).*");

  /** Persons that stand for their body. */
  private static final Pattern PERSON =
      Pattern.compile("^(?:pho )?(?:chu tich|bo truong|giam doc|truong ban|thuong truc) (?:cua )?");

  private static final Pattern LEVEL =
      Pattern.compile("\\b(tinh|thanh pho|huyen|quan|thi xa|thi tran|xa|phuong|dac khu)\\b");

  /** Of an id such as {@code hau-giang-2004}. */
  private static final Pattern YEAR_BEHIND = Pattern.compile("-(?:19|20)\\d{2}$");

  private static final Pattern SPACE = Pattern.compile("\\s");

  private static final Pattern WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** A name of which more than this share is not to be found is another name. */
  private static final double MOST_FOREIGN = 0.34;

  private Bodies() {}

  static boolean isCentral(String issuer) {
    return CENTRAL_NAME.matcher(plain(issuer)).matches();
  }

  static boolean isCentralCode(String codeNumber) {
    String bare = Folding.stripMarks(codeNumber).toUpperCase(Locale.ROOT);
    return CENTRAL_CODE.matcher(SPACE.matcher(bare).replaceAll("")).matches();
  }

  /** Folded, abbreviations written out, persons taken for their body. */
  static String plain(String issuer) {
    String folded = WORD.matcher(Folding.fold(issuer)).replaceAll(" ").strip();
    String whole =
        (" " + folded + " ")
            .replace(" ubnd ", " uy ban nhan dan ")
            .replace(" hdnd ", " hoi dong nhan dan ")
            .replace(" tp ", " thanh pho ")
            .replace(" tx ", " thi xa ")
            .strip();
    return PERSON.matcher(whole).replaceFirst("");
  }

  /**
   * Whether the body can be the same: empty where the citation names none, or nothing tells.
   *
   * @param citing the document that cites; {@code UBND tỉnh} means that of its own province
   */
  static Optional<Boolean> agree(CitedWork work, Card citing, Card candidate) {
    if (work.issuer().isEmpty() || candidate.ref().issuer().isEmpty()) {
      return Optional.empty();
    }
    Named cited = Named.of(plain(work.issuer().get()));
    String own = plain(candidate.ref().issuer().get());
    Named issuer = Named.of(own);
    boolean counted = own.startsWith("uy ban") || own.startsWith("hoi dong nhan dan");
    if (counted && !sameLevel(cited.level(), issuer.level())) {
      return Optional.of(false);
    }
    Set<String> known = words(candidate);
    if (foreign(cited.head(), known) > MOST_FOREIGN || foreign(cited.place(), known) > 0) {
      return Optional.of(false);
    }
    if (cited.place().isEmpty() && isBelowProvince(issuer.level()) && counted) {
      return Optional.of(foreign(issuer.place(), words(citing)) <= 0);
    }
    return Optional.of(true);
  }

  /** Whether two levels can be one; a city may be of either rank. */
  private static boolean sameLevel(String first, String second) {
    return first.isEmpty()
        || second.isEmpty()
        || first.equals(second)
        || (first.equals("thanh pho") && (second.equals("tinh") || second.equals("huyen")))
        || (second.equals("thanh pho") && (first.equals("tinh") || first.equals("huyen")));
  }

  private static boolean isBelowProvince(String level) {
    return !level.isEmpty() && !level.equals("tinh") && !level.equals("thanh pho");
  }

  /** Share of words that are not among those known, one misread letter in each allowed. */
  private static double foreign(List<String> words, Set<String> known) {
    long missing = words.stream().filter(word -> !Misreadings.isAmong(word, known)).count();
    return words.isEmpty() ? 0 : (double) missing / words.size();
  }

  private static Set<String> words(Card card) {
    Set<String> words = new HashSet<>();
    card.ref().issuer().ifPresent(name -> words.addAll(List.of(plain(name).split(" "))));
    card.ref().parentBody().ifPresent(name -> words.addAll(List.of(plain(name).split(" "))));
    card.ref().province().ifPresent(name -> words.addAll(List.of(plain(name).split(" "))));
    words.addAll(List.of(plain(card.place()).split(" ")));
    return words;
  }

  /** Whether both lie in one province, as it was or as it is; empty where one is not known. */
  static Optional<Boolean> sameProvince(CitedWork work, Card citing, Card candidate) {
    boolean named =
        work.issuer().map(name -> !Named.of(plain(name)).place().isEmpty()).orElse(false);
    if (candidate.provinceId().isEmpty() || (citing.provinceId().isEmpty() && !named)) {
      return Optional.empty();
    }
    if (named && agree(work, citing, candidate).orElse(false)) {
      return Optional.of(true);
    }
    Set<String> places = Set.of(bare(citing.provinceId()), citing.provinceNow() + "!now");
    return Optional.of(
        places.contains(bare(candidate.provinceId()))
            || places.contains(candidate.provinceNow() + "!now"));
  }

  /** Region that a local number is counted in, as far as its citation tells. */
  static String region(CitedWork work, Card citing) {
    Named named = work.issuer().map(issuer -> Named.of(plain(issuer))).orElse(Named.NOBODY);
    if (!named.place().isEmpty()) {
      String place = String.join("-", named.place());
      return isBelowProvince(named.level()) ? bare(citing.provinceId()) + "/" + place : place;
    }
    String province = bare(citing.provinceId());
    String unit =
        citing.ref().parentBody().or(() -> citing.ref().issuer()).map(Bodies::plain).orElse("");
    return isBelowProvince(named.level()) ? province + "/" + unit : province;
  }

  private static String bare(String provinceId) {
    boolean dated =
        !provinceId.isEmpty() && Character.isDigit(provinceId.charAt(provinceId.length() - 1));
    return dated ? YEAR_BEHIND.matcher(provinceId).replaceFirst("") : provinceId;
  }

  /**
   * A name in its parts: {@code uy ban nhan dan}, {@code tinh}, {@code binh phuoc}.
   *
   * @param head what stands before the level
   * @param level {@code tinh}, {@code xa}…, or empty
   * @param place what stands behind it
   */
  private record Named(List<String> head, String level, List<String> place) {
    static final Named NOBODY = new Named(List.of(), "", List.of());

    static Named of(String plain) {
      Matcher level = LEVEL.matcher(plain);
      if (!level.find()) {
        return new Named(split(plain), "", List.of());
      }
      return new Named(
          split(plain.substring(0, level.start())),
          level.group(1),
          split(plain.substring(level.end())));
    }

    private static List<String> split(String words) {
      List<String> parts = new ArrayList<>(List.of(words.strip().split(" ")));
      parts.removeIf(String::isEmpty);
      return parts;
    }
  }
}
