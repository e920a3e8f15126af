package vn.vankho.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkerTest {
  private static final String QUICKLY_COMPILED = "-XX:TieredStopAtLevel=1";

  @TempDir private Path folder;

  @Test
  void goesWithoutTheOptimisingCompiler_onlyWhenItIsToAnswerLittle() {
    assertThat(command(WorkerPool.span(0))).contains(QUICKLY_COMPILED);
    assertThat(command(WorkerPool.span(WorkerPool.REQUESTS_OF_FIRST_WORKER - 1)))
        .contains(QUICKLY_COMPILED);
    assertThat(command(WorkerPool.span(WorkerPool.REQUESTS_OF_FIRST_WORKER)))
        .doesNotContain(QUICKLY_COMPILED);
  }

  @Test
  void isMadeAnew_afterTheFirstHundredAnswersAndAfterEachThousand() {
    assertThat(WorkerPool.isWorkerSpent(99)).isFalse();
    assertThat(WorkerPool.isWorkerSpent(100)).isTrue();
    assertThat(WorkerPool.isWorkerSpent(200)).isFalse();
    assertThat(WorkerPool.isWorkerSpent(1_000)).isTrue();
    assertThat(WorkerPool.isWorkerSpent(2_000)).isTrue();
  }

  private List<String> command(Worker.Span span) {
    return Worker.command(TestSettings.of(folder, 1, 1_000), "Main", folder, span);
  }
}
