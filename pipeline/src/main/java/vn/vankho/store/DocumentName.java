package vn.vankho.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vankho.model.ExitCode;
import vn.vankho.model.PipelineException;

/**
 * A document's id as a person gives it: whole, or its beginning.
 *
 * @param digits lower-case beginning of the digest of its source
 * @param ordinal number of the document in its source, from 1
 */
record DocumentName(String digits, int ordinal) {
  /** {@code 3fa9c1} or {@code 3fa9c1#2}; not {@code 3fa9}, too short to mean one of a thousand. */
  private static final Pattern NAME = Pattern.compile("([0-9a-f]{6,64})(?:#([1-9][0-9]{0,5}))?");

  private static final int SHOWN = 5;

  /**
   * Reads a name.
   *
   * @throws PipelineException USAGE if it is none
   */
  static DocumentName parse(String given) {
    Matcher name = NAME.matcher(given.strip().toLowerCase(Locale.ROOT));
    if (!name.matches()) {
      throw new PipelineException(
          ExitCode.USAGE,
          "DOCUMENT_ID_INVALID",
          "'"
              + given
              + "' is no document id: expected 6 to 64 hexadecimal digits, then #2, #3… for the later"
              + " documents of a scan; 'vankho list' shows the ids");
    }
    return new DocumentName(
        name.group(1), name.group(2) == null ? 1 : Integer.parseInt(name.group(2)));
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
