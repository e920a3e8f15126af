package vn.vankho.ocr;

import com.sun.jna.Platform;
import java.nio.ByteBuffer;
import java.util.Locale;
import net.sourceforge.tess4j.ITessAPI.TessBaseAPI;
import net.sourceforge.tess4j.TessAPI;
import vn.vankho.model.ExitCode;
import vn.vankho.model.PageImage;
import vn.vankho.model.PipelineException;

/**
 * One of Tesseract's engines in native memory, opened with one set of trained data.
 *
 * <p>A native engine ends the process when it is used from two threads, after it was closed, or
 * when it failed to open; this class refuses all three.
 */
final class TesseractHandle implements AutoCloseable {
  /** Neural engine only, the one that the Vietnamese data has. */
  static final int LSTM = 1;

  /** Whatever the trained data has; orientation detection needs the older engine's part. */
  static final int ANY = 3;

  private final TessAPI api;
  private final TessBaseAPI base;
  private final Thread owner;
  private boolean closed;

  private TesseractHandle(TessAPI api, TessBaseAPI base) {
    this.api = api;
    this.base = base;
    this.owner = Thread.currentThread();
  }

  /** Opens an engine that belongs to the calling thread. */
  static TesseractHandle open(
      TessAPI api, String languages, TrainedFile trained, int engineMode, int segmentationMode) {
    TessBaseAPI base = api.TessBaseAPICreate();
    // Without this it writes remarks on every page to the standard error stream.
    int unused =
        api.TessBaseAPISetVariable(base, "debug_file", Platform.isWindows() ? "NUL" : "/dev/null");
    int failure = api.TessBaseAPIInit2(base, trained.folder().toString(), languages, engineMode);
    if (failure != 0) {
      api.TessBaseAPIDelete(base);
      throw new PipelineException(
          ExitCode.ENVIRONMENT,
          "TESSERACT_REFUSED",
          String.format(
              Locale.ROOT,
              "Tesseract %s cannot use the trained data '%s' in %s: install it again: %s",
              api.TessVersion(),
              languages,
              trained.folder(),
              InstallHint.trainedData(trained.language())));
    }
    api.TessBaseAPISetPageSegMode(base, segmentationMode);
    return new TesseractHandle(api, base);
  }

  TessAPI api() {
    return api;
  }

  /** The native engine, for use on the thread that opened it. */
  TessBaseAPI base() {
    if (closed) {
      throw new IllegalStateException("this Tesseract engine is closed");
    }
    if (Thread.currentThread() != owner) {
      throw new IllegalStateException(
          "this Tesseract engine belongs to the thread '" + owner.getName() + "'");
    }
    return base;
  }

  /** Hands over a copy of the pixels; {@link PageImage} has checked that they are all there. */
  void setImage(PageImage image) {
    int bytes = image.format().bytesPerPixel();
    api.TessBaseAPISetImage(
        base(),
        ByteBuffer.wrap(image.samples()),
        image.widthPx(),
        image.heightPx(),
        bytes,
        image.widthPx() * bytes);
    api.TessBaseAPISetSourceResolution(base(), image.dpi());
  }

  /** Sets one of Tesseract's variables, which must be one that it knows. */
  void set(String variable, String value) {
    if (api.TessBaseAPISetVariable(base(), variable, value) == 0) {
      throw new IllegalArgumentException("Tesseract has no variable '" + variable + "'");
    }
  }

  /** How the layout of the images that follow is found: Tesseract's number. */
  void segmentBy(int mode) {
    api.TessBaseAPISetPageSegMode(base(), mode);
  }

  /** Frees the page and what was read on it; the trained data stays. */
  void clear() {
    api.TessBaseAPIClear(base());
  }

  @Override
  public void close() {
    if (!closed) {
      TessBaseAPI own = base();
      closed = true;
      api.TessBaseAPIEnd(own);
      api.TessBaseAPIDelete(own);
    }
  }
}
