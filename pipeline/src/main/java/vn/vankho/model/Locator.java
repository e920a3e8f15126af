package vn.vankho.model;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stable name of a document, or of a page of it, that a person can paste into a text and find
 * again: {@code vankho:890fdc4fea1f}, {@code vankho:890fdc4fea1f#p3}, {@code
 * vankho:890fdc4fea1f#2.p3}. It depends on the bytes of the source alone, not on a place or an
 * address.
 *
 * @param digits beginning of the lower-case digest of the source, 6 to 64 hexadecimal digits
 * @param ordinal number of the document in its source, from 1
 * @param page 1-based page in the source
 */
public record Locator(String digits, int ordinal, Optional<Integer> page) {
  private static final String SCHEME = "vankho:";

  /** With a million sources the chance of any clash is about 10^12 / 2 / 16^12 = 0.002. */
  private static final int DIGITS = 12;

  /** {@code 3fa9c1}, {@code 3fa9c1#2}, {@code vankho:3fa9c1#2.p14}; not {@code 3fa9}, too short. */
  private static final Pattern FORM =
      Pattern.compile(
          "(?:vankho:)?([0-9a-f]{6,64})(?:#(?:([1-9][0-9]{0,5})(?:\\.p([1-9][0-9]{0,5}))?"
              + "|p([1-9][0-9]{0,5})))?");

  /** Checks the parts. */
  public Locator {
    if (!digits.matches("[0-9a-f]{6,64}")) {
      throw new IllegalArgumentException(
          "digits '" + digits + "': expected 6 to 64 lower-case hexadecimal digits");
    }
    if (ordinal < 1 || page.orElse(1) < 1) {
      throw new IllegalArgumentException(
          "ordinal " + ordinal + ", page " + page.orElse(1) + ": expected at least 1");
    }
  }

  /** Of a document with this whole id, and of a page of it if one is given. */
  public static Locator of(String id, Optional<Integer> page) {
    Locator whole =
        parse(id).orElseThrow(() -> new IllegalArgumentException("'" + id + "' is no id"));
    return new Locator(
        whole.digits.substring(0, Math.min(DIGITS, whole.digits.length())), whole.ordinal, page);
  }

  /** What a person gave: a name as {@link #toString} writes it, an id, or how one begins. */
  public static Optional<Locator> parse(String given) {
    Matcher form = FORM.matcher(given.strip().toLowerCase(Locale.ROOT));
    if (!form.matches()) {
      return Optional.empty();
    }
    String page = form.group(3) == null ? form.group(4) : form.group(3);
    return Optional.of(
        new Locator(
            form.group(1),
            form.group(2) == null ? 1 : Integer.parseInt(form.group(2)),
            Optional.ofNullable(page).map(Integer::valueOf)));
  }

  @Override
  public String toString() {
    String document = ordinal == 1 ? "" : String.valueOf(ordinal);
    String place = page.map(number -> "p" + number).orElse("");
    String join = document.isEmpty() || place.isEmpty() ? "" : ".";
    String fragment = document + join + place;
    return SCHEME + digits + (fragment.isEmpty() ? "" : "#" + fragment);
  }
}
