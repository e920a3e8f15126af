package vn.vankho.evaluate;

/**
 * How far a restored text is from the truth, and how far the text was before.
 *
 * <p>Words are what white space separates, in NFC; case and punctuation count.
 *
 * @param name what was measured
 * @param words words of the truth
 * @param wordErrorsBefore words replaced, left out and put in, before restoration
 * @param wordErrorsAfter the same after restoration
 * @param characters characters of the truth, white space folded
 * @param characterErrorsBefore characters replaced, left out and put in, before
 * @param characterErrorsAfter the same after
 * @param changed words that restoration changed
 * @param changedRight changed words that are right now
 * @param changedFromRight changed words that had been right
 * @param stillWrong words that needed a change and did not get the right one
 */
public record RestorationScore(
    String name,
    int words,
    int wordErrorsBefore,
    int wordErrorsAfter,
    int characters,
    int characterErrorsBefore,
    int characterErrorsAfter,
    int changed,
    int changedRight,
    int changedFromRight,
    int stillWrong) {

  /** Word error rate before, 0 for a perfect text; above 1 where more is wrong than right. */
  public double werBefore() {
    return share(wordErrorsBefore, words);
  }

  /** Word error rate after. */
  public double werAfter() {
    return share(wordErrorsAfter, words);
  }

  /** Character error rate before. */
  public double cerBefore() {
    return share(characterErrorsBefore, characters);
  }

  /** Character error rate after. */
  public double cerAfter() {
    return share(characterErrorsAfter, characters);
  }

  /** Share of words that were right and are wrong now. */
  public double harm() {
    return share(changedFromRight, words);
  }

  /** Share of changes that are right. */
  public double precision() {
    return share(changedRight, changed);
  }

  /** Share of the words that needed a change and got the right one. */
  public double recall() {
    return share(changedRight, changedRight + stillWrong);
  }

  /** The two scores taken together. */
  public RestorationScore plus(RestorationScore other) {
    return new RestorationScore(
        name,
        words + other.words,
        wordErrorsBefore + other.wordErrorsBefore,
        wordErrorsAfter + other.wordErrorsAfter,
        characters + other.characters,
        characterErrorsBefore + other.characterErrorsBefore,
        characterErrorsAfter + other.characterErrorsAfter,
        changed + other.changed,
        changedRight + other.changedRight,
        changedFromRight + other.changedFromRight,
        stillWrong + other.stillWrong);
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 0 : part / (double) whole;
  }
}
