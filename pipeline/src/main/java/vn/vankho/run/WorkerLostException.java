package vn.vankho.run;

/** A worker process died or was ended while it held a request. */
final class WorkerLostException extends Exception {
  private static final long serialVersionUID = 1L;

  /** How a worker was lost. */
  enum Loss {
    /** It died by itself. */
    DIED,
    /** It was ended for taking too long. */
    TIMED_OUT,
    /** It was ended for taking too much memory. */
    TOO_LARGE
  }

  private final Loss loss;

  WorkerLostException(Loss loss, String message) {
    super(message);
    this.loss = loss;
  }

  Loss loss() {
    return loss;
  }
}
