package vn.vankho.index;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.vankho.model.ExitCode;
import vn.vankho.model.PipelineException;

/** The words in which trouble with the index is told. */
final class IndexFailure {
  private IndexFailure() {}

  /** The index cannot be used as it is. */
  static PipelineException mustBeRebuilt(Path path, IndexState state, @Nullable Throwable cause) {
    return new PipelineException(
        ExitCode.INCOMPATIBLE,
        "INDEX_" + state,
        path
            + ": the search index is "
            + state.name().toLowerCase(Locale.ROOT)
            + "; rebuild it from the archive, which loses nothing",
        cause);
  }

  /** Another process has it. */
  static PipelineException locked(Path path, Throwable cause) {
    return new PipelineException(
        ExitCode.LOCKED,
        "INDEX_LOCKED",
        path + ": another process is writing to this index; wait until it is done",
        cause);
  }

  /** Reading or writing failed. */
  static PipelineException storage(String doing, Path path, Exception cause) {
    return new PipelineException(
        ExitCode.STORAGE,
        "INDEX_STORAGE_FAILED",
        path
            + ": "
            + doing
            + " failed: "
            + cause.getClass().getSimpleName()
            + " "
            + cause.getMessage()
            + "; the archive is whole, and the index is as after its last commit",
        cause);
  }
}
