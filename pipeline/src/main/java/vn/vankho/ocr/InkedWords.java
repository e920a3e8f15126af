package vn.vankho.ocr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import vn.vankho.model.PageImage;
import vn.vankho.model.Rect;
import vn.vankho.model.Word;

/**
 * Measures the ink of a line's words. Where the baseline lies and how large the print is, the boxes
 * of consonants tell: they bear no marks in Vietnamese.
 *
 * <p>Both are taken from the consonants nearest to each word, since lines lean and bend.
 */
final class InkedWords {
  /** Consonants around a word that are asked; marks of a neighbour may be in a few boxes. */
  private static final int ASKED = 16;

  private static final int FEWEST = 3;

  private static final int FEWEST_SLOPES = 3;

  /** Pixels of the height of a small letter below which no letter is told. */
  private static final double SMALLEST = 4;

  /** Height of consonants, percent of a small x; the same in Times and its likes within 2. */
  private static final Map<String, Integer> HEIGHTS =
      Map.of("mnrcspq", 102, "vxz", 100, "bhkl", 150, "BCGHKLMNPRSTVX", 142);

  private static final double SMALL = 100;

  /** Those of them that stand on the baseline. */
  private static final String STANDING = "bhklmnrcsvxzBCGHKLMNPRSTVX";

  private static final Map<Integer, Integer> HEIGHT_OF =
      HEIGHTS.entrySet().stream()
          .flatMap(e -> e.getKey().chars().mapToObj(c -> Map.entry(c, e.getValue())))
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  /** A word of the line and the boxes of its code units; none of them where one is missing. */
  private record Measured(Word word, List<Optional<Rect>> boxes) {}

  /**
   * A consonant of the line.
   *
   * @param usual its height, percent of a small x
   */
  private record Consonant(char letter, Rect box, int usual) {
    double x() {
      return middle(box);
    }

    /** Pixels from the top of the page to its foot, were the line level about a place. */
    double foot(double slope, double about) {
      return box.bottom() - slope * (x() - about);
    }
  }

  private final List<Measured> words = new ArrayList<>();
  private final PageInk ink;

  /** How large the print was last: lines too short to tell are as large as those above them. */
  private OptionalDouble lineBefore = OptionalDouble.empty();

  InkedWords(PageImage image) {
    ink = new PageInk(image);
  }

  /** Adds a word of the line. */
  void add(Word word, List<Optional<Rect>> boxes) {
    words.add(new Measured(word, boxes));
  }

  /** The words of the line, measured where that is possible; the next word begins another line. */
  List<Word> finish() {
    List<Consonant> consonants = consonants();
    double slope = slope(consonants);
    List<Word> measured =
        words.stream().map(each -> measured(each.word, consonants, slope)).toList();
    words.clear();
    return measured;
  }

  private List<Consonant> consonants() {
    List<Consonant> consonants = new ArrayList<>();
    for (Measured measured : words) {
      String raw = measured.word.raw();
      for (int i = 0; i < measured.boxes.size() && i < raw.length(); i++) {
        char letter = raw.charAt(i);
        Integer usual = HEIGHT_OF.get((int) letter);
        if (usual != null) {
          measured.boxes.get(i).ifPresent(box -> consonants.add(new Consonant(letter, box, usual)));
        }
      }
    }
    return consonants;
  }

  /**
   * How far the line falls, pixels down for each to the right: what most pairs of letters that
   * stand half a line apart say (Theil and Sen's line).
   */
  private static double slope(List<Consonant> consonants) {
    List<Consonant> standing =
        consonants.stream()
            .filter(c -> STANDING.indexOf(c.letter) >= 0)
            .sorted(Comparator.comparingDouble(Consonant::x))
            .toList();
    int apart = standing.size() / 2;
    double[] slopes = new double[standing.size() - apart];
    if (apart < FEWEST_SLOPES) {
      return 0;
    }
    for (int i = 0; i < slopes.length; i++) {
      Consonant left = standing.get(i);
      Consonant right = standing.get(i + apart);
      double wide = Math.max(1, right.x() - left.x());
      slopes[i] = (right.box.bottom() - left.box.bottom()) / wide;
    }
    return median(slopes);
  }

  private static double middle(Rect box) {
    return box.x() + box.width() / 2.0;
  }

  private Word measured(Word word, List<Consonant> consonants, double slope) {
    if (word.box().isEmpty()) {
      return word;
    }
    double middle = middle(word.box().get());
    List<Consonant> near =
        consonants.stream()
            .sorted(Comparator.comparingDouble(c -> Math.abs(c.x() - middle)))
            .limit(ASKED)
            .toList();
    double[] feet =
        near.stream()
            .filter(c -> STANDING.indexOf(c.letter) >= 0)
            .mapToDouble(c -> c.foot(slope, middle))
            .toArray();
    if (feet.length == 0) {
      return word;
    }
    double baseline = median(feet);
    OptionalDouble small =
        feet.length < FEWEST ? lineBefore : small(near, c -> baseline + slope * (c.x() - middle));
    if (small.isEmpty()) {
      return word;
    }
    lineBefore = small;
    return word.withInk(
        Optional.of(ink.of(word.box().get(), baseline, slope, small.getAsDouble())));
  }

  /** Pixels of the height of a small letter; absent where the boxes make no sense. */
  private static OptionalDouble small(List<Consonant> near, ToDoubleFunction<Consonant> baseline) {
    double small =
        SMALL
            * median(
                near.stream()
                    .mapToDouble(c -> (baseline.applyAsDouble(c) - c.box.y()) / c.usual)
                    .toArray());
    return small >= SMALLEST ? OptionalDouble.of(small) : OptionalDouble.empty();
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    int middle = values.length / 2;
    return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
  }
}
