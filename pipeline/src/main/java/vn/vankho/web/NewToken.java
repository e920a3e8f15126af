package vn.vankho.web;

import vn.vankho.model.ExitCode;
import vn.vankho.model.PipelineException;

/**
 * A token just made.
 *
 * @param token to be given to a person, and kept nowhere
 * @param line for the token file
 */
public record NewToken(String token, String line) {
  /**
   * Makes one.
   *
   * @param role {@code reader}, {@code archivist} or {@code admin}
   * @throws PipelineException USAGE for any other
   */
  public static NewToken of(String role) {
    Role known =
        Role.named(role)
            .orElseThrow(
                () ->
                    new PipelineException(
                        ExitCode.USAGE,
                        "ROLE_UNKNOWN",
                        "'" + role + "' is no role: expected reader, archivist or admin"));
    String token = Tokens.random();
    return new NewToken(token, Tokens.line(known, token));
  }
}
