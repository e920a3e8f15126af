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
import vn.vankho.model.SymbolReach;
import vn.vankho.restore.LetterInkFile;
import vn.vankho.restore.LetterParts;

/**
 * Teaches how letters look from the typefaces of this machine, and writes {@code letter-ink.bin}.
 *
 * <p>Nothing of a document goes into it. The same typefaces, words and seed give the same bytes on
 * the same Java.
 */
public final class LetterTrainer {
  private static final long SEED = 20_261_126;
  private static final int HIDDEN = 64;
  private static final int EPOCHS = 12;
  private static final int BATCH = 256;
  private static final double FIRST_RATE = 2e-3;

  /** One letter in so many is not learned, but measures what was. */
  private static final int MEASURED = 50;

  /** Letters that Vietnamese typefaces have. */
  private static final String VIETNAMESE = "ẵỷĐặợ";

  /** Those of official documents, of which most words are drawn. */
  private static final String OFFICIAL = "(Times New Roman|Liberation Serif|Tinos|FreeSerif).*";

  private static final String UNUSUAL = ".*(Mono|Math|Condensed|Narrow|Fallback|CJK|Emoji).*";

  private static final double OFFICIAL_SHARE = 0.85;

  private final List<String> words;
  private final Consumer<String> progress;
  private final Random random = new Random(SEED);
  private final List<String> above;
  private final List<String> bearers;

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
    for (char letter : LetterParts.letters().toCharArray()) {
      marks.add(LetterParts.of(letter).above());
      letters.add(LetterParts.of(letter).bearer());
    }
    above = List.copyOf(marks);
    bearers = List.copyOf(letters);
  }

  /** Draws so many letters, learns them, and writes the file. */
  public void train(int letters, Path out) {
    List<LetterSample> samples = drawn(letters);
    progress.accept(samples.size() + " letters drawn");
    int[] groups = {above.size(), bearers.size(), 2};
    LetterNetwork network = new LetterNetwork(SymbolReach.INK_CELLS, HIDDEN, groups, random);
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      double rate = FIRST_RATE * 0.5 * (1 + Math.cos(Math.PI * epoch / EPOCHS)) + 1e-5;
      int seen = 0;
      for (int at : shuffled(samples.size())) {
        if (at % MEASURED != 0) {
          network.see(spoilt(samples.get(at).ink()), truths(samples.get(at).letter()));
          seen++;
        }
        if (seen == BATCH) {
          network.learn(rate, seen);
          seen = 0;
        }
      }
      progress.accept("epoch " + (epoch + 1) + ": " + measure(network, samples));
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

  private List<LetterSample> drawn(int letters) {
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
    List<LetterSample> samples = new ArrayList<>();
    while (samples.size() < letters) {
      List<Font> fonts = random.nextDouble() < OFFICIAL_SHARE ? official : all;
      for (LetterSample sample : drawing.letters(word(), fonts.get(random.nextInt(fonts.size())))) {
        if (LetterParts.letters().indexOf(sample.letter()) >= 0) { // no ü of a foreign name
          samples.add(sample);
        }
      }
    }
    return samples;
  }

  private String word() {
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

  private int[] truths(char letter) {
    LetterParts parts = LetterParts.of(letter);
    return new int[] {
      above.indexOf(parts.above()), bearers.indexOf(parts.bearer()), parts.hasDot() ? 1 : 0
    };
  }

  /** The cells of ink, paler or darker than they are and with some noise, anew each time. */
  private float[] spoilt(String ink) {
    float[] cells = cells(ink);
    float level = 0.85f + 0.3f * random.nextFloat();
    for (int i = 0; i < cells.length; i++) {
      if (cells[i] != 0) {
        double noisy = level * cells[i] + 0.02 * random.nextGaussian();
        cells[i] = (float) Math.max(0, Math.min(1, noisy));
      }
    }
    return cells;
  }

  private static float[] cells(String ink) {
    float[] cells = new float[ink.length()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = Character.digit(ink.charAt(i), 16) / 15f;
    }
    return cells;
  }

  private String measure(LetterNetwork network, List<LetterSample> samples) {
    int[] right = new int[3];
    int all = 0;
    for (int i = 0; i < samples.size(); i += MEASURED) {
      LetterSample sample = samples.get(i);
      boolean[] isRight = network.isRight(cells(sample.ink()), truths(sample.letter()));
      for (int group = 0; group < right.length; group++) {
        right[group] += isRight[group] ? 1 : 0;
      }
      all++;
    }
    int count = all;
    return "right of "
        + all
        + " letters: marks above, letters, dots below "
        + Arrays.stream(right)
            .mapToObj(each -> String.format(Locale.ROOT, "%.1f %%", 100.0 * each / count))
            .toList();
  }

  private void write(LetterNetwork network, List<LetterSample> samples, Path out) {
    float[][] matrices = network.matrices();
    float[] biases = matrices[3];
    double[] counts = new double[biases.length];
    for (LetterSample sample : samples) {
      int[] truths = truths(sample.letter());
      counts[truths[0]]++;
      counts[above.size() + truths[1]]++;
      counts[above.size() + bearers.size() + truths[2]]++;
    }
    for (int i = 0; i < biases.length; i++) {
      biases[i] -= (float) Math.log((counts[i] + 0.5) / samples.size());
    }
    try (DataOutputStream file =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(out)))) {
      LetterInkFile.write(file, HIDDEN, above, bearers, matrices);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
