package vn.vankho.web;

import java.util.Map;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Puts on every answer, whoever gives it, what tells a browser to run nothing that did not come
 * from here: the texts of scans, their file names and queries are hostile.
 */
final class SecurityHeaders extends Handler.Wrapper {
  static final String CSP = "Content-Security-Policy";

  /** For pages. Also {@code style} attributes are refused, so plots are SVG with classes. */
  private static final String PAGES =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  /** For files of strangers: nothing in them may do anything. */
  static final String SANDBOX = "default-src 'none'; sandbox; frame-ancestors 'none'";

  private static final Map<String, String> HEADERS =
      Map.of(
          CSP,
          PAGES,
          "X-Content-Type-Options",
          "nosniff",
          "X-Frame-Options",
          "DENY",
          "Referrer-Policy",
          "no-referrer",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          "Permissions-Policy",
          "camera=(), geolocation=(), microphone=()");

  static void put(HttpFields.Mutable fields) {
    HEADERS.forEach(fields::put);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    put(response.getHeaders());
    return super.handle(request, response, callback);
  }
}
