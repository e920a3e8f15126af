package vn.vankho.restore;

import java.util.List;

/**
 * A page, or as much of a text as is decoded at a time.
 *
 * @param paragraphs in order
 * @param isGarbled whether an OCR program read it that lacks Vietnamese letters
 */
record DecodedPage(List<Decoded> paragraphs, boolean isGarbled) {
  /** Copies the paragraphs. */
  DecodedPage {
    paragraphs = List.copyOf(paragraphs);
  }
}
