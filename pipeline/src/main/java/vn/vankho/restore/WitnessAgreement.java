package vn.vankho.restore;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import vn.vankho.model.Alternative;
import vn.vankho.model.Change;
import vn.vankho.model.Page;
import vn.vankho.model.Word;
import vn.vankho.text.Folding;
import vn.vankho.text.NormalForm;
import vn.vankho.text.SequenceAlignment;

/**
 * What a second witness says of the words that restoration has left as they were read: two readings
 * that agree are surer than one, and of numbers, codes and the signs behind words, which no
 * language model can mend, the likelier of the two is taken.
 *
 * <p>How often the witness is right of them is told by those that the engine is sure of; of two
 * that differ, one is right.
 */
final class WitnessAgreement {
  /**
   * By how much agreement raises the odds of a reading. Measured on 23 rendered pages of six kinds
   * of layer (10,900 pairs that agree): 8 to 17 from a confidence of 0.5 on, more below.
   */
  private static final double AGREEMENT = 10;

  private static final double SUREST = 0.999;

  /** From this confidence on the engine is hardly ever wrong, and its words judge the witness. */
  private static final double SURE = 0.955;

  /** What is assumed of a witness that is not known yet, and how many words that is worth. */
  private static final double USUAL = 0.8;

  private static final double USUAL_WORTH = 5;

  /**
   * A reading is taken from this probability on. Below it half of them were wrong, as the engine is
   * righter than it says on pages that it reads well.
   */
  private static final double LEAST = 0.75;

  /** Accepts {@code 332.}, {@code (12/3/2024)} and {@code 96/2026/ND-CP)}; not {@code ph6i}. */
  private static final Pattern WITH_NUMBER =
      Pattern.compile("[(\\[\"]?[0-9]+(?:[./:,-][0-9A-Za-z-]+)*[)\\]\".,;:%]*");

  /** Accepts {@code 30/5/2025.}; not {@code 3015/2025}. */
  private static final Pattern DATE = Pattern.compile("\\D?\\d{1,2}([/.-])\\d{1,2}\\1\\d{4}\\D*");

  private static final Pattern NUMBER = Pattern.compile("[^\\p{L}]*");

  /** Signs behind a word that are taken for each other. */
  private static final String SIGNS = ".,;:";

  private final double rightNumbers;
  private final double rightSigns;

  private WitnessAgreement(Page page, String[] heard) {
    rightNumbers = share(page, heard, WitnessAgreement::isNumber, String::equals);
    rightSigns =
        share(page, heard, WitnessAgreement::hasSigns, (own, other) -> sign(own) == sign(other));
  }

  /** Of the sure words of a kind, how many the witness has too. */
  private static double share(
      Page page,
      String[] heard,
      BiPredicate<String, String> isOfKind,
      BiPredicate<String, String> agrees) {
    double all = USUAL_WORTH;
    double agreed = USUAL * USUAL_WORTH;
    for (int i = 0; i < heard.length; i++) {
      Word word = page.words().get(i);
      if (word.confidence() >= SURE && isOfKind.test(word.raw(), heard[i])) {
        all++;
        agreed += agrees.test(Folding.fold(word.raw()), Folding.fold(heard[i])) ? 1 : 0;
      }
    }
    return agreed / all;
  }

  /**
   * A restored page, settled with its witness.
   *
   * @param heard for each word what the witness has in its place, or an empty text
   */
  static Page settle(Page page, String[] heard) {
    WitnessAgreement agreement = new WitnessAgreement(page, heard);
    List<Word> words = new ArrayList<>(page.words().size());
    for (int i = 0; i < heard.length; i++) {
      Word word = page.words().get(i);
      boolean isSettled = word.change().isPresent() || heard[i].isEmpty();
      words.add(isSettled ? word : agreement.settled(word, NormalForm.nfc(heard[i])));
    }
    return page.withWords(words);
  }

  private Word settled(Word word, String heard) {
    String own = word.text();
    if (Folding.fold(own).equals(Folding.fold(heard))) {
      return surer(word);
    }
    if (word.confidence() >= SURE) {
      return word;
    }
    if (isNumber(own, heard)) {
      return taken(word, merged(own, heard), rightNumbers);
    }
    return hasSigns(own, heard) && sign(own) != sign(heard)
        ? taken(word, own.substring(0, own.length() - 1) + sign(heard), rightSigns)
        : word;
  }

  /** Whether the witness has a number, and not one that a date was misread as. */
  private static boolean isNumber(String own, String heard) {
    return WITH_NUMBER.matcher(heard).matches()
        && !(DATE.matcher(own).matches() && !DATE.matcher(heard).matches());
  }

  private static boolean hasSigns(String own, String heard) {
    return own.length() > 1
        && heard.length() > 1
        && SIGNS.indexOf(sign(own)) >= 0
        && SIGNS.indexOf(sign(heard)) >= 0
        && 2 * SequenceAlignment.distance(Folding.fold(own), Folding.fold(heard)) <= own.length();
  }

  private static char sign(String word) {
    return word.charAt(word.length() - 1);
  }

  private static Word surer(Word word) {
    double odds = AGREEMENT * word.confidence() / Math.max(1e-6, 1 - word.confidence());
    double confidence = Math.max(word.confidence(), Math.min(SUREST, odds / (1 + odds)));
    return word.withConfidence(confidence);
  }

  /** The witness's reading where it is the likelier of the two. */
  private static Word taken(Word word, String text, double right) {
    double own = word.confidence() * (1 - right);
    double other = right * (1 - word.confidence());
    double probability = own + other > 0 ? Math.min(SUREST, other / (own + other)) : 0;
    if (probability < LEAST || text.equals(word.text())) {
      return word;
    }
    Alternative asRead = new Alternative(word.text(), 1 - probability);
    Change change = new Change(SecondWitness.WHY, probability, List.of(asRead));
    return new Word(
        text, word.raw(), word.box(), word.confidence(), word.line(), Optional.of(change));
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
