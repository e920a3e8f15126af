package vn.vankho.segment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vankho.model.Word;

/**
 * Gives abbreviations the crossed D of the names that they stand for, where the document has those:
 * {@code BCDQG} is BCĐQG of a Ban Chỉ đạo Quốc gia, {@code SXD} the Sở Xây dựng's.
 *
 * <p>A Latin model reads D and Đ alike, and the language cannot tell.
 */
final class OwnAbbreviations {
  /** Shorter ones are the initials of too much. */
  private static final Pattern RUN = Pattern.compile("(?=[^DĐ]*[DĐ])\\p{Lu}[\\p{Lu}&]{2,9}");

  /** Accepts {@code THPT}, all letters of which stand in what abbreviates the name around it. */
  private static final Pattern ABBREVIATION = Pattern.compile("[\\p{Lu}&&[^AEIOUYĂÂÊÔƠƯ]]{2,6}");

  private static final String SIGNS = ".,;:()/\"“”";

  private static final String ENDS = ".,;:)";

  /** Assumed, not measured: all names of these initials in a document agree. */
  private static final double PROBABILITY = 0.95;

  /** What each word adds to an abbreviation of a name that it is part of; empty for none. */
  private final List<String> initials = new ArrayList<>();

  /** Whether a name may begin with the word. */
  private final List<Boolean> begins = new ArrayList<>();

  /** Whether a name must end with the word. */
  private final List<Boolean> ends = new ArrayList<>();

  private final Map<String, Optional<String>> known = new HashMap<>();

  private OwnAbbreviations() {}

  /** Notes the words that have to read otherwise, among all lines of a file. */
  static void mend(List<Line> lines, IdentityHashMap<Word, Word> mended) {
    OwnAbbreviations own = new OwnAbbreviations();
    List<Word> words = lines.stream().flatMap(line -> line.words().stream()).toList();
    words.forEach(word -> own.add(mended.getOrDefault(word, word).text()));
    for (Word word : words) {
      String text = mended.getOrDefault(word, word).text();
      String meant =
          RUN.matcher(text)
              .replaceAll(
                  run ->
                      Matcher.quoteReplacement(
                          own.known.computeIfAbsent(run.group(), own::meant).orElse(run.group())));
      if (!meant.equals(text)) {
        mended.put(word, GarbledText.changed(word, meant, "token", PROBABILITY));
      }
    }
  }

  private void add(String word) {
    String core = Letters.trim(word, SIGNS);
    boolean isLetters = !core.isEmpty() && Character.isLetter(core.charAt(0));
    boolean isCapital = isLetters && Character.isUpperCase(core.charAt(0));
    initials.add(
        !isLetters || core.equals("và")
            ? ""
            : ABBREVIATION.matcher(core).matches() ? core : bare(core.charAt(0)));
    begins.add(isCapital);
    ends.add(!word.isEmpty() && ENDS.indexOf(Letters.last(word)) >= 0);
  }

  /** {@code Ủ} counts as U in an abbreviation, {@code Đ} as itself. */
  private static String bare(char letter) {
    char capital = Character.toUpperCase(letter);
    return capital == 'Đ' ? "Đ" : FoldedText.of("" + capital).toUpperCase(Locale.ROOT);
  }

  /**
   * The abbreviation as all names spell it that it may stand for; empty where they do not agree.
   */
  private Optional<String> meant(String run) {
    String letters = run.replace("&", "");
    Set<String> spellings = new TreeSet<>();
    char first = crossless(letters).charAt(0);
    for (int from = 0; from < initials.size() && spellings.size() < 2; from++) {
      if (begins.get(from) && crossless(initials.get(from)).charAt(0) == first) {
        spelt(letters, from).ifPresent(spellings::add);
      }
    }
    return spellings.size() == 1
        ? Optional.of(inPlaceOf(run, spellings.iterator().next()))
        : Optional.empty();
  }

  /** The initials of the words from there on, if they are those letters but for crossed Ds. */
  private Optional<String> spelt(String letters, int from) {
    StringBuilder spelt = new StringBuilder();
    for (int i = from; i < initials.size() && spelt.length() < letters.length(); i++) {
      String next = initials.get(i);
      if (next.equals(letters)) {
        return Optional.empty(); // the abbreviation itself
      }
      spelt.append(next);
      boolean isWhole = spelt.length() == letters.length();
      if (!crossless(letters).startsWith(crossless(spelt.toString())) || ends.get(i) && !isWhole) {
        return Optional.empty();
      }
    }
    return spelt.length() == letters.length() ? Optional.of(spelt.toString()) : Optional.empty();
  }

  private static String crossless(String letters) {
    return letters.replace('Đ', 'D');
  }

  private static String inPlaceOf(String run, String letters) {
    int ampersand = run.indexOf('&');
    return ampersand < 0
        ? letters
        : letters.substring(0, ampersand) + "&" + letters.substring(ampersand);
  }
}
