package vn.vankho.segment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.vankho.text.PackedTable;
import vn.vankho.text.Syllables;

/**
 * Writes the name of a body, printed in capitals, as an archivist types it.
 *
 * <p>Annex II of Decree 30/2020/NĐ-CP: the words that name the kind of body and its field begin
 * with a capital, common nouns before a place name do not, every syllable of a place name does.
 * Known phrases are taken from {@code bodies.txt}; what is known is also spelt as there, which
 * mends marks that the reading lost.
 */
final class ArchiveCase {
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "UBND", "HĐND", "THPT", "THCS", "TNHH", "MTV", "TNCS", "MTTQ", "PTNT", "CNTT", "HTX",
          "BCH", "BTV", "PTDTBT", "PTDTNT", "CHQS", "LHPN", "DN", "NN", "TP", "TX", "TT", "BQL",
          "BCĐ", "CLB", "QLDA", "ĐTXD", "TTYT", "CDC", "GDNN", "GDTX", "TH", "MN", "TP.HCM", "KKT",
          "KCN", "CCN", "CTCP", "VSATTP", "ATTP", "KH&CN", "TDTT", "PCCC", "PCTT", "TKCN");

  /** Folded last words of the committees of units: Ủy ban, Hội đồng nhân dân. */
  private static final Set<String> COMMITTEES = Set.of("dan", "ubnd", "hdnd");

  /** Nouns before places that, misread, are hardly another word of a body's name. */
  private static final Set<String> MISREAD = Set.of("tỉnh", "huyện", "thành phố", "thị xã");

  /** Words that stay small right behind the kind of a body too. */
  private static final Set<String> JOINING = Set.of("và", "của", "về", "các");

  /** Words whose letters alone are as often another word: {@code quân}, {@code quy}. */
  private static final Set<String> KEPT_APART = Set.of("quận", "quỹ");

  /** Words of a name: {@code Nguyễn Thị Minh Khai}. */
  private static final int LONGEST_NAME = 4;

  /** Folded nouns before the name of a province. */
  private static final Set<String> PROVINCES = Set.of("tinh", "pho", "tp");

  private final Map<String, Phrase> phrases = new HashMap<>();
  private final int longest;
  private final Geography geography;

  ArchiveCase(Geography geography) {
    this.geography = geography;
    int most = 1;
    for (String row : PackedTable.rows(ArchiveCase.class, "bodies.txt")) {
      int colon = row.indexOf(": ");
      String kind = colon < 0 ? "" : row.substring(0, colon);
      String text = colon < 0 ? row : row.substring(colon + 2);
      List<String> words = Letters.words(FoldedText.of(text));
      phrases.putIfAbsent(String.join(" ", words), new Phrase(text, kind));
      most = Math.max(most, words.size());
    }
    longest = most;
  }

  /**
   * The name in archive case. Where no table has all words of it, a document's own text, which
   * names its issuer in running words, says which of them begin with a capital.
   */
  String write(String printed, String text) {
    List<Token> tokens = Token.split(printed);
    String written = write(tokens);
    return isKnown(tokens) ? written : OwnCase.of(written, text);
  }

  /** The name in archive case: {@code SỞ XÂY DỰNG} gives {@code Sở Xây dựng}. */
  String write(String printed) {
    return write(Token.split(printed));
  }

  /** Whether phrases of the table cover the name, up to the name of a place. */
  private boolean isKnown(List<Token> tokens) {
    int i = 0;
    while (i < tokens.size()) {
      Found found = longestPhrase(tokens, i);
      boolean place = found.phrase.isPlaceNoun() || isPlaceTail(tokens, i);
      if (place) {
        return true;
      }
      if (found.words == 0 && !tokens.get(i).folded().isEmpty()) {
        return false;
      }
      i += Math.max(1, found.words);
    }
    return true;
  }

  private String write(List<Token> tokens) {
    List<String> written = new ArrayList<>();
    boolean afterPlaceNoun = false;
    boolean afterLevel = false;
    int names = namesFrom(tokens);
    int i = 0;
    while (i < tokens.size()) {
      Found found = afterPlaceNoun ? Found.NONE : longestPhrase(tokens, i);
      boolean named = afterLevel && !found.phrase.isPlaceNoun() && found.words < 2;
      found = named ? Found.NONE : found; // of a school; a field of two words is none
      if (afterLevel && found.words == 0 && isAbbreviation(tokens.get(i))) {
        written.add(tokens.get(i).text() + tokens.get(i).after());
        i++;
      } else if (i >= names
          || (found.words == 0 && (afterPlaceNoun || afterLevel || isPlaceTail(tokens, i)))) {
        written.add(properName(tokens, i, written, afterPlaceNoun));
        i = tokens.size();
      } else if (found.words == 0) {
        written.add(unknown(tokens.get(i), written.isEmpty() || startsField(tokens, i, written)));
        i++;
      } else {
        i += found.words;
        afterPlaceNoun = found.phrase.isPlaceNoun() && i < tokens.size();
        afterLevel = found.phrase.isLevel() && i < tokens.size();
        written.add(placed(found, tokens, i, written.isEmpty()));
      }
    }
    return String.join(" ", written).replace(" ,", ",");
  }

  /** Where words that no table has end the name of a school or the like: what it is called. */
  private int namesFrom(List<Token> tokens) {
    int i = 0;
    int from = tokens.size();
    boolean named = false;
    while (i < tokens.size()) {
      Found found = longestPhrase(tokens, i);
      named |= found.phrase.isLevel();
      i += Math.max(1, found.words);
      boolean known =
          found.words > 1
              || (found.words == 1 && Marks.areLike(found.phrase.text(), tokens.get(i - 1).text()));
      from = known ? i : from;
    }
    return named && tokens.size() - from <= LONGEST_NAME ? from : tokens.size();
  }

  private static String placed(Found found, List<Token> tokens, int next, boolean first) {
    String text = found.phrase.text();
    boolean field = next - found.words == 1 && !JOINING.contains(text);
    if (!found.phrase.isPlaceNoun()) {
      text =
          Marks.asPrinted(
              text, tokens.subList(next - found.words, next).stream().map(Token::text).toList());
      text = field ? capitalised(text) : text;
      return text + tokens.get(next - 1).after();
    }
    boolean numbered =
        next < tokens.size() && Character.isDigit(tokens.get(next).text().codePointAt(0));
    boolean capital = first || numbered || isHoChiMinh(tokens, next);
    return capital ? capitalised(text) : text;
  }

  private static boolean isHoChiMinh(List<Token> tokens, int next) {
    return next + 3 == tokens.size()
        && tokens.get(next).folded().equals("ho")
        && tokens.get(next + 1).folded().equals("chi");
  }

  private Found longestPhrase(List<Token> tokens, int start) {
    Found found = Found.NONE;
    if (tokens.get(start).folded().isEmpty()) {
      return found;
    }
    StringBuilder key = new StringBuilder();
    for (int n = 1; n <= longest && start + n <= tokens.size(); n++) {
      String folded = tokens.get(start + n - 1).folded();
      if (folded.isEmpty()) {
        continue; // a dash inside a phrase, not one behind it
      }
      key.append(key.isEmpty() ? "" : " ").append(folded);
      Phrase phrase = phrases.get(key.toString());
      if (phrase != null
          && !(phrase.isPlaceNoun() && start + n == tokens.size() && start == 0)
          && (isUnit(tokens, start, phrase)
              || reads(tokens.subList(start, start + n), phrase, start == 0))) {
        found = new Found(phrase, n);
      }
    }
    return found;
  }

  /** Behind a committee the noun of its unit stands, however it was read. */
  private static boolean isUnit(List<Token> tokens, int at, Phrase phrase) {
    return phrase.isPlaceNoun() && at > 0 && COMMITTEES.contains(tokens.get(at - 1).folded());
  }

  /**
   * Whether words may be those of a phrase of the same letters: marks are lost in capitals, but
   * {@code QUÂN} is another word than {@code quận}, and {@code ĐỐI} than {@code Đội}. The first
   * word of a name is always that of a body.
   */
  private static boolean reads(List<Token> tokens, Phrase phrase, boolean isFirst) {
    String[] words = phrase.text().toLowerCase(Locale.ROOT).split("[\\s-]+");
    List<Token> spoken = tokens.stream().filter(token -> !token.folded().isEmpty()).toList();
    if (spoken.size() != words.length) {
      return true; // a dash within a word of the page or of the table
    }
    int others = 0;
    for (int i = isFirst ? 1 : 0; i < words.length; i++) {
      String word = spoken.get(i).text().toLowerCase(Locale.ROOT);
      boolean other =
          !Marks.of(word).equals(Marks.of(words[i]))
              && !(word.equals(spoken.get(i).folded()) && !KEPT_APART.contains(words[i]))
              && Syllables.isWellFormed(word);
      others += other ? 1 : 0;
    }
    boolean place = phrase.isPlaceNoun() && MISREAD.contains(phrase.text());
    return others == 0 || place || (words.length > 1 && others * 2 <= words.length);
  }

  private boolean isPlaceTail(List<Token> tokens, int start) {
    return start > 0 && tokens.size() - start <= 5 && geography.isProvinceName(join(tokens, start));
  }

  private static boolean startsField(List<Token> tokens, int i, List<String> written) {
    String before = tokens.get(i - 1).folded();
    return i > 0
        && (before.equals("va")
            || before.equals("&")
            || written.size() == 1
            || tokens.get(i - 1).text().equals("-"));
  }

  private String properName(
      List<Token> tokens, int start, List<String> written, boolean afterPlaceNoun) {
    String whole = join(tokens, start);
    boolean city = whole.startsWith("TP ");
    String printed = city ? whole.substring(3) : whole;
    boolean smaller =
        afterPlaceNoun && !city && !PROVINCES.contains(tokens.get(start - 1).folded());
    Optional<String> province =
        written.isEmpty()
            ? Optional.empty()
            : geography.spelling(printed).filter(name -> !smaller || Marks.areLike(printed, name));
    return (city ? "TP. " : "") + province.orElseGet(() -> eachCapitalised(printed));
  }

  private static String join(List<Token> tokens, int start) {
    StringBuilder text = new StringBuilder();
    for (Token token : tokens.subList(start, tokens.size())) {
      text.append(text.isEmpty() ? "" : " ").append(token.text()).append(token.after());
    }
    return text.toString();
  }

  private static boolean isAbbreviation(Token token) {
    return ABBREVIATIONS.contains(token.text().toUpperCase(Locale.ROOT));
  }

  private static String unknown(Token token, boolean capital) {
    String upper = token.text().toUpperCase(Locale.ROOT);
    boolean spelt = !token.text().equals(upper) || Syllables.isSkeleton(token.folded());
    if (ABBREVIATIONS.contains(upper) || upper.indexOf('&') >= 0 || !spelt) {
      return token.text() + token.after();
    }
    if (isNumeral(upper)) {
      return upper + token.after();
    }
    String lower = token.text().toLowerCase(Locale.ROOT);
    return (capital ? capitalised(lower) : lower) + token.after();
  }

  /** Accepts {@code IV}; not {@code VI}, {@code XI}, which are syllables too. */
  private static boolean isNumeral(String upper) {
    return Roman.read(upper) > 0 && !Syllables.isWellFormed(upper.toLowerCase(Locale.ROOT));
  }

  /** Every syllable with a capital: {@code EA H'LEO} gives {@code Ea H'Leo}; {@code IV} stays. */
  static String eachCapitalised(String text) {
    if (isNumeral(text.toUpperCase(Locale.ROOT))) {
      return text.toUpperCase(Locale.ROOT);
    }
    StringBuilder written = new StringBuilder(text.length());
    boolean start = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      written.append(start ? Character.toUpperCase(c) : Character.toLowerCase(c));
      start = !Character.isLetterOrDigit(c);
    }
    return written.toString();
  }

  /** The text with its first letter a capital. */
  static String capitalised(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  private record Phrase(String text, String kind) {
    boolean isPlaceNoun() {
      return kind.equals("place");
    }

    boolean isLevel() {
      return kind.equals("level");
    }
  }

  private record Found(Phrase phrase, int words) {
    private static final Found NONE = new Found(new Phrase("", ""), 0);
  }

  /** A word of the name, and the comma after it if there is one. */
  private record Token(String text, String folded, String after) {
    private static List<Token> split(String printed) {
      List<Token> tokens = new ArrayList<>();
      for (String word : printed.strip().split("\\s+", -1)) {
        String text = Letters.trim(word, ",;:.*_|\"");
        if (!text.isEmpty()) {
          String bare = text.equals("-") || text.equals("–") ? "" : FoldedText.of(text);
          tokens.add(new Token(text.equals("–") ? "-" : text, bare, word.endsWith(",") ? "," : ""));
        }
      }
      return tokens;
    }
  }
}
