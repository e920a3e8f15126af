package vn.vankho.scan;

import java.util.List;
import java.util.Objects;
import vn.vankho.model.Finding;
import vn.vankho.model.PageImage;

/**
 * The picture of one page.
 *
 * @param image upright by the file's own word (a PDF's {@code /Rotate}, an image's orientation
 *     tag), which is how a viewer shows it; the scan itself may still lie on its side
 * @param how where the pixels come from
 * @param findings what a person should know of it, such as a damaged image; page numbers 1-based
 */
public record RenderedPage(PageImage image, How how, List<Finding> findings) {
  /** Where pixels come from; {@code toString} is the name for people. */
  public enum How {
    /** A PDF page that is one image and nothing else visible: that image's own pixels. */
    WHOLE_PAGE_IMAGE("whole-page image"),
    /** A PDF page drawn at {@link ScanSettings#renderDpi}. */
    RENDERED("rendered"),
    /** A frame of an image file. */
    FRAME("frame");

    private final String description;

    How(String description) {
      this.description = description;
    }

    @Override
    public String toString() {
      return description;
    }
  }

  /** Copies the findings. */
  public RenderedPage {
    Objects.requireNonNull(image, "image");
    Objects.requireNonNull(how, "how");
    findings = List.copyOf(findings);
  }
}
