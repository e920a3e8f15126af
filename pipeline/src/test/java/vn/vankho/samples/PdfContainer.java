package vn.vankho.samples;

import com.github.jaiimageio.jpeg2000.J2KImageWriteParam;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/** Builds a PDF page by page; equal calls give equal bytes. */
final class PdfContainer implements AutoCloseable {
  private final PDDocument document = new PDDocument();
  private final Map<Face, PDFont> fonts = new EnumMap<>(Face.class);
  private final Map<String, COSDictionary> legacyFonts = new HashMap<>();

  /** An empty document of a given producer, as scanners and programs name themselves. */
  PdfContainer(String producer) {
    document.getDocumentInformation().setProducer(producer);
    document.setDocumentId(1L);
  }

  /** A bilevel page as CCITT G4. */
  PDImageXObject g4(BufferedImage bilevel) throws IOException {
    return CCITTFactory.createFromImage(document, bilevel);
  }

  /** A gray or colour page as JPEG of quality 0 to 1. */
  PDImageXObject jpeg(BufferedImage page, float quality) throws IOException {
    return image(PageImages.jpeg(page, quality, 0), COSName.DCT_DECODE, page, 8);
  }

  /** A bilevel page as JBIG2. */
  PDImageXObject jbig2(BufferedImage bilevel, int dpi) throws IOException {
    return image(Jbig2Encoder.encode(bilevel, dpi), COSName.JBIG2_DECODE, bilevel, 1);
  }

  /** A gray or colour page as JPEG 2000. */
  PDImageXObject jpeg2000(BufferedImage page, double rate) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg2000").next();
    J2KImageWriteParam settings = (J2KImageWriteParam) writer.getDefaultWriteParam();
    settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    settings.setCompressionType("JPEG2000");
    settings.setLossless(false);
    settings.setFilter(J2KImageWriteParam.FILTER_97);
    settings.setEncodingRate(rate);
    try (ImageOutputStream stream = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(stream);
      writer.write(null, new IIOImage(page, null, null), settings);
    } finally {
      writer.dispose();
    }
    return image(bytes.toByteArray(), COSName.JPX_DECODE, page, 8);
  }

  private PDImageXObject image(byte[] data, COSName filter, BufferedImage page, int bits)
      throws IOException {
    return new PDImageXObject(
        document,
        new ByteArrayInputStream(data),
        filter,
        page.getWidth(),
        page.getHeight(),
        bits,
        page.getRaster().getNumBands() == 1 ? PDDeviceGray.INSTANCE : PDDeviceRGB.INSTANCE);
  }

  /** Adds a page that is one image and nothing else, and gives it back for a text layer. */
  PDPage imagePage(PDImageXObject image, int dpi, int rotate) throws IOException {
    float width = image.getWidth() * 72f / dpi;
    float height = image.getHeight() * 72f / dpi;
    PDPage page = new PDPage(new PDRectangle(width, height));
    page.setRotation(rotate);
    document.addPage(page);
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      content.drawImage(image, 0, 0, width, height);
    }
    return page;
  }

  /** Lays the words invisibly over a page in a Latin-1 font, each changed by {@code reading}. */
  void latinLayer(PDPage page, PageLayout layout, UnaryOperator<String> reading)
      throws IOException {
    PDFont font = new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN);
    try (PDPageContentStream content = over(page)) {
      content.setRenderingMode(RenderingMode.NEITHER);
      for (PageLayout.Run run : layout.runs) {
        for (Piece piece : Piece.of(run)) {
          String read = encodable(font, reading.apply(piece.text()));
          show(content, font, piece, layout, read);
        }
      }
    }
  }

  /** Lays the words invisibly over a page in Unicode, with an embedded subset. */
  void goodLayer(PDPage page, PageLayout layout, UnaryOperator<String> reading) throws IOException {
    try (PDPageContentStream content = over(page)) {
      content.setRenderingMode(RenderingMode.NEITHER);
      for (PageLayout.Run run : layout.runs) {
        for (Piece piece : Piece.of(run)) {
          show(content, font(Face.REGULAR), piece, layout, reading.apply(piece.text()));
        }
      }
    }
  }

  /** A page of visible text, as a word processor exports it. */
  void bornDigitalPage(PageLayout layout) throws IOException {
    PDPage page = new PDPage(new PDRectangle((float) layout.width, (float) layout.height));
    document.addPage(page);
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      for (PageLayout.Run run : layout.runs) {
        show(
            content,
            font(run.face()),
            new Piece(run.x(), run.baseline(), run.size(), 0, run.text()),
            layout,
            run.text());
      }
      for (PageLayout.Rule rule : layout.rules) {
        content.setLineWidth((float) rule.thickness());
        content.moveTo((float) rule.x1(), (float) (layout.height - rule.y1()));
        content.lineTo((float) rule.x2(), (float) (layout.height - rule.y2()));
        content.stroke();
      }
    }
  }

  /** A word with the space behind it, so that extraction keeps words apart. */
  private record Piece(double x, double baseline, double size, double width, String text) {
    static List<Piece> of(PageLayout.Run run) {
      List<Piece> pieces = new ArrayList<>();
      double x = run.x();
      for (String word : run.text().split(" ")) {
        if (!word.isEmpty()) {
          double width = run.face().width(word, run.size());
          pieces.add(new Piece(x, run.baseline(), run.size(), width, word));
        }
        x += run.face().width(word + " ", run.size());
      }
      return pieces;
    }
  }

  private PDPageContentStream over(PDPage page) throws IOException {
    return new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true);
  }

  private static void show(
      PDPageContentStream content, PDFont font, Piece piece, PageLayout layout, String text)
      throws IOException {
    content.beginText();
    content.setFont(font, (float) piece.size());
    content.setHorizontalScaling((float) fit(font, piece, text));
    content.newLineAtOffset((float) piece.x(), (float) (layout.height - piece.baseline()));
    content.showText(text);
    content.endText();
  }

  /** Percent by which a reading is squeezed onto the printed word, as OCR programs lay it. */
  private static double fit(PDFont font, Piece piece, String text) throws IOException {
    double width = font.getStringWidth(text) / 1000 * piece.size();
    return width > 0 && piece.width() > 0 ? 100 * piece.width() / width : 100;
  }

  private static String encodable(PDFont font, String text) {
    StringBuilder result = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      String letter = text.substring(i, i + 1);
      try {
        font.encode(letter);
        result.append(letter);
      } catch (IOException | IllegalArgumentException e) {
        result.append('~');
      }
    }
    return result.toString();
  }

  private PDFont font(Face face) throws IOException {
    PDFont font = fonts.get(face);
    if (font == null) {
      font = PDType0Font.load(document, face.open());
      fonts.put(face, font);
    }
    return font;
  }

  /** A font of TCVN3 codes, made once a document. */
  COSDictionary legacyFont(Face face, boolean capitals, boolean embed) throws IOException {
    String key = face + " " + capitals + " " + embed;
    COSDictionary font = legacyFonts.get(key);
    if (font == null) {
      font = LegacyFont.dictionary(this, face, capitals, embed);
      legacyFonts.put(key, font);
    }
    return font;
  }

  /** Encrypts with RC4 of 128 bits under an empty user password: everybody may open it. */
  void encrypt() throws IOException {
    StandardProtectionPolicy policy =
        new StandardProtectionPolicy("owner of the samples", "", new AccessPermission());
    policy.setEncryptionKeyLength(128);
    // Without an identifier PDFBox makes one from the clock.
    COSArray identifier = new COSArray();
    identifier.add(new COSString("vankho-samples-1"));
    identifier.add(new COSString("vankho-samples-1"));
    document.getDocument().setDocumentID(identifier);
    document.protect(policy);
  }

  /** The document itself, for what only one sample needs. */
  PDDocument document() {
    return document;
  }

  /** The file. */
  byte[] bytes() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    document.save(bytes, CompressParameters.NO_COMPRESSION);
    return bytes.toByteArray();
  }

  @Override
  public void close() throws IOException {
    document.close();
  }

  /** Raw G4 data of an image. */
  static byte[] rawData(PDImageXObject image) throws IOException {
    try (InputStream stream = image.getCOSObject().createRawInputStream()) {
      return stream.readAllBytes();
    }
  }
}
