package vn.vankho.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Renders pages from the compiled templates. */
final class Pages {
  private static final String HTML = "text/html; charset=utf-8";

  private final TemplateEngine templates =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Pages.class.getClassLoader(), "vn.vankho.web.templates");
  private final Assets assets;

  Pages(Assets assets) {
    this.assets = assets;
  }

  /** What stands around a page for its visitor. */
  Frame frame(Context ctx, String title, String section, String query) {
    Visitor visitor = Visitor.in(ctx);
    String queryString = ctx.queryString();
    return new Frame(
        visitor.texts(),
        assets,
        visitor.theme(),
        title,
        section,
        ctx.req().getRequestURI() + (queryString == null ? "" : "?" + queryString),
        visitor.csrf(),
        visitor.role().includes(Role.ARCHIVIST),
        visitor.isSignedIn(),
        query);
  }

  /** Answers with a page; one that the browser has already is not sent again. */
  void answer(Context ctx, String template, Frame frame, Map<String, Object> values) {
    StringOutput html = new StringOutput();
    Map<String, Object> all = new HashMap<>(values);
    all.put("frame", frame);
    templates.render(template + ".jte", all, html);
    ctx.header("Vary", "Cookie, Accept-Encoding");
    Answers.bytes(ctx, html.toString().getBytes(StandardCharsets.UTF_8), HTML);
  }
}
