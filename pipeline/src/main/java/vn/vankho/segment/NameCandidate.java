package vn.vankho.segment;

import java.util.List;
import vn.vankho.model.Rect;
import vn.vankho.model.Word;

/**
 * A word that may be the right one at its place of a name.
 *
 * @param support sum over the readings, each at most 1
 * @param exact the part of it from readings that have exactly this word
 * @param agreeing how many those are
 * @param confidence their mean confidence
 */
record NameCandidate(
    String text, Rect box, double support, double exact, int agreeing, double confidence) {
  /** What has less support is no word: half a reading that is half sure. */
  static final double LEAST_SUPPORT = 0.25;

  /** And less than this does not leave it without doubt. */
  private static final double ENOUGH_SUPPORT = 0.6;

  /** The word with what the readings of a name have for it at its place. */
  static NameCandidate of(String text, Rect box, List<List<NameReading>> lines) {
    double support = 0;
    double exact = 0;
    double confidence = 0;
    int agreeing = 0;
    for (List<NameReading> line : lines) {
      double best = 0;
      for (NameReading reading : line) {
        if (reading.isAt(box)) {
          boolean isSame = reading.text().equals(text);
          double sure = reading.confidence() * reading.confidence();
          best = Math.max(best, sure * NameWords.likeness(reading.text(), text));
          agreeing += isSame ? 1 : 0;
          exact += isSame ? sure : 0;
          confidence += isSame ? reading.confidence() : 0;
        }
      }
      support += best;
    }
    double mean = agreeing == 0 ? 0 : confidence / agreeing;
    return new NameCandidate(text, box, support, exact, agreeing, mean);
  }

  Word word() {
    return Word.read(text, box, Math.max(0.5, confidence), 0);
  }

  double value() {
    return likelihood() * (support - LEAST_SUPPORT) * text.length();
  }

  private double likelihood() {
    if (NameWords.isKnown(text)) {
      return NameWords.isCommon(text) ? 1.25 : 1;
    }
    return isAgreed() ? 0.95 : NameWords.isSyllable(text) ? 0.65 : 0.5;
  }

  /** Whether a word that is on no list was read so often that it must be there. */
  boolean isAgreed() {
    return agreeing >= 3 && confidence >= 0.6 && NameWords.isVietnamese(text);
  }

  /** Whether the readings have enough of the word. */
  boolean isSupported() {
    return support >= ENOUGH_SUPPORT;
  }

  /** Whether the readings speak for another word in the same place nearly as much. */
  boolean hasRival(NameCandidate other) {
    if (text.equals(other.text) || !isInPlaceOf(other)) {
      return false;
    }
    double near = other.value() / value();
    if (exact <= 0) {
      return NameWords.isKnown(other.text) && near > 0.8;
    }
    if (NameWords.isKnown(text) && !NameWords.isKnown(other.text)) {
      return other.isAgreed() && other.exact > exact;
    }
    boolean isWithLess = other.exact <= exact && NameWords.hasMarksOf(text, other.text);
    return near > 0.7 && other.exact > 0.6 * exact && !isWithLess && isWord(other);
  }

  private static boolean isWord(NameCandidate other) {
    return NameWords.isKnown(other.text) || other.isAgreed();
  }

  boolean isInPlaceOf(NameCandidate other) {
    int shared = Math.min(box.right(), other.box.right()) - Math.max(box.x(), other.box.x());
    return shared > 0.6 * Math.max(box.width(), other.box.width());
  }

  /** Whether the word stands left of another and leaves it room. */
  boolean isBefore(NameCandidate other) {
    int shared = box.right() - other.box.x();
    return box.x() < other.box.x() && shared <= 0.2 * Math.min(box.width(), other.box.width());
  }
}
