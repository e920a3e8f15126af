package vn.vankho.run;

/**
 * What a page worker is asked.
 *
 * @param task what to do
 * @param file absolute path of the source
 * @param pageIndex 0-based page; 0 where the file as a whole is asked about
 */
record WorkerRequest(Task task, String file, int pageIndex) {
  /** What there is to do. */
  enum Task {
    /** Say what the file is. */
    OPEN,
    /** Read a page. */
    READ,
    /** Say what a page is made of. */
    INSPECT,
    /** The same, and what its picture needs before it can be recognised. */
    INSPECT_PICTURE
  }

  static WorkerRequest open(String file) {
    return new WorkerRequest(Task.OPEN, file, 0);
  }

  static WorkerRequest page(String file, int pageIndex) {
    return new WorkerRequest(Task.READ, file, pageIndex);
  }

  static WorkerRequest inspect(String file, int pageIndex, boolean picture) {
    return new WorkerRequest(picture ? Task.INSPECT_PICTURE : Task.INSPECT, file, pageIndex);
  }
}
