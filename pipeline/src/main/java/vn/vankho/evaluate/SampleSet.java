package vn.vankho.evaluate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.vankho.model.ExitCode;
import vn.vankho.model.PipelineException;
import vn.vankho.store.PartialDocument;

/**
 * Scans with hand-made truth, as {@code corpus-samples} keeps them: {@code manifest.tsv} names each
 * file of {@code scans} and the plans on its pages; {@code truth/NAME} holds a plan's {@code
 * text.txt} and {@code expected.json}.
 */
final class SampleSet {
  static final String MANIFEST = "manifest.tsv";

  private final Path folder;
  private final List<Sample> samples = new ArrayList<>();
  private final Map<String, List<String>> plansByDigest = new HashMap<>();

  /**
   * One file.
   *
   * @param name as the manifest names it
   * @param plans names of the plans it shows, in the order of the pages
   */
  record Sample(String name, List<String> plans) {}

  private SampleSet(Path folder) {
    this.folder = folder;
  }

  /** Reads the manifest; files of the same bytes as an earlier one are passed over. */
  static SampleSet open(Path folder) {
    SampleSet set = new SampleSet(folder);
    List<String> rows = set.read(folder.resolve(MANIFEST)).lines().toList();
    List<String> columns = rows.isEmpty() ? List.of() : cells(rows.get(0));
    int file = columns.indexOf("file");
    int plans = columns.indexOf("plans");
    if (file < 0 || plans < 0) {
      throw unusable(folder.resolve(MANIFEST), "its first row names no columns file and plans");
    }
    int digest = columns.indexOf("sha256");
    Set<String> seen = new HashSet<>();
    for (String row : rows.subList(1, rows.size())) {
      List<String> cells = cells(row);
      if (cells.size() <= Math.max(Math.max(file, plans), digest)) {
        throw unusable(folder.resolve(MANIFEST), "a row lacks columns: " + row);
      }
      if (digest >= 0) {
        set.plansByDigest.put(cells.get(digest), List.of(cells.get(plans).split("\\+")));
      }
      if (seen.add(digest < 0 ? cells.get(file) : cells.get(digest))) {
        List<String> names = Arrays.asList(cells.get(plans).split("\\+"));
        set.samples.add(new Sample(cells.get(file), names));
      }
    }
    return set;
  }

  private static List<String> cells(String row) {
    return Arrays.asList(row.split("\t", -1));
  }

  /** In the order of the manifest. */
  List<Sample> samples() {
    return List.copyOf(samples);
  }

  /** The plans of each file by its SHA-256; empty where the manifest names none. */
  Map<String, List<String>> plansByDigest() {
    return Map.copyOf(plansByDigest);
  }

  Path scan(Sample sample) {
    return folder.resolve("scans").resolve(sample.name);
  }

  /** What stands on the pages of a plan, pages parted by form feeds. */
  String text(String plan) {
    return read(truth(plan).resolve("text.txt"));
  }

  /** What is to be found in a plan. */
  PartialDocument expected(String plan) {
    Path file = truth(plan).resolve("expected.json");
    try {
      return PartialDocument.read(read(file).getBytes(StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      throw unusable(file, String.valueOf(e.getMessage()));
    }
  }

  private Path truth(String plan) {
    return folder.resolve("truth").resolve(plan);
  }

  private String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (NoSuchFileException e) {
      throw new PipelineException(
          ExitCode.NOT_FOUND,
          "NO_TRUTH",
          file
              + " does not exist. Expected a folder with manifest.tsv, scans and truth, as"
              + " corpus-samples is.",
          e);
    } catch (IOException e) {
      throw unusable(file, "it cannot be read: " + e);
    }
  }

  private static PipelineException unusable(Path file, String why) {
    return new PipelineException(ExitCode.UNREADABLE, "UNREADABLE_FILE", file + ": " + why);
  }
}
