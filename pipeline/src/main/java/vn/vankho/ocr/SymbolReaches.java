package vn.vankho.ocr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import vn.vankho.model.PageImage;
import vn.vankho.model.Rect;
import vn.vankho.model.SymbolReach;
import vn.vankho.model.Word;

/**
 * Measures how far the characters of a line reach above and below, by its consonants: they bear no
 * marks in Vietnamese, so that their boxes tell where the baseline lies and how large the print is.
 *
 * <p>Both are taken from the consonants nearest to each word, since lines lean and bend.
 */
final class SymbolReaches {
  /** Consonants around a word that are asked; marks of a neighbour may be in a few boxes. */
  private static final int ASKED = 16;

  private static final int FEWEST = 3;

  private static final int FEWEST_SLOPES = 3;

  /** Share of a letter's width that its neighbour may reach over it: an f does. */
  private static final double MOST_SHARED = 0.3;

  /** Height of consonants, percent of a small x; the same in Times and its likes within 2. */
  private static final Map<String, Integer> HEIGHTS =
      Map.of("mnrcspq", 102, "vxz", 100, "bhkl", 150, "BCGHKLMNPRSTVX", 142);

  private static final double SMALL = 100;
  private static final double TALL = 150;
  private static final String TALL_LETTERS = "bhkl";
  private static final int FEWEST_TALL = 2;

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
  private final SymbolInk ink;

  /** How large the print was last: lines too short to tell are as large as those above them. */
  private Optional<Scale> lineBefore = Optional.empty();

  SymbolReaches(PageImage image) {
    ink = new SymbolInk(image);
  }

  /** Adds a word of the line. */
  void add(Word word, List<Optional<Rect>> boxes) {
    words.add(new Measured(word, boxes));
  }

  /** The words of the line, measured where that is possible; the next word begins another line. */
  List<Word> finish() {
    List<Consonant> consonants = consonants();
    double slope = slope(consonants);
    List<Word> measured = words.stream().map(word -> measured(word, consonants, slope)).toList();
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

  private Word measured(Measured measured, List<Consonant> consonants, double slope) {
    Word word = measured.word;
    boolean isWhole =
        measured.boxes.size() == word.raw().length()
            && measured.boxes.stream().allMatch(Optional::isPresent);
    if (!isWhole || word.box().isEmpty()) {
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
    double level = median(feet);
    Optional<Scale> scale =
        feet.length < FEWEST ? lineBefore : Scale.of(near, c -> level + slope * (c.x() - middle));
    if (scale.isEmpty()) {
      return word;
    }
    lineBefore = scale;
    List<Rect> symbols = measured.boxes.stream().flatMap(Optional::stream).toList();
    List<Rect> inked = inked(word, symbols, level, scale.get().small());
    List<SymbolReach> reaches = new ArrayList<>();
    for (int i = 0; i < symbols.size(); i++) {
      Rect symbol = symbols.get(i);
      double baseline = level + slope * (middle(symbol) - middle);
      reaches.add(
          new SymbolReach(
              scale.get().percent(baseline - symbol.y()),
              scale.get().percent(symbol.bottom() - baseline),
              isShared(symbols, i),
              ink.of(inked.get(i), baseline, scale.get().small())));
    }
    return word.withReaches(reaches);
  }

  /** Where the ink of each symbol stands: its box, or a cut where boxes share ink. */
  private List<Rect> inked(Word word, List<Rect> symbols, double baseline, double small) {
    boolean areShared = false;
    for (int i = 0; i < symbols.size(); i++) {
      areShared |= isShared(symbols, i);
    }
    Rect box = word.box().orElseThrow();
    return areShared
        ? SymbolCuts.boxes(word.raw(), box, ink.columns(box, baseline, small), small)
        : symbols;
  }

  /**
   * How large the print is.
   *
   * @param small pixels of the height of a small letter
   * @param tall pixels of the height of a tall one, which is measured by itself where there are
   *     some: marks end near it, and a pixel more or less tells one mark from two
   */
  private record Scale(double small, double tall) {
    static Optional<Scale> of(List<Consonant> near, ToDoubleFunction<Consonant> baseline) {
      double small =
          SMALL
              * median(
                  near.stream()
                      .mapToDouble(c -> (baseline.applyAsDouble(c) - c.box.y()) / c.usual)
                      .toArray());
      double[] ofTall =
          near.stream()
              .filter(c -> TALL_LETTERS.indexOf(c.letter) >= 0)
              .mapToDouble(c -> baseline.applyAsDouble(c) - c.box.y())
              .toArray();
      double tall = ofTall.length < FEWEST_TALL ? small * TALL / SMALL : median(ofTall);
      return small > 0 && tall > small ? Optional.of(new Scale(small, tall)) : Optional.empty();
    }

    int percent(double pixels) {
      double percent =
          pixels <= small
              ? SMALL * pixels / small
              : SMALL + (TALL - SMALL) * (pixels - small) / (tall - small);
      return (int) Math.round(percent);
    }
  }

  /**
   * Whether the box of a symbol lies over that of a neighbour: where the engine could not tell
   * which ink is whose, it gives both to both.
   */
  private static boolean isShared(List<Rect> symbols, int at) {
    return at > 0 && overlap(symbols.get(at - 1), symbols.get(at))
        || at + 1 < symbols.size() && overlap(symbols.get(at), symbols.get(at + 1));
  }

  private static boolean overlap(Rect left, Rect right) {
    int shared = Math.min(left.right(), right.right()) - Math.max(left.x(), right.x());
    return shared > MOST_SHARED * Math.min(left.width(), right.width());
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    int middle = values.length / 2;
    return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
  }
}
