package vn.vankho.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.vankho.model.ExitCode;
import vn.vankho.model.Page;
import vn.vankho.model.PipelineException;
import vn.vankho.model.Reading;
import vn.vankho.run.DocumentReader;
import vn.vankho.run.ReadListener;
import vn.vankho.run.ReadSettings;

/**
 * Measures recognition on a folder of scans with known text, beside the plain engine in the same
 * run. Where the texts stand, {@link ScanWithTruth} tells.
 */
public final class OcrEvaluation {
  private static final long SEED = 20_240_327;

  /** The group of files that do not say what made them, such as pictures. */
  static final String NO_PRODUCER = "not told";

  private final ReadSettings settings;
  private final BiFunction<String, String, WordComparison> comparison;

  /**
   * An evaluation.
   *
   * @param settings how scans are read
   * @param bodyOnly whether the right texts leave parts of the pages out, so that runs of words
   *     that they lack are no errors
   */
  public OcrEvaluation(ReadSettings settings, boolean bodyOnly) {
    this.settings = settings;
    this.comparison = bodyOnly ? WordComparison::withinBody : WordComparison::of;
  }

  /**
   * Reads every scan of the folder three times: plainly, cleaned, and cleaned and restored.
   *
   * @throws PipelineException NOT_FOUND if no scan has a text; whatever reading a scan throws
   */
  public OcrReport evaluate(Path folder, ReadListener listener) {
    List<Path> withoutTruth = new ArrayList<>();
    List<ScanWithTruth> scans = ScanWithTruth.in(folder, withoutTruth);
    if (scans.isEmpty()) {
      throw new PipelineException(
          ExitCode.NOT_FOUND,
          "NO_TRUTH",
          folder
              + ": no scan with its text beside it (NAME.truth.txt, truth/NAME.txt or"
              + " truth/NAME/text.txt).");
    }
    return report(readings(scans, listener), withoutTruth);
  }

  private List<ThreeReadings> readings(List<ScanWithTruth> scans, ReadListener listener) {
    ExecutorService threads = Executors.newFixedThreadPool(settings.jobs());
    try (DocumentReader plain = new DocumentReader(settings.plain());
        DocumentReader full = new DocumentReader(settings)) {
      List<Future<ThreeReadings>> pending = new ArrayList<>();
      for (ScanWithTruth scan : scans) {
        pending.add(threads.submit(() -> read(scan, plain, full, listener)));
      }
      List<ThreeReadings> readings = new ArrayList<>();
      for (Future<ThreeReadings> each : pending) {
        readings.add(await(each));
      }
      return readings;
    } finally {
      threads.shutdownNow();
    }
  }

  private ThreeReadings read(
      ScanWithTruth scan, DocumentReader plain, DocumentReader full, ReadListener listener) {
    String truth = scan.text();
    Reading plainly = plain.read(scan.scan(), listener);
    Reading fully = full.read(scan.scan(), listener);
    return ThreeReadings.of(
        scan.name(),
        scan.condition(),
        fully.maker(),
        fully.pages().size(),
        comparison.apply(truth, text(plainly, Page::rawText)),
        comparison.apply(truth, text(fully, Page::rawText)),
        comparison.apply(truth, text(fully, Page::text)));
  }

  private static ThreeReadings await(Future<ThreeReadings> reading) {
    try {
      return reading.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PipelineException(ExitCode.INTERRUPTED, "INTERRUPTED", "the run was stopped");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof PipelineException failed) {
        throw failed;
      }
      throw new IllegalStateException("a scan could not be measured", e.getCause());
    }
  }

  private static String text(Reading reading, Function<Page, String> textOf) {
    return reading.pages().stream().map(textOf).collect(Collectors.joining("\n"));
  }

  static OcrReport report(List<ThreeReadings> readings, List<Path> withoutTruth) {
    Map<String, OcrTally> conditions = new TreeMap<>();
    Map<String, OcrTally> producers = new TreeMap<>();
    OcrTally all = new OcrTally("all");
    List<OcrReport.Row> scans = new ArrayList<>();
    for (ThreeReadings scan : readings) {
      OcrTally alone = new OcrTally(scan.name());
      String producer = scan.producer().orElse(NO_PRODUCER);
      for (OcrTally tally :
          List.of(
              alone,
              all,
              conditions.computeIfAbsent(scan.condition(), OcrTally::new),
              producers.computeIfAbsent(producer, OcrTally::new))) {
        tally.add(scan);
      }
      scans.add(alone.row(SEED));
    }
    boolean isToldByNone = producers.keySet().equals(Set.of(NO_PRODUCER));
    return new OcrReport(
        scans,
        rows(conditions),
        isToldByNone ? List.of() : rows(producers),
        all.row(SEED),
        withoutTruth);
  }

  private static List<OcrReport.Row> rows(Map<String, OcrTally> groups) {
    return groups.values().stream().map(tally -> tally.row(SEED)).toList();
  }
}
