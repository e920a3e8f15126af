/**
 * Optical character recognition behind {@link vn.vankho.ocr.OcrEngine}; the only home of Tesseract.
 */
@NullMarked
package vn.vankho.ocr;

import org.jspecify.annotations.NullMarked;
