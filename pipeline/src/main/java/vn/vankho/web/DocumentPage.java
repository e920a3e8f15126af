package vn.vankho.web;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.vankho.index.Hit;
import vn.vankho.index.PageHighlights;
import vn.vankho.model.Page;
import vn.vankho.model.PipelineException;
import vn.vankho.model.PlanDocument;
import vn.vankho.web.DocumentView.PageLink;
import vn.vankho.web.DocumentView.PageView;
import vn.vankho.web.DocumentView.Similar;
import vn.vankho.web.DocumentView.Tab;
import vn.vankho.web.SearchView.Link;

/** A document: a page of its scan beside what was read there. */
final class DocumentPage {
  private static final List<String> TABS =
      List.of("text", "fields", "outline", "citations", "tasks", "passages", "warnings");

  private static final int SIMILAR = 5;

  private final Service service;
  private final Pages pages;
  private final Passages passages;

  DocumentPage(Service service, Pages pages, Passages passages) {
    this.service = service;
    this.passages = passages;
    this.pages = pages;
  }

  void answer(Context ctx) {
    PlanDocument document = service.documents().named(ctx.pathParam("id"));
    Texts t = Visitor.in(ctx).texts();
    String query = Optional.ofNullable(ctx.queryParam("q")).orElse("").strip();
    String tab = Optional.ofNullable(ctx.queryParam("tab")).orElse(TABS.get(0));
    if (!TABS.contains(tab)) {
      throw Refusal.badParameter("tab");
    }
    Optional<WordSpan> words = WordSpan.of(ctx);
    List<PageHighlights> hits =
        words.isPresent() ? words.get().in(document) : highlights(document.id(), query);
    int first = document.source().firstPage();
    int last = document.source().lastPage();
    int shown = hits.isEmpty() ? first : hits.get(0).page();
    int page = SearchQuery.number(ctx, "page", shown, first, last);
    Request request = new Request(document, tab, page, query, words, hits, t);
    Frame frame = pages.frame(ctx, title(document, t), "document", query);
    pages.answer(ctx, "document", frame, Map.of("view", view(request)));
  }

  /** What is asked for. */
  private record Request(
      PlanDocument document,
      String tab,
      int page,
      String query,
      Optional<WordSpan> words,
      List<PageHighlights> hits,
      Texts t) {
    String address(int otherPage, String otherTab) {
      String address = DocumentPage.address(document.id(), otherPage);
      String tabPart = otherTab.equals(TABS.get(0)) ? "" : "&tab=" + otherTab;
      String queryPart = query.isEmpty() ? "" : "&q=" + Frame.encoded(query);
      return address + tabPart + queryPart + words.map(WordSpan::parameter).orElse("");
    }

    String address(int otherPage) {
      return address(otherPage, tab);
    }
  }

  static String address(String id) {
    return "/documents/" + DocumentCache.address(id);
  }

  static String address(String id, int page) {
    return address(id) + "?page=" + page;
  }

  static String title(PlanDocument document, Texts t) {
    return document.title().or(document::codeNumber).orElse(t.of("untitled"));
  }

  /**
   * A query that cannot be understood marks nothing; the search page says what is wrong with it.
   */
  private List<PageHighlights> highlights(String id, String query) {
    if (query.isEmpty() || query.length() > 1_000) {
      return List.of();
    }
    try {
      return service.searcher().ask(searcher -> searcher.highlight(id, query)).stream()
          .filter(page -> !page.words().isEmpty())
          .toList();
    } catch (PipelineException notUnderstood) {
      return List.of();
    }
  }

  private DocumentView view(Request request) {
    PlanDocument document = request.document;
    Texts t = request.t;
    int first = document.source().firstPage();
    int last = document.source().lastPage();
    DocumentParts parts = new DocumentPartsMaker(service, document, t).make();
    return new DocumentView(
        title(document, t),
        facts(document, t),
        document.documentType(),
        request.tab,
        tabs(request, parts),
        pageView(request),
        request.page,
        pageLinks(request, IntStream.rangeClosed(first, last).boxed().toList()),
        request.page > first ? Optional.of(request.address(request.page - 1)) : Optional.empty(),
        request.page < last ? Optional.of(request.address(request.page + 1)) : Optional.empty(),
        pageLinks(request, request.hits.stream().map(PageHighlights::page).toList()),
        request.query,
        parts,
        request.tab.equals("passages") ? passages.of(document.id(), t) : List.of(),
        similar(document.id(), t),
        downloads(document, t),
        request.query.isEmpty() ? "" : "/?q=" + Frame.encoded(request.query));
  }

  static List<String> facts(PlanDocument document, Texts t) {
    return Stream.of(
            document.codeNumber(),
            document.issuer(),
            document.province().map(province -> province.name()),
            document.date().map(t::date))
        .flatMap(Optional::stream)
        .toList();
  }

  private static List<Tab> tabs(Request request, DocumentParts parts) {
    Map<String, Integer> counts =
        Map.of(
            "text",
            0,
            "fields",
            0,
            "outline",
            parts.outline().size(),
            "citations",
            parts.bases().size() + parts.cited().size(),
            "tasks",
            parts.assignments().size() + parts.indicators().size() + parts.tables().size(),
            "warnings",
            parts.warnings().size());
    return TABS.stream()
        .map(
            tab ->
                new Tab(
                    tab,
                    request.t.of("tab." + tab),
                    counts.getOrDefault(tab, 0),
                    request.address(request.page, tab),
                    tab.equals(request.tab)))
        .toList();
  }

  private static Optional<PageView> pageView(Request request) {
    Optional<Page> page =
        request.document.pages().stream().filter(p -> p.number() == request.page).findFirst();
    Set<Integer> hits =
        request.hits.stream()
            .filter(found -> found.page() == request.page)
            .flatMap(found -> found.words().stream())
            .map(PageHighlights.MarkedWord::index)
            .collect(Collectors.toSet());
    return page.map(
        p -> new PageText(p, hits, request.t).view(picture(request.document.id(), p.number())));
  }

  static String picture(String id, int page) {
    return "/api/v1/documents/" + DocumentCache.address(id) + "/pages/" + page + "/image?width=";
  }

  private static List<PageLink> pageLinks(Request request, List<Integer> numbers) {
    Map<Integer, Integer> hits =
        request.hits.stream()
            .collect(Collectors.toMap(PageHighlights::page, found -> found.words().size()));
    List<PageLink> links = new ArrayList<>();
    for (int number : numbers) {
      links.add(
          new PageLink(
              number,
              hits.getOrDefault(number, 0),
              request.address(number),
              number == request.page));
    }
    return links;
  }

  private List<Similar> similar(String id, Texts t) {
    return service.searcher().ask(searcher -> searcher.similar(id, SIMILAR)).stream()
        .map(hit -> similar(hit, id, t))
        .toList();
  }

  private static Similar similar(Hit hit, String to, Texts t) {
    String facts =
        Stream.of(hit.codeNumber(), hit.issuer(), hit.province(), hit.year().map(String::valueOf))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(" · "));
    return new Similar(
        hit.title().or(hit::codeNumber).orElse(t.of("untitled")),
        facts,
        address(hit.documentId()),
        ComparePage.address(to, hit.documentId()));
  }

  private static List<Link> downloads(PlanDocument document, Texts t) {
    String base = "/api/v1/documents/" + DocumentCache.address(document.id());
    return List.of(
        new Link(
            t.of("download.original", t.bytes(document.source().bytes())),
            base + "/original",
            false),
        new Link(t.of("download.pdf"), base + "/pdf", false),
        new Link(t.of("download.text"), base + "/text", false),
        new Link(t.of("download.json"), base, false));
  }
}
