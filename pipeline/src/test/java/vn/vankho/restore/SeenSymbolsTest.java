package vn.vankho.restore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.vankho.model.Origin;
import vn.vankho.model.Page;
import vn.vankho.model.Rect;
import vn.vankho.model.SymbolChoice;
import vn.vankho.model.Word;

class SeenSymbolsTest {
  private static final Rect BOX = new Rect(0, 0, 9, 9);

  /** The text "(tô), xã." of two words. */
  private static SeenSymbols seen(Origin origin) {
    Word first =
        Word.read("(tô),", BOX, 0.8, 0)
            .withChoices(List.of(new SymbolChoice(2, 'ổ', 3), new SymbolChoice(4, '.', 7)));
    Word second = Word.read("xã.", BOX, 0.96, 0);
    Page page = new Page(1, 99, 99, 200, origin, 0, 0, 0.9, List.of(first, second));
    return SeenSymbols.on(page, new int[] {0, 6});
  }

  private static Token token(int start, int end) {
    return new Token(Token.Kind.WORD, start, end, false);
  }

  @Test
  void countsPlacesFromTheToken() {
    SeenSymbols seen = seen(Origin.OCR);

    assertThat(seen.choices(token(1, 3))).containsExactly(new SymbolChoice(1, 'ổ', 3));
    assertThat(seen.cost(token(4, 5), '.')).hasValue(7);
    assertThat(seen.cost(token(4, 5), ';')).isEmpty();
  }

  @Test
  void takesASureWordWithoutChoicesForOneThatHasNone() {
    SeenSymbols seen = seen(Origin.OCR);

    assertThat(seen.isKnown(token(6, 8))).isTrue();
    assertThat(seen.choices(token(6, 8))).isEmpty();
    assertThat(seen.confidence(token(6, 8))).isEqualTo(0.96);
  }

  @Test
  void knowsNothingOfTokensAcrossWords_norOfTextLayers() {
    assertThat(seen(Origin.OCR).isKnown(token(1, 8))).isFalse();
    assertThat(seen(Origin.TEXT_LAYER).isKnown(token(1, 3))).isFalse();
  }
}
