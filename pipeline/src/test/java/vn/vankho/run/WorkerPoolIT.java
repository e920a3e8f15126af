package vn.vankho.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LONG;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vankho.model.ExitCode;

/** Real worker processes that fail in one way each. */
class WorkerPoolIT {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "!hang, PAGE_TIMEOUT",
    "!crash, PAGE_CRASH",
    "!out-of-memory, PAGE_CRASH",
    "!garbage, PAGE_CRASH",
    "!stack-overflow, BROKEN",
    "!throw, BROKEN",
    "!no-class, BROKEN"
  })
  void costsOnlyThatPage_whenAPageFails(String command, String reason) throws IOException {
    Path file = script("Một\n---\n" + command + "\n---\nBa");
    try (WorkerPool pool = pool(1, 3_000)) {
      List<WorkerReply> replies = readAll(pool, file, 3);

      assertThat(replies.get(0).page().orElseThrow().page().text()).isEqualTo("Một\n");
      assertThat(replies.get(1).failure().orElseThrow().reason()).isEqualTo(reason);
      assertThat(replies.get(2).page().orElseThrow().page().text()).isEqualTo("Ba\n");
    }
  }

  @Test
  void readsThePageInASecondWorker_whenTheFirstDies() throws IOException {
    Path file = script("!crash-once");
    try (WorkerPool pool = pool(1, 30_000)) {
      assertThat(readAll(pool, file, 1).get(0).page()).isPresent();
      assertThat(folder.resolve("script.txt.crashed")).exists();
    }
  }

  @Test
  void saysWhatTheMachineLacks_whenNoWorkerStarts() throws IOException {
    Path file = script("Một");
    try (WorkerPool pool =
        new WorkerPool(
            settings(2, 30_000), ScriptedWorker.DeadOnArrival.class.getName(), Optional::of)) {
      WorkerReply.Failure failure = readAll(pool, file, 1).get(0).failure().orElseThrow();

      assertThat(failure.exitCode()).isEqualTo(ExitCode.ENVIRONMENT);
      assertThat(failure.message()).contains("libmissing.so").contains("vankho doctor");
    }
  }

  @Test
  void answersWaitingRequests_whenClosedMeanwhile() throws IOException {
    Path file = script("!hang\n---\nHai");
    List<CompletableFuture<WorkerReply>> replies;
    try (WorkerPool pool = pool(1, 60_000)) {
      replies =
          IntStream.range(0, 2)
              .mapToObj(page -> pool.submit(WorkerRequest.page(file.toString(), page)))
              .toList();
    }
    assertThat(replies)
        .allSatisfy(
            reply ->
                assertThat(reply.join().failure().orElseThrow().exitCode())
                    .isEqualTo(ExitCode.INTERRUPTED));
  }

  @Test
  void leavesNoProcessBehind_whenClosed() throws IOException {
    Path file = script("!hang");
    Set<Long> others = children();
    Set<ProcessHandle> workers;
    try (WorkerPool pool = pool(2, 60_000)) {
      var hanging = pool.submit(WorkerRequest.page(file.toString(), 0));
      var opened = pool.submit(WorkerRequest.open(file.toString())).join();
      assertThat(opened.opened().orElseThrow().pageCount()).isEqualTo(1);
      assertThat(hanging).isNotDone();
      workers =
          ProcessHandle.current()
              .children()
              .filter(child -> !others.contains(child.pid()))
              .collect(Collectors.toSet());
    }
    assertThat(workers).isNotEmpty();
    assertThat(workers)
        .allSatisfy(worker -> assertThat(worker.onExit()).succeedsWithin(Duration.ofSeconds(20)));
  }

  @Test
  void answersOn_whenTheFirstWorkerMakesPlaceForOneOfALongRun() throws IOException {
    Path file = script("Một");
    try (WorkerPool pool = pool(1, 30_000)) {
      assertThat(readAll(pool, file, 1).get(0).page()).isPresent();
      Set<Long> first = children();
      for (int i = 1; i < WorkerPool.REQUESTS_OF_FIRST_WORKER; i++) {
        assertThat(readAll(pool, file, 1).get(0).page()).isPresent();
      }

      assertThat(readAll(pool, file, 1).get(0).page()).isPresent();
      assertThat(children()).isNotEmpty().isNotEqualTo(first);
    }
  }

  @Test
  void costsOnlyThatPage_whenItTakesMoreMemoryThanAWorkerMay() throws IOException {
    Path file = script("Một\n---\n!hang");
    long nothing = 1; // any process has more; whoever answers at once is not looked at
    try (WorkerPool pool =
        new WorkerPool(
            settings(1, 60_000), ScriptedWorker.class.getName(), Optional::of, nothing)) {
      List<WorkerReply> replies = readAll(pool, file, 2);

      WorkerReply.Failure failure = replies.get(1).failure().orElseThrow();
      assertThat(failure.reason()).isEqualTo("PAGE_MEMORY");
      assertThat(failure.message()).contains("MB of memory");
      assertThat(failure.exitCode()).isEqualTo(ExitCode.UNREADABLE);
    }
  }

  @Test
  void tellsTheMostMemoryOfEachWorker() throws IOException {
    Path file = script("Một");
    try (WorkerPool pool = pool(1, 30_000)) {
      assertThat(pool.peakMegabytes()).containsExactly(0L);
      assertThat(readAll(pool, file, 2)).hasSize(2);

      if (ProcessMemory.peak(ProcessHandle.current().pid()).isPresent()) { // Linux
        assertThat(pool.peakMegabytes()).singleElement(LONG).isBetween(10L, 1_000L);
      }
    }
  }

  private static Set<Long> children() {
    return ProcessHandle.current().children().map(ProcessHandle::pid).collect(Collectors.toSet());
  }

  private Path script(String text) throws IOException {
    return Files.writeString(folder.resolve("script.txt"), text);
  }

  private WorkerPool pool(int jobs, long pageTimeoutMillis) {
    return new WorkerPool(
        settings(jobs, pageTimeoutMillis), ScriptedWorker.class.getName(), Optional::of);
  }

  private ReadSettings settings(int jobs, long pageTimeoutMillis) {
    return TestSettings.of(folder, jobs, pageTimeoutMillis);
  }

  private static List<WorkerReply> readAll(WorkerPool pool, Path file, int pages) {
    return IntStream.range(0, pages)
        .mapToObj(page -> pool.submit(WorkerRequest.page(file.toString(), page)))
        .toList()
        .stream()
        .map(CompletableFuture::join)
        .toList();
  }
}
