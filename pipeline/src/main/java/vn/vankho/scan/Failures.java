package vn.vankho.scan;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vn.vankho.model.ExitCode;
import vn.vankho.model.PipelineException;

/** The ways in which a source fails, with stable reasons and one wording each. */
final class Failures {
  private Failures() {}

  static PipelineException notFound(Path file) {
    return new PipelineException(
        ExitCode.NOT_FOUND, "NOT_FOUND", file + ": no such file; check the path");
  }

  static PipelineException unreadableFile(Path file, @Nullable Throwable cause) {
    return unreadable(
        "UNREADABLE_FILE",
        file + ": cannot be read; expected a regular file that this user may read",
        cause);
  }

  static PipelineException empty(Path file) {
    return unreadable("EMPTY_FILE", file + ": 0 bytes; copy or scan it again", null);
  }

  static PipelineException notADocument(Path file) {
    return unreadable(
        "NOT_A_DOCUMENT",
        file
            + ": its content is none of the kinds that are read; expected PDF, TIFF, PNG, JPEG,"
            + " JPEG 2000, JBIG2, GIF or BMP, whatever its name says",
        null);
  }

  static PipelineException passwordNeeded(Path file, boolean given, @Nullable Throwable cause) {
    String found = given ? "the password given does not open it" : "encrypted";
    return new PipelineException(
        ExitCode.PASSWORD,
        "PASSWORD_NEEDED",
        file
            + ": "
            + found
            + "; give the password that opens it (--password-file), or an unprotected copy",
        cause);
  }

  static PipelineException noPages(Path file) {
    return unreadable(
        "NO_PAGES", file + ": no pages in it; expected at least one; scan or save it again", null);
  }

  static PipelineException truncated(Path file, @Nullable Throwable cause) {
    return unreadable(
        "TRUNCATED", file + ": breaks off before its end; copy or scan it again", cause);
  }

  static PipelineException damaged(Path file, @Nullable Throwable cause) {
    return unreadable(
        "UNREADABLE_FILE",
        file + ": damaged, " + describe(cause) + "; copy, save or scan it again",
        cause);
  }

  static PipelineException tooManyPages(Path file, long pages, int limit) {
    return unreadable(
        "TOO_LARGE", file + ": " + pages + " pages; at most " + limit + " are read", null);
  }

  static PipelineException tooLarge(Path file, int pageIndex, long width, long height, long most) {
    return unreadable(
        "TOO_LARGE",
        onPage(file, pageIndex)
            + "declares an image of "
            + width
            + " x "
            + height
            + " px; at most "
            + most
            + " px are read; scan it at a lower resolution, or raise --max-pixels",
        null);
  }

  static PipelineException unsupported(Path file, int pageIndex, String found) {
    return unreadable(
        "UNSUPPORTED",
        onPage(file, pageIndex) + found + " is not supported; save it as PDF, PNG or TIFF",
        null);
  }

  static PipelineException page(Path file, int pageIndex, @Nullable Throwable cause) {
    return unreadable(
        "PAGE_UNREADABLE",
        onPage(file, pageIndex) + "damaged, " + describe(cause) + "; scan the page again",
        cause);
  }

  private static String onPage(Path file, int pageIndex) {
    return file + ", page " + (pageIndex + 1) + ": ";
  }

  private static String describe(@Nullable Throwable cause) {
    if (cause == null) {
      return "not readable";
    }
    String message = cause.getMessage();
    String name = cause.getClass().getSimpleName();
    return message == null || message.isBlank() ? name : name + ": " + firstLine(message);
  }

  private static String firstLine(String message) {
    String line = message.lines().findFirst().orElse("").strip();
    return line.length() > 200 ? line.substring(0, 200) + "…" : line;
  }

  private static PipelineException unreadable(
      String reason, String message, @Nullable Throwable cause) {
    return new PipelineException(ExitCode.UNREADABLE, reason, message, cause);
  }
}
