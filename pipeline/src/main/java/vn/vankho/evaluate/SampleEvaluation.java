package vn.vankho.evaluate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vankho.model.ExitCode;
import vn.vankho.model.Origin;
import vn.vankho.model.Page;
import vn.vankho.model.PipelineException;
import vn.vankho.model.PlanDocument;
import vn.vankho.model.Provenance;
import vn.vankho.model.Reading;
import vn.vankho.model.SourceFile;
import vn.vankho.model.Word;
import vn.vankho.run.DocumentReader;
import vn.vankho.run.ReadListener;
import vn.vankho.run.ReadSettings;
import vn.vankho.segment.Segmenter;
import vn.vankho.store.PartialDocument;

/**
 * Measures the extraction of fields on a folder laid out as {@code corpus-samples}: from the scans,
 * the whole way, or from their exact texts, segmentation alone; or on a folder of plans as text.
 */
public final class SampleEvaluation {
  /** A word, or a gap between words that is wider than a blank. */
  private static final Pattern PART = Pattern.compile("\\S+|[ \\t]*\\t[ \\t]*| {2,}");

  private final Path folder;
  private final SampleSet samples;
  private final FieldEvaluation evaluation = new FieldEvaluation();
  private final List<String> faults = new ArrayList<>();

  /**
   * What came out.
   *
   * @param scores by field
   * @param faults files that could not be read, or that hold another number of plans than were
   *     found; a sentence each
   */
  public record Result(FieldEvaluation scores, List<String> faults) {
    /** Copies the list. */
    public Result {
      faults = List.copyOf(faults);
    }
  }

  /**
   * An evaluation of the samples of a folder.
   *
   * @throws PipelineException if the folder has no manifest that can be read
   */
  public SampleEvaluation(Path folder) {
    this.folder = folder;
    this.samples = SampleSet.open(folder);
  }

  /** Reads every scan and compares the plans found with those expected, in the order of pages. */
  public Result ofScans(ReadSettings settings, ReadListener listener) {
    try (DocumentReader reader = new DocumentReader(settings)) {
      for (SampleSet.Sample sample : samples.samples()) {
        compare(sample, extract(reader, samples.scan(sample), listener));
      }
    }
    return new Result(evaluation, faults);
  }

  private List<PlanDocument> extract(DocumentReader reader, Path scan, ReadListener listener) {
    try {
      return reader.extract(scan, listener);
    } catch (PipelineException e) {
      if (e.exitCode() == ExitCode.UNREADABLE || e.exitCode() == ExitCode.PASSWORD) {
        faults.add(e.getMessage());
        return List.of();
      }
      throw e;
    }
  }

  /**
   * Segments a folder of {@code NAME.txt} and {@code NAME.expected.json}, the latter with the few
   * properties of {@link vn.vankho.store.BriefTruth}.
   *
   * @param restoration what becomes of each page before it is segmented
   * @throws PipelineException if there is no such file or one cannot be used
   */
  public static Result ofPlanTexts(Path folder, UnaryOperator<Page> restoration) {
    PlanTextSet plans = PlanTextSet.open(folder);
    if (plans.names().isEmpty()) {
      throw new PipelineException(
          ExitCode.NOT_FOUND,
          "NO_TRUTH",
          folder
              + " holds neither manifest.tsv, as corpus-samples does, nor plans as NAME.txt with"
              + " NAME.expected.json.");
    }
    FieldEvaluation evaluation = new FieldEvaluation();
    Segmenter segmenter = new Segmenter();
    for (String name : plans.names()) {
      PartialDocument expected = plans.expected(name);
      List<PlanDocument> found = segmenter.segment(reading(name, plans.text(name), restoration));
      evaluation.add(name, expected.document(), found.get(0), expected.fields());
    }
    return new Result(evaluation, List.of());
  }

  /** Whether a folder is laid out as {@code corpus-samples}. */
  public static boolean hasScans(Path folder) {
    return Files.exists(folder.resolve(SampleSet.MANIFEST));
  }

  /**
   * Segments the exact text of every plan, each once, as pages whose words have no boxes.
   *
   * @param restoration what becomes of each page before it is segmented
   */
  public Result ofTexts(UnaryOperator<Page> restoration) {
    Segmenter segmenter = new Segmenter();
    Set<String> plans = new LinkedHashSet<>();
    samples.samples().forEach(sample -> plans.addAll(sample.plans()));
    for (String plan : plans) {
      compare(
          new SampleSet.Sample(plan, List.of(plan)),
          segmenter.segment(reading(plan, samples.text(plan), restoration)));
    }
    return new Result(evaluation, faults);
  }

  private void compare(SampleSet.Sample sample, List<PlanDocument> found) {
    List<String> plans = sample.plans();
    if (found.size() != plans.size() && !found.isEmpty()) {
      faults.add(
          folder.resolve(sample.name())
              + ": found "
              + found.size()
              + " plans, expected "
              + plans.size());
    }
    for (int i = 0; i < plans.size(); i++) {
      PartialDocument expected = samples.expected(plans.get(i));
      PlanDocument actual = i < found.size() ? found.get(i) : PartialDocument.blank();
      String name = plans.size() == 1 ? sample.name() : sample.name() + "#" + (i + 1);
      evaluation.add(name, expected.document(), actual, expected.fields());
    }
  }

  private static Reading reading(String name, String text, UnaryOperator<Page> restoration) {
    return reading(name, "", text, restoration);
  }

  /** A text as if it had been read: words without boxes, pages parted by form feeds. */
  static Reading reading(String name, String digest, String text, UnaryOperator<Page> restoration) {
    List<Page> pages = new ArrayList<>();
    for (String page : text.split("\f", -1)) {
      pages.add(restoration.apply(page(pages.size() + 1, page)));
    }
    SourceFile source =
        new SourceFile(name, "text/plain", 0, pages.size(), digest, 1, pages.size());
    return new Reading(source, pages, List.of(), new Provenance("", "none", Map.of(), Map.of()));
  }

  private static Page page(int number, String text) {
    List<Word> words = new ArrayList<>();
    int line = 0;
    for (String row : text.lines().toList()) {
      Matcher part = PART.matcher(row.stripTrailing());
      while (part.find()) {
        words.add(
            new Word(part.group(), part.group(), Optional.empty(), 1, line, Optional.empty()));
      }
      line++;
    }
    return new Page(number, 0, 0, 0, Origin.TEXT_LAYER, 0, 0, 1, words);
  }
}
