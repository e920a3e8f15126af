package vn.vankho.segment;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vankho.model.Word;

/**
 * Gives the symbol in a document's number the crossed D that the type before it has: {@code Công
 * điện số 25/CD-UBND} is numbered {@code 25/CĐ-UBND}.
 */
final class CitedSymbols {
  /** Accepts {@code 25/CD-UBND}, {@code 22-QDB/TW,}; not {@code 30/4}. */
  private static final Pattern NUMBERED =
      Pattern.compile("(\\W?\\d+(?:/\\d{4})?[/-])(\\p{Lu}{1,5}\\p{Ll}?)((?:[/-].*)?)");

  /** The Party committee of a commune, which nothing else is abbreviated as. */
  private static final Pattern COMMITTEE = Pattern.compile("(?<=[/-])DU(?=\\W*$)");

  /** What a Latin model reads for a crossed D. */
  private static final Pattern CROSSED = Pattern.compile("D[BDP]|[BP]D|[BĐP]");

  /** Assumed, not measured: type and symbol agree but for an error of who wrote them. */
  private static final double PROBABILITY = 0.97;

  private CitedSymbols() {}

  /** Notes the words that have to read otherwise, among the words of a page. */
  static void mend(List<Word> words, IdentityHashMap<Word, Word> mended) {
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      Matcher number = NUMBERED.matcher(word.text());
      if (number.matches()) {
        String symbol = i < 3 ? number.group(2) : symbol(words, i, number.group(2));
        String rest = COMMITTEE.matcher(number.group(3)).replaceFirst("ĐU");
        String text = number.group(1) + symbol + rest;
        if (!text.equals(word.text())) {
          mended.put(word, GarbledText.changed(word, text, "token", PROBABILITY));
        }
      }
    }
  }

  private static String symbol(List<Word> words, int at, String read) {
    String type = words.get(at - 3).text() + " " + words.get(at - 2).text();
    boolean isNumber = FoldedText.of(words.get(at - 1).text()).equals("so");
    Optional<String> wanted =
        isNumber
            ? DocumentTypes.abbreviations(FoldedText.of(type))
                .filter(known -> plain(known).equals(plain(read)))
                .findFirst()
            : Optional.empty();
    return wanted.orElse(read);
  }

  private static String plain(String letters) {
    return CROSSED.matcher(letters).replaceAll("D");
  }
}
