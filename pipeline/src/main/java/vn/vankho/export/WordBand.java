package vn.vankho.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.vankho.model.Rect;
import vn.vankho.model.Word;

/**
 * Where a word is set: level, in pixels of the upright page. On a page that leans, each word of a
 * line stands a little lower than the one before. Words are not turned with the page: readers
 * (poppler 22) take a word apart whose base line falls by half a point.
 *
 * @param left edge
 * @param width at least 1
 * @param bottom edge
 * @param height of the word, or of its line, at least 1
 */
record WordBand(double left, double width, double bottom, double height) {
  /** A leaning word this much flatter than the box around it is none: the box itself is used. */
  private static final double FLATTEST = 0.3;

  /**
   * Readers see a space from about a tenth of the height on (poppler 22); where boxes touch, words
   * give way by so much.
   */
  private static final double LEAST_SPACE = 0.15;

  /** A word gives way by at most this share of its width. */
  private static final double MOST_GIVEN = 0.5;

  /**
   * The bands of the words of a line, of one height and along one line where they are near it, so
   * that readers see one line and not steps: boxes of words with and without hooks and tails
   * differ.
   *
   * @param words of one line, at least one, each with a box
   * @param skewDegrees clockwise degrees by which the page leans
   */
  static List<WordBand> ofLine(List<Word> words, double skewDegrees) {
    double slope = Math.tan(Math.toRadians(skewDegrees));
    List<WordBand> own =
        words.stream().map(word -> of(word.box().orElseThrow(), skewDegrees)).toList();
    double height = median(own.stream().mapToDouble(WordBand::height).toArray());
    double start =
        median(own.stream().mapToDouble(band -> band.bottom - slope * band.centre()).toArray());
    List<WordBand> bands = new ArrayList<>();
    for (WordBand band : own) {
      bands.add(band.on(start + slope * band.centre(), height));
    }
    for (int i = 0; i + 1 < bands.size(); i++) {
      bands.set(i, bands.get(i).before(bands.get(i + 1)));
    }
    return bands;
  }

  /** The word in its upright box: as wide as that, as high as the word is without its lean. */
  private static WordBand of(Rect box, double skewDegrees) {
    double sine = Math.abs(Math.sin(Math.toRadians(skewDegrees)));
    double cosine = Math.cos(Math.toRadians(skewDegrees));
    double height = (box.height() * cosine - box.width() * sine) / (cosine * cosine - sine * sine);
    if (!(height >= FLATTEST * box.height())) {
      height = box.height();
    }
    double tall = Math.max(1, height);
    double middle = box.y() + box.height() / 2.0;
    return new WordBand(box.x(), Math.max(1, box.width()), middle + tall / 2, tall);
  }

  private double centre() {
    return left + width / 2;
  }

  double right() {
    return left + width;
  }

  private WordBand on(double lineBottom, double lineHeight) {
    double middle = bottom - height / 2;
    boolean belongs = middle > lineBottom - lineHeight && middle < lineBottom;
    return belongs ? new WordBand(left, width, lineBottom, lineHeight) : this;
  }

  private WordBand before(WordBand next) {
    double room = next.left - LEAST_SPACE * height - left;
    boolean gives = room < width && room >= MOST_GIVEN * width;
    return gives ? new WordBand(left, Math.max(1, room), bottom, height) : this;
  }

  private static double median(double[] numbers) {
    Arrays.sort(numbers);
    return numbers[numbers.length / 2];
  }
}
