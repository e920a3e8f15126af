package vn.vankho.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.vankho.model.Finding;
import vn.vankho.model.Origin;
import vn.vankho.model.Rect;
import vn.vankho.model.Word;
import vn.vankho.text.Folding;
import vn.vankho.text.LegacyEncoding;

class PdfLayerTest {
  @TempDir Path folder;

  private LayerReading read(SamplePdf pdf) throws IOException {
    Path file = pdf.save(folder.resolve("sample.pdf"));
    try (OpenSource source = new SourceOpener(ScanSettings.DEFAULTS).open(file, Optional.empty())) {
      return source.layer(0);
    }
  }

  private static String expected(String... lines) {
    return String.join("\n", lines) + "\n";
  }

  @Test
  void isGood_whenAPageIsTyped() throws IOException {
    try (SamplePdf pdf = new SamplePdf()) {
      LayerReading layer = read(pdf.text(0, 40, 500, SamplePdf.TEXT));

      assertThat(layer.verdict()).isEqualTo(LayerReading.Verdict.GOOD);
      assertThat(layer.page().text()).isEqualTo(expected(SamplePdf.TEXT));
      assertThat(layer.page().origin()).isEqualTo(Origin.TEXT_LAYER);
      assertThat(layer.page().confidence()).isGreaterThan(0.95);
      assertThat(layer.runs()).singleElement().matches(LayerReading.Run::visible);
    }
  }

  @Test
  void isPartial_whenThePackedContentsBreakOff() throws IOException {
    try (SamplePdf pdf = new SamplePdf()) {
      Path file =
          pdf.text(0, 40, 500, SamplePdf.TEXT).cutContents().save(folder.resolve("cut.pdf"));
      try (OpenSource source =
          new SourceOpener(ScanSettings.DEFAULTS).open(file, Optional.empty())) {
        assertThat(source.layer(0).why()).contains("damaged");
        assertThat(source.layer(0).verdict())
            .isIn(LayerReading.Verdict.PARTIAL, LayerReading.Verdict.NONE);
        assertThat(source.image(0).findings())
            .extracting(Finding::code)
            .containsExactly("DAMAGED_IMAGE");
      }
    }
  }

  @Test
  void isNone_whenAPageIsAScanAlone() throws IOException {
    try (SamplePdf pdf = new SamplePdf()) {
      LayerReading layer = read(pdf.wholePage(pdf.scan()));

      assertThat(layer.verdict()).isEqualTo(LayerReading.Verdict.NONE);
      assertThat(layer.page().words()).isEmpty();
    }
  }

  @Test
  void isGood_whenAScanHidesTextThatReads() throws IOException {
    try (SamplePdf pdf = new SamplePdf()) {
      LayerReading layer = read(pdf.wholePage(pdf.scan()).text(3, 40, 500, SamplePdf.TEXT));

      assertThat(layer.verdict()).isEqualTo(LayerReading.Verdict.GOOD);
      assertThat(layer.page().confidence()).isBetween(0.8, 0.95);
      assertThat(layer.page().text()).isEqualTo(expected(SamplePdf.TEXT));
    }
  }

  @Test
  void isGarbled_whenHiddenTextDoesNotRead() throws IOException {
    try (SamplePdf pdf = new SamplePdf()) {
      LayerReading layer = read(pdf.wholePage(pdf.scan()).text(3, 40, 500, SamplePdf.GARBLED));

      assertThat(layer.verdict()).isEqualTo(LayerReading.Verdict.GARBLED);
      assertThat(layer.page().confidence()).isLessThan(0.6);
    }
  }

  @Test
  void isGarbled_whenRecognisedTextIsPaintedUnderTheImage() throws IOException {
    try (SamplePdf pdf = new SamplePdf()) {
      LayerReading layer = read(pdf.text(0, 40, 500, SamplePdf.GARBLED).wholePage(pdf.scan()));

      assertThat(layer.verdict()).isEqualTo(LayerReading.Verdict.GARBLED);
      assertThat(layer.runs()).singleElement().matches(run -> !run.visible());
    }
  }

  @Test
  void isGarbled_whenMarksAreGone() throws IOException {
    String[] bare = new String[SamplePdf.TEXT.length];
    for (int i = 0; i < bare.length; i++) {
      bare[i] = Folding.stripMarks(SamplePdf.TEXT[i]);
    }
    try (SamplePdf pdf = new SamplePdf()) {
      assertThat(read(pdf.wholePage(pdf.scan()).text(3, 40, 500, bare)).verdict())
          .isEqualTo(LayerReading.Verdict.GARBLED);
    }
  }

  @Test
  void isPartial_whenOnlyASignatureBlockStandsOnAScan() throws IOException {
    try (SamplePdf pdf = new SamplePdf()) {
      LayerReading layer = read(pdf.wholePage(pdf.scan()).text(0, 200, 100, SamplePdf.SIGNATURE));

      assertThat(layer.verdict()).isEqualTo(LayerReading.Verdict.PARTIAL);
      assertThat(layer.page().text()).isEqualTo(expected(SamplePdf.SIGNATURE));
    }
  }

  @Test
  void staysGarbled_whenACorrectSignatureBlockStandsBesideAGarbledLayer() throws IOException {
    try (SamplePdf pdf = new SamplePdf()) {
      pdf.wholePage(pdf.scan())
          .text(3, 40, 500, SamplePdf.GARBLED)
          .text(0, 200, 100, SamplePdf.SIGNATURE);

      LayerReading layer = read(pdf);

      assertThat(layer.verdict()).isEqualTo(LayerReading.Verdict.GARBLED);
      assertThat(layer.runs()).hasSize(2);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = LegacyEncoding.class,
      names = {"TCVN3", "VNI"})
  void decodesALegacyFont_byItsName(LegacyEncoding encoding) throws IOException {
    String[] lines = new String[SamplePdf.TEXT.length];
    String[] decoded = new String[SamplePdf.TEXT.length];
    for (int i = 0; i < lines.length; i++) {
      // Without its precomposed capitals, which the fonts of TCVN3 lack.
      decoded[i] = SamplePdf.TEXT[i].replace('Ủ', 'U').replace('Đ', 'đ');
      lines[i] = encoding.encode(decoded[i]);
    }
    String font = encoding == LegacyEncoding.VNI ? "VNI-Times" : "ABCDEF+.VnTime";
    try (SamplePdf pdf = new SamplePdf()) {
      LayerReading layer = read(pdf.legacyText(font, 20, 500, lines));

      assertThat(layer.verdict()).isEqualTo(LayerReading.Verdict.LEGACY);
      assertThat(layer.page().text()).isEqualTo(expected(decoded));
      assertThat(layer.why()).contains(encoding.name());
    }
  }

  @Test
  void decodesALegacyFont_byItsLetters() throws IOException {
    String[] lines = new String[SamplePdf.TEXT.length];
    for (int i = 0; i < lines.length; i++) {
      lines[i] = LegacyEncoding.VNI.encode(SamplePdf.TEXT[i]);
    }
    try (SamplePdf pdf = new SamplePdf()) {
      LayerReading layer = read(pdf.legacyText("Unnamed", 20, 500, lines));

      assertThat(layer.verdict()).isEqualTo(LayerReading.Verdict.LEGACY);
      assertThat(layer.page().text()).isEqualTo(expected(SamplePdf.TEXT));
    }
  }

  @Test
  void keepsTheHalvesOfAHeaderApart() throws IOException {
    try (SamplePdf pdf = new SamplePdf()) {
      pdf.text(0, 20, 500, "ỦY BAN NHÂN DÂN", "XÃ AN BÌNH");
      pdf.text(0, 200, 500, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA", "Độc lập - Tự do");

      assertThat(read(pdf).page().text())
          .isEqualTo("ỦY BAN NHÂN DÂN\nXÃ AN BÌNH\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA\nĐộc lập - Tự do\n");
    }
  }

  @Test
  void ordersByPlace_whenTheFileJumpsAbout() throws IOException {
    try (SamplePdf pdf = new SamplePdf()) {
      for (int i = 0; i < SamplePdf.TEXT.length; i++) {
        int line = SamplePdf.TEXT.length - 1 - i;
        pdf.text(0, 40, 500 - 14 * line, SamplePdf.TEXT[line]);
      }

      assertThat(read(pdf).page().text()).isEqualTo(expected(SamplePdf.TEXT));
    }
  }

  @Test
  void takesALetterOnce_whenItIsPrintedTwiceForBold() throws IOException {
    try (SamplePdf pdf = new SamplePdf()) {
      pdf.text(0, 40, 500, "KẾ HOẠCH").text(0, 40.2, 500, "KẾ HOẠCH");

      assertThat(read(pdf).page().text()).isEqualTo("KẾ HOẠCH\n");
    }
  }

  /** 300 dpi: a point is 25/6 px; letters are 6 points wide, the em square 12 points high. */
  @ParameterizedTest
  @org.junit.jupiter.params.provider.CsvSource({
    "0, 40 500",
    "90, 40 500",
    "180, 40 500",
    "270, 40 500"
  })
  void placesWordsOnTheUprightPicture(int rotation, String at) throws IOException {
    try (SamplePdf pdf = new SamplePdf()) {
      pdf.page.setMediaBox(new PDRectangle(420, 595));
      pdf.page.setRotation(rotation);
      String turn =
          switch (rotation) {
            case 90 -> "0 1 -1 0 420 0 cm";
            case 180 -> "-1 0 0 -1 420 595 cm";
            case 270 -> "0 -1 1 0 0 595 cm";
            default -> "";
          };
      double height = rotation % 180 == 0 ? 595 : 420;

      List<Word> words = read(pdf.paint(turn).text(0, 40, height - 95, "Kế hoạch")).page().words();

      Rect box = words.get(1).box().orElseThrow();
      assertThat(words.get(1).text()).isEqualTo("hoạch");
      assertThat(box.x()).isBetween(239, 243);
      assertThat(box.width()).isBetween(123, 128);
      assertThat(box.y()).isBetween(350, 360);
      assertThat(box.bottom()).isBetween(400, 412);
    }
  }

  @Test
  void scalesBoxesToTheImage_whenItIsTheWholePage() throws IOException {
    try (SamplePdf pdf = new SamplePdf()) {
      LayerReading layer = read(pdf.wholePage(pdf.scan()).text(3, 210, 297.5, "giữa trang"));

      Rect box = layer.page().words().get(0).box().orElseThrow();
      assertThat(layer.page().dpi()).isEqualTo(200);
      assertThat(box.x()).isBetween(581, 585);
      assertThat(box.bottom()).isBetween(826, 838);
    }
  }
}
