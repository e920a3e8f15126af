package vn.vankho.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The sign with which a line of the outline opens.
 *
 * @param kind level scheme
 * @param printed without punctuation, spelt as it should be: {@code III}, {@code 1.2}, {@code đ}
 * @param numbers its place at each level of a nested number; one number for all other kinds; 0 for
 *     bullets
 * @param token the characters that were read for it
 * @param end where the words after it begin, in the line's text
 */
record Marker(Kind kind, String printed, List<Integer> numbers, String token, int end) {
  /** Kinds of markers, the highest level first. */
  enum Kind {
    PART(0),
    CHAPTER(1),
    MUC(2),
    SUBMUC(3),
    /** An article that came before any numeral, and so holds those that follow. */
    HOLDING_ARTICLE(4),
    CAPITAL(5),
    ROMAN(6),
    ARTICLE(7),
    ARABIC(8),
    NUMBER_PAREN(9),
    LETTER(10),
    PAREN(11),
    STAR(12),
    DASH(13),
    PLUS(14);

    private final int depth;

    Kind(int depth) {
      this.depth = depth;
    }

    /** Whether it stands higher than another. */
    boolean isAbove(Kind other) {
      return depth < other.depth;
    }
  }

  Marker {
    numbers = List.copyOf(numbers);
  }

  /** Its place among its siblings, from 1; 0 for bullets. */
  int last() {
    return numbers.get(numbers.size() - 1);
  }

  /** Whether it counts nothing. */
  boolean isBullet() {
    return kind == Kind.DASH || kind == Kind.PLUS || kind == Kind.STAR;
  }

  /** Depth order: smaller stands higher; a nested number stands under its shorter ones. */
  int rank() {
    return kind.depth * 8 + Math.min(numbers.size(), 7) - 1;
  }

  /** Whether it is {@code Điều}. */
  boolean isArticle() {
    return kind == Kind.ARTICLE || kind == Kind.HOLDING_ARTICLE;
  }

  /** The same article, above the numerals that follow it. */
  Marker holding() {
    return new Marker(Kind.HOLDING_ARTICLE, printed, numbers, token, end);
  }

  /** The same marker as another sibling. */
  Marker renumbered(int number, String newPrinted) {
    return new Marker(kind, newPrinted, List.of(number), token, end);
  }

  /** The same number below others. */
  Marker under(List<Integer> parents) {
    List<Integer> all = new ArrayList<>(parents);
    all.add(last());
    String spelt = all.stream().map(String::valueOf).collect(Collectors.joining("."));
    return new Marker(kind, spelt, all, token, end);
  }

  /** The same marker behind so many more characters. */
  Marker shifted(int characters) {
    return characters == 0 ? this : new Marker(kind, printed, numbers, token, end + characters);
  }

  /** Whether it is a number that no other stands before. */
  boolean isPlainNumber() {
    return kind == Kind.ARABIC && numbers.size() == 1;
  }

  /** Whether only digits were read for it. */
  boolean isDigitsOnly() {
    return token.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** Whether no point stood behind it. */
  boolean isBare() {
    return token.endsWith(" ");
  }

  /** Whether it was read with characters that do not belong to it. */
  boolean isMisspelt() {
    return !token.equals(printed);
  }
}
