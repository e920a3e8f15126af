package vn.vankho.evaluate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.vankho.model.ExitCode;
import vn.vankho.model.Page;
import vn.vankho.model.PipelineException;
import vn.vankho.model.Reading;
import vn.vankho.run.DocumentReader;
import vn.vankho.run.ReadListener;
import vn.vankho.run.ReadSettings;
import vn.vankho.text.NormalForm;

/**
 * Measures recognition on a folder of scans with known text, beside the plain engine in the same
 * run.
 *
 * <p>The text of the scan {@code NAME-CONDITION.png} stands in {@code NAME.truth.txt} beside it, or
 * in {@code truth/NAME/text.txt} of the same folder or the one above; the longest name that fits
 * counts. Scans without a text are passed over and named.
 */
public final class OcrEvaluation {
  private static final String AS_IT_IS = "as it is";

  private final ReadSettings settings;

  /** An evaluation that reads with these settings. */
  public OcrEvaluation(ReadSettings settings) {
    this.settings = settings;
  }

  /**
   * Scores and what could not be scored.
   *
   * @param byCondition one score a condition, in the order of their names
   * @param total all of them together
   * @param withoutTruth scans that have no text to compare with
   */
  public record Result(List<OcrScore> byCondition, OcrScore total, List<Path> withoutTruth) {
    /** Copies the lists. */
    public Result {
      byCondition = List.copyOf(byCondition);
      withoutTruth = List.copyOf(withoutTruth);
    }
  }

  private record Case(Path scan, Path truth, String condition) {}

  /** Reads every scan of the folder three times: plainly, cleaned, and cleaned and restored. */
  public Result evaluate(Path folder, ReadListener listener) {
    List<Path> withoutTruth = new ArrayList<>();
    List<Case> cases = cases(folder, withoutTruth);
    if (cases.isEmpty()) {
      throw new PipelineException(
          ExitCode.NOT_FOUND,
          "NO_TRUTH",
          folder + ": no scan with its text beside it (NAME.truth.txt or truth/NAME/text.txt).");
    }
    Map<String, OcrScore> byCondition = new TreeMap<>();
    try (DocumentReader plain = new DocumentReader(settings.plain());
        DocumentReader full = new DocumentReader(settings)) {
      for (Case scan : cases) {
        OcrScore score =
            score(scan, plain.read(scan.scan, listener), full.read(scan.scan, listener));
        byCondition.merge(score.condition(), score, OcrScore::plus);
      }
    }
    OcrScore total =
        byCondition.values().stream().reduce(OcrScore::plus).orElseThrow().named("all");
    return new Result(List.copyOf(byCondition.values()), total, withoutTruth);
  }

  private static OcrScore score(Case scan, Reading plain, Reading full) {
    List<String> truth = words(readTruth(scan.truth));
    return new OcrScore(
        scan.condition,
        full.pages().size(),
        truth.size(),
        EditDistance.between(truth, words(text(plain, Page::rawText))),
        EditDistance.between(truth, words(text(full, Page::rawText))),
        EditDistance.between(truth, words(text(full, Page::text))));
  }

  private static String text(Reading reading, Function<Page, String> textOf) {
    StringBuilder text = new StringBuilder();
    reading.pages().forEach(page -> text.append(textOf.apply(page)));
    return text.toString();
  }

  private static List<String> words(String text) {
    return Stream.of(NormalForm.nfc(text).split("\\s+")).filter(word -> !word.isEmpty()).toList();
  }

  private static String readTruth(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static PipelineException unreadable(Path file, IOException e) {
    return new PipelineException(
        ExitCode.UNREADABLE, "UNREADABLE_FILE", file + ": cannot be read: " + e, e);
  }

  private static List<Case> cases(Path folder, List<Path> withoutTruth) {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Case> cases = new ArrayList<>();
      for (Path file : files.filter(OcrEvaluation::isScan).sorted().toList()) {
        Optional<Case> found = caseOf(file);
        found.ifPresent(cases::add);
        if (found.isEmpty()) {
          withoutTruth.add(file);
        }
      }
      return cases;
    } catch (IOException e) {
      throw unreadable(folder, e);
    }
  }

  private static boolean isScan(Path file) {
    return file.toString().matches("(?i).*\\.(pdf|tiff?|png|jpe?g)");
  }

  private static Optional<Case> caseOf(Path scan) {
    String stem = String.valueOf(scan.getFileName()).replaceFirst("\\.[^.]*$", "");
    for (String name = stem; !name.isEmpty(); name = shortened(name)) {
      for (Path truth : truths(scan, name)) {
        if (Files.exists(truth)) {
          String condition = name.equals(stem) ? AS_IT_IS : stem.substring(name.length() + 1);
          return Optional.of(new Case(scan, truth, condition));
        }
      }
    }
    return Optional.empty();
  }

  private static String shortened(String name) {
    int hyphen = name.lastIndexOf('-');
    return hyphen < 0 ? "" : name.substring(0, hyphen);
  }

  private static List<Path> truths(Path scan, String name) {
    Path inFolder = Path.of("truth", name, "text.txt");
    return List.of(
        scan.resolveSibling(name + ".truth.txt"),
        scan.resolveSibling(inFolder),
        scan.resolveSibling(Path.of("..").resolve(inFolder)),
        scan.resolveSibling(Path.of("..", "..").resolve(inFolder)));
  }
}
