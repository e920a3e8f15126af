package vn.vankho.samples;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.GeneralPath;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/** Paints a typeset page as a perfect scanner would see it, with seal and signature. */
final class PagePainter {
  private static final Color INK = new Color(28, 28, 32);
  private static final Color PEN = new Color(30, 50, 150);
  private static final Color RECEIVED = new Color(60, 60, 170, 210);
  private static final Color SEAL = new Color(205, 30, 45, 200);

  /** Radius of an agency's seal: 18 mm. */
  private static final double SEAL_RADIUS = 18 / 25.4 * 72;

  private final PageLayout page;
  private final String body;
  private final Random random;
  private final Graphics2D graphics;

  private PagePainter(PageLayout page, String body, Random random, Graphics2D graphics) {
    this.page = page;
    this.body = body;
    this.random = random;
    this.graphics = graphics;
  }

  /**
   * A page in colour.
   *
   * @param body the name on the seal, in capitals
   */
  static BufferedImage paint(PageLayout page, String body, int dpi, Random random) {
    double scale = dpi / 72.0;
    BufferedImage image =
        new BufferedImage(
            (int) Math.round(page.width * scale),
            (int) Math.round(page.height * scale),
            BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
    graphics.scale(scale, scale);
    new PagePainter(page, body, random, graphics).paint();
    graphics.dispose();
    return image;
  }

  private void paint() {
    graphics.setColor(INK);
    for (PageLayout.Run run : page.runs) {
      graphics.setFont(run.face().at(run.size()));
      graphics.drawString(run.text(), (float) run.x(), (float) run.baseline());
    }
    for (PageLayout.Rule rule : page.rules) {
      graphics.setStroke(new BasicStroke((float) rule.thickness()));
      graphics.draw(new Line2D.Double(rule.x1(), rule.y1(), rule.x2(), rule.y2()));
    }
    page.stamps.forEach(this::stamp);
    page.handwriting.forEach(this::handwriting);
    if (!page.received.isEmpty()) {
      receivedStamp();
    }
    if (page.signed()) {
      signature();
      seal();
    }
  }

  private void stamp(PageLayout.Stamp stamp) {
    graphics.setColor(SEAL);
    graphics.setFont(Face.BOLD.at(13.5));
    double width = Face.BOLD.width(stamp.text(), 13.5);
    graphics.setStroke(new BasicStroke(1.2f));
    graphics.draw(
        new Rectangle2D.Double(stamp.x() - width / 2 - 8, stamp.y() - 14, width + 16, 20));
    graphics.drawString(stamp.text(), (float) (stamp.x() - width / 2), (float) stamp.y());
  }

  /** Strokes of the figures 0 to 9 on a grid of 4 by 6, origin top left: x y pairs. */
  private static final String[] FIGURES = {
    "2 0 0 1 0 5 2 6 4 5 4 1 2 0",
    "1 1 3 0 2 6",
    "0 1 2 0 4 1 3 3 0 6 4 6",
    "0 0 4 0 2 2 4 4 3 6 0 5",
    "2 0 0 4 4 4 3 2 3 6",
    "4 0 1 0 0 3 3 2 4 4 2 6 0 5",
    "4 0 1 2 0 5 2 6 4 5 3 3 0 4",
    "0 0 4 0 2 3 1 6",
    "2 3 0 1 2 0 4 1 2 3 0 5 2 6 4 5 2 3",
    "4 2 1 3 0 1 2 0 4 1 4 3 3 6"
  };

  private void handwriting(PageLayout.Handwriting writing) {
    graphics.setColor(PEN);
    graphics.setStroke(new BasicStroke(1.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    double x = writing.x();
    for (char figure : writing.figures().toCharArray()) {
      String[] points = FIGURES[figure - '0'].split(" ");
      GeneralPath path = new GeneralPath();
      for (int i = 0; i < points.length; i += 2) {
        double across = Integer.parseInt(points[i]) * 1.5 + random.nextDouble();
        double down = Integer.parseInt(points[i + 1]) * 2.1 + random.nextDouble();
        double px = x + across - (down - 6) * 0.15;
        double py = writing.baseline() - 11.5 + down;
        if (i == 0) {
          path.moveTo(px, py);
        } else {
          path.lineTo(px, py);
        }
      }
      graphics.draw(path);
      x += 8.2 + random.nextDouble();
    }
  }

  /** The stamp of the office that received the paper: no part of the document's text. */
  private void receivedStamp() {
    AffineTransform upright = graphics.getTransform();
    graphics.translate(34, 26);
    graphics.rotate(Math.toRadians(random.nextDouble() * 6 - 4));
    graphics.setColor(RECEIVED);
    graphics.setStroke(new BasicStroke(1.3f));
    graphics.draw(new Rectangle2D.Double(0, 0, 128, 36));
    graphics.draw(new Line2D.Double(46, 0, 46, 36));
    graphics.setFont(Face.BOLD.at(13));
    graphics.drawString("ĐẾN", 9, 23);
    graphics.setFont(Face.REGULAR.at(9));
    graphics.drawString("Số: " + (100 + random.nextInt(800)), 51, 14);
    graphics.drawString("Ngày: " + page.received, 51, 29);
    graphics.setTransform(upright);
  }

  private void signature() {
    graphics.setColor(PEN);
    graphics.setStroke(new BasicStroke(1.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    GeneralPath path = new GeneralPath();
    double x = page.signX - 38;
    double y = page.signY;
    path.moveTo(x, y + 6);
    for (int i = 0; i < 7; i++) {
      double up = 10 + random.nextDouble() * 22;
      double step = 8 + random.nextDouble() * 7;
      path.curveTo(
          x + step * 0.2, y - up, x + step * 0.9, y - up * 0.9, x + step * 0.5, y + up * 0.35);
      path.curveTo(x + step * 0.3, y + up * 0.6, x + step, y + 4, x + step, y - 2);
      x += step;
    }
    path.curveTo(x + 20, y - 14, x + 42, y - 10, x + 30, y + 6);
    path.curveTo(x, y + 18, x - 60, y + 16, x - 90, y + 20);
    graphics.draw(path);
  }

  /** Over the left third of the signature, a little askew, as seals are. */
  private void seal() {
    AffineTransform upright = graphics.getTransform();
    graphics.translate(page.signX - 48, page.signY - 2);
    graphics.rotate(Math.toRadians(random.nextDouble() * 24 - 12));
    graphics.setColor(SEAL);
    graphics.setStroke(new BasicStroke(1.9f));
    graphics.draw(
        new Ellipse2D.Double(-SEAL_RADIUS, -SEAL_RADIUS, 2 * SEAL_RADIUS, 2 * SEAL_RADIUS));
    graphics.setStroke(new BasicStroke(0.8f));
    double inner = SEAL_RADIUS - 4;
    graphics.draw(new Ellipse2D.Double(-inner, -inner, 2 * inner, 2 * inner));
    double core = SEAL_RADIUS * 0.55;
    graphics.draw(new Ellipse2D.Double(-core, -core, 2 * core, 2 * core));
    star(core * 0.62);
    ring(body + " * CON DẤU MẪU *", SEAL_RADIUS - 13.5);
    graphics.setTransform(upright);
  }

  private void star(double radius) {
    GeneralPath star = new GeneralPath();
    for (int i = 0; i < 10; i++) {
      double angle = Math.PI * i / 5 - Math.PI / 2;
      double r = i % 2 == 0 ? radius : radius * 0.4;
      if (i == 0) {
        star.moveTo(Math.cos(angle) * r, Math.sin(angle) * r);
      } else {
        star.lineTo(Math.cos(angle) * r, Math.sin(angle) * r);
      }
    }
    star.closePath();
    graphics.fill(star);
  }

  private void ring(String text, double radius) {
    Font font = Face.BOLD.at(7.2);
    graphics.setFont(font);
    double turn = 2 * Math.PI / text.length();
    for (int i = 0; i < text.length(); i++) {
      AffineTransform before = graphics.getTransform();
      graphics.rotate(turn * i - Math.PI * 0.75);
      String letter = text.substring(i, i + 1);
      double width = Face.BOLD.width(letter, 7.2);
      graphics.drawString(letter, (float) (-width / 2), (float) -radius);
      graphics.setTransform(before);
    }
  }
}
