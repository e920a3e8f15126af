package vn.vankho.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.vankho.model.ExitCode;
import vn.vankho.model.PlanDocument;
import vn.vankho.store.Archive;
import vn.vankho.text.VietnameseOrder;

/** Counts what an archive holds. */
@Command(
    name = "stats",
    description =
        "Count the documents of an archive by year and province, and how well they were read.",
    footerHeading = "%nExamples:%n",
    footer = {"  vankho stats -a my-archive", "  vankho stats -a my-archive --json | jq .byYear"})
final class StatsCommand implements Callable<Integer> {
  private static final String UNKNOWN = "–";

  private final Surroundings surroundings;
  private final ReadingMeasure total = new ReadingMeasure();
  private final Map<String, ReadingMeasure> byYear = new TreeMap<>();
  private final Map<String, ReadingMeasure> byProvince =
      new TreeMap<>(VietnameseOrder.comparator());

  @Mixin private ArchiveOption archive = new ArchiveOption();

  @Option(names = "--json", description = "Write JSON for a machine.")
  private boolean json;

  StatsCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    try (Archive opened = Archive.open(archive.folder(surroundings));
        Stream<PlanDocument> documents = opened.documents()) {
      documents.forEach(this::count);
    }
    if (json) {
      surroundings.out().print(JsonText.of(toJson()));
    } else {
      print(surroundings.out());
    }
    return ExitCode.DONE.number();
  }

  private void count(PlanDocument document) {
    total.add(document);
    String year = document.year().map(String::valueOf).orElse(UNKNOWN);
    byYear.computeIfAbsent(year, key -> new ReadingMeasure()).add(document);
    String province = document.province().map(p -> p.name()).orElse(UNKNOWN);
    byProvince.computeIfAbsent(province, key -> new ReadingMeasure()).add(document);
  }

  private void print(PrintWriter out) {
    out.println(
        String.format(
            Locale.ROOT,
            "%d documents, %d pages, %d words, %d restored (%.1f %%), mean confidence %.2f",
            total.documents(),
            total.pages(),
            total.words(),
            total.restoredWords(),
            100 * restoredShare(total),
            total.meanConfidence()));
    if (total.documents() > 0) {
      out.println();
      table("year", List.copyOf(byYear.entrySet()), out);
      out.println();
      List<Map.Entry<String, ReadingMeasure>> provinces = new ArrayList<>(byProvince.entrySet());
      provinces.sort((a, b) -> Long.compare(b.getValue().documents(), a.getValue().documents()));
      table("province", provinces, out);
    }
  }

  private void table(String what, List<Map.Entry<String, ReadingMeasure>> rows, PrintWriter out) {
    long most = rows.stream().mapToLong(row -> row.getValue().documents()).max().orElse(0);
    BarPlot plot = new BarPlot(most, surroundings.terminal().columns() / 3);
    TextTable table = new TextTable().alignRight(1, 2, 3, 4, 5);
    table.row(what, "documents", "pages", "words", "restored", "confidence", "");
    for (Map.Entry<String, ReadingMeasure> row : rows) {
      ReadingMeasure measure = row.getValue();
      table.row(
          row.getKey(),
          String.valueOf(measure.documents()),
          String.valueOf(measure.pages()),
          String.valueOf(measure.words()),
          String.format(Locale.ROOT, "%.1f %%", 100 * restoredShare(measure)),
          String.format(Locale.ROOT, "%.2f", measure.meanConfidence()),
          plot.bar(measure.documents()));
    }
    table.limitWidth(surroundings.terminal().columns()).print(out);
  }

  private static double restoredShare(ReadingMeasure measure) {
    return measure.words() == 0 ? 0 : (double) measure.restoredWords() / measure.words();
  }

  private Map<String, Object> toJson() {
    Map<String, Object> json = toJson(total);
    json.put("byYear", toJson(byYear));
    json.put("byProvince", toJson(byProvince));
    return json;
  }

  private static List<Object> toJson(Map<String, ReadingMeasure> groups) {
    List<Object> json = new ArrayList<>();
    groups.forEach(
        (name, measure) -> {
          Map<String, Object> row = new LinkedHashMap<>();
          row.put("name", name.equals(UNKNOWN) ? Optional.empty() : name);
          row.putAll(toJson(measure));
          json.add(row);
        });
    return json;
  }

  private static Map<String, Object> toJson(ReadingMeasure measure) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("documents", measure.documents());
    json.put("pages", measure.pages());
    json.put("words", measure.words());
    json.put("restoredWords", measure.restoredWords());
    json.put("meanConfidence", measure.meanConfidence());
    return json;
  }
}
