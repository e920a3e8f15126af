package vn.vankho.evaluate;

/**
 * Word errors of recognised pages, against the same engine used plainly on the same images.
 *
 * <p>Words are what white space separates, in NFC; case and punctuation count.
 *
 * @param condition what was done to the page, such as {@code blur-200}
 * @param pages pages measured
 * @param words words of the truth
 * @param plainErrors words wrong when the engine reads the image as it is
 * @param cleanedErrors words wrong when the page is cleaned first
 * @param restoredErrors words wrong when the text is restored as well
 */
public record OcrScore(
    String condition,
    int pages,
    int words,
    int plainErrors,
    int cleanedErrors,
    int restoredErrors) {

  /** Word error rate of the engine alone. */
  public double plainWer() {
    return rate(plainErrors);
  }

  /** Word error rate after cleaning. */
  public double cleanedWer() {
    return rate(cleanedErrors);
  }

  /** Word error rate after cleaning and restoration: what the program gives. */
  public double restoredWer() {
    return rate(restoredErrors);
  }

  private double rate(int errors) {
    return words == 0 ? 0 : (double) errors / words;
  }

  /** The two taken together under the name of this one. */
  OcrScore plus(OcrScore other) {
    return new OcrScore(
        condition,
        pages + other.pages,
        words + other.words,
        plainErrors + other.plainErrors,
        cleanedErrors + other.cleanedErrors,
        restoredErrors + other.restoredErrors);
  }

  /** The same under another name. */
  OcrScore named(String name) {
    return new OcrScore(name, pages, words, plainErrors, cleanedErrors, restoredErrors);
  }
}
