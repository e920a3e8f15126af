package vn.vankho.web;

import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import vn.vankho.model.PlanDocument;
import vn.vankho.research.Comparison;
import vn.vankho.research.PlanComparison;

/** Two documents section by section. */
final class ComparePage {
  /** A thousand pages against a thousand take seconds of one core. */
  private static final int AT_ONCE = 2;

  private final Service service;
  private final Pages pages;
  private final Semaphore turns = new Semaphore(AT_ONCE);

  ComparePage(Service service, Pages pages) {
    this.service = service;
    this.pages = pages;
  }

  static String address(String first, String second) {
    return "/compare?a=" + DocumentCache.address(first) + "&b=" + DocumentCache.address(second);
  }

  void answer(Context ctx) {
    PlanDocument first = document(ctx, "a");
    PlanDocument second = document(ctx, "b");
    Texts t = Visitor.in(ctx).texts();
    CompareView view =
        new CompareView(
            side(first, t),
            side(second, t),
            address(second.id(), first.id()),
            compared(first, second));
    Frame frame = pages.frame(ctx, t.of("compare.title"), "document", "");
    pages.answer(ctx, "compare", frame, Map.of("view", view));
  }

  private PlanDocument document(Context ctx, String name) {
    String given = Optional.ofNullable(ctx.queryParam(name)).orElse("");
    return service.documents().named(given);
  }

  private Comparison compared(PlanDocument first, PlanDocument second) {
    if (!turns.tryAcquire()) {
      throw Refusal.later(503, "busy", 3);
    }
    try {
      return PlanComparison.of(first, second, false);
    } finally {
      turns.release();
    }
  }

  private static CompareView.Side side(PlanDocument document, Texts t) {
    return new CompareView.Side(
        DocumentPage.title(document, t),
        String.join(" · ", DocumentPage.facts(document, t)),
        DocumentPage.address(document.id()));
  }
}
