package vn.vankho.ocr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.vankho.model.Rect;
import vn.vankho.model.Word;

/**
 * A zone of a page whose words stand in two columns with an empty strip between them.
 *
 * @param left lines of the left column, from top to bottom; at least one
 * @param right lines of the right column, from top to bottom; at least one
 */
record TwoColumns(List<Fragment> left, List<Fragment> right) {
  /** Narrowest strip, in heights of a line: justified text has gaps of up to about one. */
  private static final double MIN_STRIP_LINES = 1.2;

  /** A sentence across the strip has so many words on each side of it. */
  private static final int FEWEST_WORDS = 3;

  /** Widest space between two words of a sentence, in heights of a line. */
  private static final double MAX_SPACE_LINES = 0.8;

  /** The strip lies in this part of the page's width. */
  private static final double STRIP_FROM = 0.2;

  private static final double STRIP_TO = 0.75;

  /** Words that are surer than this keep the strip free of words; specks and seals do not. */
  private static final double SURE = 0.4;

  /** Columns whose lines agree to this many line heights count as centred. */
  private static final double CENTRED_LINES = 1.5;

  /** The empty strip, x from {@code from} to before {@code to}. */
  private record Strip(int from, int to) {
    int middle() {
      return (from + to) / 2;
    }
  }

  /**
   * The two columns that begin with the first of the lines and reach as far down as a strip stays
   * free.
   *
   * @param lines from top to bottom
   * @param pageWidthPx width of the page
   * @param lineHeightPx height of a usual line of the page
   * @return empty where no two lines leave a strip, or nothing stands on one side of it
   */
  static Optional<TwoColumns> find(List<Fragment> lines, int pageWidthPx, int lineHeightPx) {
    Optional<Strip> strip = Optional.empty();
    int taken = 0;
    while (taken < lines.size()) {
      if (strip.isPresent() && crosses(lines.get(taken), strip.get().middle(), lineHeightPx)) {
        break;
      }
      Optional<Strip> narrower =
          strip(lines.subList(0, taken + 1), pageWidthPx, lineHeightPx * MIN_STRIP_LINES);
      // A line that fills one side alone leaves no strip by itself, so the first few may lack one.
      if (narrower.isEmpty() && (strip.isPresent() || taken > 2)) {
        break;
      }
      strip = narrower;
      taken++;
    }
    List<Fragment> zone = lines.subList(0, taken);
    return strip.flatMap(found -> split(zone, found.middle()));
  }

  /**
   * Whether a line runs across the strip: words on each side, no farther apart than in a sentence.
   * A line of unsure words leaves the strip free, but is no two columns for that. What a seal
   * beside the recipients was read as makes one word or two.
   */
  private static boolean crosses(Fragment line, int middle, int lineHeightPx) {
    long left = line.words().stream().filter(w -> isWord(w) && isLeftOf(w, middle)).count();
    long right = line.words().stream().filter(w -> isWord(w) && !isLeftOf(w, middle)).count();
    if (left < FEWEST_WORDS || right < FEWEST_WORDS) {
      return false;
    }
    for (int i = 1; i < line.words().size(); i++) {
      Word before = line.words().get(i - 1);
      Word after = line.words().get(i);
      boolean around = isLeftOf(before, middle) && !isLeftOf(after, middle);
      int gap = Fragment.boxOf(after).x() - Fragment.boxOf(before).right();
      if (around && gap < MAX_SPACE_LINES * lineHeightPx && isWord(before) && isWord(after)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWord(Word word) {
    return word.raw().codePoints().filter(Character::isLetter).count() >= 2;
  }

  private static Optional<Strip> strip(List<Fragment> lines, int pageWidthPx, double minWidth) {
    List<Rect> boxes =
        lines.stream()
            .flatMap(line -> line.words().stream())
            .filter(word -> word.confidence() >= SURE)
            .map(Fragment::boxOf)
            .sorted(Comparator.comparingInt(Rect::x))
            .toList();
    Strip widest = new Strip(0, 0);
    int covered = boxes.isEmpty() ? 0 : boxes.get(0).right();
    for (Rect box : boxes) {
      int middle = (covered + box.x()) / 2;
      boolean central = middle > STRIP_FROM * pageWidthPx && middle < STRIP_TO * pageWidthPx;
      if (central && box.x() - covered > widest.to() - widest.from()) {
        widest = new Strip(covered, box.x());
      }
      covered = Math.max(covered, box.right());
    }
    return widest.to() - widest.from() >= minWidth ? Optional.of(widest) : Optional.empty();
  }

  private static Optional<TwoColumns> split(List<Fragment> zone, int middle) {
    List<Fragment> left = new ArrayList<>();
    List<Fragment> right = new ArrayList<>();
    for (Fragment line : zone) {
      left.addAll(line.part(word -> isLeftOf(word, middle)));
      right.addAll(line.part(word -> !isLeftOf(word, middle)));
    }
    return left.isEmpty() || right.isEmpty()
        ? Optional.empty()
        : Optional.of(new TwoColumns(joinLevel(left), joinLevel(right)));
  }

  private static boolean isLeftOf(Word word, int x) {
    Rect box = Fragment.boxOf(word);
    return box.x() + box.width() / 2 < x;
  }

  /** Joins what stands side by side: the engine makes two lines of one with a blank in it. */
  private static List<Fragment> joinLevel(List<Fragment> column) {
    List<Fragment> joined = new ArrayList<>();
    column.stream()
        .sorted(Comparator.comparingInt(Fragment::centreY))
        .forEach(
            fragment -> {
              int last = joined.size() - 1;
              if (last >= 0 && joined.get(last).isBeside(fragment)) {
                joined.set(last, joined.get(last).join(fragment));
              } else {
                joined.add(fragment);
              }
            });
    return List.copyOf(joined);
  }

  /** Without the lines below those that stand side by side, except what follows them closely. */
  Optional<TwoColumns> withoutTail(int lineHeightPx) {
    int level =
        Math.min(
            left.get(left.size() - 1).box().bottom(), right.get(right.size() - 1).box().bottom());
    List<Fragment> shorterLeft = upTo(left, level, lineHeightPx);
    List<Fragment> shorterRight = upTo(right, level, lineHeightPx);
    return shorterLeft.isEmpty() || shorterRight.isEmpty()
        ? Optional.empty()
        : Optional.of(new TwoColumns(shorterLeft, shorterRight));
  }

  private static List<Fragment> upTo(List<Fragment> column, int level, int lineHeightPx) {
    List<Fragment> kept = new ArrayList<>();
    int reach = level;
    for (Fragment line : column) {
      if (line.box().y() > reach) {
        break;
      }
      kept.add(line);
      reach = Math.max(reach, line.box().bottom() + lineHeightPx / 2);
    }
    return kept;
  }

  /** Whether the lines of each column are centred on an axis of its own, as headers are. */
  boolean isCentred(int lineHeightPx) {
    return isCentred(left, lineHeightPx) && isCentred(right, lineHeightPx);
  }

  private static boolean isCentred(List<Fragment> column, int lineHeightPx) {
    int[] centres = column.stream().mapToInt(Fragment::centreX).sorted().toArray();
    int axis = centres[centres.length / 2];
    long near =
        column.stream()
            .filter(line -> Math.abs(line.centreX() - axis) <= CENTRED_LINES * lineHeightPx)
            .count();
    return column.size() >= 2 && near * 3 >= column.size() * 2L;
  }
}
