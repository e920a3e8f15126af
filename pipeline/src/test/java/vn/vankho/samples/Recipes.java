package vn.vankho.samples;

import static vn.vankho.samples.Recipe.Container.*;
import static vn.vankho.samples.Recipe.of;

import java.util.List;

/** The scans of {@code corpus-samples/scans}. */
final class Recipes {
  private Recipes() {}

  static final List<Recipe> ALL =
      List.of(
          of(
              "cchc-binh-phuoc-2024.pdf",
              "cchc-binh-phuoc-2024",
              PDF_G4,
              300,
              "skew:0.4 grain:6",
              "the plain case: a department's plan, bilevel at 300 dpi"),
          of(
              "chuyen-doi-so-dak-lak-2023.pdf",
              "chuyen-doi-so-dak-lak-2023",
              PDF_MIXED,
              200,
              "skew:-0.5 grain:4",
              "first and last page in colour with the red seal, the middle in G4; signature of three lines"),
          of(
              "bao-lu-quang-nam-2021.tif",
              "bao-lu-quang-nam-2021",
              TIFF_G4,
              300,
              "skew:0.7 grain:8",
              "multi-page TIFF; names of the Cơ Tu with apostrophes; a district abolished in 2025"),
          of(
              "an-toan-thuc-pham-ha-tay-2006.pdf",
              "an-toan-thuc-pham-ha-tay-2006",
              PDF_JPEG_GRAY,
              200,
              "fade:0.45 blur:0.5 skew:-0.9 grain:5",
              "faded print of a province abolished in 2008; rules of 2005"),
          of(
              "giam-ngheo-soc-trang-2013.pdf",
              "giam-ngheo-soc-trang-2013",
              PDF_ENGLISH_LAYER,
              200,
              "skew:0.3 grain:4",
              "hidden text layer as an English OCR model leaves it; page number bottom right (rules of 2011)"),
          of(
              "tiem-chung-hue-2025.pdf",
              "tiem-chung-hue-2025",
              PDF_JPEG_COLOUR,
              200,
              "grain:3",
              "colour scan with the red seal over the signature; centrally governed city since 2025"),
          of(
              "truong-hoc-khanh-hoa-2022.png",
              "truong-hoc-khanh-hoa-2022",
              PNG,
              200,
              "uneven:0.35 skew:0.5 blur:0.4",
              "a page image under uneven light; issued by a school"),
          of(
              "nong-thon-moi-thai-binh-2016.pdf",
              "nong-thon-moi-thai-binh-2016",
              PDF_JBIG2,
              200,
              "skew:1.4 grain:8 speckle:1.5",
              "JBIG2, skewed and speckled; a commune whose province is nowhere printed"));
}
