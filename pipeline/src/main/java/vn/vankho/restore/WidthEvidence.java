package vn.vankho.restore;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.vankho.model.Rect;
import vn.vankho.model.Word;

/**
 * Weighs the readings of a token by how wide its word is on the page: a letter that the engine
 * lost, {@code mi} for mỗi, takes room all the same, and one that the language would put in, {@code
 * cấp} for {@code ap}, has none.
 *
 * <p>How wide the print is, the words around tell by what was read of them.
 */
final class WidthEvidence {
  /** Widths in Times and its likes, thousandths of the size of the print (Adobe's Times-Roman). */
  private static final String SMALL = "abcdefghijklmnopqrstuvwxyz";

  private static final int[] SMALL_WIDTHS = {
    444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389,
    278, 500, 500, 722, 500, 500, 444
  };

  private static final int[] CAPITAL_WIDTHS = {
    722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722, 722, 556, 722, 667, 556,
    611, 722, 722, 944, 722, 722, 611
  };

  private static final int FIGURE = 500;

  /** By number of the letter. */
  private static final int[] WIDTHS = new int[Letters.COUNT];

  private static final int SIGN = 280;
  private static final int HORN = 50;

  /** What the first and the last letter keep free at the sides. */
  private static final int FREE = 40;

  /** Words on each side that tell the width of the print, and how many of them are needed. */
  private static final int AROUND = 8;

  private static final int FEWEST = 5;
  private static final int SHORTEST = 3;

  /** Standard deviation of the logarithm of a width, and what a few thousandths more make of it. */
  private static final double SPREAD = 0.04;

  private static final double THOUSANDTHS = 80;

  /**
   * A word may be as wide as it likes in bold print or with a neighbour's ink; natural logarithm.
   */
  private static final double LEAST = -4;

  /** What a reading of several tokens is given, as usual: how far apart they stand is not known. */
  private static final double SEVERAL = -1.5;

  static {
    for (char letter : Letters.ALL.toCharArray()) {
      String parts = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD);
      char base = "đĐ".indexOf(letter) < 0 ? parts.charAt(0) : letter == 'đ' ? 'd' : 'D';
      int place = SMALL.indexOf(Character.toLowerCase(base));
      int[] widths = Character.isUpperCase(base) ? CAPITAL_WIDTHS : SMALL_WIDTHS;
      WIDTHS[Letters.number(letter)] =
          (place < 0 ? FIGURE : widths[place]) + (parts.indexOf('\u031B') > 0 ? HORN : 0);
    }
  }

  private final List<Word> words;
  private final int[] starts;
  private final double[] scales;

  private WidthEvidence(List<Word> words, int[] starts) {
    this.words = words;
    this.starts = starts;
    scales = scales(words);
  }

  /**
   * Of the text of a page; says nothing where the words have no boxes.
   *
   * @param starts where each word of the page begins in the text
   */
  static WidthEvidence on(List<Word> words, int[] starts) {
    return new WidthEvidence(words, starts);
  }

  /** Pixels to a thousandth of the print at each word; 0 where it is not known. */
  private static double[] scales(List<Word> words) {
    double[] own = new double[words.size()];
    for (int i = 0; i < own.length; i++) {
      Word word = words.get(i);
      Optional<Rect> box = word.box();
      own[i] =
          box.isEmpty() || word.raw().length() < SHORTEST
              ? 0
              : box.get().width() / width(word.raw());
    }
    double[] scales = new double[own.length];
    double[] near = new double[2 * AROUND];
    for (int i = 0; i < own.length; i++) {
      int count = 0;
      for (int j = Math.max(0, i - AROUND); j < Math.min(own.length, i + AROUND + 1); j++) {
        if (j != i && own[j] > 0) {
          near[count++] = own[j];
        }
      }
      Arrays.sort(near, 0, count);
      scales[i] = count < FEWEST ? 0 : near[count / 2];
    }
    return scales;
  }

  /** Thousandths of the print that a text takes. */
  static double width(String text) {
    int sum = -FREE;
    for (int i = 0; i < text.length(); i++) {
      int number = Letters.number(text.charAt(i));
      sum += number == Letters.NONE ? SIGN : WIDTHS[number];
    }
    return Math.max(SIGN, sum);
  }

  /**
   * The candidates of a token with what its width says; the likeliest by that keeps its evidence.
   */
  List<Candidate> weigh(Token token, List<Candidate> candidates) {
    int found = Arrays.binarySearch(starts, token.start());
    int at = found >= 0 ? found : -found - 2;
    if (at < 0 || candidates.size() < 2 || scales[at] == 0 || words.get(at).box().isEmpty()) {
      return candidates;
    }
    Word word = words.get(at);
    int from = token.start() - starts[at];
    int to = from + token.end() - token.start();
    if (to > word.text().length()) {
      return candidates;
    }
    double beside = width(word.text()) - width(word.text().substring(from, to));
    double seen = word.box().get().width() / scales[at];
    double[] evidence = new double[candidates.size()];
    for (int c = 0; c < evidence.length; c++) {
      Candidate candidate = candidates.get(c);
      double wanted = Math.max(SIGN, beside + width(candidate.text()));
      double off = Math.log(seen / wanted);
      double spread = Math.hypot(SPREAD, THOUSANDTHS / wanted);
      evidence[c] =
          candidate.tokens() > 1 ? SEVERAL : Math.max(LEAST, -off * off / (2 * spread * spread));
    }
    double most = Arrays.stream(evidence).max().orElseThrow();
    List<Candidate> weighed = new ArrayList<>(evidence.length);
    for (int c = 0; c < evidence.length; c++) {
      weighed.add(candidates.get(c).plus((float) (evidence[c] - most)));
    }
    return weighed;
  }
}
