package vn.vankho.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.text.LegacyEncoding;

class PageKindTest {
  @TempDir Path folder;

  private PageFacts facts(SamplePdf pdf) throws IOException {
    Path file = pdf.save(folder.resolve("sample.pdf"));
    try (OpenSource source = new SourceOpener(ScanSettings.DEFAULTS).open(file, Optional.empty())) {
      return source.facts(0);
    }
  }

  private PageKind kind(SamplePdf pdf) throws IOException {
    return facts(pdf).layer().kind();
  }

  private static String[] twice(String... lines) {
    String[] both = new String[lines.length * 2];
    System.arraycopy(lines, 0, both, 0, lines.length);
    System.arraycopy(lines, 0, both, lines.length, lines.length);
    return both;
  }

  /** Fills the figures of a text's letters, as programs do that turn fonts into figures. */
  private static String drawn(String... lines) {
    Font font = new Font(Font.SERIF, Font.PLAIN, 12);
    StringBuilder operators = new StringBuilder("0 g\n");
    double[] at = new double[6];
    for (int line = 0; line < lines.length; line++) {
      Shape letters =
          font.createGlyphVector(new FontRenderContext(null, true, true), lines[line])
              .getOutline(30, 0);
      double base = 540 - 16.0 * line;
      for (PathIterator i = letters.getPathIterator(null); !i.isDone(); i.next()) {
        switch (i.currentSegment(at)) {
          case PathIterator.SEG_MOVETO -> operators.append(point(at, 0, base)).append("m\n");
          case PathIterator.SEG_LINETO -> operators.append(point(at, 0, base)).append("l\n");
          case PathIterator.SEG_CLOSE -> operators.append("h\n");
          case PathIterator.SEG_QUADTO ->
              operators
                  .append(point(at, 0, base))
                  .append(point(at, 2, base))
                  .append(point(at, 2, base))
                  .append("c\n");
          default ->
              operators
                  .append(point(at, 0, base))
                  .append(point(at, 2, base))
                  .append(point(at, 4, base))
                  .append("c\n");
        }
      }
      operators.append("f\n");
    }
    return operators.toString();
  }

  private static String point(double[] at, int from, double base) {
    return String.format(Locale.ROOT, "%.2f %.2f ", at[from], base - at[from + 1]);
  }

  @Test
  void isBlank_whenNothingIsPainted() throws IOException {
    try (SamplePdf pdf = new SamplePdf()) {
      assertThat(kind(pdf.paint("q Q"))).isEqualTo(PageKind.BLANK);
    }
  }

  @Test
  void isDamaged_whenNothingCanBePaintedOfContentsThatBreakOff() throws IOException {
    try (SamplePdf pdf = new SamplePdf()) {
      assertThat(kind(pdf.paint("q Q".repeat(50)).cutContents()))
          .isIn(PageKind.DAMAGED, PageKind.DRAWN);
    }
  }

  @Test
  void isTyped_whenTextStandsAmongTheRulesOfATable() throws IOException {
    try (SamplePdf pdf = new SamplePdf()) {
      pdf.text(0, 40, 500, SamplePdf.TEXT);
      for (int i = 0; i < 300; i++) {
        pdf.paint("40 " + (100 + i) + " 300 0.5 re f");
      }

      assertThat(kind(pdf)).isEqualTo(PageKind.TYPED);
    }
  }

  @Test
  void isDrawn_whenLettersAreFigures() throws IOException {
    try (SamplePdf pdf = new SamplePdf()) {
      PageFacts facts = facts(pdf.paint(drawn(SamplePdf.TEXT)));

      assertThat(facts.layer().kind()).isEqualTo(PageKind.DRAWN);
      assertThat(facts.layer().verdict()).isEqualTo(LayerReading.Verdict.NONE);
      assertThat(facts.layer().drawnLetters()).isGreaterThan(200);
    }
  }

  @Test
  void isDrawn_whenASignatureIsAllTheTextBesideFigures() throws IOException {
    try (SamplePdf pdf = new SamplePdf()) {
      LayerReading layer =
          facts(pdf.paint(drawn(SamplePdf.TEXT)).text(0, 200, 100, SamplePdf.SIGNATURE)).layer();

      assertThat(layer.kind()).isEqualTo(PageKind.DRAWN);
      assertThat(layer.verdict()).isEqualTo(LayerReading.Verdict.PARTIAL);
    }
  }

  @Test
  void isTyped_whenAnEmblemIsDrawnBesideText() throws IOException {
    try (SamplePdf pdf = new SamplePdf()) {
      pdf.text(0, 40, 500, SamplePdf.TEXT)
          .paint(drawn("QUỐC HUY CỦA NƯỚC", SamplePdf.TEXT[0], SamplePdf.TEXT[1]));

      assertThat(kind(pdf)).isEqualTo(PageKind.TYPED);
    }
  }

  @Test
  void isTypedOnPicture_whenTextStretchesOverABackground() throws IOException {
    try (SamplePdf pdf = new SamplePdf()) {
      pdf.wholePage(pdf.scan())
          .text(0, 40, 560, twice(SamplePdf.TEXT))
          .text(0, 40, 250, SamplePdf.TEXT);

      assertThat(kind(pdf)).isEqualTo(PageKind.TYPED_ON_PICTURE);
    }
  }

  @Test
  void isStampedScan_whenAPictureWithMarginsStandsBesideASignature() throws IOException {
    try (SamplePdf pdf = new SamplePdf()) {
      pdf.image(pdf.scan(), "250 0 0 330 80 230").text(0, 40, 60, SamplePdf.SIGNATURE);

      assertThat(kind(pdf)).isEqualTo(PageKind.SCAN_STAMPED);
    }
  }

  @Test
  void isScan_whenAPictureIsAlone() throws IOException {
    try (SamplePdf pdf = new SamplePdf()) {
      PageFacts facts = facts(pdf.wholePage(pdf.scan()));

      assertThat(facts.layer().kind()).isEqualTo(PageKind.SCAN);
      assertThat(facts.how()).isEqualTo(RenderedPage.How.WHOLE_PAGE_IMAGE);
      assertThat(facts.pictures())
          .singleElement()
          .isEqualTo(new PictureFacts(1167, 1653, 200, "raw", 8, "gray", Optional.empty(), 1.0));
    }
  }

  @Test
  void saysWhyAPageIsDrawn() throws IOException {
    try (SamplePdf pdf = new SamplePdf()) {
      pdf.wholePage(pdf.scan()).text(0, 200, 100, SamplePdf.SIGNATURE);

      assertThat(facts(pdf).whyDrawn()).contains("something is painted over its picture");
    }
  }

  @Test
  void isGarbledScan_whenAGoodSignatureStandsBesideAGarbledLayer() throws IOException {
    try (SamplePdf pdf = new SamplePdf()) {
      pdf.wholePage(pdf.scan())
          .text(3, 40, 500, SamplePdf.GARBLED)
          .text(0, 200, 100, SamplePdf.SIGNATURE);

      LayerReading layer = facts(pdf).layer();

      assertThat(layer.kind()).isEqualTo(PageKind.SCAN_GARBLED_LAYER);
      assertThat(layer.runs()).extracting(LayerReading.Run::visible).containsExactly(true, false);
    }
  }

  @Test
  void isLegacy_whenAFontOfAnotherNameHoldsTheLettersOfTcvn3BesideUnicode() throws IOException {
    String[] body = new String[SamplePdf.TEXT.length];
    for (int i = 0; i < body.length; i++) {
      body[i] = LegacyEncoding.TCVN3.encode(SamplePdf.TEXT[i].replace('Ủ', 'U').replace('Đ', 'đ'));
    }
    try (SamplePdf pdf = new SamplePdf()) {
      pdf.text(0, 40, 560, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM").legacyText("Arial", 20, 500, body);
      Path file = pdf.save(folder.resolve("mixed.pdf"));
      try (OpenSource source =
          new SourceOpener(ScanSettings.DEFAULTS).open(file, Optional.empty())) {
        LayerReading layer = source.layer(0);

        assertThat(layer.kind()).isEqualTo(PageKind.TYPED_LEGACY);
        assertThat(layer.page().text())
            .startsWith("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n")
            .contains("phối hợp với trưởng các thôn tuyên truyền kế hoạch");
      }
    }
  }

  @Test
  void isUnreadable_whenAFontHasNoUnicodeTable() throws IOException {
    try (SamplePdf pdf = new SamplePdf()) {
      String[] codes = new String[SamplePdf.TEXT.length];
      for (int i = 0; i < codes.length; i++) {
        codes[i] = SamplePdf.TEXT[i].replaceAll("\\P{ASCII}", "\u0081");
      }
      assertThat(kind(pdf.legacyText("Unnamed", 20, 500, codes)))
          .isEqualTo(PageKind.TYPED_UNREADABLE);
    }
  }
}
