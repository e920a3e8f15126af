package vn.vankho.run;

import java.util.Optional;

/**
 * What a page worker is asked.
 *
 * @param task what to do
 * @param file absolute path of the source
 * @param pageIndex 0-based page; 0 where the file as a whole is asked about
 * @param picture how a page is to be drawn, where it is
 */
record WorkerRequest(Task task, String file, int pageIndex, Optional<Picture> picture) {
  /** What there is to do. */
  enum Task {
    /** Say what the file is. */
    OPEN,
    /** Read a page. */
    READ,
    /** Keep nothing of what was read of a page. */
    FORGET,
    /** Draw a page for people to look at. */
    DRAW,
    /** Say what a page is made of. */
    INSPECT,
    /** The same, and what its picture needs before it can be recognised. */
    INSPECT_PICTURE
  }

  /**
   * How a picture of a page is wanted.
   *
   * @param rotation clockwise degrees to turn the page, as in {@code Page}
   * @param widthPx pixels across, at least 1
   */
  record Picture(int rotation, int widthPx) {}

  static WorkerRequest open(String file) {
    return new WorkerRequest(Task.OPEN, file, 0, Optional.empty());
  }

  static WorkerRequest page(String file, int pageIndex) {
    return new WorkerRequest(Task.READ, file, pageIndex, Optional.empty());
  }

  static WorkerRequest forget(String file, int pageIndex) {
    return new WorkerRequest(Task.FORGET, file, pageIndex, Optional.empty());
  }

  static WorkerRequest picture(String file, int pageIndex, Picture picture) {
    return new WorkerRequest(Task.DRAW, file, pageIndex, Optional.of(picture));
  }

  static WorkerRequest inspect(String file, int pageIndex, boolean picture) {
    Task task = picture ? Task.INSPECT_PICTURE : Task.INSPECT;
    return new WorkerRequest(task, file, pageIndex, Optional.empty());
  }
}
