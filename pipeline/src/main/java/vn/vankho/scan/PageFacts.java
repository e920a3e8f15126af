package vn.vankho.scan;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is known of a page without decoding or drawing it.
 *
 * @param widthPx of the picture that {@link OpenSource#image} would give
 * @param heightPx of that picture
 * @param dpi of that picture
 * @param rotation clockwise degrees by which the file itself says that the page is turned
 * @param how where that picture's pixels come from
 * @param whyDrawn why a PDF page has to be drawn; empty where one picture is all of it
 * @param pictures on it, in the order of painting; at most {@link #MOST_PICTURES} are listed
 * @param pictureCount how many there are
 * @param layer its text, without the words
 */
public record PageFacts(
    int widthPx,
    int heightPx,
    int dpi,
    int rotation,
    RenderedPage.How how,
    Optional<String> whyDrawn,
    List<PictureFacts> pictures,
    int pictureCount,
    LayerReading layer) {
  /** Pictures listed one by one: pages of thousands of strips exist. */
  public static final int MOST_PICTURES = 20;

  /** Copies the pictures. */
  public PageFacts {
    Objects.requireNonNull(how, "how");
    Objects.requireNonNull(layer, "layer");
    pictures = List.copyOf(pictures);
  }
}
