package vn.vankho.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.vankho.export.BibTexFormat;
import vn.vankho.export.CollectionFormat;
import vn.vankho.export.CsvFormat;
import vn.vankho.export.JsonLinesFormat;
import vn.vankho.export.MarkdownFormat;
import vn.vankho.export.PdfFormat;
import vn.vankho.export.RisFormat;
import vn.vankho.export.TextFormat;
import vn.vankho.export.XlsxFormat;
import vn.vankho.index.SearchRequest;
import vn.vankho.model.Page;
import vn.vankho.model.PlanDocument;
import vn.vankho.model.SourceFile;
import vn.vankho.store.PlanDocumentJson;

/** The part of the interface that hands out documents. */
final class DocumentApi {
  private static final String TEXT = "text/plain; charset=utf-8";
  private static final int DEFAULT_WIDTH = 1200;

  private static final Map<String, String> EXPORTS =
      Map.of(
          "csv", "text/csv; charset=utf-8",
          "jsonl", "application/jsonl; charset=utf-8",
          "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          "md", "text/markdown; charset=utf-8",
          "bib", "application/x-bibtex; charset=utf-8",
          "ris", "application/x-research-info-systems; charset=utf-8",
          "txt", TEXT);

  private final Service service;
  private final Optional<String> password;
  private final PdfMaker pdfs = new PdfMaker();

  DocumentApi(Service service, Optional<String> password) {
    this.service = service;
    this.password = password;
  }

  private PlanDocument document(Context ctx) {
    return service.documents().named(ctx.pathParam("id"));
  }

  /** The document as it is stored. */
  void json(Context ctx) {
    Answers.bytes(ctx, PlanDocumentJson.write(document(ctx)), "application/json");
  }

  /** Its restored text. */
  void text(Context ctx) {
    Answers.bytes(ctx, document(ctx).text().getBytes(StandardCharsets.UTF_8), TEXT);
  }

  /** A page as a picture. */
  void image(Context ctx) {
    PlanDocument document = document(ctx);
    int number = pageNumber(ctx);
    Page page =
        document.pages().stream()
            .filter(p -> p.number() == number)
            .findFirst()
            .orElseThrow(Refusal::notFound);
    int width = PagePictures.width(SearchQuery.number(ctx, "width", DEFAULT_WIDTH, 1, 999_999_999));
    String sha256 = document.source().sha256();
    String name = PagePictures.name(sha256, page, width);
    Answers.immutable(ctx);
    ctx.contentType("image/jpeg");
    if (Answers.isKnown(ctx, name)) {
      return;
    }
    Path original = service.archive().original(sha256).orElseThrow(Refusal::notFound);
    ctx.result(service.pictures().jpeg(original, name, page, width));
  }

  private static int pageNumber(Context ctx) {
    String given = ctx.pathParam("page");
    if (!given.matches("[1-9][0-9]{0,5}")) {
      throw Refusal.notFound();
    }
    return Integer.parseInt(given);
  }

  /** The file that it came from. */
  void original(Context ctx) throws IOException {
    SourceFile source = document(ctx).source();
    Path file = service.archive().original(source.sha256()).orElseThrow(Refusal::notFound);
    Download.headers(ctx, source.fileName(), source.mediaType());
    if (!Answers.isKnown(ctx, source.sha256())) {
      ctx.disableCompression();
      InputStream content = Files.newInputStream(file);
      ctx.header("Content-Length", String.valueOf(Files.size(file)));
      ctx.result(content);
    }
  }

  /** Its pages with the text under them. */
  void pdf(Context ctx) {
    PlanDocument document = document(ctx);
    byte[] pdf = pdfs.pdf(new PdfFormat(service.archive(), password), document);
    Download.headers(ctx, DocumentCache.address(document.id()) + ".pdf", "application/pdf");
    Answers.tagged(ctx, Assets.digest(pdf), "application/pdf", pdf);
  }

  /** What a search finds, or the whole archive, as one file; written as it is read. */
  void export(Context ctx) throws IOException {
    String format = ctx.pathParam("format");
    String mediaType = Optional.ofNullable(EXPORTS.get(format)).orElseThrow(Refusal::notFound);
    SearchQuery query = SearchQuery.of(ctx, 0);
    SearchRequest request = query.request(1).with(r -> r.snippets(false));
    List<String> ids = service.searcher().ask(searcher -> searcher.ids(request));
    Download.headers(ctx, "vankho." + format, mediaType);
    ctx.header("Cache-Control", "no-store");
    Iterable<PlanDocument> documents = () -> read(ids);
    form(format).write(documents, ctx.outputStream());
  }

  private Iterator<PlanDocument> read(List<String> ids) {
    return ids.stream().map(id -> service.archive().document(id)).iterator();
  }

  private static CollectionFormat form(String format) {
    return switch (format) {
      case "csv" -> new CsvFormat(true);
      case "jsonl" -> new JsonLinesFormat();
      case "xlsx" -> new XlsxFormat();
      case "md" -> new MarkdownFormat();
      case "bib" -> new BibTexFormat();
      case "ris" -> new RisFormat();
      default -> new TextFormat();
    };
  }
}
