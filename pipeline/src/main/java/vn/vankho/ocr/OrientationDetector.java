package vn.vankho.ocr;

import com.sun.jna.ptr.PointerByReference;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import vn.vankho.model.Page;
import vn.vankho.model.PageImage;

/**
 * Tells by Tesseract's orientation detection how a page stands.
 *
 * <p>On pages with little text, and where the detection is unsure, the answer is 0 degrees: a page
 * is upright until the opposite is shown. Use it on the thread that opened it.
 */
public final class OrientationDetector implements AutoCloseable {
  /** Page segmentation mode "orientation and script detection only". */
  private static final int DETECTION_ONLY = 0;

  /** Below it the answer is not believed; OCRmyPDF's default for turning pages is far above. */
  static final double MIN_CONFIDENCE = 2;

  /**
   * Mean confidence of a reading below which the page may stand the wrong way; measured:
   * upside-down pages are read with 0.39 to 0.44, upright ones, degraded too, with 0.93 and more
   * (28 readings of plan pages at 200 and 300 dpi, 2026-11).
   */
  private static final double DOUBTFUL_CONFIDENCE = 0.75;

  private final TesseractHandle handle;

  private OrientationDetector(TesseractHandle handle) {
    this.handle = handle;
  }

  /** Opens a detector for the calling thread. */
  public static OrientationDetector open(OcrSettings settings) {
    TrainedFile trained = TrainedData.of(settings).orientation();
    NativeLibraries libraries = NativeLibraries.load(settings.cacheDirectory());
    return new OrientationDetector(
        TesseractHandle.open(
            libraries.api(),
            TrainedData.ORIENTATION,
            trained,
            TesseractHandle.ANY,
            DETECTION_ONLY));
  }

  /**
   * Whether a reading looks as if the page stood the wrong way, so that detection is worth its time
   * (a quarter to a third of a recognition).
   *
   * <p>Tesseract reads pages that lie on one side by itself, but gives their words boxes that are
   * higher than wide; upside-down pages it reads as junk. After turning a page because of this,
   * read it again and keep the surer of the two readings: a poor page that stood right is doubtful
   * too.
   */
  public static boolean isDoubtful(Page reading) {
    long upended =
        reading.words().stream()
            .filter(word -> word.raw().length() > 1)
            .filter(word -> word.box().stream().anyMatch(box -> box.height() > box.width()))
            .count();
    long wide = reading.words().stream().filter(word -> word.raw().length() > 1).count();
    return wide > 0 && (upended * 2 > wide || reading.confidence() < DOUBTFUL_CONFIDENCE);
  }

  /** Detects how the page stands; 0 degrees with confidence 0 where that cannot be told. */
  public Orientation detect(PageImage image) {
    if ((long) image.widthPx() * image.heightPx() > TesseractEngine.MAX_PIXELS) {
      return Orientation.UNKNOWN;
    }
    IntBuffer degrees = IntBuffer.allocate(1);
    FloatBuffer confidence = FloatBuffer.allocate(1);
    FloatBuffer scriptConfidence = FloatBuffer.allocate(1);
    PointerByReference scriptName = new PointerByReference(); // static text, not to be freed
    handle.setImage(image);
    try {
      int told =
          handle
              .api()
              .TessBaseAPIDetectOrientationScript(
                  handle.base(), degrees, confidence, scriptName, scriptConfidence);
      if (told == 0 || !(confidence.get(0) >= MIN_CONFIDENCE)) {
        return Orientation.UNKNOWN;
      }
      return new Orientation(Math.floorMod(360 - degrees.get(0), 360), confidence.get(0));
    } finally {
      handle.clear();
    }
  }

  @Override
  public void close() {
    handle.close();
  }
}
