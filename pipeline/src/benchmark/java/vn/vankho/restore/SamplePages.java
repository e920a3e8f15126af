package vn.vankho.restore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The committed lines that measure restoration, joined to pages. */
final class SamplePages {
  private static final Path LINES = Path.of("../corpus-samples/restoration/lines.tsv");

  /** What column {@code engine} holds for each condition. */
  private static final Map<String, Set<String>> ENGINES =
      Map.of(
          "garbled", Set.of("english", "french"),
          "stripped", Set.of("marks"),
          "good", Set.of("text"));

  private SamplePages() {}

  /**
   * The pages of a condition: rows that agree in engine, condition, dpi and page are one.
   *
   * @param condition {@code garbled}, {@code stripped} or {@code good}
   */
  static List<String> of(String condition) throws IOException {
    Map<String, StringBuilder> pages = new TreeMap<>();
    for (String line : Files.readAllLines(LINES)) {
      String[] columns = line.split("\t", -1);
      if (ENGINES.get(condition).contains(columns[0])) {
        String page = String.join("\t", List.of(columns).subList(0, 4));
        pages.computeIfAbsent(page, key -> new StringBuilder()).append(columns[4]).append('\n');
      }
    }
    List<String> texts = new ArrayList<>();
    pages.values().forEach(page -> texts.add(page.toString()));
    return texts;
  }
}
