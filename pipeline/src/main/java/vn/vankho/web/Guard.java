package vn.vankho.web;

import io.javalin.http.Context;
import io.javalin.security.RouteRole;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Lets requests in or not: the host that was asked for, who asks, and that what changes something
 * was sent from a page of this server or by a program that a person started.
 */
final class Guard {
  static final String SESSION_COOKIE = "vankho-session";

  /** Browsers send it from a page of another origin only with that server's consent. */
  private static final String OWN_HEADER = "X-Vankho";

  private static final Set<String> LOOPBACK_NAMES =
      Set.of("localhost", "127.0.0.1", "[::1]", "vankho.localhost");
  private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");

  private final Optional<Tokens> tokens;
  private final Sessions sessions = new Sessions();
  private final Attempts attempts = new Attempts();
  private final byte[] key = new byte[32];

  Guard(Optional<Tokens> tokens) {
    this.tokens = tokens;
    new SecureRandom().nextBytes(key);
  }

  /** First of all: the name asked for, and who asks. */
  void admit(Context ctx) {
    requireOwnHost(ctx);
    visitor(ctx).keepIn(ctx);
  }

  /** Once the route is known: whether this visitor may, and meant to. */
  void authorise(Context ctx) {
    Visitor visitor = Visitor.in(ctx);
    for (RouteRole needed : ctx.routeRoles()) {
      if (!visitor.role().includes((Role) needed)) {
        throw visitor.isSignedIn() ? Refusal.of(403, "forbidden") : Refusal.of(401, "tokenNeeded");
      }
    }
    if (!SAFE_METHODS.contains(ctx.req().getMethod())) {
      requireOwnPage(ctx, visitor);
    }
  }

  /**
   * A page elsewhere whose name is made to point here (DNS rebinding) would be of the same origin
   * as its own name; it gives itself away by that name. With tokens it has none, and names are the
   * operator's.
   */
  private void requireOwnHost(Context ctx) {
    String host = Optional.ofNullable(ctx.header("Host")).orElse("").toLowerCase(Locale.ROOT);
    String name = host.replaceFirst(":[0-9]{1,5}$", "");
    if (tokens.isEmpty() && !LOOPBACK_NAMES.contains(name)) {
      throw Refusal.of(421, "foreignHost");
    }
  }

  private Visitor visitor(Context ctx) {
    if (tokens.isEmpty()) {
      return Visitor.of(ctx, Role.ADMIN, csrf("local"), false);
    }
    Optional<String> bearer = bearer(ctx);
    if (bearer.isPresent()) {
      return Visitor.of(ctx, signedIn(ctx, bearer.get()), "", true);
    }
    String session = Optional.ofNullable(ctx.cookie(SESSION_COOKIE)).orElse("");
    return sessions
        .role(session)
        .map(role -> Visitor.of(ctx, role, csrf(session), true))
        .orElseGet(() -> Visitor.of(ctx, Role.NOBODY, csrf("nobody"), false));
  }

  private static Optional<String> bearer(Context ctx) {
    String prefix = "Bearer ";
    return Optional.ofNullable(ctx.header("Authorization"))
        .filter(value -> value.startsWith(prefix))
        .map(value -> value.substring(prefix.length()).strip());
  }

  /** The role of a token; too many wrong ones from one address are not even looked at. */
  private Role signedIn(Context ctx, String token) {
    String address = ctx.req().getRemoteAddr();
    int wait = attempts.secondsToWait(address);
    if (wait > 0) {
      throw Refusal.later(429, "tooManyTokens", wait);
    }
    Optional<Role> role = tokens.flatMap(known -> known.role(token));
    if (role.isEmpty()) {
      attempts.failed(address);
      throw Refusal.of(401, "tokenUnknown");
    }
    return role.get();
  }

  private void requireOwnPage(Context ctx, Visitor visitor) {
    String site = ctx.header("Sec-Fetch-Site");
    if (site != null && !site.equals("same-origin") && !site.equals("none")) {
      throw Refusal.of(403, "foreignPage");
    }
    // A page under "Referrer-Policy: no-referrer" sends "null" for its own origin.
    String origin = ctx.header("Origin");
    if (origin != null && !origin.equals("null") && !isOwn(origin, ctx.header("Host"))) {
      throw Refusal.of(403, "foreignPage");
    }
    boolean isProgram = ctx.header(OWN_HEADER) != null || bearer(ctx).isPresent();
    if (!isProgram && !isEqual(ctx.queryParam("csrf"), visitor.csrf())) {
      throw Refusal.of(403, "formExpired");
    }
  }

  private static boolean isOwn(String origin, @org.jspecify.annotations.Nullable String host) {
    try {
      String authority = URI.create(origin).getRawAuthority();
      return authority != null && authority.equals(host);
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }

  private static boolean isEqual(@org.jspecify.annotations.Nullable String given, String expected) {
    return given != null
        && !expected.isEmpty()
        && MessageDigest.isEqual(
            given.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
  }

  private String csrf(String session) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      byte[] code = mac.doFinal(session.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(code);
    } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
      throw new IllegalStateException("every Java has HMAC-SHA-256", impossible);
    }
  }

  /** Exchanges a token for a session; the answer is its name. */
  String signIn(Context ctx, String token) {
    return sessions.open(signedIn(ctx, token.strip()));
  }

  void signOut(Context ctx) {
    Optional.ofNullable(ctx.cookie(SESSION_COOKIE)).ifPresent(sessions::close);
  }

  boolean asksForTokens() {
    return tokens.isPresent();
  }
}
