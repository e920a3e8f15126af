package vn.vankho.store;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import vn.vankho.index.PlanIndex;
import vn.vankho.index.PlanSearcher;
import vn.vankho.index.SearchRequest;
import vn.vankho.model.PlanDocument;
import vn.vankho.model.PlanDocuments;
import vn.vankho.model.SourceFile;

/**
 * Measures archive and index on generated documents of three pages of 350 words:
 *
 * <pre>
 * java -cp … vn.vankho.store.ArchiveMeasure FOLDER PUBLISHED INDEXED
 * </pre>
 */
final class ArchiveMeasure {
  private static final int SEED = 1;
  private static final String[] QUERIES = {
    "kế hoạch cải cách hành chính",
    "ke hoach cai cach hanh chinh",
    "\"chuyển đổi số\"",
    "phòng chống thiên tai tỉnh:\"Bình Phước\"",
    "780/KH-SXD",
    "năm:2015..2020 rừng -biển",
    "nông thôn mới OR đào tạo bồi dưỡng",
    "dịch vụ trực tuyến"
  };

  private final Path folder;

  private ArchiveMeasure(Path folder) {
    this.folder = folder;
  }

  public static void main(String[] arguments) throws Exception {
    ArchiveMeasure measure = new ArchiveMeasure(Path.of(arguments[0]));
    measure.json();
    measure.publish(Integer.parseInt(arguments[1]));
    int indexed = Integer.parseInt(arguments[2]);
    measure.index(indexed);
    measure.search();
  }

  /**
   * Time of the processor, so that other work on the machine does not count; disks do not either.
   */
  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private void json() {
    PlanDocument document = PlanDocuments.next(new Random(SEED), 3, 350);
    byte[] bytes = PlanDocumentJson.write(document);
    for (int i = 0; i < 200; i++) {
      PlanDocumentJson.read(PlanDocumentJson.write(document));
    }
    long start = cpu();
    for (int i = 0; i < 200; i++) {
      PlanDocumentJson.write(document);
    }
    long middle = cpu();
    for (int i = 0; i < 200; i++) {
      PlanDocumentJson.read(bytes);
    }
    say(
        "json: %d bytes a document, written in %.2f ms, read in %.2f ms",
        bytes.length, (middle - start) / 200e6, (cpu() - middle) / 200e6);
  }

  private void publish(int count) throws Exception {
    Path source = folder.resolve("scan.pdf");
    Files.createDirectories(folder);
    List<Double> millis = new ArrayList<>();
    long begin = cpu();
    try (Archive archive = Archive.openOrCreate(folder.resolve("archive"))) {
      for (int i = 0; i < count; i++) {
        byte[] bytes = ("%PDF " + i + "x".repeat(100_000)).getBytes(StandardCharsets.US_ASCII);
        Files.write(source, bytes);
        PlanDocument document = ofSource(PlanDocuments.next(new Random(i), 3, 350), bytes);
        long start = cpu();
        archive.publish(source, List.of(document));
        millis.add((cpu() - start) / 1e6);
      }
    }
    report("publish (100 kB original)", millis);
    begin = cpu();
    long read = Archive.open(folder.resolve("archive")).documents().count();
    say("read back: %.0f documents/s", read / ((cpu() - begin) / 1e9));
    begin = cpu();
    int findings = Archive.open(folder.resolve("archive")).verify().size();
    say("verify: %.0f documents/s, %d findings", count / ((cpu() - begin) / 1e9), findings);
  }

  private static PlanDocument ofSource(PlanDocument d, byte[] bytes) {
    String sha = Disk.digest(bytes);
    String json = PlanDocumentJson.writeLine(d).replace(d.id(), sha);
    SourceFile ignored = d.source();
    if (ignored.sha256().isEmpty()) {
      throw new IllegalStateException("a document without source");
    }
    return PlanDocumentJson.read(json.getBytes(StandardCharsets.UTF_8));
  }

  private void index(int count) throws Exception {
    Random random = new Random(SEED);
    List<PlanDocument> pool =
        Stream.generate(() -> PlanDocuments.next(random, 3, 350))
            .limit(Math.min(count, 2000))
            .toList();
    long start = cpu();
    Path path = folder.resolve("index");
    PlanIndex.rebuild(
        path, Stream.iterate(0, i -> i + 1).limit(count).map(i -> pool.get(i % pool.size())));
    double seconds = (cpu() - start) / 1e9;
    long bytes = 0;
    try (Stream<Path> files = Files.list(path)) {
      for (Path file : files.toList()) {
        bytes += Files.size(file);
      }
    }
    say(
        "index: %d documents, %.0f documents/s, %.1f kB a document",
        count, count / seconds, bytes / 1000.0 / count);
  }

  private void search() {
    try (PlanSearcher searcher = PlanSearcher.open(folder.resolve("index"))) {
      for (int round = 0; round < 30; round++) {
        for (String query : QUERIES) {
          searcher.search(SearchRequest.of(query, 10));
        }
      }
      for (String query : QUERIES) {
        List<Double> millis = new ArrayList<>();
        long total = 0;
        for (int round = 0; round < 50; round++) {
          long start = cpu();
          total = searcher.search(SearchRequest.of(query, 10)).total();
          millis.add((cpu() - start) / 1e6);
        }
        report(query + " (" + total + " hits)", millis);
      }
    }
  }

  private static void report(String what, List<Double> millis) {
    double[] sorted = millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    say(
        "%s: %.0f/s, median %.1f ms, 99 %% %.1f ms",
        what,
        1000 * sorted.length / Arrays.stream(sorted).sum(),
        sorted[sorted.length / 2],
        sorted[sorted.length * 99 / 100]);
  }

  private static void say(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
