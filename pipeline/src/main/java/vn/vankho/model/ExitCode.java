package vn.vankho.model;

/** What the process returns to its caller; the numbers are a published contract. */
public enum ExitCode {
  /** Everything asked for was done. */
  DONE(0),
  /** The run finished, but some files failed; each is listed with its reason. */
  SOME_FAILED(1),
  /** The command line cannot be understood. */
  USAGE(2),
  /** Something the program needs is missing here: native library, trained data, model. */
  ENVIRONMENT(3),
  /** Reading or writing the archive or another output failed, as when the disk is full. */
  STORAGE(4),
  /** Another process holds the archive. */
  LOCKED(5),
  /** The archive, document or file named does not exist. */
  NOT_FOUND(6),
  /** The one file asked for cannot be read as a document. */
  UNREADABLE(7),
  /** The one file asked for needs a password. */
  PASSWORD(8),
  /** The archive or model was written by a newer version of the program, or is damaged. */
  INCOMPATIBLE(9),
  /** What was asked for would be incomplete and was not made; what is missing is listed. */
  INCOMPLETE(10),
  /** A fault of the program itself. */
  INTERNAL(70),
  /** Stopped by a signal, such as Ctrl-C. */
  INTERRUPTED(130);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  /** The number that the process returns, 0 to 255. */
  public int number() {
    return number;
  }
}
