package vn.vankho.samples;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The faces that plans are set in: Liberation Serif 2.1.5 (OFL), which has the widths of Times, cut
 * down to the letters of Vietnamese.
 */
enum Face {
  REGULAR("Regular"),
  BOLD("Bold"),
  ITALIC("Italic"),
  BOLD_ITALIC("BoldItalic");

  private static final FontRenderContext UNHINTED = new FontRenderContext(null, true, true);

  private final String resource;
  private final Font font;

  Face(String style) {
    resource = "/samples/fonts/SampleSerif-" + style + ".ttf";
    try (InputStream stream = open()) {
      font = Font.createFont(Font.TRUETYPE_FONT, stream);
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

  /** Advance width in points at a size in points; refuses letters that the font lacks. */
  double width(String text, double size) {
    int missing = font.canDisplayUpTo(text);
    if (missing >= 0) {
      throw new IllegalArgumentException("no glyph for '" + text.charAt(missing) + "' in " + text);
    }
    return at(1000).getStringBounds(text, UNHINTED).getWidth() * size / 1000;
  }
}
