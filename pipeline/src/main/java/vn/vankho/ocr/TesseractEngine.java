package vn.vankho.ocr;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.vankho.model.ExitCode;
import vn.vankho.model.Finding;
import vn.vankho.model.Origin;
import vn.vankho.model.Page;
import vn.vankho.model.PageImage;
import vn.vankho.model.PipelineException;
import vn.vankho.model.Word;

/**
 * Tesseract in this process, through Tess4J's low-level interface.
 *
 * <p>It can be ended or held up for minutes by a page: A4 at 300 dpi with 10 % of black noise takes
 * more than six minutes. Run it in a worker process with a clock. Use it on the thread that opened
 * it.
 */
public final class TesseractEngine implements OcrEngine {
  /** Resolutions that Tesseract believes (5.5.2, src/ccstruct/imagedata or thresholder.h). */
  private static final int MIN_DPI = 70;

  private static final int MAX_DPI = 2400;

  /** A0 at 300 dpi in gray; a 900-megapixel image holds Tesseract up for two minutes. */
  static final long MAX_PIXELS = 150_000_000;

  /** Smaller than any line of text. */
  private static final int MIN_SIDE_PX = 8;

  private final TesseractHandle handle;
  private final int usualSegmentation;
  private final boolean readsVietnamese;
  private final String name;
  private final List<TrainedFile> trainedFiles;

  /** How the layout of a part of a page is taken. */
  public enum Layout {
    /** One block of lines below each other. */
    BLOCK(6),
    /** A single line. */
    LINE(7),
    /** Whatever text there is, wherever it stands. */
    SPARSE(11);

    private final int mode;

    Layout(int mode) {
      this.mode = mode;
    }
  }

  private TesseractEngine(
      TesseractHandle handle, OcrSettings settings, String name, List<TrainedFile> trainedFiles) {
    this.handle = handle;
    this.usualSegmentation = settings.pageSegmentationMode();
    this.readsVietnamese = settings.readsVietnamese();
    this.name = name;
    this.trainedFiles = trainedFiles;
  }

  /**
   * Opens an engine for the calling thread.
   *
   * @throws PipelineException with {@link ExitCode#ENVIRONMENT} where the library or the trained
   *     data is missing; the message says what to install
   */
  public static TesseractEngine open(OcrSettings settings) {
    List<TrainedFile> trained = TrainedData.of(settings).languages();
    NativeLibraries libraries = NativeLibraries.load(settings.cacheDirectory());
    TesseractHandle handle =
        TesseractHandle.open(
            libraries.api(),
            settings.language(),
            trained.get(0),
            TesseractHandle.LSTM,
            settings.pageSegmentationMode());
    SymbolChoices.ask(handle);
    // Paragraphs are found by our own code; to find them by their texts takes 2 % of a page.
    handle.set("paragraph_text_based", "0");
    return new TesseractEngine(handle, settings, "tesseract " + libraries.version(), trained);
  }

  @Override
  public String name() {
    return name;
  }

  /** Whether it reads Vietnamese letters. */
  public boolean readsVietnamese() {
    return readsVietnamese;
  }

  /** The trained data in use, for provenance. */
  public List<TrainedFile> trainedFiles() {
    return trainedFiles;
  }

  @Override
  public OcrResult recognise(PageImage image, int pageNumber) {
    List<Finding> findings = new ArrayList<>();
    List<Word> words = isReadable(image, pageNumber, findings) ? read(image) : List.of();
    if (words.isEmpty() && findings.isEmpty()) {
      findings.add(Finding.ofPage("NO_TEXT", "Tesseract found no words on the page.", pageNumber));
    }
    Page page =
        new Page(
            pageNumber,
            image.widthPx(),
            image.heightPx(),
            image.dpi(),
            Origin.OCR,
            0,
            0,
            Page.meanConfidence(words),
            words);
    return new OcrResult(page, findings);
  }

  /** Recognises a part of a page by a layout that is known. */
  public OcrResult recognise(PageImage part, int pageNumber, Layout layout) {
    handle.segmentBy(layout.mode);
    try {
      return recognise(part, pageNumber);
    } finally {
      handle.segmentBy(usualSegmentation);
    }
  }

  private static boolean isReadable(PageImage image, int pageNumber, List<Finding> findings) {
    long pixels = (long) image.widthPx() * image.heightPx();
    String size = image.widthPx() + " x " + image.heightPx() + " px";
    if (pixels > MAX_PIXELS) {
      findings.add(
          Finding.ofPage(
              "IMAGE_TOO_LARGE",
              String.format(
                  Locale.ROOT,
                  "The page image has %s; at most %,d pixels are read.",
                  size,
                  MAX_PIXELS),
              pageNumber));
      return false;
    }
    if (Math.min(image.widthPx(), image.heightPx()) < MIN_SIDE_PX) {
      findings.add(
          Finding.ofPage(
              "IMAGE_TOO_SMALL",
              String.format(Locale.ROOT, "The page image has %s.", size),
              pageNumber));
      return false;
    }
    if (image.dpi() < MIN_DPI || image.dpi() > MAX_DPI) {
      findings.add(
          Finding.ofPage(
              "RESOLUTION_UNLIKELY",
              String.format(
                  Locale.ROOT,
                  "The page says %d dpi; Tesseract expects %d to %d and guesses.",
                  image.dpi(),
                  MIN_DPI,
                  MAX_DPI),
              pageNumber));
    }
    return true;
  }

  private List<Word> read(PageImage image) {
    handle.setImage(image);
    try {
      int failure = handle.api().TessBaseAPIRecognize(handle.base(), null);
      if (failure != 0) {
        throw new PipelineException(
            ExitCode.INTERNAL, "OCR_FAILED", "Tesseract gave up on the page: code " + failure);
      }
      return new ResultWords(handle, !readsVietnamese).read(image);
    } finally {
      handle.clear();
    }
  }

  @Override
  public void close() {
    handle.close();
  }
}
