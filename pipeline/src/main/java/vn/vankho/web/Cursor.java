package vn.vankho.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import vn.vankho.index.SearchRequest;

/** The place in a result at which its next part begins; good for the same search only. */
final class Cursor {
  private Cursor() {}

  static String of(SearchQuery query, int offset) {
    String text = offset + ":" + mark(query);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The offset that a cursor stands for.
   *
   * @throws Refusal if it is none, or of another search
   */
  static int offset(String cursor, SearchQuery query) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      int colon = text.indexOf(':');
      if (colon > 0 && text.substring(colon + 1).equals(mark(query))) {
        int offset = Integer.parseInt(text.substring(0, colon));
        if (offset >= 0 && offset < SearchRequest.DEEPEST) {
          return offset;
        }
      }
    } catch (IllegalArgumentException none) {
      throw Refusal.badParameter("cursor");
    }
    throw Refusal.badParameter("cursor");
  }

  private static String mark(SearchQuery query) {
    return Assets.digest(query.withOffset(0).address("").getBytes(StandardCharsets.UTF_8));
  }
}
