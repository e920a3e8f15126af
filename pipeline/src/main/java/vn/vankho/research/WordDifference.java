package vn.vankho.research;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.ArrayList;
import java.util.List;
import vn.vankho.research.ComparedText.Kind;

/** Two texts as what they share and what each has alone, word by word. */
final class WordDifference {
  /**
   * Words of two texts together beyond which those that share little are not aligned: the work
   * grows with their number times that of the differences.
   */
  private static final int MOST_WORDS = 6_000;

  private static final double LEAST_ALIKE = 0.3;

  private final Wording first;
  private final Wording second;
  private final List<ComparedText> pieces = new ArrayList<>();
  private final StringBuilder removed = new StringBuilder();
  private final StringBuilder added = new StringBuilder();

  private WordDifference(Wording first, Wording second) {
    this.first = first;
    this.second = second;
  }

  /**
   * The stretches of two texts.
   *
   * @param similarity of the two, 0 to 1
   */
  static List<ComparedText> of(Wording first, Wording second, double similarity) {
    WordDifference difference = new WordDifference(first, second);
    int words = first.words().size() + second.words().size();
    if (words > MOST_WORDS && similarity < LEAST_ALIKE) {
      difference.add(Kind.REMOVED, first, 0, first.words().size());
      difference.add(Kind.ADDED, second, 0, second.words().size());
    } else {
      difference.align();
    }
    difference.flush();
    return difference.pieces;
  }

  private void align() {
    int at = 0;
    List<Change> changes =
        new MyersDiffWithLinearSpace<String>((a, b) -> a.equals(b))
            .computeDiff(first.keys(), second.keys(), null);
    for (Change change : changes) {
      add(Kind.SAME, second, at, change.startRevised);
      if (isPunctuation(first, change.startOriginal, change.endOriginal)
          && isPunctuation(second, change.startRevised, change.endRevised)) {
        add(Kind.SAME, second, change.startRevised, change.endRevised);
      } else {
        add(Kind.REMOVED, first, change.startOriginal, change.endOriginal);
        add(Kind.ADDED, second, change.startRevised, change.endRevised);
      }
      at = change.endRevised;
    }
    add(Kind.SAME, second, at, second.words().size());
  }

  /** What counts for nothing, and is as good as what the other text has there. */
  private static boolean isPunctuation(Wording wording, int start, int end) {
    return wording.keys().subList(start, end).stream().allMatch(String::isEmpty);
  }

  private void add(Kind kind, Wording wording, int start, int end) {
    if (start >= end) {
      return;
    }
    StringBuilder text = new StringBuilder();
    for (int i = start; i < end; i++) {
      text.append(wording.spaced().get(i) ? " " : "").append(wording.words().get(i));
    }
    if (kind == Kind.SAME) {
      flush();
      join(kind, text);
    } else {
      (kind == Kind.REMOVED ? removed : added).append(text);
    }
  }

  /** What was taken out is told before what was put in its place. */
  private void flush() {
    join(Kind.REMOVED, removed);
    join(Kind.ADDED, added);
    removed.setLength(0);
    added.setLength(0);
  }

  private void join(Kind kind, StringBuilder text) {
    int last = pieces.size() - 1;
    if (text.isEmpty()) {
      return;
    }
    if (last >= 0 && pieces.get(last).kind() == kind) {
      pieces.set(last, new ComparedText(kind, pieces.get(last).text() + text));
    } else {
      pieces.add(new ComparedText(kind, text.toString()));
    }
  }
}
