package vn.vankho.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.vankho.model.ExitCode;
import vn.vankho.model.Finding;
import vn.vankho.model.Origin;
import vn.vankho.model.Page;
import vn.vankho.model.PlanDocuments;
import vn.vankho.model.Rect;
import vn.vankho.model.SymbolChoice;
import vn.vankho.model.Word;
import vn.vankho.model.WordInk;

class RecordJsonTest {
  private record Request(
      String file,
      int page,
      Optional<String> password,
      Map<String, String> settings,
      boolean raw) {}

  private record Response(Optional<Page> page, List<Finding> findings, ExitCode code) {}

  @Test
  void readsAPageExactlyAsItWas() {
    for (int seed = 0; seed < 20; seed++) {
      Page page = PlanDocuments.next(new Random(seed)).pages().get(0);

      String line = RecordJson.write(page);

      assertThat(line).doesNotContain("\n");
      assertThat(RecordJson.read(line, Page.class)).as("seed %d", seed).isEqualTo(page);
    }
  }

  @Test
  void keepsNumbersInFullAndTextAsItIs() {
    Word word = Word.read("ke\u0302\u0301\n\u0000\uD83D", new Rect(1, 2, 3, 4), 2.0 / 3, 5);
    Page page = new Page(1, 10, 10, 300, Origin.OCR, 0, -0.123456789, 1.0 / 3, List.of(word));

    assertThat(RecordJson.read(RecordJson.write(page), Page.class)).isEqualTo(page);
  }

  @Test
  void keepsWhatElseTheEngineSaw() {
    Word word =
        Word.read("tô", new Rect(1, 2, 3, 4), 0.8, 0)
            .withChoices(List.of(new SymbolChoice(1, 'ổ', 2.5), new SymbolChoice(1, '"', -1)))
            .withInk(Optional.of(new WordInk("0f".repeat(120))));
    Page page = new Page(1, 10, 10, 300, Origin.OCR, 0, 0, 0.8, List.of(word));

    assertThat(RecordJson.read(RecordJson.write(page), Page.class)).isEqualTo(page);
    assertThat(RecordJson.write(page.withoutChoices())).doesNotContain("choices", "ink");
  }

  @Test
  void readsRecordsOfOtherRooms() {
    Request request = new Request("/a/b c.pdf", 3, Optional.empty(), Map.of("dpi", "300"), true);
    Response response =
        new Response(
            Optional.empty(), List.of(Finding.ofPage("PAGE_TIMEOUT", "x", 3)), ExitCode.STORAGE);

    assertThat(RecordJson.read(RecordJson.write(request), Request.class)).isEqualTo(request);
    assertThat(RecordJson.read(RecordJson.write(response), Response.class)).isEqualTo(response);
  }

  @Test
  void refusesWhatIsNoSuchRecord() {
    for (String line : List.of("", "null", "{}", "[1]", "{\"code\":", "\u0000\u0001garbage")) {
      assertThatThrownBy(() -> RecordJson.read(line, Finding.class))
          .as("'%s'", line)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("Finding");
    }
  }
}
