package vn.vankho.web;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** How a file is handed out to be kept: its name and kind are ours, whatever it holds. */
final class Download {
  private Download() {}

  /** Sets the headers for a file of a stranger. */
  static void headers(Context ctx, String name, String mediaType) {
    ctx.contentType(mediaType);
    ctx.header(SecurityHeaders.CSP, SecurityHeaders.SANDBOX);
    ctx.header("Content-Disposition", disposition(name));
  }

  /**
   * RFC 6266: a plain name for old programs, and the whole name in RFC 8187's coding. Of {@code kế
   * "hoạch".pdf} the plain one is {@code k_ _ho_ch_.pdf}.
   */
  static String disposition(String name) {
    StringBuilder plain = new StringBuilder();
    name.codePoints()
        .forEach(
            c -> plain.append(c < 32 || c > 126 || "\"\\/%;".indexOf(c) >= 0 ? '_' : (char) c));
    return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + coded(name);
  }

  private static String coded(String name) {
    StringBuilder coded = new StringBuilder();
    for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      boolean isPlain =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || "-._~".indexOf(c) >= 0;
      coded.append(isPlain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
    }
    return coded.toString();
  }
}
