package vn.vankho.ocr;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the OCR stage does; every value but the two paths changes the words that come out.
 *
 * @param language Tesseract's names joined by a plus sign: {@code vie}, {@code vie+eng}
 * @param pageSegmentationMode Tesseract's number: 3 finds the layout by itself, 6 takes the page as
 *     one block of text; 1 to 13 without 2, which recognises nothing
 * @param tessdataDirectory folder that holds {@code LANGUAGE.traineddata}; where it is empty, the
 *     installed copies and then the cache are searched
 * @param cacheDirectory writable folder for native libraries and trained data; created when needed,
 *     may be shared by processes and deleted at any time while none runs
 */
public record OcrSettings(
    String language,
    int pageSegmentationMode,
    Optional<Path> tessdataDirectory,
    Path cacheDirectory) {
  /** Vietnamese. */
  public static final String DEFAULT_LANGUAGE = "vie";

  /** Automatic layout analysis; measured equal to mode 1 on plan documents, and cheaper. */
  public static final int DEFAULT_PAGE_SEGMENTATION_MODE = 3;

  /** Refuses what Tesseract would crash on or silently ignore. */
  public OcrSettings {
    if (!language.matches("[A-Za-z0-9_]+(\\+[A-Za-z0-9_]+)*")) {
      throw new IllegalArgumentException(
          "language '" + language + "': expected names joined by +, such as vie or vie+eng");
    }
    if (pageSegmentationMode < 1 || pageSegmentationMode > 13 || pageSegmentationMode == 2) {
      throw new IllegalArgumentException(
          "page segmentation mode " + pageSegmentationMode + ": expected 1 or 3 to 13");
    }
  }

  /** Vietnamese, automatic layout, trained data wherever it is found. */
  public static OcrSettings defaults(Path cacheDirectory) {
    return new OcrSettings(
        DEFAULT_LANGUAGE, DEFAULT_PAGE_SEGMENTATION_MODE, Optional.empty(), cacheDirectory);
  }

  /** The single languages, in order. */
  public List<String> languages() {
    return List.of(language.split("\\+", -1));
  }

  /** Whether one of the languages is written in Vietnamese letters. */
  public boolean readsVietnamese() {
    return languages().stream()
        .anyMatch(name -> name.startsWith("vie") || name.startsWith("Vietnamese"));
  }
}
