package vn.vankho.restore;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.vankho.model.Alternative;
import vn.vankho.model.Change;
import vn.vankho.model.Page;
import vn.vankho.model.Word;
import vn.vankho.text.Folding;
import vn.vankho.text.NormalForm;

/**
 * What a second witness says of the words that restoration has left as they were read: two readings
 * that agree are surer than one, and where the engine doubted its own reading of a number or code,
 * which no language model can mend, the other's is taken.
 */
final class WitnessAgreement {
  /**
   * By how much agreement raises the odds of a reading. Measured on 23 rendered pages of six kinds
   * of layer (10,900 pairs that agree): 8 to 17 from a confidence of 0.5 on, more below.
   */
  private static final double AGREEMENT = 10;

  private static final double SUREST = 0.999;

  /** Below this the other's reading of a number is the likelier. */
  private static final double DOUBTED = 0.6;

  /** How often it was right where it was taken: 27 times on 39 pages. */
  private static final double TAKEN = 0.7;

  /** Accepts {@code 332.}, {@code (12/3/2024)} and {@code 96/2026/ND-CP)}; not {@code ph6i}. */
  private static final Pattern WITH_NUMBER =
      Pattern.compile("[(\\[\"]?[0-9]+(?:[./:,-][0-9A-Za-z-]+)*[)\\]\".,;:%]*");

  private static final Pattern NUMBER = Pattern.compile("[^\\p{L}]*");

  private WitnessAgreement() {}

  /**
   * A restored page, settled with its witness.
   *
   * @param heard for each word what the witness has in its place, or an empty text
   */
  static Page settle(Page page, String[] heard) {
    List<Word> words = new ArrayList<>(page.words().size());
    for (int i = 0; i < heard.length; i++) {
      Word word = page.words().get(i);
      boolean isSettled = word.change().isPresent() || heard[i].isEmpty();
      words.add(isSettled ? word : settled(word, NormalForm.nfc(heard[i])));
    }
    return page.withWords(words);
  }

  private static Word settled(Word word, String heard) {
    if (Folding.fold(word.text()).equals(Folding.fold(heard))) {
      return surer(word);
    }
    if (word.confidence() >= DOUBTED || !WITH_NUMBER.matcher(heard).matches()) {
      return word;
    }
    String text = merged(word.text(), heard);
    if (text.equals(word.text())) {
      return word;
    }
    Change change =
        new Change(
            SecondWitness.WHY, TAKEN, List.of(new Alternative(word.text(), word.confidence() / 4)));
    return new Word(
        text, word.raw(), word.box(), word.confidence(), word.line(), Optional.of(change));
  }

  private static Word surer(Word word) {
    double odds = AGREEMENT * word.confidence() / Math.max(1e-6, 1 - word.confidence());
    double confidence = Math.max(word.confidence(), Math.min(SUREST, odds / (1 + odds)));
    return new Word(
        word.text(),
        word.raw(),
        word.box(),
        confidence,
        word.line(),
        word.change(),
        word.choices());
  }

  /** The witness's characters, but the engine's where the two differ in marks alone. */
  private static String merged(String own, String heard) {
    if (own.length() != heard.length()) {
      return NUMBER.matcher(heard).matches() ? heard : own;
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < own.length(); i++) {
      String mine = own.substring(i, i + 1);
      String other = heard.substring(i, i + 1);
      text.append(Folding.fold(mine).equals(Folding.fold(other)) ? mine : other);
    }
    return text.toString();
  }
}
