package vn.vankho.samples;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.common.PDStream;

/**
 * The dictionary of a simple TrueType font with a legacy name and TCVN3 codes.
 *
 * <p>Its {@code ToUnicode} map calls the codes Latin-1, as exporters of the time did; that is what
 * makes the text layer read as {@code KÕ ho¹ch}.
 */
final class LegacyFont {
  private final PdfContainer pdf;
  private final Face face;
  private final boolean capitals;

  private LegacyFont(PdfContainer pdf, Face face, boolean capitals) {
    this.pdf = pdf;
    this.face = face;
    this.capitals = capitals;
  }

  /** A font that draws; without {@code embed}, one whose text stays hidden. */
  static COSDictionary dictionary(PdfContainer pdf, Face face, boolean capitals, boolean embed)
      throws IOException {
    return new LegacyFont(pdf, face, capitals).dictionary(embed);
  }

  private String name() {
    String style =
        switch (face) {
          case REGULAR -> "";
          case BOLD -> ",Bold";
          case ITALIC -> ",Italic";
          case BOLD_ITALIC -> ",BoldItalic";
        };
    return ".VnTime" + (capitals ? "H" : "") + style;
  }

  private String letter(int code) {
    String letter = Tcvn3Layer.decode(code);
    return capitals ? letter.toUpperCase(Locale.ROOT) : letter;
  }

  private COSDictionary dictionary(boolean embed) throws IOException {
    COSDictionary font = new COSDictionary();
    font.setItem(COSName.TYPE, COSName.FONT);
    font.setItem(COSName.SUBTYPE, COSName.TRUE_TYPE);
    font.setName(COSName.BASE_FONT, (embed ? "VKSAMP+" : "") + name());
    font.setInt(COSName.FIRST_CHAR, 32);
    font.setInt(COSName.LAST_CHAR, 254);
    COSArray widths = new COSArray();
    COSArray differences = new COSArray();
    for (int code = 32; code <= 254; code++) {
      String letter = letter(code);
      boolean drawn = !letter.isEmpty();
      widths.add(new COSFloat(drawn ? Math.round(face.width(letter, 1000)) : 0));
      if (drawn) {
        differences.add(COSInteger.get(code));
        differences.add(COSName.getPDFName(face.glyphName(letter.codePointAt(0))));
      }
    }
    font.setItem(COSName.WIDTHS, widths);
    COSDictionary encoding = new COSDictionary();
    encoding.setItem(COSName.TYPE, COSName.ENCODING);
    encoding.setItem(COSName.BASE_ENCODING, COSName.WIN_ANSI_ENCODING);
    encoding.setItem(COSName.DIFFERENCES, differences);
    font.setItem(COSName.ENCODING, embed ? encoding : COSName.WIN_ANSI_ENCODING);
    font.setItem(COSName.TO_UNICODE, toUnicode());
    if (embed) {
      font.setItem(COSName.FONT_DESC, descriptor());
    }
    return font;
  }

  private COSDictionary descriptor() throws IOException {
    COSDictionary descriptor = new COSDictionary();
    descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
    descriptor.setName(COSName.FONT_NAME, "VKSAMP+" + name());
    descriptor.setInt(COSName.FLAGS, 32); // not symbolic
    COSArray box = new COSArray();
    for (int side : new int[] {-180, -300, 1050, 1010}) {
      box.add(COSInteger.get(side));
    }
    descriptor.setItem(COSName.FONT_BBOX, box);
    descriptor.setInt(COSName.ITALIC_ANGLE, 0);
    descriptor.setInt(COSName.ASCENT, 891);
    descriptor.setInt(COSName.DESCENT, -216);
    descriptor.setInt(COSName.CAP_HEIGHT, 662);
    descriptor.setInt(COSName.STEM_V, 80);
    try (InputStream file = face.open()) {
      byte[] bytes = file.readAllBytes();
      COSStream stream = flate(bytes);
      stream.setInt(COSName.LENGTH1, bytes.length);
      descriptor.setItem(COSName.FONT_FILE2, stream);
    }
    return descriptor;
  }

  private COSStream toUnicode() throws IOException {
    String map =
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
            + "/CMapName /Latin def /CMapType 2 def\n"
            + "1 begincodespacerange <00> <FF> endcodespacerange\n"
            + "1 beginbfrange <20> <FF> <0020> endbfrange\n"
            + "endcmap CMapName currentdict /CMap defineresource pop end end\n";
    return flate(map.getBytes(StandardCharsets.US_ASCII));
  }

  private COSStream flate(byte[] bytes) throws IOException {
    PDStream stream = new PDStream(pdf.document());
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(bytes);
    }
    return stream.getCOSObject();
  }
}
