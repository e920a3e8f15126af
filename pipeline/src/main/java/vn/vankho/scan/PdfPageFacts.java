package vn.vankho.scan;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Describes a page of a PDF from what it paints. */
final class PdfPageFacts {
  private static final double POINTS_PER_INCH = 72;
  private static final int GRAY_COMPONENTS = 1;

  private final PDPage page;
  private final PageContents contents;
  private final Optional<WholePageImage> whole;

  PdfPageFacts(PDPage page, PageContents contents, Optional<WholePageImage> whole) {
    this.page = page;
    this.contents = contents;
    this.whole = whole;
  }

  PageFacts with(LayerReading layer) {
    List<PictureFacts> pictures =
        contents.pictures().stream().limit(PageFacts.MOST_PICTURES).map(this::picture).toList();
    return new PageFacts(
        layer.page().width(),
        layer.page().height(),
        layer.page().dpi(),
        page.getRotation(),
        whole.isPresent() ? RenderedPage.How.WHOLE_PAGE_IMAGE : RenderedPage.How.RENDERED,
        whole.isPresent() ? Optional.empty() : Optional.of(whyDrawn()),
        pictures,
        contents.pictures().size(),
        layer.withoutWords());
  }

  /** The first of the conditions of {@link WholePageImage} that the page does not meet. */
  private String whyDrawn() {
    int pictures = contents.pictures().size();
    if (contents.uncertain()) {
      return "it has layers that can be switched off, or contents that cannot be followed";
    }
    if (pictures != 1) {
      return pictures == 0 ? "it has no picture" : pictures + " pictures make it up";
    }
    PageContents.Picture picture = contents.pictures().get(0);
    if (!picture.plain()) {
      return "its picture is masked, clipped or blended";
    }
    return WholePageImage.isCovered(picture, contents)
        ? "something is painted over its picture"
        : "its picture is not the whole page";
  }

  private PictureFacts picture(PageContents.Picture picture) {
    PDImage image = picture.image();
    AffineTransform toPoints = PageGeometry.upright(page, 1);
    toPoints.concatenate(picture.place());
    Rectangle2D box = PageGeometry.uprightBox(page);
    Rectangle2D covered =
        toPoints
            .createTransformedShape(new Rectangle2D.Double(0, 0, 1, 1))
            .getBounds2D()
            .createIntersection(box);
    double inchesAcross = Math.hypot(picture.place().getScaleX(), picture.place().getShearY());
    double inchesDown = Math.hypot(picture.place().getShearX(), picture.place().getScaleY());
    double perInch = POINTS_PER_INCH / PageGeometry.userUnit(page);
    double dpi =
        Math.max(
            image.getWidth() * perInch / Math.max(inchesAcross, 1e-3),
            image.getHeight() * perInch / Math.max(inchesDown, 1e-3));
    double share =
        covered.isEmpty()
            ? 0
            : covered.getWidth() * covered.getHeight() / (box.getWidth() * box.getHeight());
    return new PictureFacts(
        image.getWidth(),
        image.getHeight(),
        (int) Math.round(Math.min(dpi, 100_000)),
        coding(image),
        image.getBitsPerComponent(),
        colour(image),
        mask(image),
        share);
  }

  /** By the last filter, which is the one of the picture itself. */
  private static String coding(PDImage image) {
    if (!(image instanceof PDImageXObject object)) {
      return "inline";
    }
    return coding(object.getCOSObject());
  }

  private static Optional<String> mask(PDImage image) {
    if (!(image instanceof PDImageXObject object)) {
      return Optional.empty();
    }
    return Stream.of(COSName.SMASK, COSName.MASK)
        .map(name -> object.getCOSObject().getDictionaryObject(name))
        .filter(COSStream.class::isInstance)
        .map(mask -> coding((COSStream) mask))
        .findFirst();
  }

  private static String coding(COSDictionary dictionary) {
    COSBase filters = dictionary.getDictionaryObject(COSName.FILTER);
    COSBase last =
        filters instanceof COSArray list && list.size() > 0
            ? list.getObject(list.size() - 1)
            : filters;
    if (COSName.DCT_DECODE.equals(last)) {
      return "JPEG";
    }
    if (COSName.JBIG2_DECODE.equals(last)) {
      return "JBIG2";
    }
    if (COSName.JPX_DECODE.equals(last)) {
      return "JPX";
    }
    if (COSName.CCITTFAX_DECODE.equals(last)) {
      return isGroup4(dictionary.getDictionaryObject(COSName.DECODE_PARMS)) ? "G4" : "G3";
    }
    return "raw";
  }

  private static boolean isGroup4(COSBase parameters) {
    COSBase last =
        parameters instanceof COSArray list && list.size() > 0
            ? list.getObject(list.size() - 1)
            : parameters;
    return last instanceof COSDictionary dictionary && dictionary.getInt(COSName.K, 0) < 0;
  }

  private static String colour(PDImage image) {
    if (image.isStencil()) {
      return "stencil";
    }
    try {
      return image.getColorSpace().getNumberOfComponents() == GRAY_COMPONENTS
              && !image.getColorSpace().getName().equals(COSName.INDEXED.getName())
          ? "gray"
          : "colour";
    } catch (IOException | RuntimeException e) {
      return "unknown"; // a JPX image may say so inside only
    }
  }
}
