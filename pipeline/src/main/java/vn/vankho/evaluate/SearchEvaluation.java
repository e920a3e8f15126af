package vn.vankho.evaluate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import vn.vankho.index.Baseline;
import vn.vankho.index.Hit;
import vn.vankho.index.PlanIndex;
import vn.vankho.index.PlanSearcher;
import vn.vankho.index.SearchRequest;
import vn.vankho.index.SearchResult;
import vn.vankho.model.ExitCode;
import vn.vankho.model.PipelineException;
import vn.vankho.model.PlanDocument;
import vn.vankho.segment.Segmenter;
import vn.vankho.store.Archive;

/**
 * Measures the search on judged queries over the plans of a folder laid out as {@code
 * corpus-samples}, beside Lucene with its standard analyser and with folding alone, over the same
 * texts and in one run.
 */
public final class SearchEvaluation {
  /** Name of this program among the systems. */
  public static final String OWN = "vankho";

  /** Name of the standard analyser. */
  public static final String STANDARD = "standard";

  /** Name of folding alone. */
  public static final String FOLDING = "folding";

  private final SampleSet samples;
  private final List<JudgedQuery> queries;

  /** Documents by id, and the plan that each is. */
  private final Map<String, PlanDocument> documents = new LinkedHashMap<>();

  private final Map<String, String> planOf = new LinkedHashMap<>();

  /**
   * What came out.
   *
   * @param scores by group, in the order of the queries
   * @param documents how many were searched
   * @param misses queries of which this program gave none of the right plans first; a line each
   */
  public record Result(List<SearchScore> scores, int documents, List<String> misses) {
    /** Copies the lists. */
    public Result {
      scores = List.copyOf(scores);
      misses = List.copyOf(misses);
    }
  }

  /** Something that answers a query with ids. */
  private interface Engine {
    List<String> search(String query);
  }

  /** Reads the queries and the manifest of a folder. */
  public SearchEvaluation(Path folder) {
    this.samples = SampleSet.open(folder);
    this.queries = JudgedQuery.read(folder);
  }

  /** Over the exact texts of the plans. */
  public Result ofTexts() {
    Segmenter segmenter = new Segmenter();
    for (SampleSet.Sample sample : samples.samples()) {
      for (String plan : sample.plans()) {
        if (!planOf.containsKey(plan)) {
          PlanDocument document =
              segmenter
                  .segment(
                      SampleEvaluation.reading(
                          plan, plan, samples.text(plan), UnaryOperator.identity()))
                  .get(0);
          documents.put(document.id(), document);
          planOf.put(document.id(), plan);
        }
      }
    }
    return measured();
  }

  /** Over the scans of the folder as an archive has read them. */
  public Result ofArchive(Archive archive) {
    Map<String, List<String>> plans = samples.plansByDigest();
    try (Stream<PlanDocument> all = archive.documents()) {
      all.forEach(
          document -> {
            String id = document.id();
            int ordinal = id.contains("#") ? Integer.parseInt(id.replaceFirst(".*#", "")) : 1;
            List<String> names = plans.getOrDefault(document.source().sha256(), List.of());
            if (ordinal <= names.size()) {
              documents.put(id, document);
              planOf.put(id, names.get(ordinal - 1));
            }
          });
    }
    if (documents.isEmpty()) {
      throw new PipelineException(
          ExitCode.NOT_FOUND,
          "NO_SAMPLES",
          archive.directory() + ": has none of the scans of the folder; import them first");
    }
    return measured();
  }

  private Result measured() {
    Map<String, String> texts = new LinkedHashMap<>();
    documents.forEach((id, document) -> texts.put(id, document.text()));
    Path index = temporaryFolder();
    PlanIndex.rebuild(index, documents.values().stream());
    try (PlanSearcher searcher = PlanSearcher.open(index);
        Baseline standard = new Baseline(Baseline.Kind.STANDARD, texts);
        Baseline folding = new Baseline(Baseline.Kind.FOLDING, texts)) {
      Map<String, Engine> systems = new LinkedHashMap<>();
      systems.put(OWN, query -> own(searcher, query));
      systems.put(STANDARD, query -> standard.search(query, documents.size()));
      systems.put(FOLDING, query -> folding.search(query, documents.size()));
      return measured(systems);
    } finally {
      delete(index);
    }
  }

  private List<String> own(PlanSearcher searcher, String query) {
    SearchRequest request =
        SearchRequest.of(query, documents.size()).with(builder -> builder.snippets(false));
    SearchResult result = searcher.search(request);
    return Stream.concat(result.hits().stream(), result.near().stream())
        .map(Hit::documentId)
        .toList();
  }

  private Result measured(Map<String, Engine> systems) {
    Map<String, List<JudgedQuery>> groups = new LinkedHashMap<>();
    queries.forEach(
        query -> groups.computeIfAbsent(query.group(), key -> new ArrayList<>()).add(query));
    List<SearchScore> scores = new ArrayList<>();
    List<String> misses = new ArrayList<>();
    groups.forEach((group, members) -> scores.add(score(group, members, systems, misses)));
    return new Result(scores, documents.size(), misses);
  }

  private SearchScore score(
      String group, List<JudgedQuery> members, Map<String, Engine> systems, List<String> misses) {
    Map<String, Double> ranks = new TreeMap<>();
    Map<String, Double> gains = new TreeMap<>();
    systems.forEach(
        (name, system) -> {
          double rank = 0;
          double gain = 0;
          for (JudgedQuery query : members) {
            List<String> found = plans(system.search(query.query()));
            double own = Ranking.reciprocalRank(found, query.grades());
            rank += own;
            gain += Ranking.ndcg(found, query.grades());
            if (name.equals(OWN) && own < 1) {
              misses.add(group + ": " + query.query() + ": " + place(found, query));
            }
          }
          ranks.put(name, rank / members.size());
          gains.put(name, gain / members.size());
        });
    return new SearchScore(group, members.size(), ranks, gains);
  }

  private static String place(List<String> found, JudgedQuery query) {
    for (int i = 0; i < found.size(); i++) {
      if (query.grades().containsKey(found.get(i))) {
        return "at place " + (i + 1) + ", first " + found.get(0);
      }
    }
    return "not found";
  }

  /** The plans of documents; several scans of one plan count where the first of them stands. */
  private List<String> plans(List<String> ids) {
    return ids.stream().map(id -> planOf.getOrDefault(id, id)).distinct().toList();
  }

  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("vankho-search");
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
