package vn.vankho.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vankho.model.Change;
import vn.vankho.model.ExitCode;
import vn.vankho.model.Origin;
import vn.vankho.model.Page;
import vn.vankho.model.PageImage;
import vn.vankho.model.PipelineException;
import vn.vankho.model.PlanDocument;
import vn.vankho.model.PlanDraft;
import vn.vankho.model.Rect;
import vn.vankho.model.Word;
import vn.vankho.scan.OpenSource;
import vn.vankho.scan.ScanSettings;
import vn.vankho.scan.SourceOpener;

class SearchablePdfTest {
  private static final SourceOpener OPENER = new SourceOpener(ScanSettings.DEFAULTS);
  private static final int DPI = 72;

  @TempDir private Path folder;
  private SampleSources sources;

  @BeforeEach
  void makeSources() {
    sources = new SampleSources(folder);
  }

  /** A page of the size of the sample pictures, turned and leaning. */
  private static Page page(int number, int rotation, double skew, Word... words) {
    boolean lies = rotation % 180 != 0;
    int width = lies ? SampleSources.HEIGHT : SampleSources.WIDTH;
    int height = lies ? SampleSources.WIDTH : SampleSources.HEIGHT;
    return new Page(number, width, height, DPI, Origin.OCR, rotation, skew, 0.9, List.of(words));
  }

  private static Word word(String text, int x, int y, int width, int line) {
    return Word.read(text, new Rect(x, y, width, 20), 0.9, line);
  }

  private static PlanDocument plan(Page... pages) {
    return PlanDraft.of("scan")
        .title("Trồng cây <&> \"xanh\"")
        .issuer("Sở Xây dựng")
        .number("780/KH-SXD")
        .date("2024-03")
        .province("binh-phuoc", "Bình Phước", "dong-nai")
        .pages(List.of(pages))
        .build();
  }

  private static byte[] written(PlanDocument document, Path source) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new SearchablePdf(OPENER, Optional.empty()).write(document, source, out);
    return out.toByteArray();
  }

  @ParameterizedTest
  @EnumSource
  void isPdfA2bWithThePixelsOfTheSource(SourceKind kind) throws Exception {
    Path source = kind.write(sources);
    byte[] pdf = written(plan(asShown(source, word("Kế", 10, 10, 30, 0))), source);

    assertThat(VeraPdf.violations(pdf)).isEmpty();
    try (OpenSource before = OPENER.open(source, Optional.empty());
        OpenSource after = OPENER.open(sources.file("out.pdf", pdf), Optional.empty())) {
      PageImage expected = before.image(0).image();
      PageImage found = after.image(0).image();
      assertThat(found.widthPx()).isEqualTo(expected.widthPx());
      assertThat(found.format()).isEqualTo(expected.format());
      assertThat(found.samples()).isEqualTo(expected.samples());
    }
  }

  private static Page asShown(Path source, Word... words) {
    try (OpenSource open = OPENER.open(source, Optional.empty())) {
      return open.layer(0).page().withWords(List.of(words));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_BYTE_GRAY})
  void keepsTheBytesOfAJpeg(int type) throws IOException {
    byte[] jpeg = SampleSources.jpeg(type);
    Path inPdf =
        sources.pdf(
            0,
            document ->
                new PDImageXObject(
                    document,
                    new java.io.ByteArrayInputStream(jpeg),
                    COSName.DCT_DECODE,
                    SampleSources.WIDTH,
                    SampleSources.HEIGHT,
                    8,
                    type == BufferedImage.TYPE_BYTE_GRAY
                        ? PDDeviceGray.INSTANCE
                        : PDDeviceRGB.INSTANCE));

    for (Path source : List.of(inPdf, sources.file("scan.jpg", jpeg))) {
      try (PDDocument pdf = Loader.loadPDF(written(plan(page(1, 0, 0)), source))) {
        PDImageXObject image =
            (PDImageXObject) pdf.getPage(0).getResources().getXObject(COSName.getPDFName("P"));
        assertThat(image.getCOSObject().createRawInputStream().readAllBytes()).isEqualTo(jpeg);
      }
    }
  }

  @Test
  void textLayerGivesTheRestoredWordsInTheirPlaces() throws IOException {
    Word restored =
        new Word(
            "hoạch",
            "hoach",
            Optional.of(new Rect(60, 12, 50, 18)),
            0.9,
            0,
            Optional.of(new Change("marks", 0.9, List.of())));
    byte[] pdf =
        written(
            plan(
                page(
                    1,
                    0,
                    0,
                    word("KẾ", 20, 10, 30, 0),
                    restored,
                    word("ở", 20, 50, 10, 1),
                    word("𡨸", 100, 50, 20, 1))),
            sources.bilevelTiff(1));

    List<TextPosition> letters = letters(pdf, 0);

    assertThat(text(letters)).isEqualTo("KẾ hoạchở 𡨸");
    TextPosition first = letters.get(0);
    assertThat(first.getXDirAdj()).isCloseTo(20f, within(0.1f));
    assertThat(first.getWidthDirAdj()).isCloseTo(15f, within(0.1f));
    TextPosition h = letters.get(3);
    assertThat(h.getXDirAdj()).isCloseTo(60f, within(0.1f));
    TextPosition last = letters.get(7);
    assertThat(last.getXDirAdj() + last.getWidthDirAdj()).isCloseTo(110f, within(0.1f));
    assertThat(letters).allSatisfy(letter -> assertThat(letter.getYDirAdj()).isBetween(10f, 70f));
    assertThat(letters.get(8).getYDirAdj()).isBetween(50f, 70f);
  }

  @Test
  void wordsOfALeaningLineFallWithIt() throws IOException {
    byte[] pdf =
        written(
            plan(page(1, 0, 2, word("cao", 0, 100, 20, 0), word("thấp", 286, 110, 20, 0))),
            sources.bilevelTiff(1));

    List<TextPosition> letters = letters(pdf, 0);

    double fall = letters.get(letters.size() - 1).getYDirAdj() - letters.get(0).getYDirAdj();
    assertThat(fall).isCloseTo(286 * Math.tan(Math.toRadians(2)), within(0.1));
  }

  @ParameterizedTest
  @CsvSource({"0,0", "0,90", "0,180", "0,270", "90,0", "90,90", "180,180", "270,90"})
  void pagesStandAsTheWordsWereRead(int rotate, int turned) throws IOException {
    Path source = sources.pdf(rotate, d -> CCITTFactory.createFromImage(d, SourceKind.bilevel()));
    boolean liesInFile = rotate % 180 != 0;
    Page upright = page(1, liesInFile ? (turned + 90) % 360 : turned, 0);
    Page page =
        new Page(1, upright.width(), upright.height(), DPI, Origin.OCR, turned, 0, 0.9, List.of());

    byte[] pdf = written(plan(page), source);

    BufferedImage drawn = drawn(pdf);
    int quarters = (rotate + turned) / 90 % 4;
    boolean right = quarters == 1 || quarters == 2;
    boolean low = quarters >= 2;
    int x = right ? drawn.getWidth() - 50 : 50;
    int y = low ? drawn.getHeight() - 50 : 50;
    assertThat(drawn.getWidth()).isEqualTo(page.width());
    assertThat(drawn.getRGB(x, y) & 0xFFFFFF).isZero();
    assertThat(drawn.getRGB(drawn.getWidth() - x, drawn.getHeight() - y) & 0xFFFFFF).isNotZero();
  }

  @Test
  void turnsAPhotographByItsExifTag() throws IOException {
    // Tag 6: the camera was held on its side; rows run from top to bottom on the right.
    byte[] jpeg = SampleSources.jpeg(BufferedImage.TYPE_INT_RGB);
    byte[] exif = {
      (byte) 0xFF,
      (byte) 0xE1,
      0,
      34,
      'E',
      'x',
      'i',
      'f',
      0,
      0,
      'M',
      'M',
      0,
      42,
      0,
      0,
      0,
      8,
      0,
      1,
      1,
      18,
      0,
      3,
      0,
      0,
      0,
      1,
      0,
      6,
      0,
      0,
      0,
      0,
      0,
      0
    };
    ByteArrayOutputStream tagged = new ByteArrayOutputStream();
    tagged.write(jpeg, 0, 2);
    tagged.write(exif);
    tagged.write(jpeg, 2, jpeg.length - 2);
    Path photo = sources.file("photo.jpg", tagged.toByteArray());

    BufferedImage drawn = drawn(written(plan(asShown(photo)), photo));

    assertThat(drawn.getWidth()).isGreaterThan(drawn.getHeight());
    int corner = drawn.getHeight() / 10;
    assertThat(drawn.getRGB(drawn.getWidth() - corner, corner) & 0xF0F0F0).isZero();
    assertThat(drawn.getRGB(corner, corner) & 0xF0F0F0).isNotZero();
  }

  @Test
  void laterDocumentOfAScanHasItsOwnPagesOnly() throws Exception {
    PlanDocument second =
        PlanDraft.of("scan")
            .ordinal(2)
            .sourcePages(2, 3)
            .pages(
                List.of(
                    page(2, 0, 0, word("hai", 10, 10, 30, 0)),
                    page(3, 0, 0, word("ba", 10, 10, 30, 0))))
            .build();

    byte[] pdf = written(second, sources.bilevelTiff(4));

    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isEqualTo(2);
    }
    assertThat(text(letters(pdf, 0))).isEqualTo("hai");
    assertThat(VeraPdf.violations(pdf)).isEmpty();
  }

  @Test
  void aPageThatWasNotReadIsThereWithoutWords() throws IOException {
    PlanDocument gap =
        PlanDraft.of("scan")
            .sourcePages(1, 2)
            .pages(List.of(page(2, 0, 0, word("hai", 10, 10, 30, 0))))
            .build();

    byte[] pdf = written(gap, sources.bilevelTiff(2));

    assertThat(letters(pdf, 0)).isEmpty();
    assertThat(text(letters(pdf, 1))).isEqualTo("hai");
  }

  @Test
  void sameDocumentGivesTheSameBytes() throws IOException {
    PlanDocument plan = plan(page(1, 0, 0, word("Kế", 10, 10, 30, 0)));
    Path source = sources.image("png", BufferedImage.TYPE_INT_RGB);

    assertThat(written(plan, source)).isEqualTo(written(plan, source));
  }

  @Test
  void saysTheFieldsOfTheDocumentTwiceAlike() throws IOException {
    PlanDocument plan = plan(page(1, 0, 0));
    try (PDDocument pdf = Loader.loadPDF(written(plan, sources.bilevelTiff(1)))) {
      String xmp =
          new String(
              pdf.getDocumentCatalog().getMetadata().exportXMPMetadata().readAllBytes(),
              StandardCharsets.UTF_8);

      assertThat(xmp)
          .contains("<pdfaid:part>2</pdfaid:part>", "<pdfaid:conformance>B</pdfaid:conformance>")
          .contains(">Trồng cây &lt;&amp;&gt; \"xanh\"</rdf:li>", "<rdf:li>Sở Xây dựng</rdf:li>")
          .contains("<rdf:li>2024-03</rdf:li>", "<rdf:li>vi</rdf:li>", "<rdf:li>KẾ HOẠCH</rdf:li>")
          .contains("<dc:identifier>780/KH-SXD; " + plan.id() + "</dc:identifier>")
          .contains("<xmp:CreatorTool>vankho test</xmp:CreatorTool>");
      assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Trồng cây <&> \"xanh\"");
      assertThat(pdf.getDocumentInformation().getAuthor()).isEqualTo("Sở Xây dựng");
      assertThat(pdf.getDocumentInformation().getCreator()).isEqualTo("vankho test");
    }
  }

  @Test
  void hostileTextStaysConformant() throws Exception {
    Page page =
        page(
            1,
            0,
            0,
            word("a\u0000\uFEFF\uFFFE\uD800b", 10, 10, 30, 0),
            word("\u0007", 50, 10, 30, 0),
            word("dài".repeat(12_000), 60, 10, 1, 0),
            Word.read("hẹp", new Rect(90, 10, 0, 0), 0.9, 0));
    PlanDocument hostile =
        PlanDraft.of("scan").title("]]>\u0000\uFFFF<?x").pages(List.of(page)).build();

    byte[] pdf = written(hostile, sources.bilevelTiff(1));

    assertThat(VeraPdf.violations(pdf)).isEmpty();
    assertThat(text(letters(pdf, 0))).contains("ab", "dài".repeat(12_000), "hẹp");
  }

  @Test
  void namesTheTrouble_whenTheSourceIsDamaged() throws IOException {
    Path cut = sources.bilevelTiff(1);
    Files.write(cut, java.util.Arrays.copyOf(Files.readAllBytes(cut), 20));

    assertThatThrownBy(() -> written(plan(page(1, 0, 0)), cut))
        .isInstanceOfSatisfying(
            PipelineException.class,
            failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.UNREADABLE));
  }

  private static BufferedImage drawn(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFRenderer(document).renderImage(0);
    }
  }

  private static String text(List<TextPosition> letters) {
    StringBuilder text = new StringBuilder();
    letters.forEach(letter -> text.append(letter.getUnicode()));
    return text.toString();
  }

  /** The letters of a page in the order of its contents. */
  private static List<TextPosition> letters(byte[] pdf, int pageIndex) throws IOException {
    List<TextPosition> letters = new ArrayList<>();
    PDFTextStripper stripper =
        new PDFTextStripper() {
          @Override
          protected void processTextPosition(TextPosition letter) {
            letters.add(letter);
          }
        };
    stripper.setStartPage(pageIndex + 1);
    stripper.setEndPage(pageIndex + 1);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      stripper.getText(document);
    }
    return letters;
  }
}
