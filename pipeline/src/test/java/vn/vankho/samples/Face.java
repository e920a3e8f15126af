package vn.vankho.samples;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The faces that plans are set in: Liberation Serif 2.1.5 (OFL), which has the widths of Times, cut
 * down to the letters of Vietnamese.
 */
enum Face {
  REGULAR("Regular"),
  BOLD("Bold"),
  ITALIC("Italic"),
  BOLD_ITALIC("BoldItalic");

  private final String resource;
  private final Font font;
  private final TrueTypeFont outlines;

  Face(String style) {
    resource = "/samples/fonts/SampleSerif-" + style + ".ttf";
    try (InputStream stream = open()) {
      font = Font.createFont(Font.TRUETYPE_FONT, stream);
      outlines = new TTFParser().parse(new RandomAccessReadBuffer(open()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FontFormatException e) {
      throw new IllegalStateException("not a TrueType font: " + resource, e);
    }
  }

  /** The font file. */
  InputStream open() {
    InputStream stream = Face.class.getResourceAsStream(resource);
    if (stream == null) {
      throw new IllegalStateException("not on the class path: " + resource);
    }
    return stream;
  }

  /** The font at a size in pixels or points. */
  Font at(double size) {
    return font.deriveFont((float) size);
  }

  /**
   * Advance width in points at a size in points, from the font's own table, so that lines break
   * alike on every machine; refuses letters that the font lacks.
   */
  double width(String text, double size) {
    try {
      int units = 0;
      for (int letter : text.codePoints().toArray()) {
        int glyph = outlines.getUnicodeCmapLookup().getGlyphId(letter);
        if (glyph == 0) {
          throw new IllegalArgumentException(
              "no glyph for '" + Character.toString(letter) + "' in " + text);
        }
        units += outlines.getAdvanceWidth(glyph);
      }
      return units * size / outlines.getUnitsPerEm();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The name that the font's own table gives a letter. */
  String glyphName(int letter) throws IOException {
    return outlines.getPostScript().getName(outlines.getUnicodeCmapLookup().getGlyphId(letter));
  }
}
