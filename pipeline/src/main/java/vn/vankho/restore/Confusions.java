package vn.vankho.restore;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often a true character was read as which string of 0 to 3 characters, by OCR engine.
 *
 * <p>The file {@code confusions.tsv} holds one operation a line, sorted, with tabs between: engine,
 * true character, what was read (possibly nothing), expected count with two decimals.
 *
 * @param counts engine to true character to what was read to its count
 */
public record Confusions(Map<String, Map<Character, Map<String, Double>>> counts) {
  /** Counts below this are not worth a line of the file. */
  private static final double LEAST = 0.05;

  /** No counts at all. */
  public static Confusions none() {
    return new Confusions(new TreeMap<>());
  }

  /** Reads {@code confusions.tsv}. */
  public static Confusions read(Path file) throws IOException {
    Confusions confusions = none();
    TableReader table = new TableReader(file);
    while (table.hasNext()) {
      String engine = table.text('\t');
      String truth = table.text('\t');
      String read = table.text('\t');
      String count = table.text('\n');
      if (truth.length() != 1) {
        throw new IOException("'" + truth + "': expected one character");
      }
      confusions.add(engine, truth.charAt(0), read, Double.parseDouble(count));
    }
    return confusions;
  }

  /** Counts one operation, or a part of one. */
  public void add(String engine, char truth, String read, double count) {
    counts
        .computeIfAbsent(engine, e -> new TreeMap<>())
        .computeIfAbsent(truth, c -> new TreeMap<>())
        .merge(read, count, Double::sum);
  }

  /** Adds the counts of another; where both know an engine, its counts add up. */
  public void addAll(Confusions other) {
    other
        .counts()
        .forEach(
            (engine, truths) ->
                truths.forEach(
                    (truth, reads) ->
                        reads.forEach((read, count) -> add(engine, truth, read, count))));
  }

  /** Writes {@code confusions.tsv}. */
  public void write(Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      for (var engine : counts.entrySet()) {
        for (var truth : engine.getValue().entrySet()) {
          for (var read : truth.getValue().entrySet()) {
            if (read.getValue() >= LEAST) {
              out.write(engine.getKey() + "\t" + truth.getKey() + "\t" + read.getKey() + "\t");
              out.write(Math.round(read.getValue() * 100) / 100.0 + "\n");
            }
          }
        }
      }
    }
  }
}
