package vn.vankho.web;

import java.util.Optional;

/**
 * What went wrong with a request, as RFC 9457 has it.
 *
 * @param type a name of the kind of problem, relative to this interface
 * @param title the kind in words
 * @param status HTTP status
 * @param detail what to do about it
 */
record Problem(String type, String title, int status, Optional<String> detail) {
  static final String MEDIA_TYPE = "application/problem+json";
}
