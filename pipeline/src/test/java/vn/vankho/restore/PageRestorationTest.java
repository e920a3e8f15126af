package vn.vankho.restore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.vankho.model.Alternative;
import vn.vankho.model.Change;
import vn.vankho.model.Doubted;
import vn.vankho.model.Edit;
import vn.vankho.model.Origin;
import vn.vankho.model.Page;
import vn.vankho.model.Rect;
import vn.vankho.model.RestoredText;
import vn.vankho.model.Span;
import vn.vankho.model.Word;

class PageRestorationTest {
  /** Replaces one stretch of the text. */
  private record OneEdit(String before, String after, double probability) implements TextRestorer {
    @Override
    public RestoredText restore(String text) {
      int at = text.indexOf(before);
      Edit edit =
          new Edit(
              new Span(at, at + before.length()),
              new Span(at, at + after.length()),
              before,
              after,
              new Change("channel", probability, List.of()));
      return new RestoredText(text, text.replace(before, after), List.of(edit));
    }

    @Override
    public Page restore(Page page) {
      return new PageRestoration((text, seen, starts) -> restore(text)).restore(page);
    }
  }

  private static Page page(double confidence, String... read) {
    List<Word> words = new ArrayList<>();
    for (int i = 0; i < read.length; i++) {
      words.add(Word.read(read[i], new Rect(10 * i, 0, 8, 10), confidence, 0));
    }
    return new Page(1, 100, 100, 200, Origin.OCR, 0, 0, confidence, words);
  }

  @Test
  void makesOneWord_whenTheOcrHadSplitIt() {
    Page restored = new OneEdit("d ong", "đồng", 0.9).restore(page(0.5, "mot", "d", "ong", "moi"));
    assertThat(restored.text()).isEqualTo("mot đồng moi\n");
    Word joined = restored.words().get(1);
    assertThat(joined.raw()).isEqualTo("d ong");
    assertThat(joined.box()).contains(new Rect(10, 0, 18, 10));
  }

  @Test
  void changesPartOfAWord_andKeepsItsPunctuation() {
    Page restored = new OneEdit("so", "sở", 0.9).restore(page(0.5, "(so),", "ban"));
    assertThat(restored.words().get(0).text()).isEqualTo("(sở),");
  }

  @Test
  void givesAWordThatItLeaves_whatElseTheWordMayBe() {
    Alternative other = new Alternative("tỉnh", 0.3);
    PageRestoration.TextStep leaves =
        (text, seen, starts) ->
            new RestoredText(
                text, text, List.of(), List.of(new Doubted(new Span(4, 8), List.of(other))));

    Page restored = new PageRestoration(leaves).restore(page(0.5, "của", "tính."));

    assertThat(restored.words().get(0).alternatives()).isEmpty();
    assertThat(restored.words().get(1).alternatives())
        .containsExactly(new Alternative("tỉnh.", 0.3));
    assertThat(restored.words().get(1).change()).isEmpty();
  }

  @Test
  void believesTheOcr_whenItIsSureOfAMarkedWord() {
    assertThat(new OneEdit("tính", "tỉnh", 0.8).restore(page(0.99, "tính")).text())
        .isEqualTo("tính\n");
    assertThat(new OneEdit("tính", "tỉnh", 0.8).restore(page(0.5, "tính")).text())
        .isEqualTo("tỉnh\n");
  }

  @Test
  void keepsTheCapitalOfAName_whenTheOcrIsSureOfIt() {
    OneEdit toAnotherWord = new OneEdit("Mẫn", "vẫn", 0.99);
    assertThat(toAnotherWord.restore(page(0.95, "Văn", "Mẫn")).text()).isEqualTo("Văn Mẫn\n");
    assertThat(toAnotherWord.restore(page(0.5, "Văn", "Mẫn")).text()).isEqualTo("Văn vẫn\n");
  }

  @Test
  void takesBackCapitalsWithinAWord_andRecordsIt() {
    OneEdit nothing = new OneEdit("", "", 1);
    Page restored = nothing.restore(page(0.8, "sỐ", "SỐ", "kWh", "tỉnhĐắk"));
    assertThat(restored.text()).isEqualTo("số SỐ kWh tỉnhĐắk\n");
    assertThat(restored.words().get(0).raw()).isEqualTo("sỐ");
    assertThat(restored.words().get(0).change().orElseThrow().why()).isEqualTo("case");
  }
}
