package vn.vankho.index;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.vankho.model.PlanDocument;

/**
 * Measures index and search on generated plans:
 *
 * <pre>
 * java -cp … vn.vankho.index.SearchScale SAMPLES FOLDER PLANS [CLIENTS [QUERIES-EACH [PAUSE]]]
 * </pre>
 *
 * An index that is already in the folder is searched as it is. Each client asks as soon as it is
 * answered, which keeps every processor busy; with a pause, that many milliseconds later.
 */
final class SearchScale {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** Time of the processor, which other work on the machine does not lengthen. */
  private final AtomicLong cpuNanos = new AtomicLong();

  private final GeneratedPlans plans;
  private final Path folder;
  private final int clients;
  private final int queriesEach;
  private final long pauseMillis;

  private SearchScale(
      GeneratedPlans plans, Path folder, int clients, int queriesEach, long pauseMillis) {
    this.plans = plans;
    this.folder = folder;
    this.clients = clients;
    this.queriesEach = queriesEach;
    this.pauseMillis = pauseMillis;
  }

  public static void main(String[] arguments) throws Exception {
    int count = Integer.parseInt(arguments[2]);
    SearchScale scale =
        new SearchScale(
            new GeneratedPlans(Path.of(arguments[0])),
            Path.of(arguments[1]),
            arguments.length > 3 ? Integer.parseInt(arguments[3]) : 8,
            arguments.length > 4 ? Integer.parseInt(arguments[4]) : 200,
            arguments.length > 5 ? Long.parseLong(arguments[5]) : 0);
    if (PlanIndex.state(scale.folder) != IndexState.CURRENT) {
      scale.build(count);
    }
    scale.size(count);
    try (PlanSearcher searcher = PlanSearcher.open(scale.folder)) {
      scale.search(searcher);
    }
    scale.nearRealTime(count);
  }

  /** Making the plans is no part of the index: its own time of the processor is taken off. */
  private void build(int count) {
    IntStream.range(0, Math.min(count, 20_000)).mapToObj(plans::plan).forEach(plan -> {});
    long start = System.nanoTime();
    long cpu = processCpu();
    long[] generating = new long[1];
    PlanIndex.rebuild(
        folder,
        IntStream.range(0, count)
            .mapToObj(
                number -> {
                  long before = THREADS.getCurrentThreadCpuTime();
                  PlanDocument plan = plans.plan(number);
                  generating[0] += THREADS.getCurrentThreadCpuTime() - before;
                  return plan;
                }));
    double all = seconds(start);
    double millis = (processCpu() - cpu) / 1e6 / count;
    double own = generating[0] / 1e6 / count;
    say(
        "build: %d plans in %.0f s, %.0f a second; %.3f ms of processors a plan, and %.3f ms to"
            + " make it",
        count, all, count / all, millis - own, own);
  }

  private void size(int count) throws IOException {
    long bytes = 0;
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        bytes += Files.size(file);
      }
    }
    say("size: %.2f GB, %.1f kB a plan", bytes / 1e9, bytes / 1e3 / count);
  }

  private void search(PlanSearcher searcher) throws Exception {
    System.gc();
    long before = used();
    searcher.search(SearchRequest.of("", 10).with(r -> r.facets(Facet.values()).overview(true)));
    System.gc();
    say("memory of the facets: %.0f MB", (used() - before) / 1e6);
    for (int round = 0; round < 2; round++) {
      measure("plain words, 10 hits", r -> {}, searcher);
      measure("and filtered by year", r -> r.years(2018, 2026), searcher);
      measure(
          "filtered, faceted, highlighted",
          r -> r.years(2018, 2026).facets(Facet.values()),
          searcher);
      measure(
          "with a facet selected",
          r -> r.select(Facet.LEVEL, "province").facets(Facet.values()),
          searcher);
    }
    suggest(searcher);
  }

  private void measure(String what, Consumer<SearchRequest.Builder> changes, PlanSearcher searcher)
      throws Exception {
    List<Double> millis =
        run(
            random -> {
              List<String> words = plans.titleWords(random);
              int length = Math.min(words.size(), 1 + random.nextInt(4));
              int from = random.nextInt(words.size() - length + 1);
              String query =
                  String.join(" ", words.subList(from, from + length))
                      .replaceAll("[^\\p{L}\\p{N} ]", " ");
              searcher.search(SearchRequest.of(query, 10).with(changes));
            });
    report(what, millis);
  }

  private void suggest(PlanSearcher searcher) throws Exception {
    report(
        "suggestions",
        run(
            random -> {
              String title =
                  String.join(" ", plans.titleWords(random)).replaceAll("[^\\p{L}\\p{N} ]", " ");
              int typed = Math.min(title.length(), 2 + random.nextInt(18));
              searcher.suggest(title.substring(0, typed), 8);
            }));
  }

  private List<Double> run(Consumer<Random> query) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(clients);
    List<Future<List<Double>>> running = new ArrayList<>();
    for (int client = 0; client < clients; client++) {
      Random random = new Random(100 + client);
      running.add(
          pool.submit(
              () -> {
                List<Double> millis = new ArrayList<>();
                for (int i = 0; i < queriesEach; i++) {
                  long start = System.nanoTime();
                  long cpu = THREADS.getCurrentThreadCpuTime();
                  query.accept(random);
                  cpuNanos.addAndGet(THREADS.getCurrentThreadCpuTime() - cpu);
                  millis.add((System.nanoTime() - start) / 1e6);
                  Thread.sleep(pauseMillis);
                }
                return millis;
              }));
    }
    List<Double> all = new ArrayList<>();
    for (Future<List<Double>> each : running) {
      all.addAll(each.get());
    }
    pool.shutdown();
    return all;
  }

  /** From putting a plan in to finding it, with a searcher that is refreshed, without a commit. */
  private void nearRealTime(int count) {
    try (PlanIndex index = PlanIndex.open(folder);
        PlanSearcher searcher = index.searcher()) {
      List<Double> millis = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        long start = System.nanoTime();
        var plan = plans.plan(count + 1_000_000 + i);
        index.put(List.of(plan));
        searcher.refresh();
        List<String> found =
            searcher.ids(
                SearchRequest.of("số:" + plan.codeNumber().orElseThrow(), 1)
                    .with(r -> r.issuer(Optional.of(plan.issuer().orElseThrow()))));
        if (!found.contains(plan.id())) {
          throw new IllegalStateException("not found: " + plan.codeNumber());
        }
        millis.add((System.nanoTime() - start) / 1e6);
      }
      report("put in, refreshed and found", millis);
    }
  }

  private void report(String what, List<Double> millis) {
    Collections.sort(millis);
    double cpu = cpuNanos.getAndSet(0) / 1e6 / millis.size();
    say(
        "%s: cpu %.2f ms, p50 %.1f ms, p90 %.1f, p99 %.1f, most %.1f (%d, %d clients)",
        what,
        cpu,
        at(millis, 0.5),
        at(millis, 0.9),
        at(millis, 0.99),
        millis.get(millis.size() - 1),
        millis.size(),
        clients);
  }

  private static double at(List<Double> sorted, double share) {
    return sorted.get((int) Math.min(sorted.size() - 1, share * sorted.size()));
  }

  private static long processCpu() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static long used() {
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private static void say(String what, Object... figures) {
    System.out.println(String.format(Locale.ROOT, what, figures));
  }
}
