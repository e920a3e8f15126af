package vn.vankho.evaluate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A text as it was read, beside what stands on the page.
 *
 * @param group what it is counted under, such as the OCR program
 * @param read as read
 * @param truth as it stands
 */
record RestorationSample(String group, String read, String truth) {
  private static final String TRUTH = ".truth.txt";

  /**
   * The samples of a folder.
   *
   * <p>{@code NAME.truth.txt} is the truth of every {@code NAME.GROUP.txt} beside it. A {@code
   * .tsv} file has a header with {@code garbled} and {@code truth}, one line of a page a row; rows
   * that agree in {@code engine}, {@code condition}, {@code dpi} and {@code page} are one text.
   */
  static List<RestorationSample> of(Path folder) throws IOException {
    List<RestorationSample> samples = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        if (file.toString().endsWith(TRUTH)) {
          readTexts(file, samples);
        } else if (file.toString().endsWith(".tsv")) {
          readTable(file, samples);
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return samples;
  }

  private static void readTexts(Path truth, List<RestorationSample> samples) throws IOException {
    String name = truth.getFileName().toString();
    String stem = name.substring(0, name.length() - TRUTH.length()) + ".";
    try (Stream<Path> files = Files.list(truth.toAbsolutePath().getParent())) {
      for (Path file : files.sorted().toList()) {
        String other = file.getFileName().toString();
        if (other.startsWith(stem) && other.endsWith(".txt") && !other.equals(name)) {
          String group = other.substring(stem.length(), other.length() - ".txt".length());
          if (group.indexOf('.') < 0) {
            samples.add(
                new RestorationSample(group, Files.readString(file), Files.readString(truth)));
          }
        }
      }
    }
  }

  private static void readTable(Path table, List<RestorationSample> samples) throws IOException {
    List<String> lines = Files.readAllLines(table);
    List<String> header = lines.isEmpty() ? List.of() : Arrays.asList(lines.get(0).split("\t", -1));
    int read = header.indexOf("garbled");
    int truth = header.indexOf("truth");
    if (read < 0 || truth < 0) {
      return;
    }
    Map<String, StringBuilder[]> texts = new TreeMap<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] columns = line.split("\t", -1);
      if (columns.length == header.size()) {
        String group =
            column(header, columns, "engine") + " " + column(header, columns, "condition");
        String key =
            group + "\t" + column(header, columns, "dpi") + " " + column(header, columns, "page");
        StringBuilder[] text =
            texts.computeIfAbsent(
                key, k -> new StringBuilder[] {new StringBuilder(), new StringBuilder()});
        text[0].append(columns[read]).append('\n');
        text[1].append(columns[truth]).append('\n');
      }
    }
    texts.forEach(
        (key, text) ->
            samples.add(
                new RestorationSample(
                    key.substring(0, key.indexOf('\t')), text[0].toString(), text[1].toString())));
  }

  private static String column(List<String> header, String[] columns, String name) {
    int at = header.indexOf(name);
    return at < 0 ? "" : columns[at];
  }
}
