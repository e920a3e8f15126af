package vn.vankho.web;

import io.javalin.http.Context;
import java.util.Optional;

/**
 * Who asks, and how the answer shall look.
 *
 * @param role what they may do
 * @param csrf token that their forms carry
 * @param isSignedIn whether they came in with a token
 * @param texts in their language
 * @param theme {@code light}, {@code dark} or {@code auto}
 */
record Visitor(Role role, String csrf, boolean isSignedIn, Texts texts, String theme) {
  static final String LANGUAGE_COOKIE = "vankho-language";
  static final String THEME_COOKIE = "vankho-theme";
  private static final String ATTRIBUTE = "visitor";

  static Visitor of(Context ctx, Role role, String csrf, boolean isSignedIn) {
    return new Visitor(role, csrf, isSignedIn, Texts.in(language(ctx)), theme(ctx));
  }

  private static Language language(Context ctx) {
    return cookie(ctx, LANGUAGE_COOKIE).flatMap(Language::of).orElse(Language.VIETNAMESE);
  }

  private static String theme(Context ctx) {
    return cookie(ctx, THEME_COOKIE)
        .filter(theme -> theme.equals("light") || theme.equals("dark"))
        .orElse("auto");
  }

  private static Optional<String> cookie(Context ctx, String name) {
    return Optional.ofNullable(ctx.cookie(name));
  }

  void keepIn(Context ctx) {
    ctx.attribute(ATTRIBUTE, this);
  }

  static Visitor in(Context ctx) {
    Visitor kept = ctx.attribute(ATTRIBUTE);
    return kept == null ? of(ctx, Role.NOBODY, "", false) : kept;
  }
}
