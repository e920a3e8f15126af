package vn.vankho.web;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpException;
import vn.vankho.index.QueryException;
import vn.vankho.model.PipelineException;

/**
 * Tells a client what went wrong: a page for people, {@code problem+json} for programs, and nothing
 * of where things lie or how the program is made.
 */
final class Troubles {
  private final Pages pages;
  private final Consumer<Throwable> faults;

  Troubles(Pages pages, Consumer<Throwable> faults) {
    this.pages = pages;
    this.faults = faults;
  }

  void refused(Context ctx, Refusal refusal) {
    refusal.retrySeconds().ifPresent(seconds -> ctx.header("Retry-After", String.valueOf(seconds)));
    answer(ctx, refusal.status(), refusal.reason(), refusal.detail());
  }

  void pipeline(Context ctx, PipelineException trouble) {
    switch (trouble.exitCode()) {
      case USAGE -> answer(ctx, 400, "query", Optional.of(said(ctx, trouble)));
      case NOT_FOUND -> answer(ctx, 404, "notFound", Optional.empty());
      case LOCKED -> answer(ctx, 409, "locked", Optional.empty());
      case UNREADABLE, PASSWORD -> answer(ctx, 422, "unreadable", Optional.empty());
      default -> {
        faults.accept(trouble);
        storage(ctx, trouble);
      }
    }
  }

  private void storage(Context ctx, Throwable trouble) {
    boolean isFull = isFull(trouble);
    answer(ctx, isFull ? 507 : 500, isFull ? "diskFull" : "storage", Optional.empty());
  }

  /** As systems put it: Linux and macOS, then Windows. */
  private static boolean isFull(Throwable trouble) {
    for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
      String message = String.valueOf(cause.getMessage());
      if (cause instanceof IOException
          && (message.contains("No space left on device")
              || message.contains("not enough space on the disk"))) {
        return true;
      }
    }
    return false;
  }

  private static String said(Context ctx, PipelineException trouble) {
    Texts t = Visitor.in(ctx).texts();
    if (trouble instanceof QueryException query) {
      return t.fault(query);
    }
    String key = "trouble." + trouble.reason();
    return t.has(key) ? t.of(key) : String.valueOf(trouble.getMessage());
  }

  /** What the library itself refuses: a route that is not there, a body that is too large. */
  void http(Context ctx, HttpResponseException trouble) {
    status(ctx, trouble.getStatus());
  }

  void status(Context ctx, int status) {
    String reason =
        switch (status) {
          case 404 -> "notFound";
          case 405 -> "method";
          case 408 -> "slow";
          case 413 -> "tooLarge";
          default -> status < 500 ? "badRequest" : "fault";
        };
    answer(ctx, status, reason, Optional.empty());
  }

  void other(Context ctx, Exception fault) {
    if (isFull(fault)) {
      faults.accept(fault);
      storage(ctx, fault);
      return;
    }
    OptionalInt named = innermostStatus(fault);
    if (named.isPresent()) {
      status(ctx, named.getAsInt());
      return;
    }
    if (isOfClient(fault)) {
      status(ctx, 400);
      return;
    }
    faults.accept(fault);
    status(ctx, 500);
  }

  /** What is thrown for a bad form holds what made it bad: that it is too large, too slow. */
  private static OptionalInt innermostStatus(Throwable fault) {
    OptionalInt status = OptionalInt.empty();
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof HttpException http) {
        status = OptionalInt.of(http.getCode());
      }
    }
    return status;
  }

  /** A body that breaks off, a form that is none, a client that went away. */
  private static boolean isOfClient(Throwable fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      String name = cause.getClass().getName();
      if (name.startsWith("org.eclipse.jetty.io.")
          || name.startsWith("org.eclipse.jetty.http.")
          || name.startsWith("jakarta.servlet.ServletException")
          || name.startsWith("java.util.concurrent.TimeoutException")) {
        return true;
      }
    }
    return false;
  }

  private void answer(Context ctx, int status, String reason, Optional<String> detail) {
    Texts t = Visitor.in(ctx).texts();
    String title = t.of("error." + reason + ".title");
    String text = detail.orElse(t.of("error." + reason + ".text"));
    ctx.removeHeader("Content-Disposition");
    ctx.removeHeader("ETag");
    ctx.header("Cache-Control", "no-store");
    if (status == 401) {
      ctx.header("WWW-Authenticate", "Bearer");
    }
    if (ctx.path().startsWith("/api/")) {
      Answers.problem(ctx, new Problem("/problems/" + reason, title, status, Optional.of(text)));
      return;
    }
    if (status == 401 && ctx.method().name().equals("GET")) {
      ctx.redirect("/login?back=" + Frame.encoded(ctx.path()));
      return;
    }
    ctx.status(status);
    Frame frame = pages.frame(ctx, title, "", "");
    pages.answer(ctx, "error", frame, Map.of("status", status, "title", title, "text", text));
  }
}
