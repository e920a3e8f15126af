package vn.vankho.run;

/** A worker process died or was ended while it held a request. */
final class WorkerLostException extends Exception {
  private static final long serialVersionUID = 1L;

  private final boolean timedOut;

  WorkerLostException(boolean timedOut, String message) {
    super(message);
    this.timedOut = timedOut;
  }

  /** Whether it was ended for taking too long; else it died by itself. */
  boolean timedOut() {
    return timedOut;
  }
}
