package vn.vankho.samples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;

/**
 * Text in TCVN3 (ABC) codes, as Vietnamese programs wrote it before Unicode: one byte a letter, in
 * fonts named {@code .VnTime}; capitals with tones exist only in {@code .VnTimeH}, which draws
 * capitals for the codes of small letters.
 */
final class Tcvn3Layer {
  private static final String LETTERS =
      "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ";

  /** TCVN 5712:1993, code page VN3, in the order of {@link #LETTERS}. */
  private static final String CODES =
      "\u00a1\u00a2\u00a3\u00a4\u00a5\u00a6\u00a7\u00a8\u00a9\u00aa\u00ab\u00ac\u00ad\u00ae"
          + "\u00b5\u00b6\u00b7\u00b8\u00b9\u00bb\u00bc\u00bd\u00be\u00c6\u00c7\u00c8\u00c9\u00ca\u00cb"
          + "\u00cc\u00ce\u00cf\u00d0\u00d1\u00d2\u00d3\u00d4\u00d5\u00d6\u00d7\u00d8\u00dc\u00dd\u00de"
          + "\u00df\u00e1\u00e2\u00e3\u00e4\u00e5\u00e6\u00e7\u00e8\u00e9\u00ea\u00eb\u00ec\u00ed\u00ee"
          + "\u00ef\u00f1\u00f2\u00f3\u00f4\u00f5\u00f6\u00f7\u00f8\u00f9\u00fa\u00fb\u00fc\u00fd\u00fe";

  private Tcvn3Layer() {}

  /** The codes of a text, as characters U+0000 to U+00FF. */
  static String encode(String text) {
    StringBuilder codes = new StringBuilder();
    for (char letter : text.toCharArray()) {
      int index = LETTERS.indexOf(letter);
      codes.append(index >= 0 ? CODES.charAt(index) : letter);
    }
    return codes.toString();
  }

  /** Lays a page's words invisibly over its image. */
  static void hidden(PdfContainer pdf, PDPage page, PageLayout layout) throws IOException {
    write(pdf, page, layout, 3);
  }

  /** A page that shows its text in a legacy font. */
  static void visiblePage(PdfContainer pdf, PageLayout layout) throws IOException {
    PDPage page = new PDPage(new PDRectangle((float) layout.width, (float) layout.height));
    pdf.document().addPage(page);
    write(pdf, page, layout, 0);
  }

  private static void write(PdfContainer pdf, PDPage page, PageLayout layout, int mode)
      throws IOException {
    PDResources resources = page.getResources() == null ? new PDResources() : page.getResources();
    page.setResources(resources);
    LegacyFont plain = LegacyFont.add(pdf, resources, mode == 0, false);
    LegacyFont capitals = LegacyFont.add(pdf, resources, mode == 0, true);
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    command(content, "q BT " + mode + " Tr\n");
    for (PageLayout.Run run : layout.runs) {
      boolean upper = toneOnCapital(run.text());
      String codes = encode(upper ? run.text().toLowerCase(Locale.ROOT) : run.text());
      command(
          content,
          String.format(
              Locale.ROOT,
              "/%s %.2f Tf 1 0 0 1 %.2f %.2f Tm ",
              (upper ? capitals : plain).resource().getName(),
              run.size(),
              run.x(),
              layout.height - run.baseline()));
      byte[] bytes = (codes + " ").getBytes(StandardCharsets.ISO_8859_1);
      command(content, "<" + HexFormat.of().formatHex(bytes) + "> Tj\n");
    }
    command(content, "ET Q\n");
    append(pdf, page, content.toByteArray());
  }

  /** Whether a text needs the font of capitals. */
  private static boolean toneOnCapital(String text) {
    return text.chars()
        .anyMatch(c -> c > 127 && Character.isUpperCase(c) && LETTERS.indexOf(c) < 0);
  }

  private static void command(OutputStream content, String text) throws IOException {
    content.write(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static void append(PdfContainer pdf, PDPage page, byte[] content) throws IOException {
    PDStream stream = new PDStream(pdf.document());
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(content);
    }
    COSArray all = new COSArray();
    page.getContentStreams().forEachRemaining(part -> all.add(part.getCOSObject()));
    all.add(stream.getCOSObject());
    page.getCOSObject().setItem(COSName.CONTENTS, all);
  }

  static COSStream toUnicode(PdfContainer pdf) throws IOException {
    // Programs of the time declared the codes as Latin-1; that is what makes the text garbled.
    StringBuilder map =
        new StringBuilder(
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
                + "/CMapName /Latin def /CMapType 2 def\n"
                + "1 begincodespacerange <00> <FF> endcodespacerange\n"
                + "1 beginbfrange <20> <FF> <0020> endbfrange\n"
                + "endcmap CMapName currentdict /CMap defineresource pop end end\n");
    PDStream stream = new PDStream(pdf.document());
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(map.toString().getBytes(StandardCharsets.US_ASCII));
    }
    return stream.getCOSObject();
  }

  /** A font dictionary with the name of a legacy font. */
  record LegacyFont(COSName resource) {
    static LegacyFont add(PdfContainer pdf, PDResources resources, boolean embed, boolean capitals)
        throws IOException {
      COSName resource = COSName.getPDFName(capitals ? "VnH" : "Vn");
      COSDictionary fonts = resources.getCOSObject().getCOSDictionary(COSName.FONT);
      if (fonts == null) {
        fonts = new COSDictionary();
        resources.getCOSObject().setItem(COSName.FONT, fonts);
      }
      fonts.setItem(resource, LegacyFonts.dictionary(pdf, embed, capitals));
      return new LegacyFont(resource);
    }
  }
}
