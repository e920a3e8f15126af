package vn.vankho.segment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.vankho.model.Word;
import vn.vankho.text.Syllables;

/** Reads the entries of Nơi nhận. */
final class RecipientLabeller {
  private static final Pattern BULLET = Pattern.compile("^\\s*[-–—−+•*~_¬=>]\\s*(?=\\S)");
  private static final Pattern LEAD =
      Pattern.compile("^\\W{0,3}[a-z][a-z0]{1,3} nh[a-z]{1,2}n\\s*[:;.,]?\\s*");

  /** Accepts {@code gui ban giay:}, {@code 2. gui qua mang:}; not {@code luu: vt}. */
  private static final Pattern GROUP =
      Pattern.compile("^\\W*(?:(?:\\d|[a-c])[.)/]\\s*)?(?:gui |ban |de |van ban ).{0,40}:\\s*$");

  private static final Pattern FILED = Pattern.compile("^luu\\b.*");

  /** A mark of purpose; its brackets are read as others at times, the last one is lost. */
  private static final Pattern PURPOSE =
      Pattern.compile("[({\\[](đ[eêềéếệể] )?([^(){}\\[\\]]{1,5}?)([)}\\]]|$)$");

  /** In whichever case; recognition takes c for C, so that only other text keeps {@code (B/c)}. */
  private static final Pattern KNOWN_PURPOSE =
      Pattern.compile("[btpđk][/.][chbt]", Pattern.CASE_INSENSITIVE);

  /**
   * Accepts {@code b/i}, {@code bb/c}, {@code h/c}, {@code /c}, {@code b/€}, {@code bí}; not {@code
   * p/h}.
   */
  private static final Pattern REPORT =
      Pattern.compile(
          "b[il1]c|[b86]{1,2}/[ceilo€©¢&(]?|[hb86][/.’'][ce]|/c|[b86][ci€©]|b/",
          Pattern.CASE_INSENSITIVE);

  private static final Map<String, String> PURPOSES =
      Map.of(
          "th", "t/h", "ph", "p/h", "t/n", "t/h", "p/n", "p/h", "tth", "t/h", "đb", "đ/b", "0h",
          "t/h", "uh", "t/h", "lh", "t/h", "tb", "t/b");

  /** A bracket that was read as another, as a brace before {@code Hà)}. */
  private static final Pattern OPEN_BRACKET = Pattern.compile("\\s?[{\\[](?=[^()]*\\)$)");

  /** When it was drafted, below what is filed: {@code (12.02.2019)}. */
  private static final Pattern DATED = Pattern.compile("^\\(?[\\d./-]{4,}\\)?\\W*$");

  /** A purpose that stands apart, behind a brace: {@code } (để báo cáo)}. */
  private static final Pattern BRACED =
      Pattern.compile("^([}{\\])J|]?)\\s*(\\((?:để )?[^()]{2,16}\\))\\W*$");

  /** A purpose behind a brace that takes an entry with those above and below it together. */
  private static final Pattern BRACE_BESIDE =
      Pattern.compile(".*[;,.]?\\s*\\}\\s*(\\((?:để )?[^()]{2,16}\\))\\W*$");

  /** Accepts the semicolon of {@code Sở Y tế; (báo cáo)}, {@code Sở Y tế; (để b/c);}. */
  private static final Pattern DETACHED_PURPOSE =
      Pattern.compile("\\s*(?:;\\s*[}\\]|]?|[}\\]|])\\s*(?=\\([^()]{2,20}\\)[;.,]?$)");

  /** Small and capital letters of {@code Sở} have one shape; {@code SỞ} is no abbreviation. */
  private static final Pattern DEPARTMENT = Pattern.compile("(?<![\\p{L}&])SỞ(?= \\p{L})");

  /** A comma after which a recognised line lost its blank. Not in numbers. */
  private static final Pattern TIGHT_COMMA = Pattern.compile(",(?=\\p{L})");

  /** Trung ương. Accepts {@code FW}, of which the stroke before it is gone already. */
  private static final Pattern CENTRE = Pattern.compile("(?<!\\p{L})[FIY]W(?!\\p{L})");

  /** A word surer than this is left as it was read. */
  private static final double SURE = 0.8;

  /** A speck between two words. Accepts {@code Lưu.trữ}; not {@code TT.TU}. */
  private static final Pattern POINT_WITHIN =
      Pattern.compile("(?<!\\p{L})(\\p{L}\\p{Ll}+)[.](\\p{Ll}{2,})(?!\\p{L})");

  private RecipientLabeller() {}

  /**
   * The entries, without bullet and closing sign.
   *
   * @param document the whole text, whose units are filed by their abbreviations
   */
  static List<String> read(List<Line> lines, String document) {
    List<StringBuilder> entries = new ArrayList<>();
    Map<Integer, String> purposes = new HashMap<>();
    boolean filed = false;
    for (int i = start(lines); i < lines.size(); i++) {
      String text = text(lines, i, entries.isEmpty());
      boolean bullet = BULLET.matcher(text).find();
      boolean isEntry = bullet || !filed || !endsEntry(entries);
      boolean dated = filed && !bullet && DATED.matcher(text).matches();
      if (text.isBlank() || lines.get(i).isRule() || isGroup(text) || !isEntry || dated) {
        continue;
      }
      Matcher braced = BRACED.matcher(text);
      if (!entries.isEmpty() && braced.matches()) {
        purposes.put(entries.size() - 1, braced.group(2));
        if (!braced.group(1).isEmpty()) {
          purposes.put(entries.size(), braced.group(2)); // it takes two entries or more together
        }
      } else if (bullet || entries.isEmpty() || endsEntry(entries)) {
        entries.add(new StringBuilder(BULLET.matcher(text).replaceFirst("")));
      } else {
        entries.get(entries.size() - 1).append(' ').append(text);
      }
      Matcher beside = BRACE_BESIDE.matcher(text);
      if (bullet && beside.matches()) {
        purposes.putIfAbsent(entries.size() - 2, beside.group(1));
        purposes.putIfAbsent(entries.size(), beside.group(1));
      }
      filed |= FILED.matcher(FoldedText.of(entries.get(entries.size() - 1).toString())).matches();
    }
    for (int i = 0; i < entries.size(); i++) {
      String purpose = purposes.getOrDefault(i, "");
      boolean has =
          entries.get(i).toString().matches(".*\\)[;.,]?")
              || FILED.matcher(FoldedText.of(entries.get(i).toString())).matches();
      entries.get(i).append(has || purpose.isEmpty() ? "" : " " + purpose);
    }
    boolean isRecognised = lines.stream().anyMatch(Line::isRecognised);
    return entries.stream()
        .flatMap(entry -> RecipientLabeller.split(entry.toString(), isRecognised).stream())
        .map(entry -> isRecognised ? asMeant(entry, document) : entry)
        .toList();
  }

  /**
   * Index of the list's heading or, where that was not read, of its first entry: one with a bullet,
   * or above it one that lost its bullet and ends as entries do.
   */
  private static int start(List<Line> lines) {
    int start = 0;
    while (start < lines.size() && !opensList(lines.get(start))) {
      start++;
    }
    if (start < lines.size() && ClosingFinder.opensRecipients(lines.get(start))) {
      return start;
    }
    while (start > 0 && start < lines.size() && Letters.last(lines.get(start - 1).text()) == ';') {
      start--;
    }
    return start;
  }

  private static boolean opensList(Line line) {
    return ClosingFinder.opensRecipients(line) || BULLET.matcher(line.text()).find();
  }

  private static boolean isGroup(String text) {
    return GROUP.matcher(FoldedText.of(text)).matches();
  }

  /** What a line has of the list: the heading says nothing, nor does what a pen left beside it. */
  private static String text(List<Line> lines, int at, boolean isFirst) {
    Line line = lines.get(at);
    String text =
        line.isRecognised()
            ? DEPARTMENT
                .matcher(TIGHT_COMMA.matcher(listed(line)).replaceAll(", "))
                .replaceAll("Sở")
            : line.text();
    text = withoutScraps(text, line.isPlaced());
    Matcher lead = LEAD.matcher(line.folded());
    if (!isFirst || !ClosingFinder.opensRecipients(line) || !lead.find()) {
      return text;
    }
    String rest = text.substring(Math.min(lead.end(), text.length()));
    boolean listed = at + 1 < lines.size() && BULLET.matcher(lines.get(at + 1).text()).find();
    boolean scrap = listed && !BULLET.matcher(rest).find() && Letters.last(rest) != ';';
    return scrap ? "" : rest;
  }

  /**
   * The line with words of the list as they were read, where restoration added letters to them or
   * took some: it is no sentence, and restoration, which reads it as one, makes {@code các cấp} of
   * {@code các ấp}.
   */
  private static String listed(Line line) {
    return SignerName.areReadAsVietnamese(List.of(line))
        ? line.withWords(line.words().stream().map(RecipientLabeller::asRead).toList()).text()
        : line.text();
  }

  private static Word asRead(Word word) {
    boolean hasMore = word.text().length() != word.raw().length();
    return hasMore && word.confidence() >= SURE && isWhole(word.raw())
        ? new Word(
            word.raw(), word.raw(), word.box(), word.confidence(), word.line(), Optional.empty())
        : word;
  }

  /**
   * A line read across both columns has bits of seal and signature behind the semicolon that ends
   * its entry: {@code - Bộ Nội vụ; ^ 2ườn}. Kept: {@code - Công báo; UBND tỉnh}.
   */
  private static String withoutScraps(String text, boolean isPlaced) {
    int end = text.lastIndexOf("; ");
    if (end < 0 || Letters.last(text) == ';') {
      return text;
    }
    String[] words = text.substring(end + 2).split(" ", -1);
    long whole = Stream.of(words).filter(RecipientLabeller::isWhole).count();
    boolean few = Letters.count(text.substring(end)) < 4;
    boolean scrap = few || (!isPlaced && whole * 2 <= words.length);
    return scrap ? text.substring(0, end + 1) : text;
  }

  private static boolean isWhole(String word) {
    String bare = Letters.trim(word, ".,;:()-–");
    return bare.length() > 1
        && (bare.codePoints().allMatch(Character::isUpperCase)
            || Syllables.isWellFormed(bare.toLowerCase(Locale.ROOT)));
  }

  private static boolean endsEntry(List<StringBuilder> entries) {
    char last = Letters.last(entries.get(entries.size() - 1).toString());
    return last == ';' || last == '.';
  }

  /** Entries that were read as one line are parted at {@code ; -}. */
  private static List<String> split(String entry, boolean isRecognised) {
    List<String> parts = new ArrayList<>();
    for (String part : entry.split("[;:]\\s*[-–—>]\\s*", -1)) {
      String joined = DETACHED_PURPOSE.matcher(part.strip()).replaceFirst(" ");
      String clean = Letters.trim(joined, ";:.,-–—*_|ˆ^/}{").replaceAll("\\s+", " ");
      boolean isNoise = isRecognised && Letters.count(clean) < 5 && hasNoWord(clean);
      if (Letters.count(clean) >= 2 && !isNoise) {
        parts.add(withPurpose(OPEN_BRACKET.matcher(clean).replaceFirst(" ("), isRecognised));
      }
    }
    return parts;
  }

  /** Accepts {@code yNg: 7}; not {@code BGĐ}, {@code Các xã}. */
  private static boolean hasNoWord(String entry) {
    return Stream.of(entry.split("[ .&/-]", -1)).noneMatch(RecipientLabeller::isWhole);
  }

  private static String asMeant(String entry, String text) {
    if (FILED.matcher(FoldedText.of(entry)).matches()) {
      return FiledEntry.mended(entry, text);
    }
    String bare = Scraps.removed(entry).replace(", + ", ", ");
    String centre = CENTRE.matcher(bare).replaceAll("TW");
    String apart = POINT_WITHIN.matcher(centre).replaceAll(RecipientLabeller::withoutPoint);
    return RecipientPhrases.mended(apart);
  }

  /** A speck between two syllables that are whole. */
  private static String withoutPoint(MatchResult found) {
    boolean isWhole = isWhole(found.group(1)) && isWhole(found.group(2));
    return Matcher.quoteReplacement(
        isWhole ? found.group(1) + " " + found.group(2) : found.group());
  }

  /** Marks such as {@code (b/c)} come from a short list; a misread one is read again. */
  private static String withPurpose(String entry, boolean isRecognised) {
    Matcher mark = PURPOSE.matcher(entry);
    boolean filed = FILED.matcher(FoldedText.of(entry)).matches(); // (TH) are initials there
    if (filed || !mark.find()) {
      return entry;
    }
    String to = mark.group(1) == null ? "" : "để ";
    if (KNOWN_PURPOSE.matcher(mark.group(2)).matches()) {
      String printed = isRecognised ? mark.group(2).toLowerCase(Locale.ROOT) : mark.group(2);
      return entry.substring(0, mark.start()) + "(" + to + printed + ")";
    }
    if (mark.group(3).isEmpty()) {
      return entry; // a word in brackets that are closed further on
    }
    String read = FoldedText.of(mark.group(2)).replaceAll("\\s", "");
    String meant = REPORT.matcher(read).matches() ? "b/c" : PURPOSES.getOrDefault(read, "");
    return meant.isEmpty() ? entry : entry.substring(0, mark.start()) + "(" + to + meant + ")";
  }
}
