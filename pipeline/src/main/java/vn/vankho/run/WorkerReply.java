package vn.vankho.run;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.vankho.model.ExitCode;
import vn.vankho.model.Finding;
import vn.vankho.model.Page;
import vn.vankho.model.TableGrid;

/**
 * What a page worker answers: exactly one of the four.
 *
 * @param opened what the file is
 * @param page what stands on the page
 * @param inspection what the page is made of
 * @param picture how the page looks
 * @param failure why none of them can be said
 */
record WorkerReply(
    Optional<Opened> opened,
    Optional<PageReading> page,
    Optional<PageInspection> inspection,
    Optional<Picture> picture,
    Optional<Failure> failure) {

  /**
   * A file that can be opened.
   *
   * @param mediaType by content
   * @param pageCount at least 1
   * @param findings trouble with the file as a whole, such as missing pages
   * @param maker the programs that the file says made it
   */
  record Opened(String mediaType, int pageCount, List<Finding> findings, Optional<String> maker) {}

  /**
   * A page as it was read, before restoration.
   *
   * @param page words, raw and unchanged
   * @param grids the rules of its tables, boxes as those of its words
   * @param findings trouble met on the page
   * @param engine name and version of the OCR engine, where it was used
   * @param models trained data used, name to digest
   * @param witness the words of a text layer that does not read, of a page whose picture was read
   */
  record PageReading(
      Page page,
      List<TableGrid> grids,
      List<Finding> findings,
      Optional<String> engine,
      Map<String, String> models,
      Optional<Page> witness) {
    /** The same with a second witness. */
    PageReading beside(Page layer) {
      return new PageReading(page, grids, findings, engine, models, Optional.of(layer));
    }
  }

  /**
   * A page as a picture.
   *
   * @param jpeg the file in Base64
   */
  record Picture(String jpeg) {
    static Picture of(byte[] bytes) {
      return new Picture(Base64.getEncoder().encodeToString(bytes));
    }

    byte[] bytes() {
      return Base64.getDecoder().decode(jpeg);
    }
  }

  /**
   * Why a request could not be met.
   *
   * @param exitCode what the process should return if this ends it
   * @param reason stable name
   * @param message for a person
   */
  record Failure(ExitCode exitCode, String reason, String message) {}

  private static final WorkerReply NOTHING =
      new WorkerReply(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  static WorkerReply of(Opened opened) {
    return new WorkerReply(
        Optional.of(opened), NOTHING.page, NOTHING.inspection, NOTHING.picture, NOTHING.failure);
  }

  static WorkerReply of(PageReading page) {
    return new WorkerReply(
        NOTHING.opened, Optional.of(page), NOTHING.inspection, NOTHING.picture, NOTHING.failure);
  }

  static WorkerReply of(PageInspection inspection) {
    return new WorkerReply(
        NOTHING.opened, NOTHING.page, Optional.of(inspection), NOTHING.picture, NOTHING.failure);
  }

  static WorkerReply of(Picture picture) {
    return new WorkerReply(
        NOTHING.opened, NOTHING.page, NOTHING.inspection, Optional.of(picture), NOTHING.failure);
  }

  static WorkerReply failed(ExitCode exitCode, String reason, String message) {
    return failed(new Failure(exitCode, reason, message));
  }

  static WorkerReply failed(Failure failure) {
    return new WorkerReply(
        NOTHING.opened, NOTHING.page, NOTHING.inspection, NOTHING.picture, Optional.of(failure));
  }

  /**
   * The failure, where it is of the machine and not of the file: no other file would fare better.
   */
  Optional<Failure> environmentFailure() {
    return failure.filter(trouble -> trouble.exitCode() == ExitCode.ENVIRONMENT);
  }
}
