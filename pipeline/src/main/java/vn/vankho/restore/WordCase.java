package vn.vankho.restore;

import java.util.regex.Pattern;
import vn.vankho.text.Syllables;

/** What the case of a token says about the word that it stands for. */
final class WordCase {
  /** Log-probability that capitals, which headings mostly account for, make up one word alone. */
  private static final float ALONE = -4;

  /**
   * What is read for {@code SĨ} and {@code VĨ}: the mark above a capital I makes a small one of it.
   */
  private static final Pattern TILDE_OF_I = Pattern.compile("\\p{Lu}i");

  /** Letters of one shape in both cases. */
  private static final String ALIKE = "COSUVWXZcosuvwxz";

  private final Vocabulary vocabulary;

  WordCase(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** The cases in which a word may stand for a token. */
  static CaseShape[] shapes(String token, Place place) {
    CaseShape shape = CaseShape.of(token, 0, token.length());
    if (!Character.isLetter(token.charAt(0))) {
      return shape == CaseShape.UPPER || place.isAmongCapitals()
          ? new CaseShape[] {CaseShape.UPPER}
          : new CaseShape[] {CaseShape.LOWER, CaseShape.TITLE};
    }
    boolean small = token.chars().anyMatch(Character::isLowerCase);
    if (shape == CaseShape.UPPER && !place.isAmongCapitals() && (small || token.length() <= 3)) {
      return new CaseShape[] {CaseShape.UPPER, CaseShape.TITLE};
    }
    if (shape == CaseShape.TITLE && place == Place.INSIDE) {
      return new CaseShape[] {CaseShape.TITLE, CaseShape.LOWER};
    }
    return new CaseShape[] {shape};
  }

  /**
   * The same of what a Latin model read: of two letters of which the second looks alike in both
   * cases, such as {@code HO}, it knows the case less than the picture does.
   */
  static CaseShape[] shapesOfLatin(String token, Place place) {
    if (place == Place.CAPITALS && TILDE_OF_I.matcher(token).matches()) {
      return new CaseShape[] {CaseShape.UPPER};
    }
    if (place.isAmongCapitals() && token.length() == 2 && ALIKE.indexOf(token.charAt(1)) >= 0) {
      return Character.isUpperCase(token.charAt(0))
          ? new CaseShape[] {CaseShape.UPPER, CaseShape.TITLE}
          : new CaseShape[] {CaseShape.LOWER, CaseShape.UPPER};
    }
    return shapes(token, place);
  }

  /** How well the case of a token suits a word: {@code Sở} is written so, {@code Sẽ} is not. */
  float evidence(int word, CaseShape shape, Place place) {
    int seen = vocabulary.count(word);
    int capitals = vocabulary.capitals(word);
    if (shape == CaseShape.UPPER) {
      if (place.isAmongCapitals()) {
        return 0;
      }
      float share = (float) Math.log((capitals + 0.5) / (seen + 2.0));
      return Syllables.isWellFormed(vocabulary.word(word)) ? share + ALONE : share;
    }
    if (place != Place.INSIDE) {
      return 0;
    }
    double share = Math.min(0.99, (vocabulary.titles(word) + 0.3) / (seen - capitals + 2.0));
    return (float) Math.log(shape == CaseShape.TITLE ? share : 1 - share);
  }
}
