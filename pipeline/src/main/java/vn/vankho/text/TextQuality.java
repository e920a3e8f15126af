package vn.vankho.text;

import java.util.Objects;
import java.util.Optional;

/**
 * How far a text reads as Vietnamese.
 *
 * @param verdict the judgement
 * @param letters letters counted
 * @param words words counted for {@code invalidShare}
 * @param markedShare letters with a Vietnamese mark (and đ) per letter, 0 to 1; correct
 *     administrative Vietnamese has 0.23 to 0.30 (measured: 889 scans of public bodies)
 * @param invalidShare words that cannot be Vietnamese syllables per word, 0 to 1
 * @param undecodedShare U+FFFD, private-use and control characters per character that is not white
 *     space, 0 to 1
 * @param encoding the encoding the text is really in, where the verdict is LEGACY
 */
public record TextQuality(
    Verdict verdict,
    int letters,
    int words,
    double markedShare,
    double invalidShare,
    double undecodedShare,
    Optional<LegacyEncoding> encoding) {
  /** What a text is. */
  public enum Verdict {
    /** Correct Vietnamese, as far as letters tell. */
    GOOD,
    /** Vietnamese whose marks are gone, in part or altogether; letters mostly right. */
    ACCENT_POOR,
    /** Vietnamese whose letters are wrong too, or text without meaning. */
    GARBLED,
    /** Vietnamese in a legacy encoding read as Latin-1: exact decoding mends it. */
    LEGACY,
    /** Clean text of another language that is written in letters. */
    FOREIGN,
    /** Too few letters to judge. */
    TOO_SHORT
  }

  /** Refuses an encoding where the verdict is another, and the reverse. */
  public TextQuality {
    Objects.requireNonNull(verdict, "verdict");
    if ((verdict == Verdict.LEGACY) != encoding.isPresent()) {
      throw new IllegalArgumentException(
          "encoding " + encoding + " with verdict " + verdict + ": expected with LEGACY only");
    }
  }

  /** Fewer words than this are not judged. */
  private static final int MIN_WORDS = 8;

  /** Measured on 889 scans of public bodies: a good layer has at least this. */
  private static final double GOOD_MARKED_SHARE = 0.165;

  /** Measured on the same scans: a good layer has at most this. */
  private static final double GOOD_INVALID_SHARE = 0.10;

  private static final double MANY_UNDECODED = 0.02;
  private static final double FOREIGN_SHARE = 0.12;

  /** Words whose letters themselves are wrong; above it more than marks is lost. */
  private static final double FEW_BROKEN = 0.15;

  /** Judges a text in any encoding. */
  public static TextQuality of(String text) {
    VietnameseMeasure measure = VietnameseMeasure.of(text);
    Verdict verdict = judge(measure);
    Optional<LegacyEncoding> encoding =
        verdict == Verdict.GOOD || verdict == Verdict.TOO_SHORT
            ? Optional.empty()
            : LegacyEncoding.detect(text);
    return new TextQuality(
        encoding.isPresent() ? Verdict.LEGACY : verdict,
        measure.letters(),
        measure.words(),
        measure.markedShare(),
        measure.invalidShare(),
        measure.undecodedShare(),
        encoding);
  }

  private static Verdict judge(VietnameseMeasure measure) {
    if (measure.words() < MIN_WORDS) {
      return Verdict.TOO_SHORT;
    }
    if (measure.undecodedShare() > MANY_UNDECODED) {
      return Verdict.GARBLED;
    }
    if (measure.markedShare() >= GOOD_MARKED_SHARE
        && measure.invalidShare() <= GOOD_INVALID_SHARE) {
      return Verdict.GOOD;
    }
    if (measure.foreignShare() >= FOREIGN_SHARE) {
      return Verdict.FOREIGN;
    }
    return measure.brokenShare() <= FEW_BROKEN && measure.markedShare() < GOOD_MARKED_SHARE
        ? Verdict.ACCENT_POOR
        : Verdict.GARBLED;
  }
}
