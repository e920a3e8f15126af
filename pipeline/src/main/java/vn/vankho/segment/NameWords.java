package vn.vankho.segment;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.vankho.text.PackedTable;
import vn.vankho.text.Syllables;

/** The words that names of persons are made of, and how like them a reading is. */
final class NameWords {
  private static final Set<String> SYLLABLES =
      PackedTable.rows(NameWords.class, "name-syllables.txt").stream()
          .flatMap(row -> Stream.of(row.split(" ")))
          .collect(Collectors.toUnmodifiableSet());

  /** A letter that differs counts 1, a mark on the same letter this. */
  private static final double MARK_COST = 0.4;

  /** A word with one letter of three wrong is half like it. */
  private static final double SLOPE = 1.5;

  /** In NFD: letters with breve, circumflex, horn and the five tones. */
  private static final Pattern ALPHABET =
      Pattern.compile("(?:[A-Za-zĐđ'’][\u0300\u0301\u0302\u0303\u0306\u0309\u031B\u0323]*)+");

  /** In about half of all names, behind the family name. */
  private static final Map<String, Pattern> COMMON =
      Map.of(
          "Văn", Pattern.compile("\\p{L}?[ăắằẳẵặã]n"), "Thị", Pattern.compile("\\p{L}{0,2}[ịỉ]"));

  /** How like a common word a reading is that has its end, which no other word of names has. */
  private static final double SAME_END = 0.6;

  private NameWords() {}

  /** Whether a word is {@code Văn} or {@code Thị}. */
  static boolean isCommon(String word) {
    return COMMON.containsKey(word);
  }

  /** Whether a word is a family name or one of the usual syllables of others. */
  static boolean isKnown(String word) {
    return SYLLABLES.contains(word) || Surnames.isKnown(word);
  }

  /** Whether a word is one of the usual syllables behind a family name, and none itself. */
  static boolean isGiven(String word) {
    return SYLLABLES.contains(word) && !Surnames.isKnown(word);
  }

  /** Whether a word, capitalised, may be a Vietnamese syllable. */
  static boolean isSyllable(String word) {
    return Syllables.isWellFormed(word.toLowerCase(Locale.ROOT));
  }

  /**
   * What a reading may stand for: itself where it is written as a name is, the family names of the
   * same letters, and, where it is no known word, the known ones that differ in a letter, and those
   * of the common ones whose end it has.
   */
  static List<String> meantBy(String reading) {
    List<String> words = new ArrayList<>();
    boolean isWritten = reading.matches("\\p{Lu}(?:['’]\\p{Lu})?\\p{Ll}*");
    if (isWritten) {
      words.add(reading);
    }
    if (!isWritten || !isKnown(reading)) {
      Stream.concat(SYLLABLES.stream(), Surnames.all().stream())
          .filter(word -> cost(reading, word) <= 1 || hasEndOf(reading, word))
          .sorted()
          .distinct()
          .forEach(words::add);
    }
    Surnames.all().stream()
        .filter(name -> !words.contains(name) && isSurnameOf(reading, name))
        .sorted()
        .forEach(words::add);
    return words;
  }

  /** Whether a reading may be a family name: the same letters, or of a long one most of them. */
  private static boolean isSurnameOf(String reading, String name) {
    return areSameLetters(reading, name) || (name.length() >= 5 && cost(reading, name) < 1.5);
  }

  /** Accepts {@code sị} for {@code Thị}, {@code kãn} for {@code Văn}; not {@code Nhị}. */
  private static boolean hasEndOf(String reading, String word) {
    Pattern end = COMMON.get(word);
    return end != null && end.matcher(reading).matches() && !isKnown(reading);
  }

  /** Whether all its letters are those of the Vietnamese alphabet; not so {@code Tön}. */
  static boolean isVietnamese(String word) {
    return ALPHABET.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).matches();
  }

  /** Whether two words differ in marks alone. */
  static boolean areSameLetters(String one, String other) {
    return one.length() == other.length()
        && IntStream.range(0, one.length())
            .allMatch(i -> bare(one.charAt(i)) == bare(other.charAt(i)));
  }

  /**
   * Whether a word is the other one with more marks, as {@code Tấn} is {@code Tân}: seals and pens
   * take marks away, or their removal does, and seldom make one.
   */
  static boolean hasMarksOf(String word, String other) {
    if (!areSameLetters(word, other)) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      String marks = Normalizer.normalize(word.substring(i, i + 1), Normalizer.Form.NFD);
      String fewer = Normalizer.normalize(other.substring(i, i + 1), Normalizer.Form.NFD);
      if (!fewer.chars().allMatch(c -> marks.indexOf(c) >= 0)) {
        return false;
      }
    }
    return true;
  }

  /** 1 where the two are the same, 0 where they have little in common. */
  static double likeness(String one, String other) {
    int letters = Math.max(one.length(), other.length());
    double like = Math.max(0, 1 - SLOPE * cost(one, other) / letters);
    return hasEndOf(one, other) ? Math.max(SAME_END, like) : like;
  }

  /** Letters to change, add or leave out, marks counting less. */
  private static double cost(String one, String other) {
    double[] above = new double[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      double[] row = new double[other.length() + 1];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        double changed = above[j - 1] + cost(one.charAt(i - 1), other.charAt(j - 1));
        row[j] = Math.min(changed, Math.min(above[j], row[j - 1]) + 1);
      }
      above = row;
    }
    return above[other.length()];
  }

  private static double cost(char one, char other) {
    if (one == other) {
      return 0;
    }
    return bare(one) == bare(other) ? MARK_COST : 1;
  }

  private static char bare(char letter) {
    char bare = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD).charAt(0);
    return bare == 'đ' ? 'd' : bare == 'Đ' ? 'D' : bare;
  }
}
