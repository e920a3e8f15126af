package vn.vankho.scan;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.apache.pdfbox.rendering.RenderDestination;

/** Draws pages, and notes what PDFBox could not draw instead of leaving it to the log. */
final class PageRenderer extends PDFRenderer {
  private final List<String> failures;

  /** A renderer; every operator that fails adds a line to {@code failures}. */
  PageRenderer(PDDocument document, List<String> failures) {
    super(document);
    this.failures = failures;
    setSubsamplingAllowed(true);
  }

  /** Draws a page on white as it would be printed. */
  BufferedImage draw(int pageIndex, PageGeometry geometry) throws IOException {
    BufferedImage image =
        new BufferedImage(geometry.widthPx(), geometry.heightPx(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    try {
      graphics.setBackground(Color.WHITE);
      graphics.clearRect(0, 0, geometry.widthPx(), geometry.heightPx());
      graphics.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
      renderPageToGraphics(
          pageIndex, graphics, geometry.scale(), geometry.scale(), RenderDestination.VIEW);
    } catch (IOException e) {
      // Contents that break off: what was drawn before is a page to read, if it is anything.
      if (isBlank(image)) {
        throw e;
      }
      failures.add(String.valueOf(e.getMessage()));
    } finally {
      graphics.dispose();
    }
    return image;
  }

  private static boolean isBlank(BufferedImage image) {
    int[] row = new int[image.getWidth()];
    for (int y = 0; y < image.getHeight(); y++) {
      image.getRGB(0, y, row.length, 1, row, 0, row.length);
      for (int pixel : row) {
        if ((pixel & 0xFFFFFF) != 0xFFFFFF) {
          return false;
        }
      }
    }
    return true;
  }

  /**
   * Whether what failed is a shade of colours painted over a part of the page: such holds no words,
   * so that nothing to read is lost with it. PDFBox 3.0.8 fails on some functions of PostScript.
   */
  static boolean isOfShading(String failure) {
    return failure.startsWith(OperatorName.SHADING_FILL + ": ");
  }

  @Override
  protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
    return new NotingDrawer(parameters);
  }

  private final class NotingDrawer extends PageDrawer {
    NotingDrawer(PageDrawerParameters parameters) throws IOException {
      super(parameters);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
      try {
        super.processOperator(operator, operands);
      } catch (RuntimeException e) {
        // PDFBox 3.0.8 throws unchecked exceptions on wrong types; the rest may still be drawn.
        failures.add(operator.getName() + ": " + e.getMessage());
      }
    }

    @Override
    protected void operatorException(
        Operator operator, List<COSBase> operands, IOException exception) throws IOException {
      failures.add(operator.getName() + ": " + exception.getMessage());
      super.operatorException(operator, operands, exception);
    }
  }
}
