package vn.vankho.samples;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Writes {@code corpus-samples}: text and expected JSON beside each plan's markup, the scans, and
 * the manifest. Arguments: the folder, then names of scans to write (all where none is named).
 */
public final class GenerateSamples {
  static final String MANIFEST_HEAD =
      "file\tplans\tcontainer\tdpi\tpages\tbytes\teffects\tsha256\tpurpose";

  private final Path folder;
  private final Map<String, SamplePlan> plans = new TreeMap<>();

  GenerateSamples(Path folder) throws IOException {
    this.folder = folder;
    try (Stream<Path> truths = Files.list(folder.resolve("truth"))) {
      truths
          .filter(Files::isDirectory)
          .forEach(
              truth -> {
                SamplePlan plan = PlanMarkup.read(truth);
                plans.put(plan.name(), plan);
              });
    }
  }

  public static void main(String[] arguments) throws IOException {
    Path folder = arguments.length > 0 ? Path.of(arguments[0]) : Samples.folder();
    GenerateSamples generator = new GenerateSamples(folder);
    generator.writeTruths();
    generator.writeScans(
        List.of(arguments).subList(Math.min(1, arguments.length), arguments.length));
  }

  Map<String, SamplePlan> plans() {
    return plans;
  }

  void writeTruths() throws IOException {
    for (SamplePlan plan : plans.values()) {
      PlanComposer.Composition composition = PlanComposer.compose(plan);
      Path truth = folder.resolve("truth").resolve(plan.name());
      write(truth.resolve("text.txt"), PlanComposer.text(composition.pages()));
      write(truth.resolve("expected.json"), ExpectedJson.of(plan, composition));
    }
  }

  private static void write(Path file, String text) throws IOException {
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }

  void writeScans(List<String> only) throws IOException {
    Path scans = Files.createDirectories(folder.resolve("scans"));
    List<String> rows = new ArrayList<>(List.of(MANIFEST_HEAD));
    Map<String, Integer> pagesOf = new TreeMap<>();
    for (Recipe recipe : Recipes.ALL) {
      Path file = scans.resolve(recipe.file());
      if (recipe.container() == Recipe.Container.COPY) {
        Files.write(file, Files.readAllBytes(scans.resolve(recipe.effects())));
        pagesOf.put(recipe.file(), pagesOf.get(recipe.effects()));
      } else if (only.isEmpty() || only.contains(recipe.file()) || !Files.exists(file)) {
        ScanWriter.Written written = ScanWriter.write(recipe, plans);
        Files.createDirectories(file.getParent());
        Files.write(file, written.bytes());
      }
      pagesOf.putIfAbsent(recipe.file(), pages(recipe));
      rows.add(row(recipe, pagesOf.get(recipe.file()), Files.readAllBytes(file)));
    }
    write(folder.resolve("manifest.tsv"), String.join("\n", rows) + "\n");
  }

  private int pages(Recipe recipe) {
    return recipe.plans().stream()
        .mapToInt(name -> PlanComposer.compose(plans.get(name)).pages().size())
        .sum();
  }

  private static String row(Recipe recipe, int pages, byte[] bytes) {
    return String.join(
        "\t",
        recipe.file(),
        String.join("+", recipe.plans()),
        recipe.container().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
        Integer.toString(recipe.dpi()),
        Integer.toString(pages),
        Integer.toString(bytes.length),
        recipe.effects(),
        sha256(bytes),
        recipe.purpose());
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
