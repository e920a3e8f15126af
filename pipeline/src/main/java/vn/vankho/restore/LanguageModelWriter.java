package vn.vankho.restore;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Writes the file {@code ngrams.bin}, a 4-gram trie in which an entry's continuations stand
 * together.
 *
 * <p>All numbers are little-endian; every section begins at a multiple of 8 bytes and is padded
 * with zeros.
 *
 * <pre>
 * long  magic "1VKGRAM1"
 * int   entries of level 1 (the vocabulary), 2, 3, 4
 * level 1:     float  ln probability [n]
 *              float  ln back-off weight [n]
 *              int    first continuation in level 2 [n + 1]
 * levels 2, 3: char   last word [n], rising among the continuations of one entry
 *              byte   -ln probability in steps of 0.07 [n]
 *              byte   2 - ln back-off weight in steps of 0.045 [n]
 *              int    base of each 16 entries [n / 16 + 1]
 *              char   first continuation, less the base [n + 1]
 * level 4:     char   last word [n]
 *              byte   -ln probability in steps of 0.07 [n]
 * </pre>
 *
 * <p>The last two words of every longer n-gram are an entry of level 2: a pair that is none has no
 * longer context either.
 */
public final class LanguageModelWriter {
  private LanguageModelWriter() {}

  /**
   * The n-grams of one order.
   *
   * @param keys the words' ids, 16 bits each, the last word lowest; rising as unsigned numbers
   * @param probabilities natural logarithms
   * @param backoffs natural logarithms; empty for the highest order
   */
  @SuppressWarnings("ArrayRecordComponent") // millions of entries, handed over once
  public record Level(long[] keys, float[] probabilities, float[] backoffs) {}

  /**
   * Writes a model.
   *
   * @param levels orders 1 to 4; order 1 has every id of the vocabulary
   */
  public static void write(Path path, Level[] levels) throws IOException {
    checkLastPairs(levels);
    try (OutputStream raw = Files.newOutputStream(path);
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(raw, 1 << 16))) {
      ByteBuffer header = little(24);
      header.putLong(LanguageModel.MAGIC);
      for (Level level : levels) {
        header.putInt(level.keys().length);
      }
      section(out, header);
      writeUnigrams(out, levels);
      for (int n = 2; n <= LanguageModel.ORDER; n++) {
        writeLevel(out, levels, n);
      }
    }
  }

  private static void checkLastPairs(Level[] levels) throws IOException {
    for (int n = 3; n <= LanguageModel.ORDER; n++) {
      for (long key : levels[n - 1].keys()) {
        if (Arrays.binarySearch(levels[1].keys(), key & 0xffff_ffffL) < 0) {
          throw new IOException(
              "n-gram " + Long.toHexString(key) + " has no entry for its last two words");
        }
      }
    }
  }

  private static void writeUnigrams(DataOutputStream out, Level[] levels) throws IOException {
    Level level = levels[0];
    ByteBuffer floats = little(4 * level.keys().length);
    for (float probability : level.probabilities()) {
      floats.putFloat(probability);
    }
    section(out, floats);
    floats = little(4 * level.keys().length);
    for (float backoff : level.backoffs()) {
      floats.putFloat(backoff);
    }
    section(out, floats);
    ByteBuffer children = little(4 * (level.keys().length + 1));
    for (int start : childStarts(level.keys(), levels[1].keys())) {
      children.putInt(start);
    }
    section(out, children);
  }

  private static void writeLevel(DataOutputStream out, Level[] levels, int n) throws IOException {
    Level level = levels[n - 1];
    int size = level.keys().length;
    ByteBuffer words = little(2 * size);
    ByteBuffer probabilities = little(size);
    for (int i = 0; i < size; i++) {
      words.putChar((char) level.keys()[i]);
      probabilities.put(quantised(-level.probabilities()[i], LanguageModel.PROBABILITY_STEP));
    }
    section(out, words);
    section(out, probabilities);
    if (n < LanguageModel.ORDER) {
      ByteBuffer backoffs = little(size);
      for (float backoff : level.backoffs()) {
        backoffs.put(quantised(LanguageModel.BACKOFF_TOP - backoff, LanguageModel.BACKOFF_STEP));
      }
      section(out, backoffs);
      writeChildren(out, childStarts(level.keys(), levels[n].keys()));
    }
  }

  private static void writeChildren(DataOutputStream out, int[] starts) throws IOException {
    int block = LanguageModel.BLOCK;
    ByteBuffer bases = little(4 * ((starts.length - 1) / block + 1));
    ByteBuffer offsets = little(2 * starts.length);
    int base = 0;
    for (int i = 0; i < starts.length; i++) {
      if (i % block == 0) {
        base = starts[i];
        bases.putInt(base);
      }
      if (starts[i] - base > Character.MAX_VALUE) {
        throw new IOException(
            "more than 65535 continuations in " + block + " entries: prune more of them");
      }
      offsets.putChar((char) (starts[i] - base));
    }
    section(out, bases);
    section(out, offsets);
  }

  /** For each parent, where its children begin; one more at the end. Both rise as unsigned. */
  private static int[] childStarts(long[] parents, long[] children) throws IOException {
    int[] starts = new int[parents.length + 1];
    int child = 0;
    for (int parent = 0; parent < parents.length; parent++) {
      starts[parent] = child;
      while (child < children.length && children[child] >>> 16 == parents[parent]) {
        child++;
      }
    }
    starts[parents.length] = child;
    if (child != children.length) {
      throw new IOException("n-gram " + child + " has no entry for the words before its last");
    }
    return starts;
  }

  private static byte quantised(float distance, float step) {
    return (byte) Math.max(0, Math.min(255, Math.round(distance / step)));
  }

  private static ByteBuffer little(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static void section(DataOutputStream out, ByteBuffer content) throws IOException {
    out.write(content.array(), content.arrayOffset(), content.position());
    for (int i = content.position(); i % 8 != 0; i++) {
      out.write(0);
    }
  }
}
