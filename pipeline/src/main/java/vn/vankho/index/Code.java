package vn.vankho.index;

import java.util.Set;

/**
 * A document number or a date in a text.
 *
 * @param forms normal forms under which it is found, the whole one and its shorter ones: {@code
 *     780KHSXD}, {@code 780KH}; for dates {@code @20240327}, {@code @202403}
 * @param start first code unit in the text
 * @param end one past the last
 */
record Code(Set<String> forms, int start, int end) {
  /** Copies the forms. */
  Code {
    forms = Set.copyOf(forms);
  }
}
