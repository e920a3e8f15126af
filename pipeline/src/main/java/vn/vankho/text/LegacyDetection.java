package vn.vankho.text;

import java.util.Optional;

/**
 * Finds a legacy encoding by trial: the text is decoded from each, and the best reading must beat
 * the text as it stands and the second best clearly.
 *
 * <p>A reading scores by two things that exact decoding brings and chance does not: words that can
 * be syllables, and marked letters as frequent as Vietnamese has them.
 */
final class LegacyDetection {
  /** Fewer words than this prove nothing. */
  private static final int MIN_WORDS = 6;

  /** Lead over the text as it stands. */
  private static final double MARGIN_OVER_UNCHANGED = 0.15;

  /** Lead over the second best encoding. */
  private static final double MARGIN_OVER_SECOND = 0.05;

  private static final double MIN_SCORE = 0.75;

  /** Marked letters per letter from which on there are enough; real text has 0.23 to 0.30. */
  private static final double ENOUGH_MARKS = 0.20;

  private LegacyDetection() {}

  static Optional<LegacyEncoding> detect(String text) {
    double unchanged = score(text);
    if (unchanged + MARGIN_OVER_UNCHANGED > 1) {
      return Optional.empty(); // no reading can lead by so much, and trying all of them takes long
    }
    double best = 0;
    double second = 0;
    LegacyEncoding winner = null;
    for (LegacyEncoding encoding : LegacyEncoding.values()) {
      String decoded = encoding.decode(text);
      double score = decoded.equals(text) ? 0 : score(decoded);
      if (score > best) {
        second = best;
        best = score;
        winner = encoding;
      } else {
        second = Math.max(second, score);
      }
    }
    boolean clear =
        best >= MIN_SCORE
            && best >= unchanged + MARGIN_OVER_UNCHANGED
            && best >= second + MARGIN_OVER_SECOND;
    return clear ? Optional.ofNullable(winner) : Optional.empty();
  }

  /** How far a text reads as Vietnamese, 0 to 1. */
  static double score(String text) {
    VietnameseMeasure measure = VietnameseMeasure.of(text);
    if (measure.words() < MIN_WORDS) {
      return 0;
    }
    double marks = Math.min(1, measure.markedShare() / ENOUGH_MARKS);
    return (1 - measure.invalidShare() + marks) / 2 - measure.undecodedShare();
  }
}
