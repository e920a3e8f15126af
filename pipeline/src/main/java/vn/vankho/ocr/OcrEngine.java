package vn.vankho.ocr;

import vn.vankho.model.PageImage;

/**
 * Recognises the words of an upright page image.
 *
 * <p>An engine belongs to one thread. It may crash or hang with the process it lives in, which is
 * why it lives in a worker process.
 */
public interface OcrEngine extends AutoCloseable {
  /** Name and version, as provenance records it: {@code tesseract 5.5.2}. */
  String name();

  /**
   * Recognises a page.
   *
   * @param image upright; gray or colour
   * @param pageNumber 1-based, for the page that is returned
   * @return the words in reading order with boxes in pixels of {@code image}, and what went wrong
   */
  OcrResult recognise(PageImage image, int pageNumber);

  @Override
  void close();
}
