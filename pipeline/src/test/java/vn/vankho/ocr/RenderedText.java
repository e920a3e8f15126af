package vn.vankho.ocr;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.List;
import vn.vankho.model.PageImage;

/** Page images with lines of text, drawn with the machine's serif font. */
final class RenderedText {
  static final int DPI = 300;

  private RenderedText() {}

  /** A gray page at 300 dpi with the lines in 14 pt, one below the other. */
  static PageImage page(int widthPx, int heightPx, List<String> lines) {
    BufferedImage picture = new BufferedImage(widthPx, heightPx, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D pen = picture.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, widthPx, heightPx);
    pen.setColor(Color.BLACK);
    pen.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    pen.setFont(new Font(Font.SERIF, Font.PLAIN, 14 * DPI / 72));
    int baseline = 150;
    for (String line : lines) {
      pen.drawString(line, 100, baseline);
      baseline += 90;
    }
    pen.dispose();
    byte[] samples = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
    return new PageImage(widthPx, heightPx, DPI, PageImage.Format.GRAY, samples);
  }

  /** The same page upside down. */
  static PageImage upsideDown(PageImage page) {
    byte[] turned = new byte[page.samples().length];
    for (int i = 0; i < turned.length; i++) {
      turned[i] = page.samples()[turned.length - 1 - i];
    }
    return new PageImage(page.widthPx(), page.heightPx(), page.dpi(), page.format(), turned);
  }

  /** The same page in colour. */
  static PageImage inColour(PageImage page) {
    byte[] samples = new byte[page.samples().length * 3];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = page.samples()[i / 3];
    }
    return new PageImage(
        page.widthPx(), page.heightPx(), page.dpi(), PageImage.Format.RGB, samples);
  }
}
