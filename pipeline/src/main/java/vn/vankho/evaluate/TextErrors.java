package vn.vankho.evaluate;

/**
 * What is wrong in a text, counted against the right one.
 *
 * <p>Words are what white space separates, in NFC; case and punctuation count. Errors are
 * replacements, omissions and insertions (Levenshtein), so that a rate can pass 1.
 *
 * @param words words of the right text
 * @param wordErrors words replaced, left out and put in
 * @param characters characters of the right text, white space folded
 * @param characterErrors characters replaced, left out and put in
 */
public record TextErrors(int words, int wordErrors, int characters, int characterErrors) {
  static final TextErrors NONE = new TextErrors(0, 0, 0, 0);

  /** Word error rate. */
  public double wer() {
    return words == 0 ? 0 : wordErrors / (double) words;
  }

  /** Character error rate. */
  public double cer() {
    return characters == 0 ? 0 : characterErrors / (double) characters;
  }

  TextErrors plus(TextErrors other) {
    return new TextErrors(
        words + other.words,
        wordErrors + other.wordErrors,
        characters + other.characters,
        characterErrors + other.characterErrors);
  }
}
