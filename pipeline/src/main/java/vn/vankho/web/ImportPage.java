package vn.vankho.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.Map;
import vn.vankho.store.UploadJob;

/** The pages on which files are sent, and their import is followed. */
final class ImportPage {
  private final Service service;
  private final Pages pages;
  private final ImportApi imports;
  private final WebSettings.Limits limits;

  ImportPage(Service service, Pages pages, ImportApi imports, WebSettings.Limits limits) {
    this.service = service;
    this.pages = pages;
    this.imports = imports;
    this.limits = limits;
  }

  void list(Context ctx) {
    Texts t = Visitor.in(ctx).texts();
    Frame frame = pages.frame(ctx, t.of("menu.import"), "import", "");
    String bounds =
        t.of(
            "import.limits",
            limits.filesPerUpload(),
            t.bytes(limits.fileBytes()),
            t.bytes(limits.requestBytes()));
    pages.answer(
        ctx,
        "imports",
        frame,
        Map.of(
            "jobs",
            imports.jobs().stream().map(job -> JobView.of(job, t)).toList(),
            "bounds",
            bounds,
            "waitsForOther",
            service.imports().waitsForOther()));
  }

  void receive(Context ctx) throws IOException {
    UploadJob job = imports.accept(ctx);
    ctx.redirect("/import/" + job.id());
    ctx.status(303);
  }

  void job(Context ctx) {
    Texts t = Visitor.in(ctx).texts();
    JobView job = JobView.of(imports.job(ctx.pathParam("job")), t);
    Frame frame = pages.frame(ctx, t.of("job.title", job.time()), "import", "");
    pages.answer(ctx, "job", frame, Map.of("job", job));
  }
}
