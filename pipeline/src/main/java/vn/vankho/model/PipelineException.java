package vn.vankho.model;

import org.jspecify.annotations.Nullable;

/**
 * This document, or this run, cannot go on.
 *
 * <p>The message names the file (and page), what was found, what was expected, and what to do. Only
 * {@code cli} turns the code into a process exit.
 */
public class PipelineException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ExitCode exitCode;
  private final String reason;

  /**
   * A failure with a cause.
   *
   * @param exitCode what the process should return if this ends it
   * @param reason stable upper-snake-case name, such as {@code PASSWORD_NEEDED}
   * @param message for a person
   * @param cause the exception that showed it, or null
   */
  public PipelineException(
      ExitCode exitCode, String reason, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.exitCode = exitCode;
    this.reason = reason;
  }

  /** A failure that no exception stands behind. */
  public PipelineException(ExitCode exitCode, String reason, String message) {
    this(exitCode, reason, message, null);
  }

  /** What the process should return if this ends it. */
  public ExitCode exitCode() {
    return exitCode;
  }

  /** Stable name of the trouble, as import reports list it. */
  public String reason() {
    return reason;
  }
}
