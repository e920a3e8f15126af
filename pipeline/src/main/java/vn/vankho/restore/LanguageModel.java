package vn.vankho.restore;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A memory-mapped 4-gram model with back-off; the file is described at {@link LanguageModelWriter}.
 *
 * <p>A state is three integers: the last word, and the places of the last two and of the last three
 * words in their levels, or -1 where the model does not have them. Thread-safe.
 */
public final class LanguageModel implements Scorer {
  static final long MAGIC = 0x314d4152474b5631L;
  static final int ORDER = 4;

  /** Entries whose child offsets share one base. */
  static final int BLOCK = 16;

  /** Natural-log step of a stored probability: one byte reaches down to -17.85. */
  static final float PROBABILITY_STEP = 0.07f;

  /** Natural-log step of a stored back-off weight, counted down from {@link #BACKOFF_TOP}. */
  static final float BACKOFF_STEP = 0.045f;

  static final float BACKOFF_TOP = 2f;

  private static final int WIDTH = 3;

  private final ByteBuffer file;
  private final int[] sizes = new int[ORDER + 1];
  private final int unigramProbability;
  private final int unigramBackoff;
  private final int unigramChild;
  private final int[] words = new int[ORDER + 1];
  private final int[] probabilities = new int[ORDER + 1];
  private final int[] backoffs = new int[ORDER + 1];
  private final int[] bases = new int[ORDER + 1];
  private final int[] offsets = new int[ORDER + 1];

  private LanguageModel(ByteBuffer file) throws IOException {
    this.file = file;
    if (file.limit() < 24 || file.getLong(0) != MAGIC) {
      throw new IOException("is no language model of this format");
    }
    for (int n = 1; n <= ORDER; n++) {
      sizes[n] = file.getInt(4 + 4 * n);
    }
    Layout layout = new Layout(24);
    unigramProbability = layout.take(4L * sizes[1]);
    unigramBackoff = layout.take(4L * sizes[1]);
    unigramChild = layout.take(4L * (sizes[1] + 1L));
    for (int n = 2; n <= ORDER; n++) {
      words[n] = layout.take(2L * sizes[n]);
      probabilities[n] = layout.take(sizes[n]);
      if (n < ORDER) {
        backoffs[n] = layout.take(sizes[n]);
        bases[n] = layout.take(4L * (sizes[n] / BLOCK + 1));
        offsets[n] = layout.take(2L * (sizes[n] + 1L));
      }
    }
    if (layout.end != file.limit()) {
      throw new IOException("has " + file.limit() + " bytes, expected " + layout.end);
    }
  }

  /** Hands out sections, each beginning at a multiple of 8. */
  static final class Layout {
    private long end;

    Layout(long start) {
      end = start;
    }

    int take(long bytes) throws IOException {
      long start = end;
      end = (start + bytes + 7) / 8 * 8;
      if (bytes < 0 || end > Integer.MAX_VALUE) {
        throw new IOException("is larger than 2 GiB");
      }
      return (int) start;
    }
  }

  /** Maps the file {@code ngrams.bin} of a model. */
  public static LanguageModel map(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      ByteBuffer file = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
      return new LanguageModel(file.order(ByteOrder.LITTLE_ENDIAN));
    }
  }

  /** Number of n-grams of one order, 1 to 4. */
  public int size(int order) {
    return sizes[order];
  }

  @Override
  public int width() {
    return WIDTH;
  }

  @Override
  public void begin(int[] states, int at) {
    states[at] = Vocabulary.BEGIN;
    states[at + 1] = child(1, Vocabulary.BEGIN, Vocabulary.BEGIN);
    states[at + 2] = states[at + 1] < 0 ? -1 : child(2, states[at + 1], Vocabulary.BEGIN);
  }

  @Override
  public float score(int[] states, int at, int word) {
    float backoff = 0;
    for (int n = WIDTH; n >= 1; n--) {
      int context = states[at + n - 1];
      if (context >= 0) {
        int found = child(n, context, word);
        if (found >= 0) {
          return backoff - cost(n + 1, found);
        }
        backoff += backoff(n, context);
      }
    }
    return backoff + unigram(word);
  }

  @Override
  public float unigram(int word) {
    return file.getFloat(unigramProbability + 4 * word);
  }

  @Override
  public void advance(int[] states, int at, int word, int[] next, int nextAt) {
    int pair = child(1, states[at], word);
    int triple = states[at + 1] < 0 || pair < 0 ? -1 : child(2, states[at + 1], word);
    next[nextAt] = word;
    next[nextAt + 1] = pair;
    next[nextAt + 2] = triple;
  }

  /** Negative logarithm of the probability of an entry of level n, 2 or higher. */
  float cost(int n, int entry) {
    return (file.get(probabilities[n] + entry) & 0xff) * PROBABILITY_STEP;
  }

  /** Logarithm of the weight of shorter contexts where a context has no such continuation. */
  float backoff(int n, int context) {
    return n == 1
        ? file.getFloat(unigramBackoff + 4 * context)
        : BACKOFF_TOP - (file.get(backoffs[n] + context) & 0xff) * BACKOFF_STEP;
  }

  /**
   * Place in level n + 1 of the entry of level n at {@code context}, continued by a word; or -1.
   */
  int child(int n, int context, int word) {
    int low = childStart(n, context);
    int high = childStart(n, context + 1) - 1;
    int section = words[n + 1];
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int there = file.getChar(section + 2 * middle);
      if (there < word) {
        low = middle + 1;
      } else if (there > word) {
        high = middle - 1;
      } else {
        return middle;
      }
    }
    return -1;
  }

  private int childStart(int n, int entry) {
    return n == 1
        ? file.getInt(unigramChild + 4 * entry)
        : file.getInt(bases[n] + 4 * (entry / BLOCK)) + file.getChar(offsets[n] + 2 * entry);
  }
}
