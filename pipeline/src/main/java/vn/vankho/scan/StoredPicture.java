package vn.vankho.scan;

import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * The picture of a page as its file stores it, not decoded: for writing it into another file
 * without loss. Valid while its {@link OpenSource} is open.
 */
public sealed interface StoredPicture {
  /** How its rows and columns stand upright by the file's own word. */
  Orientation orientation();

  /**
   * The one image that is the whole page of a PDF.
   *
   * @param image belongs to the source
   * @param orientation how it stands
   */
  record InPdf(PDImageXObject image, Orientation orientation) implements StoredPicture {}

  /**
   * A JPEG file of 8 bits a sample, coded by Huffman's method, gray or in three colours.
   *
   * @param file the whole of it is the picture
   * @param widthPx stored pixels across
   * @param heightPx stored pixels down
   * @param components 1 or 3
   * @param orientation how it stands
   */
  record InJpeg(Path file, int widthPx, int heightPx, int components, Orientation orientation)
      implements StoredPicture {}
}
