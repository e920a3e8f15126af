package vn.vankho.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The committed samples, for tests that need real input. */
public final class Samples {
  private static final Path FOLDER = locate();

  private Samples() {}

  /**
   * A scan of the manifest.
   *
   * @param scan the file
   * @param plans names of the plans it shows, in page order
   * @param container as in {@link Recipe.Container}
   * @param dpi 0 for born-digital files
   * @param pages of the file
   * @param sha256 lower-case hex
   * @param effects what was done to the pages
   * @param purpose what it is there to show
   */
  public record Sample(
      Path scan,
      List<String> plans,
      String container,
      int dpi,
      int pages,
      String sha256,
      String effects,
      String purpose) {

    /** The scan's file name. */
    public String fileName() {
      return scan.getFileName().toString();
    }

    /** What stands on the pages of plan {@code index}, line by line, pages split by form feeds. */
    public String truthText(int index) {
      return read(truth(plans.get(index)).resolve("text.txt"));
    }

    /** Expected JSON of plan {@code index}. */
    public Path expectedJson(int index) {
      return truth(plans.get(index)).resolve("expected.json");
    }
  }

  /** The folder {@code corpus-samples}. */
  public static Path folder() {
    return FOLDER;
  }

  /** The folder of a plan's markup, text and expected JSON. */
  public static Path truth(String plan) {
    return FOLDER.resolve("truth").resolve(plan);
  }

  /** All scans of the manifest, in its order. */
  public static List<Sample> all() {
    return read(FOLDER.resolve("manifest.tsv")).lines().skip(1).map(Samples::sample).toList();
  }

  /** The scan of a file name. */
  public static Sample named(String fileName) {
    return all().stream()
        .filter(sample -> sample.fileName().equals(fileName))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no sample named " + fileName));
  }

  private static Sample sample(String row) {
    String[] cells = row.split("\t", -1);
    return new Sample(
        FOLDER.resolve("scans").resolve(cells[0]),
        Arrays.asList(cells[1].split("\\+")),
        cells[2],
        Integer.parseInt(cells[3]),
        Integer.parseInt(cells[4]),
        cells[7],
        cells[6],
        cells[8]);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Maven runs tests in {@code pipeline}, people in the root. */
  private static Path locate() {
    Path here = Path.of("corpus-samples").toAbsolutePath();
    return Files.isDirectory(here)
        ? here
        : Path.of("..", "corpus-samples").toAbsolutePath().normalize();
  }
}
