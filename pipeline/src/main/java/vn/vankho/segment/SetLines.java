package vn.vankho.segment;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.vankho.model.Word;

/**
 * Gives back the lines of a signature that hold one of few set phrases, a position or a body.
 *
 * <p>A seal leaves letters of them that are other words, and so are found by what was read, not by
 * what became of it: {@code HIEL TRUONG} is HIỆU TRƯỞNG though HIỆN TRƯỜNG is a word.
 */
final class SetLines {
  private static final int LONGEST = 60;
  private static final int FEWEST_LETTERS = 5;
  private static final double CAPITALS = 0.6;

  /** Assumed, not measured. */
  private static final double PROBABILITY = 0.95;

  /** Accepts {@code TM. UY BAN}, {@code KT GIAM DOC}, {@code T/M BAN}; not {@code TINH UY}. */
  private static final Pattern AUTHORITY =
      Pattern.compile("(?:TM|KT|TL|TUQ|[TK]/[MTL])\\.?", Pattern.CASE_INSENSITIVE);

  /** Accepts {@code sO}, {@code pHO}; not {@code Luu}. */
  private static final Pattern CAPITAL_WITHIN = Pattern.compile("\\p{Ll}\\p{Lu}");

  private SetLines() {}

  /** Notes the words of a line that have to read otherwise. */
  static void mend(Line line, IdentityHashMap<Word, Word> mended) {
    List<Word> words = line.words().stream().filter(word -> !word.raw().isBlank()).toList();
    String raw = GarbledText.raw(words);
    if (words.isEmpty()
        || raw.length() > LONGEST
        || Letters.count(raw) < FEWEST_LETTERS
        || Letters.capitals(raw) < CAPITALS) {
      return;
    }
    int first = words.size() > 1 && AUTHORITY.matcher(words.get(0).raw()).matches() ? 1 : 0;
    if (first == 1) {
      String read = Letters.trimEnd(words.get(0).raw(), ".,;:");
      change(words.get(0), read.toUpperCase(Locale.ROOT), mended);
    }
    List<Word> phrase = words.subList(first, words.size());
    String letters = GarbledText.raw(phrase).toUpperCase(Locale.ROOT);
    String meant = Positions.meantBy(letters);
    if (!meant.equals(letters) || Positions.isKnown(meant)) {
      spread(phrase, List.of(meant.split(" ")), mended);
    } else {
      capitals(words, mended);
    }
  }

  /** A small word in a line of capitals was one: {@code sở Y TẾ}. */
  private static void capitals(List<Word> words, IdentityHashMap<Word, Word> mended) {
    for (Word word : words) {
      boolean hasCapital = CAPITAL_WITHIN.matcher(word.raw()).find();
      if (hasCapital && Letters.count(word.text()) > 1 && Letters.capitals(word.text()) < 0.5) {
        long others = words.stream().filter(other -> Letters.capitals(other.text()) > 0.9).count();
        if (others * 2 > words.size()) {
          String text = Letters.trimEnd(word.text(), ".,;:");
          change(word, text.toUpperCase(Locale.ROOT), mended);
        }
      }
    }
  }

  /**
   * Gives the words of a phrase to those that were read: as many, at the place where they fit best,
   * or several to one that had lost its blanks.
   */
  private static void spread(
      List<Word> read, List<String> phrase, IdentityHashMap<Word, Word> mended) {
    int more = read.size() - phrase.size();
    int at = 0;
    for (int i = 1; i <= more; i++) {
      at = distance(read, i, phrase) < distance(read, at, phrase) ? i : at;
    }
    for (int i = 0; i < Math.min(read.size(), phrase.size()); i++) {
      boolean isLast = i == read.size() - 1;
      String text = isLast ? String.join(" ", phrase.subList(i, phrase.size())) : phrase.get(i);
      change(read.get(at + i), text, mended);
    }
  }

  private static int distance(List<Word> read, int at, List<String> phrase) {
    int distance = 0;
    for (int i = 0; i < phrase.size(); i++) {
      String letters = FoldedText.of(read.get(at + i).raw());
      String wanted = FoldedText.of(phrase.get(i));
      distance += Fuzzy.within(letters, wanted, 0) ? 0 : Fuzzy.within(letters, wanted, 2) ? 1 : 3;
    }
    return distance;
  }

  private static void change(Word word, String text, IdentityHashMap<Word, Word> mended) {
    String raw = word.raw();
    String end = raw.substring(Letters.trimEnd(raw, ".,;:").length());
    if (!word.text().equals(text + end)) {
      mended.put(word, GarbledText.changed(word, text + end, "form", PROBABILITY));
    }
  }
}
