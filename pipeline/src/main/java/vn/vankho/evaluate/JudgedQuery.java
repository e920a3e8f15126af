package vn.vankho.evaluate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.vankho.model.ExitCode;
import vn.vankho.model.PipelineException;

/**
 * A query of which it is known what is to be found.
 *
 * @param group what it tries; one that begins with {@code known} has one right answer
 * @param query as a person types it
 * @param grades by name of the plan, 1 to 3: touches the subject, treats it too, is about it
 */
record JudgedQuery(String group, String query, Map<String, Integer> grades) {
  static final String FILE = "search/queries.tsv";

  /** Copies the grades. */
  JudgedQuery {
    grades = Map.copyOf(grades);
  }

  /** Reads a table of group, query and judgements ({@code plan=grade}, parted by spaces). */
  static List<JudgedQuery> read(Path folder) {
    Path file = folder.resolve(FILE);
    List<String> rows;
    try {
      rows = Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (IOException failed) {
      throw new PipelineException(
          ExitCode.NOT_FOUND,
          "NO_TRUTH",
          file + ": judged queries cannot be read: " + failed + "; corpus-samples has some",
          failed);
    }
    List<JudgedQuery> queries = new ArrayList<>();
    for (String row : rows.subList(Math.min(1, rows.size()), rows.size())) {
      queries.add(ofRow(file, row));
    }
    return queries;
  }

  private static JudgedQuery ofRow(Path file, String row) {
    String[] cells = row.split("\t", -1);
    Map<String, Integer> grades = new HashMap<>();
    for (String judgement : cells.length == 3 ? cells[2].split(" ") : new String[0]) {
      String[] parts = judgement.split("=");
      if (parts.length == 2 && parts[1].matches("[1-3]")) {
        grades.put(parts[0], Integer.valueOf(parts[1]));
      }
    }
    if (grades.isEmpty()) {
      throw new PipelineException(
          ExitCode.UNREADABLE,
          "UNREADABLE_FILE",
          file + ": expected group, query and judgements (plan=1 to 3) in the row: " + row);
    }
    return new JudgedQuery(cells[0], cells[1], grades);
  }
}
