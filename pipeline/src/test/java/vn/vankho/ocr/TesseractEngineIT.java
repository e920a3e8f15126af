package vn.vankho.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.model.ExitCode;
import vn.vankho.model.Page;
import vn.vankho.model.PageImage;
import vn.vankho.model.PipelineException;
import vn.vankho.model.Rect;
import vn.vankho.model.Word;

/** Real Tesseract through the program's own libraries. */
class TesseractEngineIT {
  private static final Path CACHE = Path.of("target", "ocr-cache");
  private static final OcrSettings SETTINGS = OcrSettings.defaults(CACHE);
  private static final List<String> LINES =
      List.of("Ủy ban nhân dân xã Đồng Tiến tổ chức", "thực hiện kế hoạch năm 2025.");

  @Test
  void readsVietnameseLinesWithBoxes() {
    PageImage image = RenderedText.page(1600, 400, LINES);
    try (TesseractEngine engine = TesseractEngine.open(SETTINGS)) {
      OcrResult result = engine.recognise(image, 3);

      Page page = result.page();
      assertThat(page.rawText()).isEqualTo(String.join("\n", LINES) + "\n");
      assertThat(page.number()).isEqualTo(3);
      assertThat(page.confidence()).isGreaterThan(0.85);
      assertThat(result.findings()).isEmpty();
      Word first = page.words().get(0);
      Rect box = first.box().orElseThrow();
      assertThat(box.x()).isBetween(95, 110);
      assertThat(box.bottom()).isBetween(140, 175);
    }
  }

  @Test
  void saysWhatElseItSaw() {
    try (TesseractEngine engine = TesseractEngine.open(SETTINGS)) {
      List<Word> words = engine.recognise(RenderedText.page(1600, 400, LINES), 1).page().words();

      assertThat(words).anySatisfy(word -> assertThat(word.choices()).isNotEmpty());
      assertThat(words)
          .allSatisfy(
              word ->
                  assertThat(word.choices())
                      .allSatisfy(
                          choice ->
                              assertThat(choice.symbol())
                                  .isNotEqualTo(word.raw().charAt(choice.at()))));
      assertThat(words.stream().flatMap(word -> word.choices().stream()))
          .filteredOn(choice -> "đÐăâáàảãạắấầ".indexOf(choice.symbol()) >= 0)
          .isNotEmpty();
    }
  }

  @Test
  void readsColourLikeGray() {
    PageImage image = RenderedText.page(1600, 400, LINES);
    try (TesseractEngine engine = TesseractEngine.open(SETTINGS)) {
      assertThat(engine.recognise(RenderedText.inColour(image), 1).page().rawText())
          .isEqualTo(engine.recognise(image, 1).page().rawText());
    }
  }

  @Test
  void saysSo_whenPageIsBlank() {
    try (TesseractEngine engine = TesseractEngine.open(SETTINGS)) {
      OcrResult result = engine.recognise(RenderedText.page(800, 800, List.of()), 1);

      assertThat(result.page().words()).isEmpty();
      assertThat(result.findings()).extracting("code").containsExactly("NO_TEXT");
    }
  }

  @Test
  void refusesImageThatHoldsItUp() {
    PageImage vast =
        new PageImage(20_000, 8_000, 300, PageImage.Format.GRAY, new byte[160_000_000]);
    try (TesseractEngine engine = TesseractEngine.open(SETTINGS)) {
      assertThat(engine.recognise(vast, 1).findings())
          .extracting("code")
          .containsExactly("IMAGE_TOO_LARGE");
    }
  }

  @Test
  void refusesOtherThreadsAndUseAfterClose() {
    PageImage image = RenderedText.page(400, 100, List.of());
    TesseractEngine engine = TesseractEngine.open(SETTINGS);
    assertThatThrownBy(() -> CompletableFuture.supplyAsync(() -> engine.recognise(image, 1)).join())
        .hasCauseInstanceOf(IllegalStateException.class);
    engine.close();
    engine.close();
    assertThatThrownBy(() -> engine.recognise(image, 1))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("closed");
  }

  @Test
  void namesFolderAndRemedy_whenTrainedDataIsDamaged(@TempDir Path folder) throws Exception {
    Files.createFile(folder.resolve("vie.traineddata"));
    OcrSettings settings = new OcrSettings("vie", 3, Optional.of(folder), CACHE);

    assertThatThrownBy(() -> TesseractEngine.open(settings))
        .isInstanceOfSatisfying(
            PipelineException.class,
            failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.ENVIRONMENT))
        .hasMessageContaining(folder.resolve("vie.traineddata").toString())
        .hasMessageContaining("0 bytes");
  }

  @Test
  void servesItsOwnLibrary() {
    NativeLibraries libraries = NativeLibraries.load(CACHE);

    assertThat(libraries.folder()).isPresent();
    assertThat(libraries.version()).isEqualTo("5.5.2");
  }

  @Test
  void tellsUpsideDownFromUpright() {
    List<String> text =
        List.of(
            "Căn cứ chức năng, nhiệm vụ được giao trong năm,",
            "phòng Kinh tế xây dựng kế hoạch kiểm tra các hộ",
            "kinh doanh trên địa bàn và báo cáo kết quả trước",
            "ngày cuối cùng của mỗi quý theo quy định chung.",
            "Các tổ dân phố phối hợp rà soát danh sách hộ gia",
            "đình khó khăn để hỗ trợ kịp thời, đúng đối tượng.");
    PageImage upright = RenderedText.page(1600, 800, text);
    PageImage turned = RenderedText.upsideDown(upright);
    try (TesseractEngine engine = TesseractEngine.open(SETTINGS)) {
      assertThat(OrientationDetector.isDoubtful(engine.recognise(upright, 1).page())).isFalse();
      assertThat(OrientationDetector.isDoubtful(engine.recognise(turned, 1).page())).isTrue();
    }
    try (OrientationDetector detector = OrientationDetector.open(SETTINGS)) {
      assertThat(detector.detect(upright).clockwiseDegrees()).isZero();
      assertThat(detector.detect(turned).clockwiseDegrees()).isEqualTo(180);
      assertThat(detector.detect(RenderedText.page(800, 800, List.of())))
          .isEqualTo(Orientation.UNKNOWN);
    }
  }
}
