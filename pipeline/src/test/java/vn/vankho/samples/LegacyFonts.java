package vn.vankho.samples;

import java.io.IOException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;

/** Font dictionaries that carry TCVN3 codes. */
final class LegacyFonts {
  private LegacyFonts() {}

  /** A simple TrueType font named .VnTime or .VnTimeH. */
  static COSDictionary dictionary(PdfContainer pdf, boolean embed, boolean capitals)
      throws IOException {
    COSDictionary font = new COSDictionary();
    font.setItem(COSName.TYPE, COSName.FONT);
    font.setItem(COSName.SUBTYPE, COSName.TRUE_TYPE);
    font.setName(COSName.BASE_FONT, capitals ? ".VnTimeH" : ".VnTime");
    font.setItem(COSName.ENCODING, COSName.WIN_ANSI_ENCODING);
    font.setInt(COSName.FIRST_CHAR, 32);
    font.setInt(COSName.LAST_CHAR, 255);
    COSArray widths = new COSArray();
    for (int code = 32; code < 256; code++) {
      widths.add(new COSFloat(500));
    }
    font.setItem(COSName.WIDTHS, widths);
    font.setItem(COSName.TO_UNICODE, Tcvn3Layer.toUnicode(pdf));
    return font;
  }
}
