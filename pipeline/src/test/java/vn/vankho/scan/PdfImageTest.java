package vn.vankho.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vankho.model.Finding;
import vn.vankho.model.PageImage;

class PdfImageTest {
  /** 200 dpi on the sheet of the samples. */
  private static final int WIDTH = 1167;

  private static final int HEIGHT = 1653;

  @TempDir Path folder;

  private RenderedPage read(SamplePdf pdf, ScanSettings settings) throws IOException {
    Path file = pdf.save(folder.resolve("sample.pdf"));
    try (OpenSource source = new SourceOpener(settings).open(file, Optional.empty())) {
      RenderedPage page = source.image(0);
      var layer = source.layer(0).page();
      assertThat(layer.width()).isEqualTo(page.image().widthPx());
      assertThat(layer.height()).isEqualTo(page.image().heightPx());
      assertThat(layer.dpi()).isEqualTo(page.image().dpi());
      boolean isDrawn = page.how() == RenderedPage.How.RENDERED;
      source
          .sketch(0)
          .map(PageImage::dpi)
          .ifPresent(dpi -> assertThat(dpi).isEqualTo(isDrawn ? coarse(page) : page.image().dpi()));
      return page;
    }
  }

  private static int coarse(RenderedPage page) {
    return Math.min(200, page.image().dpi());
  }

  private RenderedPage read(SamplePdf pdf) throws IOException {
    return read(pdf, ScanSettings.DEFAULTS);
  }

  private static PDImageXObject gray(SamplePdf pdf) throws IOException {
    return LosslessFactory.createFromImage(
        pdf.document, SamplePdf.marked(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY));
  }

  /** Darkness, 0 to 255, at a place given in parts of the width and height. */
  private static int at(PageImage image, double x, double y) {
    int column = (int) (x * image.widthPx());
    int row = (int) (y * image.heightPx());
    return image.samples()[(row * image.widthPx() + column) * image.format().bytesPerPixel()]
        & 0xFF;
  }

  private static void assertMarkedUpperLeft(PageImage image) {
    assertThat(at(image, 0.05, 0.03)).isLessThan(20);
    assertThat(at(image, 0.95, 0.03)).isGreaterThan(235);
    assertThat(at(image, 0.05, 0.97)).isGreaterThan(235);
    assertThat(at(image, 0.95, 0.97)).isGreaterThan(235);
  }

  @ParameterizedTest
  @ValueSource(strings = {"lossless", "jpeg", "ccitt"})
  void takesTheImageAsItIs_whenItIsTheWholePage(String codec) throws IOException {
    try (SamplePdf pdf = new SamplePdf()) {
      BufferedImage binary = SamplePdf.marked(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_BINARY);
      BufferedImage gray = SamplePdf.marked(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
      RenderedPage page =
          read(
              pdf.wholePage(
                  switch (codec) {
                    case "jpeg" -> JPEGFactory.createFromImage(pdf.document, gray);
                    case "ccitt" -> CCITTFactory.createFromImage(pdf.document, binary);
                    default -> LosslessFactory.createFromImage(pdf.document, gray);
                  }));

      assertThat(page.how()).isEqualTo(RenderedPage.How.WHOLE_PAGE_IMAGE);
      assertThat(page.image().widthPx()).isEqualTo(WIDTH);
      assertThat(page.image().heightPx()).isEqualTo(HEIGHT);
      assertThat(page.image().dpi()).isEqualTo(200);
      assertThat(page.image().format()).isEqualTo(PageImage.Format.GRAY);
      assertThat(page.findings()).isEmpty();
      assertMarkedUpperLeft(page.image());
    }
  }

  @Test
  void takesTheImage_whenOnlyInvisibleTextAndCoveredMarksAreBesideIt() throws IOException {
    try (SamplePdf pdf = new SamplePdf()) {
      pdf.text(0, 50, 300, "painted under the image").paint("1 0 0 rg 0 0 100 100 re f");
      pdf.wholePage(gray(pdf)).text(3, 50, 300, "hidden");

      assertThat(read(pdf).how()).isEqualTo(RenderedPage.How.WHOLE_PAGE_IMAGE);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0 0 0 rg 10 10 50 50 re f",
        "1 1 1 rg 10 10 50 50 re f",
        "0 0 m 400 400 l S",
        "BI /W 1 /H 1 /BPC 8 /CS /G ID \u0000 EI",
      })
  void drawsThePage_whenSomethingIsPaintedOverTheImage(String operators) throws IOException {
    try (SamplePdf pdf = new SamplePdf()) {
      assertThat(read(pdf.wholePage(gray(pdf)).paint(operators)).how())
          .isEqualTo(RenderedPage.How.RENDERED);
    }
  }

  @Test
  void drawsThePage_whenVisibleTextIsOverTheImage() throws IOException {
    try (SamplePdf pdf = new SamplePdf()) {
      assertThat(read(pdf.wholePage(gray(pdf)).text(0, 50, 300, "stamp")).how())
          .isEqualTo(RenderedPage.How.RENDERED);
    }
  }

  @Test
  void drawsThePage_whenImagesAreStackedUnderAMask() throws IOException {
    try (SamplePdf pdf = new SamplePdf()) {
      PDImageXObject foreground = gray(pdf);
      PDImageXObject mask = gray(pdf);
      foreground.getCOSObject().setItem(COSName.SMASK, mask);
      BufferedImage background =
          SamplePdf.marked(WIDTH / 4, HEIGHT / 4, BufferedImage.TYPE_BYTE_GRAY);
      pdf.wholePage(LosslessFactory.createFromImage(pdf.document, background))
          .wholePage(foreground);

      RenderedPage page = read(pdf);

      assertThat(page.how()).isEqualTo(RenderedPage.How.RENDERED);
      assertThat(page.image().dpi()).isEqualTo(300);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "210 0 0 595 0 0",
        "420 0 0 400 0 100",
        "420 20 0 595 0 0",
        "800 0 0 1200 0 0",
      })
  void drawsThePage_whenTheImageIsNotTheWholePage(String matrix) throws IOException {
    try (SamplePdf pdf = new SamplePdf()) {
      assertThat(read(pdf.image(gray(pdf), matrix)).how()).isEqualTo(RenderedPage.How.RENDERED);
    }
  }

  @Test
  void drawsThePage_whenAClipCutsTheImage() throws IOException {
    try (SamplePdf pdf = new SamplePdf()) {
      pdf.paint("0 0 200 200 re W n").wholePage(gray(pdf));

      assertThat(read(pdf).how()).isEqualTo(RenderedPage.How.RENDERED);
    }
  }

  @Test
  void takesAStencilAsInk_whenItIsPaintedInBlack() throws IOException {
    try (SamplePdf pdf = new SamplePdf()) {
      PDImageXObject stencil = stencil(pdf);

      RenderedPage page = read(pdf.paint("0 g").wholePage(stencil));

      assertThat(page.how()).isEqualTo(RenderedPage.How.WHOLE_PAGE_IMAGE);
      assertMarkedUpperLeft(page.image());
    }
  }

  @Test
  void drawsThePage_whenAStencilIsPaintedInColour() throws IOException {
    try (SamplePdf pdf = new SamplePdf()) {
      assertThat(read(pdf.paint("1 0 0 rg").wholePage(stencil(pdf))).how())
          .isEqualTo(RenderedPage.How.RENDERED);
    }
  }

  private static PDImageXObject stencil(SamplePdf pdf) throws IOException {
    PDImageXObject stencil =
        CCITTFactory.createFromImage(
            pdf.document, SamplePdf.marked(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_BINARY));
    stencil.getCOSObject().removeItem(COSName.COLORSPACE);
    stencil.setStencil(true);
    return stencil;
  }

  /** The image lies in the file so that the page's rotation sets it upright. */
  @ParameterizedTest
  @CsvSource({
    "90, 0 595 -420 0 420 0",
    "180, -420 0 0 -595 420 595",
    "270, 0 -595 420 0 0 595",
  })
  void standsUpright_whenThePageIsRotated(int rotation, String matrix) throws IOException {
    try (SamplePdf pdf = new SamplePdf()) {
      boolean swap = rotation != 180;
      if (swap) {
        pdf.page.setMediaBox(new PDRectangle(420, 595));
      }
      PDImageXObject image =
          LosslessFactory.createFromImage(
              pdf.document,
              swap
                  ? SamplePdf.marked(HEIGHT, WIDTH, BufferedImage.TYPE_BYTE_GRAY)
                  : SamplePdf.marked(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY));
      pdf.page.setRotation(rotation);
      RenderedPage taken = read(pdf.image(image, matrix));
      RenderedPage drawn = read(pdf.paint("0 0 0 rg 0 0 0.1 0.1 re f"));

      assertThat(taken.how()).isEqualTo(RenderedPage.How.WHOLE_PAGE_IMAGE);
      assertMarkedUpperLeft(taken.image());
      assertMarkedUpperLeft(drawn.image());
    }
  }

  @Test
  void drawsTheCropBoxOnly() throws IOException {
    try (SamplePdf pdf = new SamplePdf()) {
      pdf.page.setCropBox(new PDRectangle(100, 100, 144, 72));

      PageImage image = read(pdf.paint("0 g 100 154 18 18 re f")).image();

      assertThat(image.widthPx()).isEqualTo(600);
      assertThat(image.heightPx()).isEqualTo(300);
      assertThat(at(image, 0.05, 0.1)).isLessThan(20);
      assertThat(at(image, 0.5, 0.5)).isGreaterThan(235);
    }
  }

  @Test
  void lowersTheResolution_whenAPageIsHuge() throws IOException {
    try (SamplePdf pdf = new SamplePdf()) {
      pdf.page.setMediaBox(new PDRectangle(14_400, 14_400));

      RenderedPage page =
          read(pdf.paint("0 g 1 1 5 5 re f"), new ScanSettings(300, 4_000_000, 8_000_000, 10));

      assertThat((long) page.image().widthPx() * page.image().heightPx())
          .isLessThanOrEqualTo(4_000_000);
      assertThat(page.image().dpi()).isEqualTo(10);
      assertThat(page.findings()).extracting(Finding::code).containsExactly("PAGE_SCALED_DOWN");
    }
  }

  @Test
  void shrinksTheWholePageImage_whenItIsHuge() throws IOException {
    try (SamplePdf pdf = new SamplePdf()) {
      RenderedPage page =
          read(
              pdf.wholePage(
                  LosslessFactory.createFromImage(
                      pdf.document, SamplePdf.marked(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB))),
              new ScanSettings(300, 1_000_000, 8_000_000, 10));

      assertThat(page.image().widthPx()).isEqualTo(WIDTH / 2);
      assertThat(page.image().heightPx()).isEqualTo(HEIGHT / 2);
      assertThat(page.image().dpi()).isEqualTo(100);
      assertMarkedUpperLeft(page.image());
    }
  }

  @Test
  void callsNoPageDamaged_whenOnlyAShadeOfColoursCannotBeDrawn() throws IOException {
    try (SamplePdf pdf = new SamplePdf()) {
      COSStream function = new COSStream();
      function.setInt(COSName.FUNCTION_TYPE, 4);
      function.setItem(COSName.DOMAIN, COSArray.ofCOSIntegers(List.of(0, 1, 0, 1)));
      function.setItem(COSName.RANGE, COSArray.ofCOSIntegers(List.of(0, 1)));
      try (OutputStream out = function.createOutputStream()) {
        out.write("{ add 2 idiv }".getBytes(StandardCharsets.US_ASCII)); // of whole numbers only
      }
      COSDictionary shading = new COSDictionary();
      shading.setInt(COSName.SHADING_TYPE, 1);
      shading.setItem(COSName.COLORSPACE, COSName.DEVICEGRAY);
      shading.setItem(COSName.FUNCTION, function);
      COSDictionary shadings = new COSDictionary();
      shadings.setItem(COSName.getPDFName("S1"), shading);
      pdf.page.getResources().getCOSObject().setItem(COSName.SHADING, shadings);

      RenderedPage page = read(pdf.paint("0 0 50 50 re f q 100 0 0 100 200 200 cm /S1 sh Q"));

      assertThat(page.findings()).extracting(Finding::code).containsExactly("SHADING_NOT_DRAWN");
    }
  }

  @Test
  void saysSo_whenAJpegBreaksOff() throws IOException {
    try (SamplePdf pdf = new SamplePdf()) {
      PDImageXObject image =
          JPEGFactory.createFromImage(
              pdf.document, SamplePdf.marked(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY));
      byte[] whole = image.getCOSObject().createRawInputStream().readAllBytes();
      try (var out = image.getCOSObject().createRawOutputStream()) {
        out.write(whole, 0, whole.length / 2);
      }

      assertThat(read(pdf.wholePage(image)).findings())
          .extracting(Finding::code)
          .containsExactly("DAMAGED_IMAGE");
    }
  }

  @Test
  void drawsTheRest_whenAnOperatorIsBroken() throws IOException {
    try (SamplePdf pdf = new SamplePdf()) {
      PageImage image = read(pdf.paint("(x) cm 1 Tf /Nothing Do 0 g 0 0 420 300 re f")).image();

      assertThat(at(image, 0.5, 0.9)).isLessThan(20);
    }
  }
}
