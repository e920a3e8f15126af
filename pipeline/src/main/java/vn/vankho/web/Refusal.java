package vn.vankho.web;

import java.util.Optional;
import java.util.OptionalInt;

/** A request that is not met; the texts for people have the keys {@code error.REASON.*}. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String reason;
  private final transient Optional<String> detail;
  private final transient OptionalInt retrySeconds;

  private Refusal(int status, String reason, Optional<String> detail, OptionalInt retrySeconds) {
    super(reason);
    this.status = status;
    this.reason = reason;
    this.detail = detail;
    this.retrySeconds = retrySeconds;
  }

  static Refusal of(int status, String reason) {
    return new Refusal(status, reason, Optional.empty(), OptionalInt.empty());
  }

  /** With words of its own instead of those of its reason. */
  static Refusal saying(int status, String reason, String detail) {
    return new Refusal(status, reason, Optional.of(detail), OptionalInt.empty());
  }

  static Refusal later(int status, String reason, int seconds) {
    return new Refusal(status, reason, Optional.empty(), OptionalInt.of(seconds));
  }

  static Refusal notFound() {
    return of(404, "notFound");
  }

  static Refusal badParameter(String name) {
    return new Refusal(400, "badParameter", Optional.of(name), OptionalInt.empty());
  }

  /** The same with the trouble that led to it. */
  Refusal because(Throwable cause) {
    initCause(cause);
    return this;
  }

  int status() {
    return status;
  }

  String reason() {
    return reason;
  }

  Optional<String> detail() {
    return detail;
  }

  OptionalInt retrySeconds() {
    return retrySeconds;
  }
}
