package vn.vankho.scan;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDPage;
import vn.vankho.model.Origin;
import vn.vankho.model.Page;
import vn.vankho.model.Word;
import vn.vankho.text.LegacyEncoding;

/** Reads the text layer of one PDF page: decodes it, lays it out as words, and has it judged. */
final class LayerReader {
  /** A picture hides the text below it if it covers this much of the page. */
  private static final double COVERING = 0.5;

  /** Characters beyond ASCII per character in a text of a legacy encoding; real text has 0.2. */
  private static final double LEAST_HIGH_SHARE = 0.05;

  private final PDPage pdfPage;
  private final PageContents contents;
  private final PageGeometry geometry;
  private final int pageNumber;

  LayerReader(PDPage pdfPage, PageContents contents, PageGeometry geometry, int pageNumber) {
    this.pdfPage = pdfPage;
    this.contents = contents;
    this.geometry = geometry;
    this.pageNumber = pageNumber;
  }

  LayerReading read() {
    double pictureShare = pictureShare();
    int lastCover = lastCoveringPicture();
    Map<String, Optional<LegacyEncoding>> encodings = legacyFonts();
    List<Letter> visible = new ArrayList<>();
    List<Letter> hidden = new ArrayList<>();
    for (PageContents.Glyph glyph : contents.glyphs()) {
      Letter letter =
          Letter.of(glyph, encodings.getOrDefault(glyph.fontName(), Optional.empty()), geometry);
      boolean seen = glyph.painted() && glyph.order() > lastCover;
      (seen ? visible : hidden).add(letter);
    }
    TextRun seenRun = TextRun.of(visible, true);
    TextRun hiddenRun = TextRun.of(hidden, false);
    LayerJudge judge =
        new LayerJudge(
            seenRun,
            hiddenRun,
            new LayerJudge.Painted(
                contents.pictures().size(),
                pictureShare,
                contents.otherMarks(),
                contents.drawnLetters(),
                geometry.heightPx()));
    List<Word> words = judge.words();
    Page page =
        new Page(
            pageNumber,
            geometry.widthPx(),
            geometry.heightPx(),
            geometry.dpi(),
            Origin.TEXT_LAYER,
            0,
            0,
            Page.meanConfidence(words),
            words);
    return new LayerReading(
        judge.kind(), judge.reason(), page, pictureShare, contents.drawnLetters(), judge.runs());
  }

  /**
   * The encoding of each font by its name, where its text bears that out: a font may be named like
   * an old one and yet have a correct Unicode table. And by its letters, as programs that make PDF
   * files rename fonts, or write old letters in a font of another name.
   */
  private Map<String, Optional<LegacyEncoding>> legacyFonts() {
    Map<String, StringBuilder> texts = new LinkedHashMap<>();
    for (PageContents.Glyph glyph : contents.glyphs()) {
      texts.computeIfAbsent(glyph.fontName(), name -> new StringBuilder()).append(glyph.text());
    }
    Map<String, Optional<LegacyEncoding>> encodings = new LinkedHashMap<>();
    texts.forEach((name, text) -> encodings.put(name, encoding(name, text.toString())));
    return encodings;
  }

  private static Optional<LegacyEncoding> encoding(String fontName, String text) {
    return isUnicode(text)
        ? Optional.empty()
        : LegacyEncoding.ofFont(fontName).or(() -> byLetters(text));
  }

  /**
   * Text of ASCII alone is in no encoding that a PDF font has; to try them all takes longer than
   * all else that is done for a page.
   */
  private static Optional<LegacyEncoding> byLetters(String text) {
    long high = text.chars().filter(c -> c >= 0x80).count();
    return high < LEAST_HIGH_SHARE * text.length() ? Optional.empty() : LegacyEncoding.detect(text);
  }

  /**
   * Letters that no byte of Windows-1252 stands for: ă, ơ, ư, the range U+1EA0 to U+1EF9, and marks
   * that are characters of their own.
   */
  private static boolean isUnicode(String text) {
    return text.chars()
        .anyMatch(
            c ->
                "ăĂđĐơƠưƯ".indexOf(c) >= 0
                    || (c >= 0x1EA0 && c <= 0x1EF9)
                    || (c >= 0x300 && c <= 0x323));
  }

  private double pictureShare() {
    Rectangle2D page = PageGeometry.uprightBox(pdfPage);
    java.awt.geom.Area covered = new java.awt.geom.Area();
    for (PageContents.Picture picture : contents.pictures()) {
      covered.add(new java.awt.geom.Area(upright(picture).createIntersection(page)));
      if (contents.pictures().size() > 200) {
        // Thousands of strips are one picture; their common box is near enough.
        covered = new java.awt.geom.Area(covered.getBounds2D());
      }
    }
    return area(covered) / (page.getWidth() * page.getHeight());
  }

  private Rectangle2D upright(PageContents.Picture picture) {
    return PageGeometry.upright(pdfPage, 1).createTransformedShape(picture.bounds()).getBounds2D();
  }

  /** Area of a figure made of upright rectangles, by the shoelace formula over its outline. */
  private static double area(java.awt.geom.Area figure) {
    double twice = 0;
    double[] at = new double[6];
    double startX = 0;
    double startY = 0;
    double x = 0;
    double y = 0;
    for (var outline = figure.getPathIterator(null); !outline.isDone(); outline.next()) {
      int kind = outline.currentSegment(at);
      if (kind == java.awt.geom.PathIterator.SEG_MOVETO) {
        startX = at[0];
        startY = at[1];
      } else {
        boolean close = kind == java.awt.geom.PathIterator.SEG_CLOSE;
        double nextX = close ? startX : at[0];
        double nextY = close ? startY : at[1];
        twice += x * nextY - nextX * y;
        at[0] = nextX;
        at[1] = nextY;
      }
      x = at[0];
      y = at[1];
    }
    return Math.abs(twice) / 2;
  }

  private int lastCoveringPicture() {
    Rectangle2D page = PageGeometry.uprightBox(pdfPage);
    int last = -1;
    for (PageContents.Picture picture : contents.pictures()) {
      Rectangle2D seen = upright(picture).createIntersection(page);
      double share =
          seen.isEmpty()
              ? 0
              : seen.getWidth() * seen.getHeight() / (page.getWidth() * page.getHeight());
      if (share >= COVERING && !picture.image().isStencil()) {
        last = picture.order();
      }
    }
    return last;
  }
}
