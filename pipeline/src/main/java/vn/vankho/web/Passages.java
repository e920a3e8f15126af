package vn.vankho.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.vankho.index.DocumentRef;
import vn.vankho.index.HitSection;
import vn.vankho.index.Passage;
import vn.vankho.index.PassageCopy;
import vn.vankho.index.PassageSearch;
import vn.vankho.index.PassageSpread;
import vn.vankho.index.ReusedPassage;
import vn.vankho.model.ExitCode;
import vn.vankho.model.PipelineException;
import vn.vankho.model.PlanDocument;
import vn.vankho.model.SectionPath;
import vn.vankho.research.PlanComparison;

/** Passages that documents share: on the pages and in the interface. */
final class Passages {
  private static final int SHOWN = 40;
  private static final int COPIES = 5;
  private static final int MOST = 200;

  /** Each reads up to some hundred documents; more at once would keep searches waiting. */
  private static final int AT_ONCE = 2;

  private final Service service;
  private final Pages pages;
  private final Semaphore turns = new Semaphore(AT_ONCE);

  Passages(Service service, Pages pages) {
    this.service = service;
    this.pages = pages;
  }

  /**
   * Where a passage stands.
   *
   * @param id of the document
   * @param page 1-based
   * @param section markers from the top of the outline down
   */
  record Place(
      String id,
      Optional<String> codeNumber,
      Optional<String> issuer,
      Optional<String> date,
      Optional<String> title,
      int page,
      List<String> section,
      String text) {
    static Place of(Passage passage) {
      DocumentRef document = passage.document();
      return new Place(
          document.id(),
          document.codeNumber(),
          document.issuer(),
          document.date(),
          document.title(),
          passage.page(),
          passage.section().map(HitSection::path).orElse(List.of()),
          passage.text());
    }
  }

  /** A copy of a passage. */
  record CopyAnswer(double similarity, int changedWords, Place place) {
    static CopyAnswer of(PassageCopy copy) {
      return new CopyAnswer(copy.similarity(), copy.changedWords(), Place.of(copy.passage()));
    }
  }

  /** A passage, in about how many documents it stands, and where. */
  record PassageAnswer(Place place, long documents, double score, List<CopyAnswer> copies) {
    static PassageAnswer of(
        Passage passage, long documents, double score, List<PassageCopy> copies) {
      return new PassageAnswer(
          Place.of(passage), documents, score, copies.stream().map(CopyAnswer::of).toList());
    }
  }

  /** Passages, those that tell most first. */
  record Answer(List<PassageAnswer> passages) {}

  void ofDocument(Context ctx) {
    PlanDocument document = service.documents().named(ctx.pathParam("id"));
    int limit = SearchQuery.number(ctx, "limit", SHOWN, 1, MOST);
    List<ReusedPassage> found = asked(search -> search.of(document.id(), COPIES));
    Answers.json(
        ctx,
        new Answer(
            found.stream()
                .limit(limit)
                .map(p -> PassageAnswer.of(p.passage(), p.documents(), p.score(), p.copies()))
                .toList()));
  }

  void ofAll(Context ctx) {
    int limit = SearchQuery.number(ctx, "limit", SHOWN, 1, MOST);
    List<PassageSpread> found = asked(search -> search.mostReused(limit));
    Answers.json(
        ctx,
        new Answer(
            found.stream()
                .map(p -> PassageAnswer.of(p.passage(), p.documents(), p.score(), p.copies()))
                .toList()));
  }

  private <T> T asked(Function<PassageSearch, T> question) {
    if (!turns.tryAcquire()) {
      throw Refusal.later(503, "busy", 3);
    }
    try {
      return service.searcher().ask(searcher -> question.apply(new PassageSearch(searcher)));
    } finally {
      turns.release();
    }
  }

  /** The page of the passages that most documents share. */
  void page(Context ctx) {
    Texts t = Visitor.in(ctx).texts();
    Frame frame = pages.frame(ctx, t.of("passages.headline"), "overview", "");
    List<PassageView> views =
        asked(search -> search.mostReused(SHOWN)).stream()
            .map(p -> view(p.passage(), spread(p, t), p.copies(), t))
            .toList();
    pages.answer(ctx, "passages", frame, Map.of("passages", views));
  }

  private static String spread(PassageSpread spread, Texts t) {
    long provinces = spread.provinces().keySet().stream().filter(name -> !name.isEmpty()).count();
    String years =
        spread.years().keySet().stream().map(String::valueOf).collect(Collectors.joining(", "));
    String documents = t.of("passages.spread", spread.documents(), provinces);
    return years.isEmpty() ? documents : documents + " · " + t.of("search.years", years);
  }

  /** What a document shares; none where the index does not have it yet. */
  List<PassageView> of(String id, Texts t) {
    try {
      return asked(search -> search.of(id, COPIES)).stream()
          .limit(SHOWN)
          .map(p -> view(p.passage(), t.of("passages.documents", p.documents()), p.copies(), t))
          .toList();
    } catch (PipelineException trouble) {
      if (trouble.exitCode() != ExitCode.NOT_FOUND) {
        throw trouble;
      }
      return List.of();
    }
  }

  private static PassageView view(
      Passage passage, String spread, List<PassageCopy> copies, Texts t) {
    return new PassageView(
        passage.text(),
        title(passage.document(), t),
        place(passage, t),
        address(passage),
        spread,
        copies.stream().map(copy -> copy(passage, copy, t)).toList());
  }

  private static PassageView.Copy copy(Passage passage, PassageCopy copy, Texts t) {
    Passage there = copy.passage();
    DocumentRef document = there.document();
    return new PassageView.Copy(
        title(document, t),
        Stream.of(document.codeNumber(), document.issuer(), document.date().map(t::date))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(" · ")),
        place(there, t),
        address(there),
        copy.changedWords() == 0
            ? t.of("passages.same")
            : t.of("passages.changed", copy.changedWords()),
        copy.changedWords() == 0,
        PlanComparison.words(passage.text(), there.text(), true));
  }

  /** The page with the passage marked. */
  private static String address(Passage passage) {
    return DocumentPage.address(passage.document().id(), passage.page())
        + WordSpan.of(passage).parameter();
  }

  private static String title(DocumentRef document, Texts t) {
    return document.title().or(document::codeNumber).orElse(t.of("untitled"));
  }

  private static String place(Passage passage, Texts t) {
    String section = passage.section().map(HitSection::path).map(SectionPath::of).orElse("");
    String page = t.of("document.page", passage.page());
    return section.isEmpty() ? page : page + " · " + t.of("passages.section", section);
  }
}
