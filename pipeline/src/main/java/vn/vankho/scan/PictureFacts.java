package vn.vankho.scan;

import java.util.Optional;

/**
 * A picture on a page as it is stored; nothing of it was decoded.
 *
 * @param widthPx stored pixels across
 * @param heightPx stored pixels down
 * @param dpi resolution at which it stands on the page, the finer of its two directions
 * @param coding how its pixels are stored: {@code JPEG}, {@code G4}, {@code G3}, {@code JBIG2},
 *     {@code JPX}, {@code raw}, or the name of an image file's kind
 * @param bitsPerSample 1 for black and white
 * @param colour {@code gray}, {@code colour}, {@code stencil}, or {@code unknown}
 * @param mask how the picture's mask is stored, where it has one: programs that part text from
 *     background keep the letters in it
 * @param share of the page that it covers, 0 to 1
 */
public record PictureFacts(
    int widthPx,
    int heightPx,
    int dpi,
    String coding,
    int bitsPerSample,
    String colour,
    Optional<String> mask,
    double share) {}
