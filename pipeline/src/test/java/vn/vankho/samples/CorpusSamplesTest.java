package vn.vankho.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The committed samples hold together, and their generator gives them again. */
class CorpusSamplesTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static Map<String, SamplePlan> plans;

  @BeforeAll
  static void readPlans() throws IOException {
    plans = new GenerateSamples(Samples.folder()).plans();
  }

  @Test
  void manifestNamesEveryScan_withItsDigestAndSize() throws IOException {
    Set<Path> named = new HashSet<>();
    for (Samples.Sample sample : Samples.all()) {
      byte[] bytes = Files.readAllBytes(sample.scan());
      assertThat(GenerateSamples.sha256(bytes)).as(sample.fileName()).isEqualTo(sample.sha256());
      named.add(sample.scan());
    }
    try (Stream<Path> files = Files.walk(Samples.folder().resolve("scans"))) {
      assertThat(files.filter(Files::isRegularFile)).allMatch(named::contains);
    }
  }

  @Test
  void manifestListsTheRecipes() {
    assertThat(Samples.all().stream().map(Samples.Sample::fileName))
        .containsExactlyElementsOf(
            Recipes.ALL.stream()
                .map(recipe -> Path.of(recipe.file()).getFileName().toString())
                .toList());
  }

  @Test
  void everyPlanIsScanned() {
    Set<String> scanned =
        Samples.all().stream()
            .flatMap(sample -> sample.plans().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(plans.keySet()).isEqualTo(scanned).hasSizeGreaterThanOrEqualTo(26);
  }

  @Test
  void samplesStaySmall() throws IOException {
    try (Stream<Path> files = Files.walk(Samples.folder())) {
      long bytes =
          files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
      assertThat(bytes).isLessThan(40_000_000L);
    }
  }

  @Test
  void textAndExpectedJsonAreWhatTheMarkupSays() throws IOException {
    for (SamplePlan plan : plans.values()) {
      PlanComposer.Composition composition = PlanComposer.compose(plan);
      Path truth = Samples.truth(plan.name());
      assertThat(read(truth.resolve("text.txt")))
          .as(plan.name())
          .isEqualTo(PlanComposer.text(composition.pages()));
      assertThat(read(truth.resolve("expected.json")))
          .as(plan.name())
          .isEqualTo(ExpectedJson.of(plan, composition));
    }
  }

  @Test
  void textIsNfc() throws IOException {
    for (String name : plans.keySet()) {
      String text = read(Samples.truth(name).resolve("text.txt"));
      assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).as(name).isTrue();
    }
  }

  @Test
  void textHasAsManyPagesAsTheManifestSays() {
    for (Samples.Sample sample : Samples.all()) {
      int pages = 0;
      for (int i = 0; i < sample.plans().size(); i++) {
        pages += sample.truthText(i).split("\f").length;
      }
      assertThat(pages).as(sample.fileName()).isEqualTo(sample.pages());
    }
  }

  @Test
  void expectedJsonFitsThePublishedSchema() throws IOException {
    for (String name : plans.keySet()) {
      JsonNode expected = JSON.readTree(read(Samples.truth(name).resolve("expected.json")));
      assertThat(PartialSchema.faults(expected)).as(name).isEmpty();
    }
  }

  @Test
  void citationsAndRecipientsStandInTheText() throws IOException {
    for (String name : plans.keySet()) {
      JsonNode expected = JSON.readTree(read(Samples.truth(name).resolve("expected.json")));
      String text = expected.get("text").asString();
      List<String> words = new ArrayList<>();
      expected.get("citations").forEach(citation -> words.add(citation.get("text").asString()));
      expected.get("recipients").forEach(recipient -> words.add(recipient.asString()));
      expected.get("indicators").forEach(target -> words.add(target.get("text").asString()));
      expected.get("assignments").forEach(duty -> words.add(duty.get("task").asString()));
      assertThat(words).as(name).allMatch(text::contains);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Recipe.Container.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"COPY"})
  void generatorGivesTheSameBytesTwice(Recipe.Container container) throws IOException {
    Recipe recipe =
        Recipe.of(
            "any", "hoa-giai-ha-noi-2014", container, 60, "skew:1 blur:0.5 speckle:1 grain:3", "");

    assertThat(ScanWriter.write(recipe, plans).bytes())
        .isEqualTo(ScanWriter.write(recipe, plans).bytes());
  }

  @Test
  void lettersOfTcvn3ComeBack() {
    String text = "Độc lập - Tự do - Hạnh phúc".toLowerCase(Locale.ROOT);
    StringBuilder back = new StringBuilder();
    Tcvn3Layer.encode(text).chars().forEach(code -> back.append(Tcvn3Layer.decode(code)));
    assertThat(back).hasToString(text);
    assertThat(Tcvn3Layer.encode("kế hoạch")).isEqualTo("kÕ ho¹ch");
  }

  @Test
  void bilevelPageComesBackFromJbig2() throws IOException {
    PageLayout page = PlanComposer.compose(plans.get("hoa-giai-ha-noi-2014")).pages().get(0);
    BufferedImage image =
        Degradation.bilevel(PagePainter.paint(page, "SEAL", 72, new Random(1)), 150);
    try (PdfContainer pdf = new PdfContainer("test")) {
      BufferedImage back = pdf.jbig2(image, 72).getImage();
      for (int y = 0; y < image.getHeight(); y++) {
        for (int x = 0; x < image.getWidth(); x++) {
          assertThat(back.getRGB(x, y)).isEqualTo(image.getRGB(x, y));
        }
      }
    }
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }
}
