package vn.vankho.run;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import vn.vankho.run.WorkerLostException.Loss;
import vn.vankho.store.RecordJson;

/**
 * One worker process, seen from the program: it can be asked, and it can be ended.
 *
 * <p>Belongs to one thread. After a {@link WorkerLostException} it is of no more use.
 */
final class Worker implements AutoCloseable {
  /** A JVM starts in about a second even on a loaded machine. */
  private static final long START_LIMIT_MILLIS = 60_000;

  /** What HotSpot returns under {@code -XX:+ExitOnOutOfMemoryError}; seen with JDK 17. */
  private static final int OUT_OF_MEMORY_EXIT = 3;

  private static final int STDERR_TAIL_BYTES = 2_000;

  /** How often the memory of a process that is at work is looked at. */
  private static final long LOOK_MILLIS = 200;

  /**
   * How long a worker lives.
   *
   * <p>The optimising compiler takes some four seconds of processor in each worker. Its code spares
   * 20 to 110 ms a page afterwards, the more the costlier the file is to decode, since recognition
   * itself is native code; a worker of few pages does better without it.
   */
  enum Span {
    /** At most about a hundred pages. */
    SHORT,
    /** Hundreds of pages. */
    LONG
  }

  private final Process process;
  private final DataOutputStream requests;
  private final BlockingQueue<Optional<String>> replies = new LinkedBlockingQueue<>();
  private final Path stderr;

  /**
   * Starts the process and waits until it says that it is ready.
   *
   * @param mainClass class with the {@code main} of the worker
   * @param scratch folder for what the process writes on standard error
   * @param span how much it will be asked, which decides how its code is compiled
   */
  Worker(ReadSettings settings, String mainClass, Path scratch, Span span)
      throws WorkerLostException {
    try {
      stderr = Files.createTempFile(scratch, "worker", ".log");
      ProcessBuilder builder = new ProcessBuilder(command(settings, mainClass, scratch, span));
      // One thread a worker: four of OpenMP's on two cores made pages 2 to 4 times slower.
      builder.environment().put("OMP_THREAD_LIMIT", "1");
      builder.redirectError(stderr.toFile());
      process = builder.start();
    } catch (IOException e) {
      throw new WorkerLostException(
          Loss.DIED, "the worker process cannot be started: " + e.getMessage());
    }
    requests = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
    DataInputStream in = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    Thread reader = new Thread(() -> readReplies(in), "replies of worker " + process.pid());
    reader.setDaemon(true);
    reader.start();
    send(RecordJson.write(settings));
    await(START_LIMIT_MILLIS, Long.MAX_VALUE);
  }

  static List<String> command(ReadSettings settings, String mainClass, Path scratch, Span span) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx" + settings.workerHeapMegabytes() + "m");
    command.add("-XX:+UseSerialGC");
    if (span == Span.SHORT) {
      command.add("-XX:TieredStopAtLevel=1");
    }
    // Readers wrap OutOfMemoryError in exceptions of their own; the JVM itself is not fooled.
    command.add("-XX:+ExitOnOutOfMemoryError");
    command.add("-XX:-CreateCoredumpOnCrash");
    command.add("-XX:ErrorFile=" + scratch.resolve("crash-%p.log"));
    command.add("-Djava.awt.headless=true");
    command.addAll(sharedClasses(System.getProperty("java.class.path")));
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(mainClass);
    return command;
  }

  /** The launcher keeps an archive of loaded classes beside the jar; it spares half the start. */
  private static List<String> sharedClasses(String classPath) {
    Path archive = Path.of(classPath.replaceFirst("\\.jar$", ".jsa"));
    return classPath.endsWith(".jar") && Files.isRegularFile(archive)
        ? List.of(
            // The machine's own warnings would go to standard output, which carries frames.
            "-Xlog:disable",
            "-Xlog:all=error:stderr",
            "-XX:SharedArchiveFile=" + archive,
            "-Xshare:auto")
        : List.of();
  }

  private void readReplies(DataInputStream in) {
    try {
      Optional<String> reply;
      do {
        reply = Frames.read(in);
        replies.add(reply);
      } while (reply.isPresent());
    } catch (IOException broken) {
      replies.add(Optional.empty());
    }
  }

  /**
   * Sends a request and waits for the answer.
   *
   * @param limitMillis after so long the process is ended
   * @param limitBytes with more memory resident than this the process is ended
   */
  WorkerReply ask(WorkerRequest request, long limitMillis, long limitBytes)
      throws WorkerLostException {
    send(RecordJson.write(request));
    return RecordJson.read(await(limitMillis, limitBytes), WorkerReply.class);
  }

  /** The most memory that was resident, in bytes; empty where the system does not tell. */
  OptionalLong peakBytes() {
    return ProcessMemory.peak(process.pid());
  }

  private void send(String payload) throws WorkerLostException {
    try {
      Frames.write(requests, payload);
    } catch (IOException e) {
      throw died();
    }
  }

  private String await(long limitMillis, long limitBytes) throws WorkerLostException {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(limitMillis);
    try {
      while (true) {
        long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        Optional<String> reply =
            replies.poll(Math.max(0, Math.min(left, LOOK_MILLIS)), TimeUnit.MILLISECONDS);
        if (reply != null) {
          return reply.orElseThrow(this::died);
        }
        requireWithin(limitMillis, left, limitBytes);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      kill();
      throw new WorkerLostException(Loss.DIED, "interrupted");
    }
  }

  /** Ends a process that has taken its time, or more memory than it may. */
  private void requireWithin(long limitMillis, long leftMillis, long limitBytes)
      throws WorkerLostException {
    if (leftMillis <= 0) {
      kill();
      throw new WorkerLostException(
          Loss.TIMED_OUT,
          String.format(Locale.ROOT, "no answer within %.1f s", limitMillis / 1000.0));
    }
    long resident = ProcessMemory.resident(process.pid()).orElse(0);
    if (resident > limitBytes) {
      kill();
      throw new WorkerLostException(
          Loss.TOO_LARGE,
          String.format(
              Locale.ROOT,
              "it took %d MB of memory, and a worker may take %d MB",
              resident >> 20,
              limitBytes >> 20));
    }
  }

  private WorkerLostException died() {
    kill();
    if (process.exitValue() == OUT_OF_MEMORY_EXIT) {
      return new WorkerLostException(Loss.DIED, "the worker process ran out of memory");
    }
    String tail = stderrTail();
    return new WorkerLostException(
        Loss.DIED,
        "the worker process ended with code "
            + process.exitValue()
            + (tail.isBlank() ? "" : ": " + tail.strip()));
  }

  private String stderrTail() {
    try {
      byte[] all = Files.readAllBytes(stderr);
      int from = Math.max(0, all.length - STDERR_TAIL_BYTES);
      return new String(all, from, all.length - from, StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      return "";
    }
  }

  private void kill() {
    process.destroyForcibly();
    boolean interrupted = false;
    while (process.isAlive()) {
      try {
        process.waitFor();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends the process. */
  @Override
  public void close() {
    kill();
    try {
      Files.deleteIfExists(stderr);
    } catch (IOException leftForTheScratchFolder) {
      // The pool deletes the folder with all that is in it.
    }
  }
}
