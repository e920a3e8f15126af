package vn.vankho.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import vn.vankho.model.PlanDocument;
import vn.vankho.model.PlanDraft;
import vn.vankho.model.Section;

/**
 * Measures how many copied passages are found again, and how long it takes:
 *
 * <pre>
 * java -cp … vn.vankho.index.PassageMeasure corpus-samples/truth FOLDER PASSAGES
 * </pre>
 *
 * <p>Sentences of the samples' exact texts, and when those are used up generated ones, are planted,
 * edited, into generated documents of other provinces. The rest of those is text of a chain over
 * the pairs of words in the samples, so that it shares short runs with everything and copies
 * nothing.
 */
final class PassageMeasure {
  private static final int SEED = 1;
  private static final int PER_DOCUMENT = 40;
  private static final int PLANTED = 100;
  private static final String CONFUSED = "oecaunildtgh";

  private final Random random = new Random(SEED);
  private final List<String> sentences = new ArrayList<>();
  private final Map<String, List<String>> following = new HashMap<>();

  private record Case(String name, double changed, double misread) {}

  private record Plant(Case of, String source, String host) {}

  public static void main(String[] arguments) throws IOException {
    PassageMeasure measure = new PassageMeasure();
    measure.read(Path.of(arguments[0]));
    measure.run(Path.of(arguments[1]), Integer.parseInt(arguments[2]));
  }

  private void read(Path truth) throws IOException {
    try (Stream<Path> files = Files.walk(truth)) {
      for (Path file : files.filter(f -> f.endsWith("text.txt")).sorted().toList()) {
        String before = "";
        for (String sentence :
            Files.readString(file).replace('\n', ' ').split("(?<=[.;:?!])\\s+")) {
          int words = sentence.split("\\s+").length;
          if (words >= 12 && words <= 50 && sentences.stream().noneMatch(sentence::equals)) {
            sentences.add(sentence);
          }
          for (String word : sentence.split("\\s+")) {
            following.computeIfAbsent(before, key -> new ArrayList<>()).add(word);
            before = word;
          }
        }
      }
    }
  }

  private String generated() {
    List<String> words = new ArrayList<>();
    List<String> all = List.copyOf(following.keySet());
    String word = all.get(random.nextInt(all.size()));
    int length = 12 + random.nextInt(30);
    while (words.size() < length) {
      // Now and then a leap, so that the chain does not write the samples again.
      List<String> next = following.getOrDefault(word, List.of());
      word =
          next.isEmpty() || random.nextInt(3) == 0
              ? all.get(random.nextInt(all.size()))
              : next.get(random.nextInt(next.size()));
      words.add(word.replaceAll("[.;:?!]$", ""));
    }
    return String.join(" ", words) + ".";
  }

  private String edited(String sentence, Case how) {
    List<String> all = List.copyOf(following.keySet());
    StringBuilder edited = new StringBuilder();
    for (String word : sentence.split("\\s+")) {
      String now = random.nextDouble() < how.changed() ? all.get(random.nextInt(all.size())) : word;
      StringBuilder read = new StringBuilder();
      for (char unit : now.toCharArray()) {
        boolean isMisread = random.nextDouble() < how.misread();
        int kind = random.nextInt(4);
        if (!isMisread || kind > 0) {
          read.append(isMisread ? CONFUSED.charAt(random.nextInt(CONFUSED.length())) : unit);
        }
      }
      edited.append(edited.isEmpty() ? "" : " ").append(read.isEmpty() ? now : read);
    }
    return edited.toString();
  }

  private PlanDocument plan(String seed, List<String> texts) {
    List<Section> sections = new ArrayList<>();
    StringBuilder page = new StringBuilder();
    for (int i = 0; i < texts.size(); i++) {
      String marker = String.valueOf(i + 1);
      sections.add(new Section(marker, 1, Optional.empty(), texts.get(i), 1, List.of()));
      page.append(marker).append(". ").append(texts.get(i)).append('\n');
    }
    return PlanDraft.of(seed)
        .number(Math.abs(seed.hashCode() % 90_000) + "/KH-UBND")
        .date("2024-01-0" + (1 + random.nextInt(9)))
        .province("p" + random.nextInt(63), "Tỉnh " + random.nextInt(63), "x")
        .sections(sections.toArray(Section[]::new))
        .pages(page.toString())
        .build();
  }

  private void run(Path folder, int passages) {
    List<Case> cases = new ArrayList<>();
    for (double changed : new double[] {0, 0.1, 0.2}) {
      for (double misread : new double[] {0, 0.02, 0.04}) {
        cases.add(
            new Case(
                percent(changed) + " changed, " + percent(misread) + " misread", changed, misread));
      }
    }
    say("%d sentences of the samples", sentences.size());
    List<Plant> plants = new ArrayList<>();
    List<PlanDocument> documents = new ArrayList<>();
    for (int i = 0; i < PLANTED; i++) {
      for (Case each : cases) {
        PlanDocument source = plan(each + "s" + i, texts(Optional.of(source()), 5));
        String original = source.sections().get(2).text();
        PlanDocument host = plan(each + "h" + i, texts(Optional.of(edited(original, each)), 5));
        documents.add(source);
        documents.add(host);
        plants.add(new Plant(each, source.id(), host.id()));
      }
    }
    int filler = Math.max(0, (passages - documents.size() * 5) / PER_DOCUMENT);
    long start = System.nanoTime();
    long count =
        PlanIndex.rebuild(
            folder,
            Stream.concat(
                documents.stream(),
                Stream.iterate(0, i -> i < filler, i -> i + 1)
                    .map(i -> plan("filler" + i, texts(Optional.empty(), PER_DOCUMENT)))));
    say(
        "%d documents, %d passages, made and indexed in %.1f s",
        count, documents.size() * 5 + filler * PER_DOCUMENT, seconds(start));
    try (PlanSearcher searcher = PlanSearcher.open(folder)) {
      measure(new PassageSearch(searcher), cases, plants);
    }
  }

  /**
   * A sentence of the samples while there is one that was not planted yet, then a generated one.
   */
  private String source() {
    return sentences.isEmpty() ? generated() : sentences.remove(random.nextInt(sentences.size()));
  }

  private List<String> texts(Optional<String> planted, int size) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      texts.add(i == 2 && planted.isPresent() ? planted.get() : generated());
    }
    return texts;
  }

  private static void measure(PassageSearch search, List<Case> cases, List<Plant> plants) {
    List<Double> times = new ArrayList<>();
    int right = 0;
    int wrong = 0;
    for (Case each : cases) {
      int found = 0;
      double similarity = 0;
      for (Plant plant : plants.stream().filter(p -> p.of().equals(each)).toList()) {
        long start = System.nanoTime();
        List<ReusedPassage> reused = search.of(plant.source(), 5);
        times.add(seconds(start) * 1_000);
        Set<String> hosts = new HashSet<>();
        for (ReusedPassage passage : reused) {
          for (PassageCopy copy : passage.copies()) {
            boolean isPlanted = copy.passage().document().id().equals(plant.host());
            if (isPlanted && hosts.add(plant.host())) {
              similarity += copy.similarity();
            }
            right += isPlanted ? 1 : 0;
            wrong += isPlanted ? 0 : 1;
          }
        }
        found += hosts.size();
      }
      say(
          "%-28s recall %.3f, mean similarity %.2f",
          each.name(), (double) found / PLANTED, similarity / Math.max(1, found));
    }
    times.sort(null);
    say(
        "precision %.4f (%d of %d copies planted)",
        (double) right / (right + wrong), right, right + wrong);
    say(
        "a document: p50 %.1f ms, p99 %.1f ms",
        times.get(times.size() / 2), times.get(times.size() * 99 / 100));
    long start = System.nanoTime();
    List<PassageSpread> most = search.mostReused(20);
    say(
        "most reused 20 of the collection: %.0f ms, first: %d documents",
        seconds(start) * 1_000, most.get(0).documents());
  }

  private static String percent(double share) {
    return Math.round(share * 100) + " %";
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  @SuppressWarnings("SystemOut")
  private static void say(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
