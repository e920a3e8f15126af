package vn.vankho.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import vn.vankho.model.PipelineException;

/**
 * Measures how many pages a minute are read with one worker, with two, and so on:
 *
 * <pre>
 * java -Dvankho.home=. -cp … vn.vankho.run.RecognitionScale SCANS CACHE-FOLDER MOST-WORKERS [ROUNDS]
 * </pre>
 *
 * <p>Nothing of earlier readings is used. Beside pages a minute, which other work on the machine
 * lowers, stands the processor time of program and workers together for each page, which says
 * whether workers cost each other anything.
 */
final class RecognitionScale {
  private static final double MINUTE_NANOS = 60e9;

  private RecognitionScale() {}

  public static void main(String[] arguments) throws Exception {
    List<Path> files = files(Path.of(arguments[0]));
    ReadSettings settings =
        ReadSettings.defaults(
                Path.of(System.getProperty("vankho.home", "."), "models", "vi-admin"),
                Path.of(arguments[1]))
            .plain();
    int most = Integer.parseInt(arguments[2]);
    int rounds = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 1;
    for (int round = 1; round <= rounds; round++) {
      for (int workers = 1; workers <= most; workers++) {
        measure(files, with(settings, workers));
      }
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** All cleaning, no restoration, which runs in the program and not in the workers. */
  private static ReadSettings with(ReadSettings plain, int workers) {
    ReadSettings all = ReadSettings.defaults(plain.modelDirectory(), plain.cacheDirectory());
    return new ReadSettings(
        all.language(),
        all.pageSegmentation(),
        TextLayerMode.OCR,
        all.cleaning(),
        false,
        all.renderDpi(),
        all.maxPixels(),
        all.pageTimeoutMillis(),
        workers,
        all.workerHeapMegabytes(),
        all.tessdata(),
        all.modelDirectory(),
        all.lexicon(),
        all.cacheDirectory(),
        plain.readingCache(),
        all.password());
  }

  private static void measure(List<Path> files, ReadSettings settings) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(settings.jobs() + 1);
    Duration before = processor();
    long start = System.nanoTime();
    int pages = 0;
    try (DocumentReader reader = new DocumentReader(settings)) {
      List<Future<Integer>> reading = new ArrayList<>();
      for (Path file : files) {
        reading.add(threads.submit(() -> pages(reader, file)));
      }
      for (Future<Integer> each : reading) {
        pages += each.get();
      }
      double nanos = System.nanoTime() - start;
      double processor = processor().minus(before).toNanos() / 1e9;
      System.out.printf(
          Locale.ROOT,
          "%d workers: %d pages, %.1f pages a minute, %.2f s of processor a page, peaks %s MB%n",
          settings.jobs(),
          pages,
          pages * MINUTE_NANOS / nanos,
          processor / pages,
          reader.workerPeakMegabytes());
    } finally {
      threads.shutdownNow();
    }
  }

  private static int pages(DocumentReader reader, Path file) {
    try {
      return reader.read(file, ReadListener.SILENT).pages().size();
    } catch (PipelineException unreadable) {
      return 0;
    }
  }

  /** Of this process and its children that live. */
  private static Duration processor() {
    return Stream.concat(Stream.of(ProcessHandle.current()), ProcessHandle.current().children())
        .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
        .reduce(Duration.ZERO, Duration::plus);
  }
}
