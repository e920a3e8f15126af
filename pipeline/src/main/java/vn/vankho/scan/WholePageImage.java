package vn.vankho.scan;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * The one image that provably is a whole page: it covers the page, nothing visible is painted over
 * it, and no other image takes part. Mixed-raster files, which stack a background, a foreground and
 * a mask, are none: their largest image is a page without text.
 *
 * @param image not decoded
 * @param orientation how its stored pixels stand upright
 * @param factor by which its sides are divided to obey the limit of size
 * @param geometry of the upright picture, shrunk
 */
record WholePageImage(
    PDImageXObject image, Orientation orientation, int factor, PageGeometry geometry) {
  /** Scanners' page boxes are rarely exact; by this much of a side the image may miss the page. */
  private static final double EDGE_TOLERANCE = 0.02;

  /** Pixels wider than high by more than this are fax pixels: the page is drawn instead. */
  private static final double ASPECT_TOLERANCE = 0.03;

  private static final double MIRROR_NOTHING = 1e-3;
  private static final double POINTS_PER_INCH = 72;

  /** The image of a page; empty where the page has to be drawn. */
  static Optional<WholePageImage> of(PDPage page, PageContents contents, ScanSettings settings) {
    if (contents.uncertain() || contents.pictures().size() != 1) {
      return Optional.empty();
    }
    PageContents.Picture picture = contents.pictures().get(0);
    if (!picture.plain()
        || !(picture.image() instanceof PDImageXObject image)
        || image.getWidth() < 1
        || image.getHeight() < 1
        || isCovered(picture, contents)
        || (image.isStencil() && showsThrough(contents))) {
      return Optional.empty();
    }
    int factor = Pixels.shrinkFactor(image.getWidth(), image.getHeight(), settings.maxPixels());
    return place(page, picture, image, factor);
  }

  static boolean isCovered(PageContents.Picture picture, PageContents contents) {
    return contents.lastOther() > picture.order()
        || contents.glyphs().stream()
            .anyMatch(
                glyph ->
                    glyph.painted() && glyph.order() > picture.order() && !glyph.text().isBlank());
  }

  /** A stencil paints its black pixels only, so that what was painted before remains visible. */
  private static boolean showsThrough(PageContents contents) {
    return contents.otherMarks() > 0
        || contents.glyphs().stream().anyMatch(glyph -> glyph.painted() && !glyph.text().isBlank());
  }

  private static Optional<WholePageImage> place(
      PDPage page, PageContents.Picture picture, PDImageXObject image, int factor) {
    AffineTransform toPoints = PageGeometry.upright(page, 1);
    toPoints.concatenate(picture.place());
    Rectangle2D box = PageGeometry.uprightBox(page);
    Rectangle2D covered =
        toPoints.createTransformedShape(new Rectangle2D.Double(0, 0, 1, 1)).getBounds2D();
    Optional<Orientation> orientation = orientation(toPoints);
    if (orientation.isEmpty() || !isWhole(covered, box)) {
      return Optional.empty();
    }
    boolean swap = orientation.get().swap();
    int width = (swap ? image.getHeight() : image.getWidth()) / factor;
    int height = (swap ? image.getWidth() : image.getHeight()) / factor;
    double across = width / covered.getWidth();
    double down = height / covered.getHeight();
    if (Math.abs(across / down - 1) > ASPECT_TOLERANCE) {
      return Optional.empty();
    }
    AffineTransform toPixels = AffineTransform.getScaleInstance(across, down);
    toPixels.translate(-covered.getX(), -covered.getY());
    toPixels.concatenate(PageGeometry.upright(page, 1));
    double dpi = across * POINTS_PER_INCH / PageGeometry.userUnit(page);
    return Optional.of(
        new WholePageImage(
            image,
            orientation.get(),
            factor,
            new PageGeometry(width, height, (int) Math.max(1, Math.round(dpi)), toPixels)));
  }

  private static boolean isWhole(Rectangle2D covered, Rectangle2D box) {
    double x = box.getWidth() * EDGE_TOLERANCE;
    double y = box.getHeight() * EDGE_TOLERANCE;
    return covered.getWidth() > 0
        && covered.getHeight() > 0
        && Math.abs(covered.getMinX() - box.getMinX()) <= x
        && Math.abs(covered.getMaxX() - box.getMaxX()) <= x
        && Math.abs(covered.getMinY() - box.getMinY()) <= y
        && Math.abs(covered.getMaxY() - box.getMaxY()) <= y;
  }

  /** How an image whose unit square is so placed stands; empty where it leans. */
  private static Optional<Orientation> orientation(AffineTransform toPoints) {
    Point2D across = toPoints.deltaTransform(new Point2D.Double(1, 0), null);
    // Rows of an image run downwards, from 1 to 0 in its unit square.
    Point2D down = toPoints.deltaTransform(new Point2D.Double(0, -1), null);
    if (isSmall(across.getY(), across.getX()) && isSmall(down.getX(), down.getY())) {
      return Optional.of(new Orientation(false, across.getX() < 0, down.getY() < 0));
    }
    if (isSmall(across.getX(), across.getY()) && isSmall(down.getY(), down.getX())) {
      return Optional.of(new Orientation(true, down.getX() < 0, across.getY() < 0));
    }
    return Optional.empty();
  }

  private static boolean isSmall(double part, double whole) {
    return Math.abs(part) <= MIRROR_NOTHING * Math.abs(whole);
  }

  /** Decodes it, upright. */
  Pixels decode() throws IOException {
    if (image.isStencil()) {
      return Pixels.of(image.getStencilImage(Color.BLACK)).shrunk(factor).turned(orientation);
    }
    if (factor > 1 && image.getBitsPerComponent() > 1) {
      // A large colour image is thinned out while it is decoded: whole, it would fill the memory.
      BufferedImage thinned = image.getImage(null, factor);
      return Pixels.of(thinned)
          .cropped(image.getWidth() / factor, image.getHeight() / factor)
          .turned(orientation);
    }
    return Pixels.of(image.getImage()).shrunk(factor).turned(orientation);
  }

  /** Whether it is a JPEG that breaks off. */
  boolean breaksOff() throws IOException {
    COSBase filter = image.getCOSObject().getDictionaryObject(COSName.FILTER);
    if (!COSName.DCT_DECODE.equals(filter)) {
      return false;
    }
    try (InputStream raw = image.getCOSObject().createRawInputStream()) {
      byte[] bytes = raw.readAllBytes();
      int from = Math.max(0, bytes.length - 256);
      return !JpegSegments.hasEndMarker(java.util.Arrays.copyOfRange(bytes, from, bytes.length));
    }
  }
}
