package vn.vankho.run;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.vankho.image.CleaningSettings;
import vn.vankho.image.CleaningStep;
import vn.vankho.ocr.OcrSettings;

/**
 * How source files are read.
 *
 * @param language Tesseract language, such as {@code vie} or {@code vie+eng}
 * @param pageSegmentation Tesseract's number for how it finds the layout, as in {@link OcrSettings}
 * @param textLayer what to do with text layers
 * @param cleaning what may be done to page images before recognition
 * @param restore whether the text is restored after reading
 * @param renderDpi resolution at which pages are rendered that are not one whole image; 72 to 600
 * @param maxPixels most pixels of one page image; larger ones are scaled down or refused
 * @param pageTimeoutMillis longest time one page may take; then its worker is ended
 * @param jobs worker processes, at least 1
 * @param workerHeapMegabytes heap of one worker, at least 128
 * @param tessdata folder of trained data to use before any other
 * @param modelDirectory folder of the restoration model
 * @param lexicon file of names and terms that restoration shall know beside those of the model
 * @param cacheDirectory folder for unpacked libraries and fetched trained data
 * @param readingCache folder in which readings of pictures are kept, so that a picture is read once
 * @param password to open encrypted files with
 */
public record ReadSettings(
    String language,
    int pageSegmentation,
    TextLayerMode textLayer,
    CleaningSettings cleaning,
    boolean restore,
    int renderDpi,
    long maxPixels,
    long pageTimeoutMillis,
    int jobs,
    int workerHeapMegabytes,
    Optional<Path> tessdata,
    Path modelDirectory,
    Optional<Path> lexicon,
    Path cacheDirectory,
    Optional<Path> readingCache,
    Optional<String> password) {

  /** Two minutes: OCRmyPDF allows 180 s, Tika 120 s. */
  public static final long DEFAULT_PAGE_TIMEOUT_MILLIS = 120_000;

  /** A4 at 600 dpi is 35 million. */
  public static final long DEFAULT_MAX_PIXELS = 60_000_000;

  private static final int DEFAULT_RENDER_DPI = 300;

  /** A worker's peak was 300 to 660 MB resident with this heap on A4 pages at 300 dpi. */
  private static final int DEFAULT_WORKER_HEAP_MEGABYTES = 768;

  /**
   * What a worker takes beside its heap: the code, and the engine with a page. A page of 60 million
   * pixels takes some 500 MB there.
   */
  private static final int BESIDE_HEAP_MEGABYTES = 1_536;

  /** Refuses values out of range. */
  public ReadSettings {
    require(
        pageSegmentation >= 1 && pageSegmentation <= 13 && pageSegmentation != 2,
        "pageSegmentation",
        pageSegmentation,
        "1 or 3 to 13");
    require(renderDpi >= 72 && renderDpi <= 600, "renderDpi", renderDpi, "72 to 600");
    require(maxPixels >= 100_000, "maxPixels", maxPixels, "at least 100000");
    require(pageTimeoutMillis >= 100, "pageTimeoutMillis", pageTimeoutMillis, "at least 100");
    require(jobs >= 1 && jobs <= 256, "jobs", jobs, "1 to 256");
    require(workerHeapMegabytes >= 128, "workerHeapMegabytes", workerHeapMegabytes, "at least 128");
  }

  private static void require(boolean holds, String name, long value, String range) {
    if (!holds) {
      throw new IllegalArgumentException(name + " " + value + ": expected " + range);
    }
  }

  /** The defaults; one worker a core. */
  public static ReadSettings defaults(Path modelDirectory, Path cacheDirectory) {
    return new ReadSettings(
        OcrSettings.DEFAULT_LANGUAGE,
        OcrSettings.DEFAULT_PAGE_SEGMENTATION_MODE,
        TextLayerMode.AUTO,
        CleaningSettings.all(),
        true,
        DEFAULT_RENDER_DPI,
        DEFAULT_MAX_PIXELS,
        DEFAULT_PAGE_TIMEOUT_MILLIS,
        Runtime.getRuntime().availableProcessors(),
        DEFAULT_WORKER_HEAP_MEGABYTES,
        Optional.empty(),
        modelDirectory,
        Optional.empty(),
        cacheDirectory,
        Optional.of(readingCache(cacheDirectory)),
        Optional.empty());
  }

  /** Where readings are kept unless another folder is named. */
  public static Path readingCache(Path cacheDirectory) {
    return cacheDirectory.resolve("readings");
  }

  /** The same with the engine alone: no text layer, cleaning, restoration, or earlier reading. */
  public ReadSettings plain() {
    return new ReadSettings(
        language,
        pageSegmentation,
        TextLayerMode.OCR,
        CleaningSettings.none(),
        false,
        renderDpi,
        maxPixels,
        pageTimeoutMillis,
        jobs,
        workerHeapMegabytes,
        tessdata,
        modelDirectory,
        lexicon,
        cacheDirectory,
        Optional.empty(),
        password);
  }

  /** The same, but no page may take longer than this; 100 ms or more. */
  public ReadSettings atMostMillisAPage(long millis) {
    return new ReadSettings(
        language,
        pageSegmentation,
        textLayer,
        cleaning,
        restore,
        renderDpi,
        maxPixels,
        Math.min(pageTimeoutMillis, millis),
        jobs,
        workerHeapMegabytes,
        tessdata,
        modelDirectory,
        lexicon,
        cacheDirectory,
        readingCache,
        password);
  }

  /**
   * The most memory in megabytes that a worker may have resident; beyond it the page is given up.
   */
  public int workerMemoryMegabytes() {
    return workerHeapMegabytes + BESIDE_HEAP_MEGABYTES;
  }

  /** The part of it that the OCR stage needs. */
  OcrSettings ocr() {
    return new OcrSettings(language, pageSegmentation, tessdata, cacheDirectory);
  }

  /** What of this changes output, by name; no paths, no limits that only end work, no secrets. */
  Map<String, String> forProvenance() {
    Map<String, String> named = new TreeMap<>();
    named.put("language", language);
    named.put("pageSegmentation", Integer.toString(pageSegmentation));
    named.put("textLayer", textLayer.name().toLowerCase(Locale.ROOT));
    named.put(
        "clean",
        cleaning.steps().stream().map(CleaningStep::toString).collect(Collectors.joining(",")));
    named.put("restore", Boolean.toString(restore));
    named.put("renderDpi", Integer.toString(renderDpi));
    named.put("maxPixels", Long.toString(maxPixels));
    return named;
  }
}
