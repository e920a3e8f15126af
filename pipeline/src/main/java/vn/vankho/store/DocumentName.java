package vn.vankho.store;

import java.nio.file.Path;
import java.util.List;
import vn.vankho.model.ExitCode;
import vn.vankho.model.Locator;
import vn.vankho.model.PipelineException;

/**
 * A document's id as a person gives it: whole, its beginning, or in a citation, whose page is no
 * part of it.
 *
 * @param digits lower-case beginning of the digest of its source
 * @param ordinal number of the document in its source, from 1
 */
record DocumentName(String digits, int ordinal) {
  private static final int SHOWN = 5;

  /**
   * Reads a name.
   *
   * @throws PipelineException USAGE if it is none
   */
  static DocumentName parse(String given) {
    Locator place =
        Locator.parse(given)
            .orElseThrow(
                () ->
                    new PipelineException(
                        ExitCode.USAGE,
                        "DOCUMENT_ID_INVALID",
                        "'"
                            + given
                            + "' is no document id: expected 6 to 64 hexadecimal digits, then #2,"
                            + " #3… for the later documents of a scan, or a citation such as"
                            + " vankho:890fdc4fea1f#p3; 'vankho list' shows the ids"));
    return new DocumentName(place.digits(), place.ordinal());
  }

  /** First two digits. */
  String bucket() {
    return digits.substring(0, 2);
  }

  /** Whether a source could be meant. */
  boolean fits(String sha256) {
    return sha256.startsWith(digits);
  }

  PipelineException missing(Path archive) {
    return new PipelineException(
        ExitCode.NOT_FOUND,
        "DOCUMENT_MISSING",
        archive
            + ": no document "
            + SourceFolder.id(digits, ordinal)
            + "; 'vankho list' shows the ids that are there");
  }

  PipelineException ambiguous(List<String> sources) {
    String shown = String.join(", ", sources.subList(0, Math.min(SHOWN, sources.size())));
    return new PipelineException(
        ExitCode.USAGE,
        "DOCUMENT_ID_AMBIGUOUS",
        digits + " begins " + sources.size() + " ids: " + shown + "; give more digits");
  }
}
