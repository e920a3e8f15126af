package vn.vankho.segment;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vankho.model.Word;

/** Tells the line of a signature that is the signer's name, and reads it. */
final class SignerName {
  /** Folded; without those that are words of bodies too, such as {@code viên} and {@code phó}. */
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
          "kpa", "ksor", "nay", "a", "ama", "ban", "hu", "sam", "si", "tan", "vang", "quang", "nie",
          "eban", "mlo", "bya", "ayun", "knul", "kbuor", "alang", "arat", "ating", "bling",
          "bhling", "briu", "clau", "coor", "ploong", "poloong", "zoram", "krajan", "lieng", "hiao",
          "puih");

  /** Letters that no other language's model reads. */
  private static final Pattern VIETNAMESE = Pattern.compile("[ĂăĐđƠơƯư\u1EA0-\u1EF9]");

  /** Words of positions and bodies; a line with one is no name. */
  private static final Pattern NO_NAME =
      Pattern.compile(
          "giam doc|nhan dan|chu tich|bi thu|uy ban|hieu truong|truong phong|ban chap hanh|so y|van phong|ngay |noi nhan|da ky");

  /** Accepts {@code lam doc}, {@code hu tich}, what a seal leaves of positions. */
  private static final Pattern BROKEN_POSITION = Pattern.compile(".*[ai]m doc|\\w{0,3}u tich");

  /** Accepts {@code Khôi}, {@code H'Lan}, {@code THỊ}; not {@code FaĐìn}. */
  private static final Pattern NAME_WORD =
      Pattern.compile("\\p{Lu}(?:['’]?\\p{Lu})?[\\p{Ll}'’-]*(?:-\\p{Lu}\\p{Ll}+)*|[\\p{Lu}'’-]+");

  /** What a pen, a seal and the dust around a name are read as. */
  private static final String EDGES = "*_-–.,:;|'\"()~^“”‘’";

  /** The same behind a word of a name. */
  private static final Pattern SPECK = Pattern.compile("(?<=\\p{Ll}{2})[.,](?=\\s)");

  /** Letters of a name; {@code A Byot} has a known family name. */
  private static final int SHORTEST = 6;

  private static final int SHORTEST_KNOWN = 5;

  /** A family name as sure as this is left as it was read, and a restored word is believed. */
  private static final double SURE = 0.95;

  /** A name with a word less sure than this is no reading but a guess. */
  private static final double LEAST_SURE = 0.3;

  /** The same for a family name that restoration knew, and for the words behind it. */
  private static final double LEAST_SURE_SURNAME = 0.1;

  private static final double SURE_OTHERS = 0.7;

  /** Ranks and degrees before a name; Decree 30/2020 sees none there, some trades print them. */
  private static final Pattern RANK =
      Pattern.compile(
          "^(?:(?:dai|thuong|trung|thieu) (?:[tb]a|uy|tuong)|pgs|gs|ts|ths|bs|bsckii|bscki|bsck1|bsck2|cn|ks|ds"
              + "|luat su|bac si|tien si|thac si|ky su|da ky)[.,:\\s-]+");

  /** Day and time that an electronic signature wrote over the line: {@code 09:24:18 +07:00}. */
  private static final Pattern SIGNED_AT =
      Pattern.compile("^(?:\\S{0,3}\\s)?(?:[+\\d][\\d:./+-]{4,}\\s+)+");

  private SignerName() {}

  /** The line among some that is most like a name. */
  static Optional<Line> find(List<Line> lines) {
    Optional<Line> best = Optional.empty();
    int bestScore = 0;
    for (Line line : lines) {
      int score = score(line);
      if (score > bestScore) {
        best = Optional.of(line);
        bestScore = score;
      }
    }
    return best;
  }

  /** 0 where the line is no name; more the surer. */
  private static int score(Line line) {
    String bare = bareName(line.text());
    String[] words = bare.split(" ", -1);
    if (words.length < 2 || words.length > 6 || bare.length() > 40) {
      return 0;
    }
    boolean spelt = true;
    for (String word : words) {
      spelt &= NAME_WORD.matcher(word).matches();
    }
    if (!spelt || isGuess(line)) {
      return 0;
    }
    if (lacksPart(words)) {
      return 0;
    }
    String surname = Letters.words(FoldedText.of(words[0])).stream().findFirst().orElse("");
    int fewest = SURNAMES.contains(surname) ? SHORTEST_KNOWN : SHORTEST;
    if (Letters.count(bare) < fewest || NO_NAME.matcher(FoldedText.of(bare)).find()) {
      return 0;
    }
    boolean capitals = Letters.capitals(bare) > 0.8;
    boolean broken =
        !SURNAMES.contains(surname) || BROKEN_POSITION.matcher(FoldedText.of(bare)).matches();
    if (capitals && broken) {
      return 0; // names in capitals are rare, and positions cut up by a seal are not
    }
    return (SURNAMES.contains(surname) ? 4 : 1) + (capitals ? 0 : 1);
  }

  /**
   * Whether a seal hid the beginning or the end of a name: {@code Thị} and {@code Văn} stand behind
   * a family name and before another, and two given names are none without one.
   */
  private static boolean lacksPart(String[] words) {
    String last = words[words.length - 1];
    return words[0].equals("Thị")
        || last.equals("Thị")
        || (words.length == 2 && (last.equals("Văn") || NameWords.isGiven(words[0])));
  }

  /**
   * Whether a word is no reading but a guess. Of a line that restoration gave its marks and whose
   * first word became a family name, which are few, that one may be unsure if all others are sure,
   * and all may be if restoration is sure of each.
   */
  private static boolean isGuess(Line line) {
    List<Word> words = line.words();
    if (words.stream().allMatch(word -> word.confidence() >= LEAST_SURE)) {
      return false;
    }
    if (!GarbledText.isRestored(line) || !Surnames.isKnown(words.get(0).text())) {
      return true;
    }
    boolean isFamilyName =
        words.get(0).confidence() >= LEAST_SURE_SURNAME
            && words.get(0).certainty() >= SURE_OTHERS
            && words.stream().skip(1).allMatch(word -> word.confidence() >= SURE_OTHERS);
    return !isFamilyName && words.stream().anyMatch(word -> word.certainty() < SURE);
  }

  private static String bareName(String text) {
    String bare = Letters.trim(SIGNED_AT.matcher(text).replaceFirst(""), EDGES);
    for (int i = 0; i < 3; i++) {
      Matcher rank = RANK.matcher(FoldedText.of(bare));
      if (!rank.find()) {
        break;
      }
      bare = bare.substring(rank.end()).strip();
    }
    return SPECK.matcher(bare).replaceAll("").replaceAll("\\s+", " ");
  }

  /** Whether lines were read by an engine that knows Vietnamese, and not restored from others. */
  static boolean areReadAsVietnamese(List<Line> lines) {
    return lines.stream()
        .flatMap(line -> line.words().stream())
        .anyMatch(word -> VIETNAMESE.matcher(word.raw()).find());
  }

  /**
   * The line as it was read, where restoration changed marks of a name: it knows which words are
   * common in texts, and a name is any. Only for what an engine read that knows the marks.
   */
  static Line asRead(Line line) {
    return line.withWords(line.words().stream().map(SignerName::asRead).toList());
  }

  private static Word asRead(Word word) {
    String raw = Letters.trim(word.raw(), EDGES);
    boolean isName =
        raw.length() > 1
            && !raw.equals(word.text())
            && NameWords.areSameLetters(raw, word.text())
            && NAME_WORD.matcher(raw).matches()
            && NameWords.isSyllable(raw);
    return isName
        ? new Word(raw, raw, word.box(), word.confidence(), word.line(), Optional.empty())
        : word;
  }

  /** The name as an archivist types it. */
  static String written(Line line) {
    String bare = bareName(line.text());
    return Letters.capitals(bare) > 0.8
        ? ArchiveCase.eachCapitalised(bare.toLowerCase(Locale.ROOT))
        : bare;
  }

  /** The name with the family name that an unsure first word stands for; empty where none does. */
  static Optional<String> withSurname(Line line) {
    String bare = bareName(line.text());
    boolean unsure =
        line.words().stream().anyMatch(word -> word.confidence() < SURE && isFirst(word, bare));
    String name = written(line);
    int end = name.indexOf(' ');
    return unsure
        ? Surnames.meantBy(name.substring(0, end)).map(surname -> surname + name.substring(end))
        : Optional.empty();
  }

  private static boolean isFirst(Word word, String name) {
    return name.startsWith(Letters.trim(word.text(), EDGES) + " ");
  }

  /** Whether the line could be a person's name. */
  static boolean isName(Line line) {
    return score(line) >= 4;
  }
}
