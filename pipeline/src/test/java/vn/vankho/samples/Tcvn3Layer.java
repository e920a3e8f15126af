package vn.vankho.samples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
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
  /** In the order of TCVN 5712:1993, code page VN3; the codes of {@link #CODES}. */
  private static final String LETTERS =
      "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ";

  private static final String CODES =
      "\u00a1\u00a2\u00a3\u00a4\u00a5\u00a6\u00a7\u00a8\u00a9\u00aa\u00ab\u00ac\u00ad\u00ae"
          + "\u00b5\u00b6\u00b7\u00b8\u00b9\u00bb\u00bc\u00bd\u00be\u00c6\u00c7\u00c8\u00c9\u00ca\u00cb"
          + "\u00cc\u00ce\u00cf\u00d0\u00d1\u00d2\u00d3\u00d4\u00d5\u00d6\u00d7\u00d8\u00dc\u00dd\u00de"
          + "\u00df\u00e1\u00e2\u00e3\u00e4\u00e5\u00e6\u00e7\u00e8\u00e9\u00ea\u00eb\u00ec\u00ed\u00ee"
          + "\u00ef\u00f1\u00f2\u00f3\u00f4\u00f5\u00f6\u00f7\u00f8\u00f9\u00fa\u00fb\u00fc\u00fd\u00fe";

  private final PdfContainer pdf;
  private final boolean visible;
  private final COSDictionary fonts = new COSDictionary();
  private final ByteArrayOutputStream content = new ByteArrayOutputStream();

  private Tcvn3Layer(PdfContainer pdf, boolean visible) {
    this.pdf = pdf;
    this.visible = visible;
  }

  /** The codes of a text, as characters U+0000 to U+00FF. */
  static String encode(String text) {
    StringBuilder codes = new StringBuilder();
    for (char letter : text.toCharArray()) {
      int index = LETTERS.indexOf(letter);
      codes.append(index >= 0 ? CODES.charAt(index) : letter);
    }
    return codes.toString();
  }

  /** The letter of a code; empty where the code page has none. */
  static String decode(int code) {
    int index = CODES.indexOf(code);
    if (index >= 0) {
      return LETTERS.substring(index, index + 1);
    }
    return code < 127 ? Character.toString(code) : "";
  }

  /** Lays a page's words invisibly over its image. */
  static void hidden(PdfContainer pdf, PDPage page, PageLayout layout) throws IOException {
    new Tcvn3Layer(pdf, false).write(page, layout);
  }

  /** A page that shows its text in a legacy font. */
  static void visiblePage(PdfContainer pdf, PageLayout layout) throws IOException {
    PDPage page = new PDPage(new PDRectangle((float) layout.width, (float) layout.height));
    page.setResources(new PDResources());
    pdf.document().addPage(page);
    new Tcvn3Layer(pdf, true).write(page, layout);
  }

  private void write(PDPage page, PageLayout layout) throws IOException {
    command("q BT " + (visible ? 0 : 3) + " Tr\n");
    for (PageLayout.Run run : layout.runs) {
      command(
          String.format(
              Locale.ROOT, "1 0 0 1 %.2f %.2f Tm ", run.x(), layout.height - run.baseline()));
      for (Piece piece : pieces(run.text() + " ")) {
        show(run, piece);
      }
    }
    command("ET\n");
    for (PageLayout.Rule rule : visible ? layout.rules : List.<PageLayout.Rule>of()) {
      command(
          String.format(
              Locale.ROOT,
              "%.2f w %.2f %.2f m %.2f %.2f l S\n",
              rule.thickness(),
              rule.x1(),
              layout.height - rule.y1(),
              rule.x2(),
              layout.height - rule.y2()));
    }
    command("Q\n");
    page.getResources().getCOSObject().setItem(COSName.FONT, fonts);
    append(page);
  }

  private record Piece(String text, boolean capitals) {}

  /** Cuts where the font changes: a capital with a tone needs the font of capitals. */
  private static List<Piece> pieces(String text) {
    boolean allCapitals = text.equals(text.toUpperCase(Locale.ROOT));
    if (allCapitals && text.chars().anyMatch(Tcvn3Layer::tonedCapital)) {
      return List.of(new Piece(text.toLowerCase(Locale.ROOT), true));
    }
    List<Piece> pieces = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      if (tonedCapital(text.charAt(i))) {
        if (i > from) {
          pieces.add(new Piece(text.substring(from, i), false));
        }
        pieces.add(new Piece(text.substring(i, i + 1).toLowerCase(Locale.ROOT), true));
        from = i + 1;
      }
    }
    pieces.add(new Piece(text.substring(from), false));
    return pieces;
  }

  private static boolean tonedCapital(int letter) {
    return letter > 127 && Character.isUpperCase(letter) && LETTERS.indexOf(letter) < 0;
  }

  private void show(PageLayout.Run run, Piece piece) throws IOException {
    String name = "Vn" + (piece.capitals() ? "H" : "") + run.face().ordinal();
    COSName resource = COSName.getPDFName(name);
    if (!fonts.containsKey(resource)) {
      fonts.setItem(resource, pdf.legacyFont(run.face(), piece.capitals(), visible));
    }
    byte[] codes = encode(piece.text()).getBytes(StandardCharsets.ISO_8859_1);
    command(
        String.format(
            Locale.ROOT,
            "/%s %.2f Tf <%s> Tj\n",
            name,
            run.size(),
            HexFormat.of().formatHex(codes)));
  }

  private void command(String text) {
    content.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  private void append(PDPage page) throws IOException {
    PDStream stream = new PDStream(pdf.document());
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      content.writeTo(out);
    }
    COSArray all = new COSArray();
    page.getContentStreams().forEachRemaining(part -> all.add(part.getCOSObject()));
    all.add(stream.getCOSObject());
    page.getCOSObject().setItem(COSName.CONTENTS, all);
  }
}
