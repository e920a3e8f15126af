package vn.vankho.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vankho.image.CleaningSettings;
import vn.vankho.model.ExitCode;
import vn.vankho.model.Finding;
import vn.vankho.model.PipelineException;
import vn.vankho.run.ReadSettings;
import vn.vankho.run.TextLayerMode;

class ReadingCommandsTest {
  @TempDir private Path folder;
  private final ScriptedPipeline pipeline = new ScriptedPipeline();

  private CommandLineRun run(String... args) {
    return CommandLineRun.in(folder).over(pipeline).run(args);
  }

  @Test
  void separatesPagesByFormFeeds() {
    pipeline.reading =
        SamplePlans.reading(
            2, List.of(SamplePlans.page(1, "Kế", "hoạch"), SamplePlans.page(2, "hết")));

    CommandLineRun run = run("ocr", "a.pdf");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).isEqualTo("Kế hoạch\n\fhết\n");
  }

  @Test
  void keepsPageNumbers_whenAPageCouldNotBeRead() {
    pipeline.reading =
        SamplePlans.reading(
            3,
            List.of(SamplePlans.page(1, "một"), SamplePlans.page(3, "ba")),
            Finding.ofPage("PAGE_TIMEOUT", "Page 2 could not be read: it took too long", 2));

    CommandLineRun run = run("ocr", "a.pdf");

    assertThat(run.out()).isEqualTo("một\n\f\fba\n");
    assertThat(run.err()).contains("Page 2 could not be read");
    assertThat(run.exitCode()).isEqualTo(1);
  }

  @Test
  void printsWhatWasRead_whenRawIsAsked() {
    pipeline.reading =
        SamplePlans.reading(1, List.of(SamplePlans.restoredPage(1, "hoach", "hoạch")));

    assertThat(run("ocr", "--raw", "a.pdf").out()).isEqualTo("hoach\n");
    assertThat(run("ocr", "a.pdf").out()).isEqualTo("hoạch\n");
    assertThat(pipeline.settingsSeen)
        .extracting(ReadSettings::restore)
        .containsExactly(false, true);
  }

  @Test
  void printsOneObject_whenTheFileHoldsOneDocument() {
    pipeline.documents = List.of(SamplePlans.plan('1', "Về nhà ở", 2024, "hue", "Huế"));

    assertThat(run("extract", "a.pdf").out()).startsWith("{").contains("Về nhà ở").endsWith("}\n");
    assertThat(run("extract", "--all", "a.pdf").out()).startsWith("[\n{").endsWith("}\n]\n");
  }

  @Test
  void printsAnArray_whenTheFileHoldsSeveralDocuments() {
    pipeline.documents =
        List.of(
            SamplePlans.plan('1', "Về nhà ở", 2024, "hue", "Huế"),
            SamplePlans.plan('2', "Về đường sá", 2024, "hue", "Huế"));

    assertThat(run("extract", "a.pdf").out()).startsWith("[\n{").contains("},\n{").endsWith("]\n");
    assertThat(run("extract", "--lines", "a.pdf").out().lines()).hasSize(2);
  }

  @Test
  void passesTheOptionsOn() throws IOException {
    Path password = Files.writeString(folder.resolve("secret"), "mật khẩu\nsecond line\n");

    run(
        "extract",
        "--jobs",
        "3",
        "--text-layer",
        "restore",
        "--page-timeout",
        "1.5",
        "--dpi",
        "200",
        "--max-pixels",
        "1000000",
        "--password-file",
        password.toString(),
        "--language",
        "vie+eng",
        "--tessdata",
        "/t",
        "--psm",
        "6",
        "--ocr-cache",
        "/readings",
        "--no-clean",
        "--model",
        "/m",
        "--lexicon",
        "/names.txt",
        "a.pdf");

    ReadSettings settings = pipeline.settingsSeen.get(0);
    assertThat(settings.cleaning()).isEqualTo(CleaningSettings.none());
    assertThat(settings.jobs()).isEqualTo(3);
    assertThat(settings.textLayer()).isEqualTo(TextLayerMode.RESTORE);
    assertThat(settings.pageTimeoutMillis()).isEqualTo(1500);
    assertThat(settings.renderDpi()).isEqualTo(200);
    assertThat(settings.maxPixels()).isEqualTo(1_000_000);
    assertThat(settings.password()).contains("mật khẩu");
    assertThat(settings.language()).isEqualTo("vie+eng");
    assertThat(settings.tessdata()).contains(Path.of("/t"));
    assertThat(settings.pageSegmentation()).isEqualTo(6);
    assertThat(settings.readingCache()).contains(Path.of("/readings"));
    assertThat(settings.modelDirectory()).isEqualTo(Path.of("/m"));
    assertThat(settings.lexicon()).contains(Path.of("/names.txt"));
  }

  @Test
  void keepsReadingsInTheCache_unlessToldNotTo() {
    run("ocr", "a.pdf");
    run("ocr", "--no-ocr-cache", "a.pdf");

    assertThat(pipeline.settingsSeen)
        .extracting(ReadSettings::readingCache)
        .containsExactly(Optional.of(folder.resolve("cache/readings")), Optional.empty());
  }

  @Test
  void restoresWithTheModelOfTheProgram_whenNoneIsNamed() {
    run("ocr", "a.pdf");
    run("import", "a.pdf", "--archive", "archive");

    assertThat(pipeline.settingsSeen)
        .extracting(ReadSettings::modelDirectory)
        .containsOnly(folder.resolve("models/vi-admin"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--jobs=0",
        "--jobs=many",
        "--text-layer=sometimes",
        "--page-timeout=0",
        "--dpi=10",
        "--psm=2",
        "--max-pixels=-1"
      })
  void isBadUsage_whenAValueIsOutOfRange(String option) {
    CommandLineRun run = run("ocr", option, "a.pdf");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).containsPattern("expected|is not an int").contains("vankho ocr --help");
    assertThat(pipeline.settingsSeen).isEmpty();
  }

  @Test
  void isBadUsage_whenTheFileIsNotNamed() {
    assertThat(run("ocr").exitCode()).isEqualTo(2);
    assertThat(run("extract").exitCode()).isEqualTo(2);
    assertThat(run("extract", "a", "b").exitCode()).isEqualTo(2);
  }

  @Test
  void returnsTheCodeOfTheTrouble() {
    for (ExitCode code : List.of(ExitCode.UNREADABLE, ExitCode.PASSWORD, ExitCode.ENVIRONMENT)) {
      CommandLineRun run =
          CommandLineRun.in(folder)
              .over(
                  new ScriptedPipeline() {
                    @Override
                    public PlanReader reader(ReadSettings settings) {
                      throw new PipelineException(code, "REASON", "a.pdf: " + code);
                    }
                  })
              .run("extract", "a.pdf");

      assertThat(run.exitCode()).isEqualTo(code.number());
      assertThat(run.err()).isEqualTo("vankho: a.pdf: " + code + "\n");
      assertThat(run.out()).isEmpty();
    }
  }
}
