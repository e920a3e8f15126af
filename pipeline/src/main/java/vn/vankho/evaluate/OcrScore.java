package vn.vankho.evaluate;

/**
 * Errors of recognised pages, against the same engine used plainly on the same images.
 *
 * @param name what was measured: a scan, or a condition such as {@code blur-200}
 * @param pages pages measured
 * @param plain errors when the engine reads the image as it is
 * @param cleaned errors when the page is cleaned first
 * @param restored errors when the text is restored as well: what the program gives
 */
public record OcrScore(
    String name, int pages, TextErrors plain, TextErrors cleaned, TextErrors restored) {

  /** Share of the engine's wrong words that the program spares, below 0 if it adds some. */
  public double spared() {
    return plain.wordErrors() == 0 ? 0 : 1 - restored.wordErrors() / (double) plain.wordErrors();
  }
}
