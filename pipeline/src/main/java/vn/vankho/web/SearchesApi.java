package vn.vankho.web;

import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.vankho.model.PipelineException;
import vn.vankho.run.SavedSearchRun;
import vn.vankho.store.SavedSearch;

/** The part of the interface that keeps searches. */
final class SearchesApi {
  /** Each is run to be counted; of those beyond, what is new is not told in a list. */
  private static final int MOST_COUNTED = 100;

  private static final int MOST_HITS = 100;

  private final Service service;

  SearchesApi(Service service) {
    this.service = service;
  }

  /**
   * A search that is kept.
   *
   * @param found documents that its last run found; at most 10,000 are noted
   * @param newDocuments documents that its last run did not find; empty where that is not known
   */
  record KeptAnswer(
      String name,
      String query,
      Map<String, String> filters,
      String created,
      Optional<String> lastRun,
      int found,
      Optional<Integer> newDocuments) {}

  /** The searches, in the order in which they were saved. */
  record Searches(List<KeptAnswer> searches) {}

  /**
   * What a run found.
   *
   * @param newIds ids of documents that the run before did not find
   */
  record RunAnswer(
      String name, long total, List<SearchAnswer.FoundDocument> hits, List<String> newIds) {}

  /** A search with what is new in it, if that is known. */
  record Counted(SavedSearch search, Optional<List<String>> newIds) {}

  void list(Context ctx) {
    Answers.freshJson(ctx, new Searches(counted().stream().map(each -> answer(each)).toList()));
  }

  private static KeptAnswer answer(Counted counted) {
    SavedSearch search = counted.search();
    return new KeptAnswer(
        search.name(),
        search.query(),
        search.filters(),
        search.created(),
        search.lastRun(),
        search.seen().size(),
        counted.newIds().map(List::size));
  }

  List<Counted> counted() {
    List<SavedSearch> all = service.archive().savedSearches().all();
    return service
        .searcher()
        .ask(
            searcher -> {
              SavedSearchRun run = new SavedSearchRun(service.archive(), searcher);
              return java.util.stream.IntStream.range(0, all.size())
                  .mapToObj(i -> new Counted(all.get(i), newIds(run, all.get(i), i)))
                  .toList();
            });
  }

  /** One that is not understood, as of a newer program, must not keep the others from view. */
  private static Optional<List<String>> newIds(SavedSearchRun run, SavedSearch search, int place) {
    if (place >= MOST_COUNTED || search.seen().size() == SavedSearch.MOST_SEEN) {
      return Optional.empty();
    }
    try {
      return run.newIds(search);
    } catch (PipelineException notUnderstood) {
      return Optional.empty();
    }
  }

  void add(Context ctx) {
    SavedSearch search = save(ctx);
    ctx.status(201);
    Answers.freshJson(ctx, answer(new Counted(search, Optional.of(List.of()))));
  }

  /** Keeps the search of the address under the name given there or in the form. */
  SavedSearch save(Context ctx) {
    SearchQuery query = SearchQuery.of(ctx, 0);
    List<String> found = service.searcher().ask(searcher -> searcher.ids(query.request(1)));
    SavedSearch search = KeptSearch.of(name(ctx), query, Instant.now().toString(), found);
    service.archive().savedSearches().add(search);
    return search;
  }

  private static String name(Context ctx) {
    return Optional.ofNullable(ctx.queryParam("name"))
        .or(() -> Optional.ofNullable(ctx.formParam("name")))
        .filter(name -> !name.isBlank())
        .orElseThrow(() -> Refusal.of(400, "searchName"));
  }

  void run(Context ctx) {
    int limit = SearchQuery.number(ctx, "limit", 10, 1, MOST_HITS);
    SavedSearchRun.Outcome outcome = run(name(ctx), limit);
    Answers.freshJson(
        ctx,
        new RunAnswer(
            outcome.search().name(),
            outcome.result().total(),
            outcome.result().hits().stream().map(SearchAnswer.FoundDocument::of).toList(),
            outcome.newIds()));
  }

  private SavedSearchRun.Outcome run(String name, int limit) {
    return service
        .searcher()
        .ask(searcher -> new SavedSearchRun(service.archive(), searcher).run(name, false, limit));
  }

  /** Notes that everything a search finds was seen. */
  SavedSearch look(Context ctx) {
    return run(name(ctx), 1).search();
  }

  void remove(Context ctx) {
    forget(ctx);
    ctx.status(204);
  }

  void forget(Context ctx) {
    service.archive().savedSearches().remove(name(ctx));
  }
}
