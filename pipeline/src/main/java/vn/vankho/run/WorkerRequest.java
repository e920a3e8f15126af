package vn.vankho.run;

import java.util.OptionalInt;

/**
 * What a page worker is asked.
 *
 * @param file absolute path of the source
 * @param pageIndex 0-based page to read; absent to ask only what the file is
 */
record WorkerRequest(String file, OptionalInt pageIndex) {
  static WorkerRequest open(String file) {
    return new WorkerRequest(file, OptionalInt.empty());
  }

  static WorkerRequest page(String file, int pageIndex) {
    return new WorkerRequest(file, OptionalInt.of(pageIndex));
  }
}
