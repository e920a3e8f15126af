package vn.vankho.model;

/**
 * A half-open range of UTF-16 code units in one text.
 *
 * <p>Which text it indexes is said where the span is used.
 *
 * @param start first code unit, 0-based, at least 0
 * @param end one past the last code unit, at least {@code start}
 */
public record Span(int start, int end) {
  /** Refuses negative and inverted ranges. */
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException(
          "span [" + start + ", " + end + "): expected 0 <= start <= end");
    }
  }

  /** Number of code units covered. */
  public int length() {
    return end - start;
  }

  /** Whether the two ranges share at least one code unit. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** The covered part of {@code text}. */
  public String of(String text) {
    return text.substring(start, end);
  }
}
