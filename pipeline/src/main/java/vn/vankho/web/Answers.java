package vn.vankho.web;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import vn.vankho.store.RecordJson;

/** The ways in which a request is answered. */
final class Answers {
  private static final String JSON = "application/json";

  private Answers() {}

  /** Bytes with an entity tag of their content; none where the client has them already. */
  static void bytes(Context ctx, byte[] content, String mediaType) {
    tagged(ctx, Assets.digest(content), mediaType, content);
  }

  /** The same where the caller knows a name for the content. */
  static void tagged(Context ctx, String tag, String mediaType, byte[] content) {
    ctx.contentType(mediaType);
    if (!isKnown(ctx, tag)) {
      ctx.result(content);
    }
  }

  /**
   * Sets the entity tag; true if the client has that version, and the answer is then complete.
   *
   * @param tag without quotes
   */
  static boolean isKnown(Context ctx, String tag) {
    String quoted = "\"" + tag + "\"";
    // Weak, since the bytes differ where they are compressed on the way.
    ctx.header("ETag", "W/" + quoted);
    if (ctx.res().getHeader("Cache-Control") == null) {
      ctx.header("Cache-Control", "private, no-cache");
    }
    String known = ctx.header("If-None-Match");
    boolean isKnown = known != null && (known.contains(quoted) || known.strip().equals("*"));
    if (isKnown && ctx.statusCode() == 200) {
      ctx.status(304);
      return true;
    }
    return false;
  }

  static void immutable(Context ctx) {
    ctx.header("Cache-Control", "private, max-age=31536000, immutable");
  }

  static void json(Context ctx, Record answer) {
    bytes(ctx, jsonBytes(answer), JSON);
  }

  /** JSON that is right now only: not to be kept. */
  static void freshJson(Context ctx, Record answer) {
    ctx.header("Cache-Control", "no-store");
    ctx.contentType(JSON);
    ctx.result(jsonBytes(answer));
  }

  private static byte[] jsonBytes(Record answer) {
    return RecordJson.write(answer).getBytes(StandardCharsets.UTF_8);
  }

  static void problem(Context ctx, Problem problem) {
    ctx.status(problem.status());
    ctx.header("Cache-Control", "no-store");
    ctx.contentType(Problem.MEDIA_TYPE);
    ctx.result(jsonBytes(problem));
  }
}
