package vn.vankho.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SharedWorkTest {
  private final SharedWork<String> works = new SharedWork<>();

  @Test
  @Timeout(value = 20, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void takesWorkThatIsDoneAtOnce() throws Exception {
    CompletableFuture<String> work =
        works.of("page", () -> CompletableFuture.completedFuture("picture"));

    assertThat(work.get()).isEqualTo("picture");
    assertThat(works.size()).isZero();
  }

  @Test
  void isBegunOnceForAllWhoAskMeanwhile_andAnewAfterwards() throws Exception {
    AtomicInteger begun = new AtomicInteger();
    CompletableFuture<String> drawing = new CompletableFuture<>();

    CompletableFuture<String> first = works.of("page", () -> counted(begun, drawing));
    CompletableFuture<String> second = works.of("page", () -> counted(begun, drawing));
    assertThat(works.size()).isEqualTo(1);
    drawing.complete("picture");

    assertThat(first.get()).isEqualTo("picture");
    assertThat(second.get()).isEqualTo("picture");
    assertThat(begun).hasValue(1);
    works.of("page", () -> counted(begun, drawing));
    assertThat(begun).hasValue(2);
  }

  private static CompletableFuture<String> counted(
      AtomicInteger begun, CompletableFuture<String> work) {
    begun.incrementAndGet();
    return work;
  }

  @Test
  void failsForAllWhoWait_withWhatFailed() {
    CompletableFuture<String> work =
        works.of("page", () -> CompletableFuture.failedFuture(new IllegalStateException("broken")));

    assertThatThrownBy(work::get)
        .isInstanceOf(ExecutionException.class)
        .cause()
        .hasMessage("broken");
    assertThat(works.size()).isZero();
  }

  @Test
  void forgetsWorkThatCannotBeBegun() {
    assertThatThrownBy(
            () ->
                works.of(
                    "page",
                    () -> {
                      throw new IllegalStateException("no worker");
                    }))
        .hasMessage("no worker");
    assertThat(works.size()).isZero();
  }
}
