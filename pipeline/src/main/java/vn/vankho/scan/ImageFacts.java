package vn.vankho.scan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataFormatImpl;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * What an image file says of a frame without decoding it.
 *
 * @param width stored pixels across
 * @param height stored pixels down
 * @param dpi resolution; where the file gives none that can be, that of A4 across the shorter side
 * @param orientation how to turn the stored pixels
 * @param bitsPerPixel of the decoded image
 * @param complete whether the file ends as its kind should, as far as that shows
 * @param oddity what makes its pixels unusual, where something does
 */
record ImageFacts(
    int width,
    int height,
    int dpi,
    Orientation orientation,
    int bitsPerPixel,
    boolean complete,
    Optional<String> oddity) {
  private static final double MM_PER_INCH = 25.4;

  /** A4 across (ISO 216: 210 mm). */
  private static final double A4_WIDTH_INCHES = 210 / MM_PER_INCH;

  /** No sheet that a scanner of an office takes is wider than A3 with some room around it. */
  private static final double WIDEST_SHEET_INCHES = 13;

  private static final int LOWEST_DPI = 50;
  private static final int HIGHEST_DPI = 2400;

  static ImageFacts of(
      FileKind kind, Path file, ImageReader reader, int index, int width, int height)
      throws IOException {
    Orientation orientation = Orientation.UPRIGHT;
    double declared = 0;
    boolean complete = true;
    Optional<String> oddity = Optional.empty();
    if (kind == FileKind.JPEG) {
      JpegSegments segments = JpegSegments.of(file);
      orientation = Orientation.ofTag(segments.orientation());
      declared = segments.dpi();
      complete = segments.endsProperly();
      if (segments.precision() != 8) {
        oddity = Optional.of("a JPEG of " + segments.precision() + " bits a sample");
      }
    } else {
      Element root = standardTree(reader, index);
      if (root != null) {
        orientation = Orientation.ofTag(orientationTag(root));
        double pixelMm = number(root, "HorizontalPixelSize");
        declared = pixelMm > 0 ? MM_PER_INCH / pixelMm : 0;
      }
    }
    return new ImageFacts(
        width,
        height,
        plausibleDpi(declared, width, height),
        orientation,
        bitsPerPixel(reader, index),
        complete,
        oddity);
  }

  /** Memory that decoding takes: the decoded image, and its samples as a page image has them. */
  long decodedBytes() {
    return (long) width * height * (Math.max(8, bitsPerPixel) + bitsPerPixel) / 8;
  }

  private static int plausibleDpi(double declared, int width, int height) {
    int shorter = Math.min(width, height);
    boolean plausible =
        declared >= LOWEST_DPI
            && declared <= HIGHEST_DPI
            && shorter / declared <= WIDEST_SHEET_INCHES;
    double dpi = plausible ? declared : shorter / A4_WIDTH_INCHES;
    return (int) Math.max(1, Math.round(dpi));
  }

  private static @org.jspecify.annotations.Nullable Element standardTree(
      ImageReader reader, int index) {
    try {
      IIOMetadata metadata = reader.getImageMetadata(index);
      return metadata != null && metadata.isStandardMetadataFormatSupported()
          ? (Element) metadata.getAsTree(IIOMetadataFormatImpl.standardMetadataFormatName)
          : null;
    } catch (IOException | RuntimeException e) {
      // Damaged metadata takes nothing from the pixels: resolution and orientation are guessed.
      return null;
    }
  }

  private static int orientationTag(Element root) {
    String value = attribute(root, "ImageOrientation");
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "fliph" -> 2;
      case "rotate180" -> 3;
      case "flipv" -> 4;
      case "fliphrotate90" -> 5;
      case "rotate270" -> 6;
      case "flipvrotate90" -> 7;
      case "rotate90" -> 8;
      default -> 1;
    };
  }

  private static double number(Element root, String name) {
    try {
      return Double.parseDouble(attribute(root, name));
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private static String attribute(Element root, String name) {
    NodeList nodes = root.getElementsByTagName(name);
    Node node = nodes.getLength() == 0 ? null : nodes.item(0);
    return node instanceof Element element ? element.getAttribute("value") : "";
  }

  private static int bitsPerPixel(ImageReader reader, int index) {
    try {
      ImageTypeSpecifier type = reader.getRawImageType(index);
      return type == null ? 32 : type.getColorModel().getPixelSize();
    } catch (IOException | RuntimeException e) {
      return 32;
    }
  }
}
