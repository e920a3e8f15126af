package vn.vankho.restore;

/**
 * The smallest piece of text that restoration decides on.
 *
 * @param kind what it looks like
 * @param start first code unit in the text it was cut from
 * @param end one past its last code unit
 * @param glued whether no white space stands before it
 */
public record Token(Kind kind, int start, int end, boolean glued) {
  /** What a token looks like. */
  public enum Kind {
    /** Letters, and whatever an OCR program puts in their place. */
    WORD,
    /** Digits with their separators: amounts, dates, times, percentages. */
    NUMBER,
    /** Document numbers, addresses of the web, and other strings that are no words. */
    CODE,
    /** Punctuation that ends a sentence. */
    STOP,
    /** Any other punctuation. */
    MARK
  }
}
