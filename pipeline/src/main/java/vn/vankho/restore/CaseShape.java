package vn.vankho.restore;

import java.util.Locale;

/** How a word is written as to case. */
enum CaseShape {
  /** {@code kế}. */
  LOWER,
  /** {@code Kế}. */
  TITLE,
  /** {@code KẾ}. */
  UPPER;

  /** The word in this shape. */
  String apply(String lower) {
    return switch (this) {
      case LOWER -> lower;
      case TITLE ->
          lower.isEmpty()
              ? lower
              : lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1);
      case UPPER -> lower.toUpperCase(Locale.ROOT);
    };
  }

  /** Whether the letter at a place of the word, from 0, is a capital in this shape. */
  boolean isUpper(int place) {
    return this == UPPER || this == TITLE && place == 0;
  }

  /**
   * The shape of a token as far as its letters tell; lower case where it has none.
   *
   * <p>A single capital letter is {@link #TITLE}; so is one before anything but capitals.
   */
  static CaseShape of(CharSequence text, int start, int end) {
    int upper = 0;
    int lower = 0;
    boolean first = Character.isUpperCase(text.charAt(start));
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      upper += Character.isUpperCase(c) ? 1 : 0;
      lower += Character.isLowerCase(c) ? 1 : 0;
    }
    if (upper > 1 && upper > lower) {
      return UPPER;
    }
    return first ? TITLE : LOWER;
  }
}
