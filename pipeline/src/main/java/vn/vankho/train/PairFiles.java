package vn.vankho.train;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import vn.vankho.text.Folding;
import vn.vankho.text.NormalForm;
import vn.vankho.text.SequenceAlignment;

/**
 * Reads aligned pairs: what an OCR program read beside what stands on the page.
 *
 * <p>Two layouts are understood. A {@code .tsv} file has a header with columns {@code garbled} and
 * {@code truth}, and perhaps {@code engine}, one line of a page a row. A folder has {@code
 * NAME.truth.txt} beside {@code NAME.ENGINE.txt}; their words are aligned, and only neighbours that
 * resemble each other are taken, since columns may stand in another order. A {@code .truth.txt}
 * file stands for itself and its readings alone.
 */
final class PairFiles {
  private static final String TRUTH = ".truth.txt";

  /** Cost of a word without partner; replacing one costs 0 to 1. */
  private static final float GAP = 0.55f;

  /** Words that differ more than this, marks aside, are no pair. */
  private static final float MOST_DIFFERENT = 0.67f;

  /** Texts of more words than this are aligned piece by piece, so that time stays linear. */
  private static final int PIECE = 2000;

  private PairFiles() {}

  static List<AlignedPair> read(List<Path> paths) throws IOException {
    List<AlignedPair> pairs = new ArrayList<>();
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        try (Stream<Path> files = Files.walk(path)) {
          for (Path truth : files.filter(f -> f.toString().endsWith(TRUTH)).sorted().toList()) {
            readDocument(truth, pairs);
          }
        }
      } else if (path.toString().endsWith(TRUTH)) {
        readDocument(path, pairs);
      } else {
        readTable(path, pairs);
      }
    }
    return pairs;
  }

  private static void readTable(Path path, List<AlignedPair> pairs) throws IOException {
    List<String> lines = text(path).lines().toList();
    List<String> header = lines.isEmpty() ? List.of() : Arrays.asList(lines.get(0).split("\t", -1));
    int garbled = header.indexOf("garbled");
    int truth = header.indexOf("truth");
    int engine = header.indexOf("engine");
    if (garbled < 0 || truth < 0) {
      throw new IOException(path + ": expected a header with columns 'garbled' and 'truth'");
    }
    for (String line : lines.subList(1, lines.size())) {
      String[] columns = line.split("\t", -1);
      if (columns.length == header.size()) {
        align(engine < 0 ? "ocr" : columns[engine], columns[garbled], columns[truth], pairs);
      }
    }
  }

  private static void readDocument(Path truth, List<AlignedPair> pairs) throws IOException {
    Path folder = truth.toAbsolutePath().getParent();
    String name = truth.getFileName().toString();
    String stem = name.substring(0, name.length() - TRUTH.length());
    if (folder == null) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path read : files.sorted().toList()) {
        String other = read.getFileName().toString();
        if (other.startsWith(stem + ".") && other.endsWith(".txt") && !other.equals(name)) {
          String engine = other.substring(stem.length() + 1, other.length() - 4);
          if (engine.indexOf('.') < 0) {
            align(engine, text(read), text(truth), pairs);
          }
        }
      }
    }
  }

  private static String text(Path file) throws IOException {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (CharacterCodingException e) {
      throw new IOException(file + " is not UTF-8 text", e);
    }
  }

  private static void align(String engine, String read, String truth, List<AlignedPair> pairs) {
    String[] left = words(read);
    String[] right = words(truth);
    for (int from = 0; from < left.length; from += PIECE) {
      int to = Math.min(left.length, from + PIECE);
      int rightFrom = (int) ((long) from * right.length / left.length);
      int rightTo = (int) ((long) to * right.length / left.length);
      alignPiece(
          engine,
          Arrays.copyOfRange(left, from, to),
          Arrays.copyOfRange(right, rightFrom, rightTo),
          pairs);
    }
  }

  private static void alignPiece(
      String engine, String[] left, String[] right, List<AlignedPair> pairs) {
    String[] leftFolded = folded(left);
    String[] rightFolded = folded(right);
    Map<String, Float> known = new HashMap<>();
    SequenceAlignment.Replacement difference =
        (i, j) ->
            leftFolded[i].equals(rightFolded[j])
                ? 0
                : known.computeIfAbsent(
                    leftFolded[i] + '\t' + rightFolded[j],
                    key -> difference(leftFolded[i], rightFolded[j]));
    int[] partners = SequenceAlignment.partners(left.length, right.length, GAP, difference);
    for (int i = 0; i < left.length; i++) {
      int j = partners[i];
      if (j >= 0 && difference.cost(i, j) <= MOST_DIFFERENT) {
        pairs.add(new AlignedPair(engine, left[i], right[j]));
      }
    }
  }

  private static float difference(String left, String right) {
    int longer = Math.max(left.length(), right.length());
    return SequenceAlignment.distance(left, right) / (float) Math.max(1, longer);
  }

  private static String[] words(String text) {
    String trimmed = NormalForm.nfc(text).strip();
    return trimmed.isEmpty() ? new String[0] : trimmed.split("\\s+");
  }

  private static String[] folded(String[] words) {
    String[] folded = new String[words.length];
    for (int i = 0; i < words.length; i++) {
      folded[i] = Folding.fold(words[i]).toLowerCase(Locale.ROOT);
    }
    return folded;
  }
}
