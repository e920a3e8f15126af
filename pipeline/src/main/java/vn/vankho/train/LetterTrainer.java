package vn.vankho.train;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Consumer;
import vn.vankho.model.ExitCode;
import vn.vankho.model.PipelineException;
import vn.vankho.model.WordInk;
import vn.vankho.restore.LetterInkFile;
import vn.vankho.restore.LetterParts;

/**
 * Teaches how letters look from the typefaces of this machine, and writes {@code letter-ink.bin}.
 *
 * <p>The network sees the columns of a word's ink that lie about one of them, and says which letter
 * has its middle there, or none. Nothing of a document goes into it. The same typefaces, words and
 * seed give the same bytes on the same Java.
 */
public final class LetterTrainer {
  private static final long SEED = 20_261_126;
  private static final int HIDDEN = 128;
  private static final int EPOCHS = 10;
  private static final int BATCH = 256;
  private static final double FIRST_RATE = 2e-3;

  /** One word in so many is not learned, but measures what was. */
  private static final int MEASURED = 50;

  /** A column is one of a letter up to here from its middle, columns. */
  private static final double NEAR = 0.8;

  /** And one between letters from here on. */
  private static final double FAR = 1.6;

  /** Of the columns between letters, the share that is learned from. */
  private static final double BETWEEN = 0.35;

  /** Letters that Vietnamese typefaces have. */
  private static final String VIETNAMESE = "ẵỷĐặợ";

  /** Those of official documents, of which most words are drawn. */
  private static final String OFFICIAL =
      "(Times New Roman|Liberation Serif|Tinos|FreeSerif|TeX Gyre Termes).*";

  private static final String UNUSUAL =
      ".*(Mono|Math|Condensed|Narrow|Fallback|CJK|Emoji|Initials|Keyboard|Chorus|Display|Cn ).*";

  private static final double OFFICIAL_SHARE = 0.85;

  private final List<String> words;
  private final Consumer<String> progress;
  private final Random random = new Random(SEED);
  private final List<String> above;
  private final List<String> bearers;

  /**
   * A column to learn from.
   *
   * @param letter the one whose middle is there; 0 between letters
   */
  private record Sample(int word, int column, char letter) {}

  /**
   * A trainer.
   *
   * @param words lower-case words, frequent ones first; of every three drawn, one is of letters by
   *     lot
   */
  public LetterTrainer(List<String> words, Consumer<String> progress) {
    this.words = words;
    this.progress = progress;
    TreeSet<String> marks = new TreeSet<>();
    TreeSet<String> letters = new TreeSet<>();
    for (char letter : (LetterParts.letters() + LetterParts.signs()).toCharArray()) {
      marks.add(LetterParts.of(letter).above());
      letters.add(LetterParts.of(letter).bearer());
    }
    letters.add(LetterInkFile.BETWEEN);
    above = List.copyOf(marks);
    bearers = List.copyOf(letters);
  }

  /** Draws so many words, learns their letters, and writes the file. */
  public void train(int count, Path out) {
    List<DrawnWord> drawn = drawn(count);
    List<byte[]> cells = drawn.stream().map(word -> cells(word.ink())).toList();
    List<Sample> samples = samples(drawn);
    progress.accept(drawn.size() + " words drawn, " + samples.size() + " columns");
    int[] groups = {above.size(), bearers.size(), 2};
    LetterNetwork network = new LetterNetwork(LetterInkFile.INPUTS, HIDDEN, groups, random);
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      double rate = FIRST_RATE * 0.5 * (1 + Math.cos(Math.PI * epoch / EPOCHS)) + 1e-5;
      int seen = 0;
      for (int at : shuffled(samples.size())) {
        Sample sample = samples.get(at);
        if (sample.word % MEASURED != 0) {
          network.see(spoilt(window(cells.get(sample.word), sample.column)), truths(sample.letter));
          seen++;
        }
        if (seen == BATCH) {
          network.learn(rate, seen);
          seen = 0;
        }
      }
      progress.accept("epoch " + (epoch + 1) + ": " + measure(network, samples, cells));
    }
    write(network, samples, out);
  }

  private int[] shuffled(int size) {
    int[] order = new int[size];
    for (int i = 0; i < size; i++) {
      int other = random.nextInt(i + 1);
      order[i] = order[other];
      order[other] = i;
    }
    return order;
  }

  private List<DrawnWord> drawn(int count) {
    List<Font> official = new ArrayList<>();
    List<Font> all = new ArrayList<>();
    for (Font font : GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts()) {
      String name = font.getFontName(Locale.ROOT);
      if (font.canDisplayUpTo(VIETNAMESE) < 0 && !name.matches(UNUSUAL)) {
        all.add(font);
        if (name.matches(OFFICIAL)) {
          official.add(font);
        }
      }
    }
    if (official.isEmpty()) {
      throw new PipelineException(
          ExitCode.ENVIRONMENT,
          "NO_TYPEFACE",
          "no typeface like Times New Roman with Vietnamese letters is installed; Liberation Serif"
              + " is one");
    }
    LetterDrawing drawing = new LetterDrawing(random);
    List<DrawnWord> drawn = new ArrayList<>();
    while (drawn.size() < count) {
      List<Font> fonts = random.nextDouble() < OFFICIAL_SHARE ? official : all;
      drawn.add(drawing.draw(word(), fonts.get(random.nextInt(fonts.size()))));
    }
    return drawn;
  }

  private String word() {
    String word = bareWord();
    String signs = LetterParts.signs();
    return switch (random.nextInt(12)) {
      case 0 -> word + signs.charAt(random.nextInt(signs.length()));
      case 1 -> signs.charAt(random.nextInt(signs.length())) + word;
      case 2 -> word + ",";
      default -> word;
    };
  }

  private String bareWord() {
    String letters = LetterParts.letters();
    StringBuilder word = new StringBuilder();
    if (random.nextInt(25) == 0) {
      return Integer.toString(random.nextInt(100_000));
    } else if (random.nextInt(3) == 0) {
      int length = 2 + random.nextInt(5);
      while (word.length() < length) {
        char letter = letters.charAt(random.nextInt(letters.length()));
        word.append(Character.isLowerCase(letter) ? String.valueOf(letter) : "");
      }
    } else {
      word.append(words.get((int) (words.size() * Math.pow(random.nextDouble(), 1.5))));
    }
    int shape = random.nextInt(10);
    String drawn = word.toString();
    return shape == 0
        ? drawn.toUpperCase(Locale.ROOT)
        : shape <= 2 ? drawn.substring(0, 1).toUpperCase(Locale.ROOT) + drawn.substring(1) : drawn;
  }

  private List<Sample> samples(List<DrawnWord> drawn) {
    String known = LetterParts.letters() + LetterParts.signs();
    List<Sample> samples = new ArrayList<>();
    for (int w = 0; w < drawn.size(); w++) {
      DrawnWord word = drawn.get(w);
      for (int column = 0; column < word.ink().columns(); column++) {
        int nearest = 0;
        double off = Double.POSITIVE_INFINITY;
        for (int i = 0; i < word.middles().size(); i++) {
          double distance = Math.abs(column + 0.5 - word.middles().get(i));
          nearest = distance < off ? i : nearest;
          off = Math.min(off, distance);
        }
        char letter = word.text().charAt(nearest);
        if (off <= NEAR && known.indexOf(letter) >= 0) { // no ü of a foreign name
          samples.add(new Sample(w, column, letter));
        } else if (off > FAR && random.nextDouble() < BETWEEN) {
          samples.add(new Sample(w, column, '\0'));
        }
      }
    }
    return samples;
  }

  /** What a letter is, by group; -1 where a group is not asked. */
  private int[] truths(char letter) {
    if (letter == '\0') {
      return new int[] {-1, bearers.indexOf(LetterInkFile.BETWEEN), -1};
    }
    LetterParts parts = LetterParts.of(letter);
    return new int[] {
      above.indexOf(parts.above()), bearers.indexOf(parts.bearer()), parts.hasDot() ? 1 : 0
    };
  }

  private static byte[] cells(WordInk ink) {
    byte[] cells = new byte[ink.columns() * WordInk.ROWS];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = (byte) Character.digit(ink.cells().charAt(i), WordInk.FULL + 1);
    }
    return cells;
  }

  /** The columns about one; outside the word there is paper. */
  private static float[] window(byte[] cells, int column) {
    float[] window = new float[LetterInkFile.INPUTS];
    int first = (column - LetterInkFile.COLUMNS / 2) * WordInk.ROWS;
    for (int i = Math.max(0, -first); i < window.length && first + i < cells.length; i++) {
      window[i] = cells[first + i] / (float) WordInk.FULL;
    }
    return window;
  }

  /** Paler or darker than it is and with some noise, anew each time. */
  private float[] spoilt(float[] window) {
    float level = 0.85f + 0.3f * random.nextFloat();
    for (int i = 0; i < window.length; i++) {
      if (window[i] != 0) {
        double noisy = level * window[i] + 0.02 * random.nextGaussian();
        window[i] = (float) Math.max(0, Math.min(1, noisy));
      }
    }
    return window;
  }

  private String measure(LetterNetwork network, List<Sample> samples, List<byte[]> cells) {
    int[] right = new int[3];
    int[] all = new int[3];
    for (Sample sample : samples) {
      if (sample.word % MEASURED == 0) {
        int[] truths = truths(sample.letter);
        boolean[] isRight = network.isRight(window(cells.get(sample.word), sample.column), truths);
        for (int group = 0; group < right.length; group++) {
          right[group] += isRight[group] && truths[group] >= 0 ? 1 : 0;
          all[group] += truths[group] >= 0 ? 1 : 0;
        }
      }
    }
    StringBuilder said = new StringBuilder("right of marks above, letters, dots below:");
    for (int group = 0; group < right.length; group++) {
      said.append(
          String.format(
              Locale.ROOT, " %.2f %% of %d", 100.0 * right[group] / all[group], all[group]));
    }
    return said.toString();
  }

  private void write(LetterNetwork network, List<Sample> samples, Path out) {
    float[] shares = new float[above.size() + bearers.size() + 2];
    int letters = 0;
    for (Sample sample : samples) {
      if (sample.letter != '\0') {
        int[] truths = truths(sample.letter);
        shares[truths[0]]++;
        shares[above.size() + truths[1]]++;
        shares[above.size() + bearers.size() + truths[2]]++;
        letters++;
      }
    }
    for (int i = 0; i < shares.length; i++) {
      shares[i] = (float) Math.log((shares[i] + 0.5) / letters);
    }
    float[][] matrices = Arrays.copyOf(network.matrices(), 5);
    matrices[4] = shares;
    try (DataOutputStream file =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(out)))) {
      LetterInkFile.write(file, HIDDEN, above, bearers, matrices);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
