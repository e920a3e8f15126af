package vn.vankho.segment;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vankho.model.Word;

/**
 * Gives back the forms of a list of recipients, which is no sentence, and which restoration reads
 * as one: {@code các} before several bodies, abbreviations, and the line of what is filed.
 */
final class RecipientForms {
  /** Accepts {@code TT.TU,}, {@code TT.HDND}; not {@code VT.}. */
  private static final Pattern ABBREVIATIONS =
      Pattern.compile("\\p{Lu}{2,4}\\.(?:TU|HU|DU|HDND|UBND|UBMTTQ)(?=\\W*$)");

  /** Capitals that stand for a unit, of which restoration made a word; not {@code VPCP:}. */
  private static final Pattern UNIT = Pattern.compile("\\p{Lu}{2,}\\d{0,4}[.,;)]*");

  /** Assumed, not measured. */
  private static final double PROBABILITY = 0.9;

  private RecipientForms() {}

  /** Notes the words of a list that have to read otherwise, among all lines of a file. */
  static void mend(List<Line> lines, IdentityHashMap<Word, Word> mended) {
    boolean inList = false;
    for (Line line : lines) {
      inList = ClosingFinder.opensRecipients(line) || inList && isListed(line);
      if (inList) {
        mendEntry(line.words(), mended);
      }
    }
  }

  private static boolean isListed(Line line) {
    return line.isPlaced() ? line.left() < 0.5 || line.text().length() < 40 : true;
  }

  private static void mendEntry(List<Word> words, IdentityHashMap<Word, Word> mended) {
    int filed = words.size();
    for (int i = 0; i < words.size(); i++) {
      filed = i <= 1 && isFiled(words, i) ? i : filed;
      Word word = words.get(i);
      String letters = FoldedText.of(word.raw());
      Matcher abbreviations = ABBREVIATIONS.matcher(word.raw());
      if (letters.equals("cac") && !FoldedText.of(word.text()).equals("cac")) {
        change(word, "các", mended);
      } else if (isDeputies(words, i)) {
        change(word, word.raw().replace("PGD", "PGĐ"), mended);
      } else if (abbreviations.find()) {
        change(word, word.raw().replace("HDND", "HĐND").replace(".DU", ".ĐU"), mended);
      } else if (i > 0 && isDeputies(words, i - 1) && word.raw().matches("S\\W+")) {
        change(word, word.raw().endsWith(";") ? "Sở;" : "Sở", mended);
      } else if (i <= 1 && isHeadsOf(words, i)) {
        change(word, "Trưởng", mended);
      } else if (i == filed) {
        change(word, "Lưu:", mended);
      } else if (i > filed && UNIT.matcher(word.raw()).matches() && !isCapitals(word.text())) {
        change(word, word.raw(), mended);
      } else if (i > filed && word.raw().equals("Ban")) {
        change(word, "Ban", mended);
      }
    }
  }

  /** Accepts {@code Giám đốc, các PGD Sở}: no office of education, which is abbreviated so too. */
  private static boolean isDeputies(List<Word> words, int at) {
    return at > 1
        && words.get(at).raw().matches("PGD\\W*")
        && FoldedText.of(words.get(at - 1).raw()).equals("cac")
        && words.subList(0, at - 1).stream()
            .anyMatch(word -> FoldedText.of(word.text()).startsWith("doc"));
  }

  /** Accepts {@code Trung các thôn}, with which no other entry begins. */
  private static boolean isHeadsOf(List<Word> words, int at) {
    return at + 1 < words.size()
        && words.get(at).raw().matches("Tr\\p{Ll}{1,4}ng")
        && FoldedText.of(words.get(at + 1).raw()).equals("cac");
  }

  /** Accepts {@code Lứa: VT, …}, {@code Lừa: VP, …}. */
  private static boolean isFiled(List<Word> words, int at) {
    String letters = FoldedText.of(words.get(at).raw());
    return at + 1 < words.size()
        && words.get(at + 1).raw().matches("V[TP]\\W*")
        && letters.matches("l\\S{1,3}:");
  }

  private static boolean isCapitals(String word) {
    return word.codePoints().noneMatch(Character::isLowerCase);
  }

  private static void change(Word word, String text, IdentityHashMap<Word, Word> mended) {
    if (!word.text().equals(text)) {
      mended.put(word, GarbledText.changed(word, text, "form", PROBABILITY));
    }
  }
}
