package vn.vankho.ocr;

import java.util.List;
import vn.vankho.model.Finding;
import vn.vankho.model.Page;

/**
 * A recognised page and the trouble met on it.
 *
 * @param page origin {@code OCR}, rotation 0, skew 0, boxes in pixels of the image given
 * @param findings for example that nothing was recognised
 */
public record OcrResult(Page page, List<Finding> findings) {
  /** Copies the findings. */
  public OcrResult {
    findings = List.copyOf(findings);
  }
}
