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
              "the plain case: a department's plan, bilevel at 300 dpi; a province merged in 2025"),
          of(
              "cchc-binh-phuoc-2024-copy.pdf",
              "cchc-binh-phuoc-2024",
              COPY,
              300,
              "cchc-binh-phuoc-2024.pdf",
              "the same bytes under another name: import must report a duplicate"),
          of(
                  "cchc-binh-phuoc-2024-bad-copy.pdf",
                  "cchc-binh-phuoc-2024",
                  PDF_G4,
                  200,
                  "blur:1.0 skew:-1.1 uneven:0.38 speckle:18 grain:18 edges:4",
                  "a bad photocopy of the same paper: threshold, speckle, black edges, punch holes")
              .threshold(140),
          of(
              "chuyen-doi-so-dak-lak-2023.pdf",
              "chuyen-doi-so-dak-lak-2023",
              PDF_MIXED,
              200,
              "skew:-0.5 grain:4",
              "first and last page in colour with the red seal, the middle in G4; three lines of authority"),
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
              "colour scan with the red seal over the signature; a centrally governed city since 2025"),
          of(
              "nong-thon-moi-thai-binh-2016.pdf",
              "nong-thon-moi-thai-binh-2016",
              PDF_JBIG2,
              200,
              "skew:1.4 grain:8 speckle:1.5",
              "JBIG2, skewed and speckled; a commune whose province is printed nowhere"),
          of(
              "tiet-kiem-bo-2019.pdf",
              "tiet-kiem-bo-2019",
              PDF_GOOD_LAYER,
              200,
              "skew:0.2 grain:5",
              "a ministry's long plan with a correct hidden text layer"),
          of(
              "luu-tru-lam-dong-2026.pdf",
              "luu-tru-lam-dong-2026",
              PDF_BORN_DIGITAL,
              0,
              "",
              "born digital: visible text in an embedded font, no image"),
          of(
              "pccc-bac-giang-2018.pdf",
              "pccc-bac-giang-2018",
              PDF_G4,
              200,
              "blur:0.6 grain:14 edges:5 skew:0.6",
              "photocopy threshold at 200 dpi, black edges and punch holes"),
          of(
              "dan-so-ben-tre-2010.pdf",
              "dan-so-ben-tre-2010",
              PDF_IRIS_LAYER,
              200,
              "skew:-0.4 grain:5",
              "hidden text layer in the manner of I.R.I.S."),
          of(
                  "du-lich-ninh-binh-2025.pdf",
                  "du-lich-ninh-binh-2025",
                  PDF_JPEG2000,
                  200,
                  "skew:0.4 blur:0.3",
                  "JPEG 2000; a department that exists since the merger of 2025")
              .quality(0.35),
          of(
              "tinh-uy-kon-tum-2020.pdf",
              "tinh-uy-kon-tum-2020",
              PDF_JPEG_GRAY,
              200,
              "skew:0.3 grain:4 2@quarter:2",
              "the Party's layout; page 2 lies upside down"),
          of(
                  "dang-uy-gia-lai-2026.pdf",
                  "dang-uy-gia-lai-2026",
                  PDF_JPEG_COLOUR,
                  300,
                  "skew:-0.8 grain:3",
                  "a commune's Party committee, in colour at 300 dpi")
              .quality(0.4),
          of(
              "dau-tu-cong-tay-ninh-2025.pdf",
              "dau-tu-cong-tay-ninh-2025",
              PDF_G4,
              300,
              "grain:6 skew:0.2 2@quarter:3",
              "a landscape annex with a ruled table, scanned sideways"),
          of(
              "bien-doi-khi-hau-quang-tri-2017.pdf",
              "bien-doi-khi-hau-quang-tri-2017",
              PDF_JBIG2,
              300,
              "skew:-0.3 grain:6",
              "attached to a decision, so without header, number and signature; Phần, mục, khoản, điểm"),
          of(
              "nha-o-dong-nai-2026.pdf",
              "nha-o-dong-nai-2026",
              PDF_JPEG_COLOUR,
              200,
              "skew:0.6 grain:3",
              "number and day left blank; stamp of the receiving office over the header; a city since 4/2026"),
          of(
              "pho-cap-hau-giang-2004.pdf",
              "pho-cap-hau-giang-2004",
              PDF_TCVN3_VISIBLE,
              0,
              "",
              "born digital in TCVN3 with fonts .VnTime and .VnTimeH; UB; Chương and Điều"),
          of(
              "hai-phong-2012-tra-vinh-2024.pdf",
              "phong-gd-hai-phong-2012+boi-loi-tra-vinh-2024",
              PDF_G4,
              300,
              "skew:0.5 grain:7",
              "one file that holds two documents"),
          of(
              "cong-dong-so-can-tho-2026.pdf",
              "cong-dong-so-can-tho-2026",
              PDF_G4_ENCRYPTED,
              300,
              "skew:-0.4 grain:6",
              "encrypted under an empty user password: opens without asking"),
          of(
              "tiem-phong-lai-chau-2009.pdf",
              "tiem-phong-lai-chau-2009",
              PDF_TCVN3_LAYER,
              200,
              "skew:0.2 grain:6",
              "hidden text layer in TCVN3 codes over a bilevel image"),
          of(
                  "bao-khan-nghe-an-2020.pdf",
                  "bao-khan-nghe-an-2020",
                  PDF_JPEG_COLOUR,
                  200,
                  "blur:0.8 skew:1.0 uneven:0.3 grain:6",
                  "stamped KHẨN; blurred, skewed, unevenly lit and compressed hard")
              .quality(0.3),
          of(
              "binh-on-gia-binh-duong-2015.pdf",
              "binh-on-gia-binh-duong-2015",
              PDF_OMNIPAGE_LAYER,
              200,
              "skew:0.5 grain:4",
              "hidden text layer in the manner of OmniPage; a table inside the text"),
          of(
              "hoa-giai-ha-noi-2014.pdf",
              "hoa-giai-ha-noi-2014",
              PDF_G4_ROTATE,
              300,
              "grain:6 quarter:1",
              "the image lies on its side and /Rotate sets it upright"),
          of(
              "pho-bien-phap-luat-yen-bai-2022.tif",
              "pho-bien-phap-luat-yen-bai-2022",
              TIFF_G4,
              200,
              "blur:0.5 skew:-0.7 speckle:1 grain:8",
              "multi-page TIFF at 200 dpi with speckle"),
          of(
              "page-images/truong-hoc-khanh-hoa-2022.png",
              "truong-hoc-khanh-hoa-2022",
              PNG,
              200,
              "uneven:0.35 skew:0.5 blur:0.4",
              "a page image under uneven light; issued by a school"),
          of(
              "page-images/sot-xuat-huyet-an-giang-2025.jpg",
              "sot-xuat-huyet-an-giang-2025",
              JPEG,
              200,
              "skew:-1.3 uneven:0.2 grain:4",
              "a page image in colour; a commune after the merger"));
}
