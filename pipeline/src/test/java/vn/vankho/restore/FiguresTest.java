package vn.vankho.restore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vankho.model.Origin;
import vn.vankho.model.Page;
import vn.vankho.model.Rect;
import vn.vankho.model.SymbolChoice;
import vn.vankho.model.Word;

class FiguresTest {
  private static String repaired(String text) {
    return repaired(text, SeenSymbols.nothing());
  }

  private static String repaired(String text, SeenSymbols seen) {
    List<Token> tokens = Tokenizer.tokens(text, 0, text.length());
    Figures figures = new Figures(seen);
    List<String> repaired = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      repaired.add((tokens.get(i).glued() ? "" : " ") + figures.repair(text, tokens, i));
    }
    return String.join("", repaired).strip();
  }

  @ParameterizedTest
  @CsvSource({
    "ngày O1 tháng l2 năm 2O24,ngày 01 tháng 12 năm 2024",
    "ngày ó tháng ó năm 2021,ngày 6 tháng 6 năm 2021",
    "Ngay 3l thang I0,Ngay 31 thang 10",
    "Điều L. Phạm vi,Điều 1. Phạm vi",
    "khoản l Điều 2S,khoản 1 Điều 25",
    "ngày O1/O9/2010 của,ngày 01/09/2010 của",
    "đạt 1OO% hồ sơ,đạt 100% hồ sơ",
    "trong quý IIT năm 2023,trong quý III năm 2023",
    "Quy HI nam 2023,Quy III nam 2023",
    "quý Il và quý IV,quý II và quý IV",
    "I5. Phương thức,15. Phương thức"
  })
  void readsFigures_whereGrammarWantsThem(String read, String meant) {
    assertThat(repaired(read)).isEqualTo(meant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Điều lệ Đảng",
        "Điều I. Mục đích",
        "khí O2 và CO2",
        "ngày S5 tháng này",
        "quốc lộ 1A",
        "II. NHIỆM VỤ",
        "I1. TỔ CHỨC",
        "năm học",
        "tháng giêng năm nay",
        "780/KH-SXD",
        "mạng 5G",
        "quý 1 năm 2024",
        "quy trình",
        "bộ quy T",
        "thường quy | 190.400"
      })
  void leavesWhatMayBeMeant(String text) {
    assertThat(repaired(text)).isEqualTo(text);
  }

  @Test
  void prefersTheFigureThatTheEngineSaw() {
    String text = "ngày l7 tháng";
    List<Word> words =
        List.of(
            Word.read("ngày", new Rect(0, 0, 9, 9), 0.9, 0),
            Word.read("l7", new Rect(10, 0, 9, 9), 0.9, 0)
                .withChoices(List.of(new SymbolChoice(0, '2', 1.5))),
            Word.read("tháng", new Rect(20, 0, 9, 9), 0.9, 0));
    Page page = new Page(1, 99, 99, 200, Origin.OCR, 0, 0, 0.9, words);

    assertThat(repaired(text, SeenSymbols.on(page, new int[] {0, 5, 8})))
        .isEqualTo("ngày 27 tháng");
  }
}
