package vn.vankho.run;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import vn.vankho.model.ExitCode;
import vn.vankho.model.PipelineException;

/** How the program takes the answers of its workers. */
final class Replies {
  private Replies() {}

  /** Waits so that an interrupt ends the wait, which {@code join} would not. */
  static WorkerReply await(CompletableFuture<WorkerReply> reply) {
    try {
      return reply.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return WorkerReply.failed(ExitCode.INTERRUPTED, "INTERRUPTED", "the run was stopped");
    } catch (ExecutionException e) {
      throw new IllegalStateException("a worker pool answers with replies only", e);
    }
  }

  /** Whether no other page would fare better. */
  static boolean endsRun(WorkerReply.Failure failure) {
    return failure.exitCode() == ExitCode.ENVIRONMENT || failure.exitCode() == ExitCode.INTERRUPTED;
  }

  /** A failure as an exception that names the file. */
  static PipelineException aboutFile(Path file, WorkerReply.Failure failure) {
    String message =
        failure.exitCode() == ExitCode.ENVIRONMENT
                || failure.message().contains(String.valueOf(file.getFileName()))
            ? failure.message()
            : file + ": " + failure.message();
    return new PipelineException(failure.exitCode(), failure.reason(), message);
  }
}
