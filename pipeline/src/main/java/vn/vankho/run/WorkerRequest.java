package vn.vankho.run;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a page worker is asked.
 *
 * @param file absolute path of the source
 * @param pageIndex 0-based page to read; absent to ask only what the file is
 * @param picture present to get a picture of the page instead of its words
 */
record WorkerRequest(String file, OptionalInt pageIndex, Optional<Picture> picture) {
  /**
   * How a picture of a page is wanted.
   *
   * @param rotation clockwise degrees to turn the page, as in {@code Page}
   * @param widthPx pixels across, at least 1
   */
  record Picture(int rotation, int widthPx) {}

  static WorkerRequest open(String file) {
    return new WorkerRequest(file, OptionalInt.empty(), Optional.empty());
  }

  static WorkerRequest page(String file, int pageIndex) {
    return new WorkerRequest(file, OptionalInt.of(pageIndex), Optional.empty());
  }

  static WorkerRequest picture(String file, int pageIndex, Picture picture) {
    return new WorkerRequest(file, OptionalInt.of(pageIndex), Optional.of(picture));
  }
}
