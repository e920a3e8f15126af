package vn.vankho.restore;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.List;
import java.util.StringTokenizer;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * How many words a second one thread restores, and how long the model takes to load.
 *
 * <p>Every iteration restores each page once with a restorer just loaded: what it would remember of
 * an earlier one would make it look several times as fast as it is on documents not seen before.
 */
@Fork(value = 1, jvmArgsAppend = "-Xmx256m")
public class RestorationBenchmark {
  private static final Path MODEL = Path.of("../models/vi-admin");
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** The pages of one condition, and a restorer that has seen none of them. */
  @State(Scope.Benchmark)
  public static class Sample {
    /** Condition of the text: letters garbled, marks stripped, or good. */
    @Param({"garbled", "stripped", "good"})
    public String text;

    private List<String> pages = List.of();
    private Restorer restorer = Restorer.load(MODEL);

    /** Reads the pages. */
    @Setup(Level.Trial)
    public void read() throws IOException {
      pages = SamplePages.of(text);
    }

    /** Forgets what the last iteration found. */
    @Setup(Level.Iteration)
    public void forget() {
      restorer = Restorer.load(MODEL);
    }
  }

  /** What was done, which JMH reports by the second of the clock on the wall. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Count {
    /** Words between white space, as they were read. */
    public long words;

    /** Processor time taken; where a second has less than 1,000, others had the processor too. */
    public double cpuMillis;
  }

  /**
   * Restores all pages of a sample; an iteration lasts one round, which is longer than its time.
   */
  @Benchmark
  @BenchmarkMode(Mode.Throughput)
  @OutputTimeUnit(TimeUnit.SECONDS)
  @Warmup(iterations = 5, time = 1, timeUnit = TimeUnit.MILLISECONDS)
  @Measurement(iterations = 10, time = 1, timeUnit = TimeUnit.MILLISECONDS)
  public void restorePages(Sample sample, Count count, Blackhole restored) {
    long start = THREADS.getCurrentThreadCpuTime();
    for (String page : sample.pages) {
      restored.consume(sample.restorer.restore(page));
      count.words += new StringTokenizer(page).countTokens();
    }
    count.cpuMillis += (THREADS.getCurrentThreadCpuTime() - start) / 1e6;
  }

  /** Loads the model in a Java machine just started. */
  @Benchmark
  @BenchmarkMode(Mode.SingleShotTime)
  @OutputTimeUnit(TimeUnit.MILLISECONDS)
  @Fork(value = 5, jvmArgsAppend = "-Xmx256m")
  @Warmup(iterations = 0)
  @Measurement(iterations = 1)
  public Restorer loadModel() {
    return Restorer.load(MODEL);
  }
}
