package vn.vankho.export;

import java.util.ArrayList;
import java.util.List;
import vn.vankho.model.Page;
import vn.vankho.model.Word;

/**
 * The restored words of a page as invisible text (rendering mode 3), each under its place on the
 * picture and as wide as there; between the words of a line a space that fills the gap.
 */
final class TextLayer {
  private static final String FONT = "T";

  /** A word is not squeezed further, lest nothing be left of it. */
  private static final double LEAST_PERCENT = 0.01;

  private final InvisibleFont font;
  private final Page page;
  private final PagePlace place;
  private final StringBuilder operators = new StringBuilder();

  private TextLayer(InvisibleFont font, Page page, PagePlace place) {
    this.font = font;
    this.page = page;
    this.place = place;
  }

  /** The operators; empty where the page has no words with a place. */
  static String operators(InvisibleFont font, Page page, PagePlace place) {
    TextLayer layer = new TextLayer(font, page, place);
    layer.page.lines().forEach(layer::write);
    return layer.operators.isEmpty() ? "" : "BT\n3 Tr\n" + layer.operators + "ET\n";
  }

  /** Name of the font in the resources of the page. */
  static String fontName() {
    return FONT;
  }

  private void write(List<Word> line) {
    List<Word> words = new ArrayList<>(line);
    words.removeIf(word -> word.box().isEmpty() || word.text().isBlank());
    if (words.isEmpty()) {
      return;
    }
    List<WordBand> bands = WordBand.ofLine(words, page.skew());
    for (int i = 0; i < bands.size(); i++) {
      WordBand band = bands.get(i);
      write(words.get(i).text(), band);
      if (i + 1 < bands.size()) {
        double gap = Math.max(1, bands.get(i + 1).left() - band.right());
        write(" ", new WordBand(band.right(), gap, band.bottom(), band.height()));
      }
    }
  }

  private void write(String text, WordBand band) {
    InvisibleFont.Encoded encoded = font.encode(text);
    if (encoded.length() == 0) {
      return;
    }
    double natural = encoded.length() * InvisibleFont.ADVANCE * band.height();
    double base = band.bottom() - InvisibleFont.DEPTH * band.height();
    operators.append('/').append(FONT).append(' ');
    PagePlace.append(operators, band.height() * place.scale()).append("Tf ");
    double percent = Math.max(LEAST_PERCENT, 100 * band.width() / natural);
    PagePlace.append(operators, percent).append("Tz 1 0 0 1 ");
    PagePlace.append(operators, band.left() * place.scale());
    PagePlace.append(operators, place.heightPoints() - base * place.scale()).append("Tm ");
    operators.append(encoded.operators());
  }
}
