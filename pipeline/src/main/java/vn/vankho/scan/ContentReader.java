package vn.vankho.scan;

import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.GeneralPath;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Follows the content streams of one page without drawing, and notes what they paint. */
final class ContentReader extends PDFGraphicsStreamEngine {
  /** More marks than this come from a drawing or an attack; the rest is not looked at. */
  private static final int MAX_GLYPHS = 500_000;

  private static final double OPAQUE = 0.999;
  private static final int WHITE_ENOUGH = 250;

  private final List<PageContents.Glyph> glyphs = new ArrayList<>();
  private final List<PageContents.Picture> pictures = new ArrayList<>();
  private final GeneralPath path = new GeneralPath();
  private int order;
  private int lastOther = -1;
  private int otherMarks;
  private int drawnLetters;
  private int clipRule = -1;
  private boolean uncertain;
  private int groupDepth;

  private ContentReader(PDPage page) {
    super(page);
  }

  /** Reads a page and the visible annotations on it. */
  static PageContents read(PDPage page) throws IOException {
    ContentReader reader = new ContentReader(page);
    try {
      reader.processPage(page);
    } catch (IOException e) {
      // Contents that break off: what came before is kept, but proves nothing of the whole.
      if (reader.order == 0) {
        throw e;
      }
      reader.uncertain = true;
    }
    for (PDAnnotation annotation : page.getAnnotations()) {
      reader.readAnnotation(annotation);
    }
    return new PageContents(
        reader.glyphs,
        reader.pictures,
        reader.lastOther,
        reader.otherMarks,
        reader.drawnLetters,
        reader.uncertain);
  }

  private void readAnnotation(PDAnnotation annotation) throws IOException {
    PDAppearanceStream appearance = annotation.getNormalAppearanceStream();
    boolean shown =
        appearance != null
            && !annotation.isHidden()
            && !annotation.isNoView()
            && annotation.getRectangle() != null
            && annotation.getRectangle().getWidth() > 0
            && annotation.getRectangle().getHeight() > 0;
    if (shown) {
      showAnnotation(annotation);
    }
  }

  private void mark() {
    lastOther = order++;
    otherMarks++;
  }

  @Override
  protected void showGlyph(Matrix place, PDFont font, int code, Vector displacement) {
    if (glyphs.size() >= MAX_GLYPHS) {
      uncertain = true;
      return;
    }
    String text = font.toUnicode(code, GlyphList.getAdobeGlyphList());
    Optional<String> bytes = Optional.empty();
    if (font instanceof PDSimpleFont && code >= 0 && code < 256) {
      bytes = Optional.of(String.valueOf((char) code));
    }
    RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
    boolean painted = mode != RenderingMode.NEITHER && mode != RenderingMode.NEITHER_CLIP;
    String name = font.getName();
    glyphs.add(
        new PageContents.Glyph(
            order++,
            text == null ? bytes.filter(b -> b.charAt(0) >= ' ').orElse("\uFFFD") : text,
            bytes,
            name == null ? "" : name,
            place.createAffineTransform(),
            displacement.getX(),
            painted && !(font instanceof PDType3Font && isTransparent())));
  }

  /** A Type 3 glyph is noted as a letter; its own painting is not followed. */
  @Override
  protected void showType3Glyph(Matrix place, PDType3Font font, int code, Vector displacement) {
    showGlyph(place, font, code, displacement);
  }

  private boolean isTransparent() {
    return getGraphicsState().getNonStrokeAlphaConstant() <= 0;
  }

  @Override
  public void drawImage(PDImage image) {
    Matrix place = getGraphicsState().getCurrentTransformationMatrix();
    AffineTransform transform = place.createAffineTransform();
    boolean plain =
        image instanceof PDImageXObject object
            && groupDepth == 0
            && isUnmasked(object)
            && isPaintedAsIs(object)
            && isUnclipped(transform);
    pictures.add(new PageContents.Picture(order++, image, transform, plain));
  }

  private static boolean isUnmasked(PDImageXObject image) {
    COSDictionary dictionary = image.getCOSObject();
    return !dictionary.containsKey(COSName.SMASK)
        && !dictionary.containsKey(COSName.MASK)
        && !dictionary.containsKey(COSName.getPDFName("SMaskInData"))
        && !dictionary.containsKey(COSName.OC);
  }

  private boolean isPaintedAsIs(PDImageXObject image) {
    PDGraphicsState state = getGraphicsState();
    boolean opaque =
        state.getNonStrokeAlphaConstant() >= OPAQUE
            && state.getSoftMask() == null
            && state.getBlendMode() == BlendMode.NORMAL;
    return opaque && (!image.isStencil() || luminance(state.getNonStrokingColor()) == 0);
  }

  /** 0 black to 255 white; -1 where the colour cannot be told (a pattern). */
  private static int luminance(PDColor colour) {
    try {
      int rgb = colour.toRGB();
      return ((rgb >> 16 & 0xFF) * 3 + (rgb >> 8 & 0xFF) * 6 + (rgb & 0xFF)) / 10;
    } catch (IOException | RuntimeException e) {
      return -1;
    }
  }

  private boolean isUnclipped(AffineTransform transform) {
    Rectangle2D whole =
        transform
            .createTransformedShape(new Rectangle2D.Double(0.01, 0.01, 0.98, 0.98))
            .getBounds2D();
    var box = getPage().getCropBox();
    Rectangle2D seen =
        whole.createIntersection(
            new Rectangle2D.Double(
                box.getLowerLeftX() + box.getWidth() * 0.01,
                box.getLowerLeftY() + box.getHeight() * 0.01,
                box.getWidth() * 0.98,
                box.getHeight() * 0.98));
    Area clip = getGraphicsState().getCurrentClippingPath();
    return seen.isEmpty() || clip.contains(seen);
  }

  @Override
  public void shadingFill(COSName shadingName) {
    mark();
  }

  @Override
  public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
    path.moveTo(p0.getX(), p0.getY());
    path.lineTo(p1.getX(), p1.getY());
    path.lineTo(p2.getX(), p2.getY());
    path.lineTo(p3.getX(), p3.getY());
    path.closePath();
  }

  @Override
  public void moveTo(float x, float y) {
    path.moveTo(x, y);
  }

  @Override
  public void lineTo(float x, float y) {
    if (path.getCurrentPoint() == null) {
      path.moveTo(x, y);
    } else {
      path.lineTo(x, y);
    }
  }

  @Override
  public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
    if (path.getCurrentPoint() == null) {
      path.moveTo(x3, y3);
    } else {
      path.curveTo(x1, y1, x2, y2, x3, y3);
    }
  }

  @Override
  public Point2D getCurrentPoint() {
    return path.getCurrentPoint();
  }

  @Override
  public void closePath() {
    if (path.getCurrentPoint() != null) {
      path.closePath();
    }
  }

  @Override
  public void clip(int windingRule) {
    clipRule = windingRule;
  }

  @Override
  public void endPath() {
    if (clipRule != -1) {
      path.setWindingRule(clipRule);
      getGraphicsState().intersectClippingPath(path);
      clipRule = -1;
    }
    path.reset();
  }

  @Override
  public void strokePath() {
    mark();
    endPath();
  }

  @Override
  public void fillPath(int windingRule) {
    if (luminance(getGraphicsState().getNonStrokingColor()) < WHITE_ENOUGH || lastPicture() >= 0) {
      mark();
      drawnLetters += LetterFigures.in(path);
    }
    endPath();
  }

  @Override
  public void fillAndStrokePath(int windingRule) {
    mark();
    drawnLetters += LetterFigures.in(path);
    endPath();
  }

  private int lastPicture() {
    return pictures.isEmpty() ? -1 : pictures.get(pictures.size() - 1).order();
  }

  @Override
  public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
    groupDepth++;
    try {
      processTransparencyGroup(form);
    } finally {
      groupDepth--;
    }
  }

  @Override
  public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
    uncertain |= COSName.OC.equals(tag);
    super.beginMarkedContentSequence(tag, properties);
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    try {
      super.processOperator(operator, operands);
    } catch (RuntimeException e) {
      // PDFBox 3.0.8 throws unchecked exceptions on wrong types.
      uncertain = true;
    }
  }

  @Override
  protected void operatorException(
      Operator operator, List<COSBase> operands, IOException exception) {
    // The rest of the page may still be good, but what this operator paints is unknown.
    uncertain = true;
  }
}
