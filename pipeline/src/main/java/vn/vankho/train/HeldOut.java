package vn.vankho.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.vankho.restore.Scorer;
import vn.vankho.restore.Vocabulary;

/**
 * Lines that are kept from counting, so that the finished model can be measured on text it has not
 * seen: every {@value #EVERY}th, whatever it says, up to a million words.
 */
final class HeldOut {
  private static final int EVERY = 1000;
  private static final int MOST_WORDS = 1_000_000;

  private final List<int[]> lines = new ArrayList<>();
  private int words;

  /**
   * How well a model foresees text.
   *
   * @param lines lines measured on
   * @param words words measured on, classes such as numbers included
   * @param unknown how many of them the model does not know
   * @param perplexity among how many words, all alike, each known one would be as hard to guess
   */
  record Measure(int lines, int words, int unknown, double perplexity) {}

  /** Whether the line is held out; then it may not be counted. */
  boolean takes(long lineNumber, int[] line, int length) {
    boolean takes = lineNumber % EVERY == 0 && words + length <= MOST_WORDS;
    if (takes) {
      lines.add(Arrays.copyOf(line, length));
      words += length;
    }
    return takes;
  }

  /** Measures a model, whose ids stand at the numbers of the words. */
  Measure measure(Scorer model, int[] ids) {
    int width = model.width();
    int[] states = new int[2 * width];
    int unknown = 0;
    double sum = 0;
    for (int[] line : lines) {
      model.begin(states, 0);
      for (int word : line) {
        if (ids[word] == Vocabulary.UNKNOWN) {
          unknown++;
        } else {
          sum += model.score(states, 0, ids[word]);
        }
        model.advance(states, 0, ids[word], states, width);
        System.arraycopy(states, width, states, 0, width);
      }
    }
    return new Measure(lines.size(), words, unknown, Math.exp(-sum / Math.max(1, words - unknown)));
  }
}
