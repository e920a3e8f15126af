package vn.vankho.model;

/**
 * A character that an OCR engine weighed against the one it settled on.
 *
 * @param at 0-based code unit of the character it settled on, in the word as it was read
 * @param symbol what it might be instead
 * @param cost natural logarithm of how much less likely the engine held it; negative where the
 *     engine settled on the less likely one
 */
public record SymbolChoice(int at, char symbol, double cost) {
  /** Refuses a place and a cost that are none. */
  public SymbolChoice {
    if (at < 0) {
      throw new IllegalArgumentException("at " + at + ": expected at least 0");
    }
    if (!Double.isFinite(cost)) {
      throw new IllegalArgumentException("cost " + cost + ": expected a finite number");
    }
  }
}
