package vn.vankho.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.vankho.model.Origin;
import vn.vankho.model.Page;
import vn.vankho.model.Rect;
import vn.vankho.model.SymbolChoice;
import vn.vankho.model.Word;

class ReadingOrderTest {
  private static final int CHAR = 18;
  private static final int HEIGHT = 36;

  private final List<Word> words = new ArrayList<>();
  private int line;

  /** Places a text with its words' boxes; y is the top, x the left edge. */
  private ReadingOrderTest text(int x, int y, String text) {
    int left = x;
    for (String word : text.split(" ", -1)) {
      words.add(Word.read(word, new Rect(left, y, word.length() * CHAR, HEIGHT), 0.9, line));
      left += (word.length() + 1) * CHAR;
    }
    return this;
  }

  /** Gives the word placed last something else that the engine saw. */
  private ReadingOrderTest orElse(SymbolChoice choice) {
    words.add(words.remove(words.size() - 1).withChoices(List.of(choice)));
    return this;
  }

  private ReadingOrderTest centred(int x, int y, String text) {
    return text(x - text.length() * CHAR / 2, y, text);
  }

  /** Makes the words of the line placed last ones that the engine is unsure of. */
  private ReadingOrderTest unsure() {
    words.replaceAll(
        word -> word.line() == line ? Word.read(word.raw(), word.box().get(), 0.2, line) : word);
    return this;
  }

  private ReadingOrderTest nextLine() {
    line++;
    return this;
  }

  private String read() {
    Page page = new Page(1, 1654, 2339, 200, Origin.OCR, 0, 0, 0.9, words);
    return ReadingOrder.restore(page).rawText();
  }

  private ReadingOrderTest body(int y) {
    for (int i = 0; i < 3; i++) {
      text(200, y + 50 * i, "Căn cứ tình hình thực tế của đơn vị và nhiệm vụ được giao trong năm,");
      nextLine();
    }
    return this;
  }

  @Test
  void keepsWhatElseTheEngineSaw_whenWordsMove() {
    SymbolChoice choice = new SymbolChoice(0, 'Â', 3);
    centred(400, 100, "UBND HUYỆN A").orElse(choice).centred(1100, 100, "CỘNG HÒA XÃ HỘI");
    nextLine().centred(400, 150, "PHÒNG NỘI VỤ").centred(1100, 150, "Độc lập - Tự do").nextLine();
    body(450);
    Page page = new Page(1, 1654, 2339, 200, Origin.OCR, 0, 0, 0.9, words);

    assertThat(ReadingOrder.restore(page).words().get(2).choices()).containsExactly(choice);
  }

  @Test
  void readsLeftHeaderColumnFirst_whenEngineFusedTheColumns() {
    centred(400, 100, "UBND HUYỆN A").centred(1100, 100, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA").nextLine();
    centred(400, 150, "PHÒNG NỘI VỤ").centred(1100, 150, "Độc lập - Tự do").nextLine();
    centred(400, 220, "Số: 7/KH-PNV").centred(1100, 220, "A, ngày 05 tháng 3 năm 2021").nextLine();
    centred(830, 330, "KẾ HOẠCH").nextLine();
    body(450);

    assertThat(read())
        .startsWith(
            """
            UBND HUYỆN A
            PHÒNG NỘI VỤ
            Số: 7/KH-PNV
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA
            Độc lập - Tự do
            A, ngày 05 tháng 3 năm 2021
            KẾ HOẠCH
            Căn cứ""");
  }

  @Test
  void leavesATitleWhole_thatTheEngineIsUnsureOf() {
    centred(400, 100, "UBND HUYEN A").centred(1100, 100, "CONG HOA XA HOI CHU NGHIA").nextLine();
    centred(400, 150, "PHONG NOI VU").centred(1100, 150, "Doc lap - Tu do").nextLine();
    centred(830, 330, "KE HOACH").nextLine();
    centred(750, 380, "Chién dich tang cudng tuyén truyén van dong nam 2010").unsure().nextLine();
    body(450);

    assertThat(read()).contains("KE HOACH\nChién dich tang cudng tuyén truyén van dong nam 2010\n");
  }

  @Test
  void keepsNumberLineWhole_whenNumberIsLeftBlank() {
    centred(400, 100, "SỞ Y TẾ").centred(1100, 100, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA").nextLine();
    centred(1100, 150, "Độc lập - Tự do").nextLine();
    text(290, 220, "Số:").nextLine();
    text(430, 220, "/KH-SYT").centred(1100, 220, "B, ngày tháng 3 năm 2021").nextLine();
    body(450);

    assertThat(read()).startsWith("SỞ Y TẾ\nSố: /KH-SYT\nCỘNG HÒA");
  }

  @Test
  void readsHeaderBelowPageNumberOrStamp() {
    centred(830, 40, "Ký bởi văn thư, lúc 08 giờ 15 phút ngày 6 tháng 3 năm 2021").nextLine();
    centred(400, 100, "SỞ Y TẾ").centred(1100, 100, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA").nextLine();
    centred(400, 150, "BAN A").centred(1100, 150, "Độc lập - Tự do").nextLine();
    body(450);

    assertThat(read()).contains("SỞ Y TẾ\nBAN A\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA\nĐộc lập - Tự do\nCăn");
  }

  @Test
  void readsRecipientsBeforeSignature() {
    body(1200);
    centred(1200, 1500, "KT. GIÁM ĐỐC").nextLine();
    text(200, 1545, "Nơi nhận:").centred(1200, 1545, "PHÓ GIÁM ĐỐC").nextLine();
    text(200, 1590, "- Như trên;").nextLine();
    text(200, 1635, "- Lưu: VT.").nextLine();
    centred(1200, 1800, "Hà Văn Tư").nextLine();

    assertThat(read())
        .endsWith(
            """
            Nơi nhận:
            - Như trên;
            - Lưu: VT.
            KT. GIÁM ĐỐC
            PHÓ GIÁM ĐỐC
            Hà Văn Tư
            """);
  }

  @Test
  void keepsOrderOfPlainText() {
    body(100).body(300).body(500);
    String before = new Page(1, 1654, 2339, 200, Origin.OCR, 0, 0, 0.9, words).rawText();

    assertThat(read()).isEqualTo(before);
  }

  @Test
  void keepsRowsOfTableTogether() {
    body(900);
    text(200, 1200, "Rà soát").text(900, 1200, "Quý I").nextLine();
    text(200, 1250, "Tổng hợp danh sách").text(900, 1250, "Quý II").nextLine();

    assertThat(read()).contains("Rà soát Quý I\nTổng hợp danh sách Quý II\n");
  }

  @Test
  void leavesTextWithoutLayoutAlone() {
    Word word = new Word("a", "a", Optional.empty(), 1, 0, Optional.empty());
    Page page = new Page(1, 0, 0, 0, Origin.TEXT_LAYER, 0, 0, 1, List.of(word));

    assertThat(ReadingOrder.restore(page)).isSameAs(page);
  }
}
