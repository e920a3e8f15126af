package vn.vankho.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import vn.vankho.model.ExitCode;
import vn.vankho.model.PipelineException;

/** The words in which trouble with the archive's disk is told. */
final class StorageFailure {
  private StorageFailure() {}

  /** Reading or writing failed. */
  static PipelineException of(String doing, Path path, IOException cause) {
    return new PipelineException(
        ExitCode.STORAGE,
        "STORAGE_FAILED",
        path
            + ": "
            + doing
            + " failed: "
            + reason(cause)
            + "; "
            + free(path)
            + ". Nothing was half written; mend the disk or free space, then run the same command"
            + " again",
        cause);
  }

  /** What is to be written will not fit. */
  static PipelineException full(Path path, long neededBytes, long freeBytes) {
    return new PipelineException(
        ExitCode.STORAGE,
        "STORAGE_FULL",
        String.format(
            Locale.ROOT,
            "%s: %d bytes are needed but only %d are free. Nothing was written; free space, then run"
                + " the same command again",
            path,
            neededBytes,
            freeBytes));
  }

  private static String reason(IOException cause) {
    String message = cause.getMessage();
    String type = cause.getClass().getSimpleName();
    return message == null ? type : type + " " + message;
  }

  private static String free(Path path) {
    try {
      return Disk.freeBytes(path) + " bytes are free";
    } catch (IOException unknown) {
      return "how much is free is unknown";
    }
  }
}
