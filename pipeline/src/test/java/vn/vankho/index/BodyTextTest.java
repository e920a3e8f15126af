package vn.vankho.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.vankho.model.Change;
import vn.vankho.model.Origin;
import vn.vankho.model.Page;
import vn.vankho.model.PlanDocument;
import vn.vankho.model.PlanDocuments;
import vn.vankho.model.PlanDraft;
import vn.vankho.model.Word;

class BodyTextTest {
  @Test
  void separatesWordsLinesAndPages() {
    BodyText body = BodyText.of(PlanDraft.of("a").pages("một hai\nba", "bốn").build());

    assertThat(body.text()).isEqualTo("một hai\nba\fbốn");
    assertThat(body.page(body.wordAt(body.text().indexOf("ba")))).isEqualTo(1);
    assertThat(body.page(body.wordAt(body.text().indexOf("bốn")))).isEqualTo(2);
  }

  @Test
  void keepsARestoredWordWithASpaceAsOne_andLeavesOutAnEmptyOne() {
    Change change = new Change("token", 0.9, List.of());
    Word split = new Word("có thể", "cóthể", Optional.empty(), 0.5, 0, Optional.of(change));
    Word dropped = new Word("", "~", Optional.empty(), 0.5, 0, Optional.of(change));
    Word last = new Word("x", "x", Optional.empty(), 0.5, 0, Optional.empty());
    Page page = new Page(1, 0, 0, 0, Origin.OCR, 0, 0, 0.5, List.of(split, dropped, last));

    BodyText body = BodyText.of(PlanDraft.of("a").pages(List.of(page)).build());

    assertThat(body.words()).isEqualTo(2);
    assertThat(body.wordAt(body.text().indexOf("thể"))).isZero();
    assertThat(body.wordAt(body.text().indexOf("x"))).isEqualTo(1);
  }

  @Test
  void findsPageAndBoxOfEveryWord_afterWritingAndReading() {
    for (int seed = 0; seed < 30; seed++) {
      PlanDocument document = PlanDocuments.next(new Random(seed));
      BodyText written = BodyText.of(document);

      BodyText read = BodyText.read(written.text(), written.layout());

      int index = 0;
      for (Page page : document.pages()) {
        for (Word word : page.words()) {
          assertThat(read.text().substring(read.start(index), read.end(index)))
              .as("seed %d", seed)
              .isEqualTo(word.text());
          assertThat(read.wordAt(read.start(index))).isEqualTo(index);
          assertThat(read.wordAt(read.end(index) - 1)).isEqualTo(index);
          assertThat(read.page(index)).isEqualTo(page.number());
          assertThat(read.box(index)).isEqualTo(word.box());
          index++;
        }
      }
      assertThat(read.words()).isEqualTo(index);
    }
  }
}
