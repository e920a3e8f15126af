package vn.vankho.train;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.font.TextAttribute;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import vn.vankho.model.PageImage;
import vn.vankho.model.Rect;
import vn.vankho.model.WordInk;
import vn.vankho.ocr.PageInk;

/**
 * Draws words as scans have them, spoils them as scanners do, and measures their ink with the code
 * that measures that of a page.
 *
 * <p>How large, how slanted, how blurred and how noisy they are, and by how much the engine is
 * wrong about where they stand, is drawn by lot; the ranges cover 150 to 400 dpi of 11 to 14
 * points.
 */
final class LetterDrawing {
  /** Height of a small letter, pixels. */
  private static final double SMALLEST = 10;

  private static final double RANGE = 20;

  /** Standard deviations of what is measured, in heights of a small letter. */
  private static final double BASELINE_OFF = 0.05;

  private static final double SCALE_OFF = 0.04;
  private static final double BOX_OFF = 0.08;

  /** Standard deviation of what is added between letters, ems. */
  private static final double TRACKING = 0.02;

  /** Standard deviation of how lines lean, radians. */
  private static final double LEANING = 0.006;

  private static final int FULL = 255;

  private final Random random;

  LetterDrawing(Random random) {
    this.random = random;
  }

  /** A word in a typeface. */
  DrawnWord draw(String word, Font typeface) {
    double small = SMALLEST + RANGE * Math.pow(random.nextDouble(), 1.5);
    FontRenderContext context = new FontRenderContext(null, true, true);
    double unit =
        typeface.deriveFont(1000f).createGlyphVector(context, "x").getVisualBounds().getHeight();
    double spread = TRACKING * random.nextGaussian();
    Font font =
        typeface
            .deriveFont((float) (1000 * small / unit))
            .deriveFont(Map.of(TextAttribute.TRACKING, Math.max(-TRACKING, spread)));
    GlyphVector glyphs = font.createGlyphVector(context, word);
    double startX = 3 * small + random.nextDouble();
    double baseline = 3.4 * small + random.nextDouble();
    double leaning = LEANING * random.nextGaussian();
    BufferedImage drawn =
        new BufferedImage(
            (int) Math.ceil(glyphs.getLogicalBounds().getWidth() + 6 * small),
            (int) Math.ceil(6 * small),
            BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = drawn.createGraphics();
    graphics.setColor(gray(FULL - random.nextInt(30)));
    graphics.fillRect(0, 0, drawn.getWidth(), drawn.getHeight());
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.rotate(leaning, startX, baseline);
    graphics.setColor(gray(random.nextInt(90)));
    graphics.fill(glyphs.getOutline((float) startX, (float) baseline));
    if (random.nextInt(5) == 0) { // a heavy impression
      graphics.setStroke(new BasicStroke((float) (0.04 * small * random.nextDouble())));
      graphics.draw(glyphs.getOutline((float) startX, (float) baseline));
    }
    if (random.nextInt(3) == 0) {
      neighbours(graphics, font, startX - small, baseline, small);
    }
    graphics.dispose();
    PageImage page = new Spoiling(random).spoilt(drawn, small);
    return measured(word, glyphs, page, small, startX, baseline, leaning);
  }

  private static Color gray(int level) {
    return new Color(level, level, level);
  }

  /** Lines above and below, whose descenders and marks reach into the grid. */
  private void neighbours(Graphics2D graphics, Font font, double x, double y, double small) {
    double apart = (2.5 + random.nextDouble()) * small;
    FontRenderContext context = new FontRenderContext(null, true, true);
    for (int side : new int[] {-1, 1}) {
      GlyphVector line = font.createGlyphVector(context, side < 0 ? "gpụyhạ" : "hẤđbổ");
      graphics.fill(line.getOutline((float) x, (float) (y + side * apart)));
    }
  }

  private DrawnWord measured(
      String word,
      GlyphVector glyphs,
      PageImage page,
      double small,
      double startX,
      double baseline,
      double leaning) {
    Rectangle2D whole = glyphs.getVisualBounds();
    int left = (int) Math.round(startX + whole.getX() + BOX_OFF * small * random.nextGaussian());
    int right =
        (int) Math.round(startX + whole.getMaxX() + BOX_OFF * small * random.nextGaussian());
    Rect box =
        new Rect(Math.max(0, left), 0, Math.max(1, right - Math.max(0, left)), page.heightPx());
    double middle = box.x() + box.width() / 2.0;
    double taken = small * (1 + SCALE_OFF * random.nextGaussian());
    double off = BASELINE_OFF * small * random.nextGaussian();
    double slope = Math.tan(leaning);
    WordInk ink =
        new PageInk(page).of(box, baseline + off + slope * (middle - startX), slope, taken);
    List<Double> middles = new ArrayList<>();
    for (int i = 0; i < word.length(); i++) {
      double x = startX + glyphs.getGlyphVisualBounds(i).getBounds2D().getCenterX();
      middles.add((x - box.x()) * WordInk.CELLS_A_SMALL / taken);
    }
    return new DrawnWord(word, ink, middles);
  }
}
