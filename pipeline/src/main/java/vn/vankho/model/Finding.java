package vn.vankho.model;

import java.util.Optional;

/**
 * Recoverable trouble in a document, for a person to look at; work goes on after it.
 *
 * @param code stable upper-snake-case name, such as {@code PAGE_TIMEOUT} or {@code NUMBER_BLANK}
 * @param message one sentence: what was found, and what was expected or done
 * @param field name of the plan document's field it is about, if it is about one
 * @param page 1-based page number in the source, if it is about one
 */
public record Finding(String code, String message, Optional<String> field, Optional<Integer> page) {
  /** A finding about a whole document. */
  public static Finding ofDocument(String code, String message) {
    return new Finding(code, message, Optional.empty(), Optional.empty());
  }

  /** A finding about one page; {@code pageNumber} is 1-based. */
  public static Finding ofPage(String code, String message, int pageNumber) {
    return new Finding(code, message, Optional.empty(), Optional.of(pageNumber));
  }

  /** A finding about one field. */
  public static Finding ofField(String code, String message, String field) {
    return new Finding(code, message, Optional.of(field), Optional.empty());
  }
}
