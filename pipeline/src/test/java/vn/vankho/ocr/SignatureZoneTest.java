package vn.vankho.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.vankho.model.Origin;
import vn.vankho.model.Page;
import vn.vankho.model.Rect;
import vn.vankho.model.Word;

class SignatureZoneTest {
  private static final int CHAR = 18;
  private static final int HEIGHT = 30;

  private final List<Word> words = new ArrayList<>();
  private int line;

  @Test
  void takesEachLineFromTheSurestReading() {
    SignatureZone zone =
        SignatureZone.of(closing("KT. GIÁM ĐỐC", 0.9, "@n Bình", 0.3)).orElseThrow();
    Rect box = zone.box();
    Page again =
        new SignatureZoneTest()
            .text(1000 - box.x(), 400 - box.y(), "K1 GIAM", 0.5)
            .text(1020 - box.x(), 560 - box.y(), "Võ Hoà Bình", 0.9)
            .page();

    assertThat(zone.merge(List.of(again), List.of(), Optional.empty()).rawText())
        .contains("KT. GIÁM ĐỐC\n", "Võ Hoà Bình\n", "- Lưu: VT.\n")
        .doesNotContain("@n", "K1");
  }

  @Test
  void putsWordsWhereTheyStandOnThePage() {
    SignatureZone zone = SignatureZone.of(closing("KT. GIÁM ĐỐC", 0.9, "ờ", 0.1)).orElseThrow();
    Page again = new SignatureZoneTest().text(50, 200, "Võ Hoà Bình", 0.9).page();

    Word name =
        zone.merge(List.of(again), List.of(), Optional.empty()).words().stream()
            .filter(word -> word.raw().equals("Võ"))
            .findFirst()
            .orElseThrow();

    assertThat(Fragment.boxOf(name))
        .isEqualTo(new Rect(zone.box().x() + 50, zone.box().y() + 200, 2 * CHAR, HEIGHT));
  }

  @Test
  void dropsScraps_whenTheyStandBesideWords() {
    SignatureZone zone = SignatureZone.of(closing("KT. GIÁM ĐỐC", 0.9, "ờ", 0.1)).orElseThrow();
    Page again =
        new SignatureZoneTest().text(10, 200, "|", 0.8).text(50, 200, "Võ Hoà Bình", 0.9).page();

    assertThat(zone.merge(List.of(again), List.of(), Optional.empty()).rawText())
        .contains("\nVõ Hoà Bình\n");
  }

  @Test
  void isPlain_onlyWhenANameWasSurelyRead() {
    assertThat(zone("Võ Hoà Bình", 0.95).isPlain()).isTrue();
    assertThat(zone("Võ Hoà Bình", 0.6).isPlain()).isFalse();
    assertThat(zone("PHÓ GIÁM ĐỐC", 0.95).isPlain()).isFalse();
  }

  @Test
  void liesRightOfTheLongestEntry_belowTheText() {
    Rect box = zone("Võ Hoà Bình", 0.95).box();
    assertThat(box.x()).isGreaterThan(250 + 30 * CHAR).isLessThan(1000);
    assertThat(box.y()).isGreaterThanOrEqualTo(330).isLessThanOrEqualTo(400);
  }

  @Test
  void isAbsent_whenThePageNamesNoRecipients() {
    assertThat(SignatureZone.of(text(250, 300, "Người nhận quà ký tên", 0.9).page())).isEmpty();
    assertThat(SignatureZone.of(new SignatureZoneTest().page())).isEmpty();
  }

  /** A list whose heading a seal or a fold made unreadable ends with what is filed all the same. */
  @Test
  void liesBesideTheList_whoseHeadingWasNotRead() {
    text(250, 300, "Trên đây là kế hoạch, các đơn vị thực hiện nghiêm túc theo sự phân công", 0.9);
    text(250, 450, "- Các phòng, ban, đơn vị;", 0.9);
    text(250, 500, "- Lưu: VT, KT.", 0.9);

    Rect box = SignatureZone.of(page()).orElseThrow().box();

    assertThat(box.y()).isBetween(330, 450);
    assertThat(box.bottom()).isGreaterThan(1000);
  }

  @Test
  void liesAtThePosition_whenThePageNamesNoRecipients() {
    text(250, 300, "Trên đây là kế hoạch, các đơn vị thực hiện nghiêm túc theo sự phân công", 0.9);
    text(1000, 420, "KT. GIÁM ĐỐC", 0.9);

    Rect box = SignatureZone.of(page()).orElseThrow().box();

    assertThat(box.y()).isBetween(330, 420);
    assertThat(box.x()).isLessThan(1000);
  }

  @Test
  void takesTheNameAsItWasElected() {
    SignatureZone zone = SignatureZone.of(closing("KT. GIÁM ĐỐC", 0.9, "Võ Hoà Bềnh", 0.8)).get();
    Page elected =
        new SignatureZoneTest().text(50, 560 - zone.box().y(), "Võ Hoà Bình", 0.6).page();

    Page merged = zone.merge(List.of(), elected.words(), Optional.empty());

    assertThat(merged.rawText()).contains("\nVõ Hoà Bình\n").doesNotContain("Bềnh");
  }

  /** A wrong name is worse than none: what a seal left of one keeps no confidence. */
  @Test
  void doubtsTheLineOfAName_thatCouldNotBeTold() {
    SignatureZone zone = SignatureZone.of(closing("KT. GIÁM ĐỐC", 0.9, "Hoà Bình", 0.9)).get();
    Rect place = new Rect(0, 560 - zone.box().y(), 500, HEIGHT);
    NameLine line = new NameLine(place, Optional.empty(), HEIGHT);

    Page merged = zone.merge(List.of(), List.of(), Optional.of(line));

    assertThat(merged.words())
        .filteredOn(word -> word.raw().equals("Bình"))
        .singleElement()
        .satisfies(word -> assertThat(word.confidence()).isLessThan(0.3));
  }

  private static SignatureZone zone(String name, double confidence) {
    Page page = new SignatureZoneTest().closing("KT. GIÁM ĐỐC", 0.9, name, confidence);
    return SignatureZone.of(page).orElseThrow();
  }

  private Page closing(String authority, double sure, String name, double nameSure) {
    text(250, 300, "Trên đây là kế hoạch, các đơn vị thực hiện nghiêm túc theo sự phân công", 0.9);
    text(250, 400, "Nơi nhận:", 0.9);
    text(1000, 400, authority, sure);
    text(250, 450, "- Các phòng, ban, đơn vị (t/h);", 0.9);
    text(250, 500, "- Lưu: VT.", 0.9);
    return text(1020, 560, name, nameSure).page();
  }

  private SignatureZoneTest text(int x, int y, String text, double confidence) {
    int left = x;
    for (String word : text.split(" ", -1)) {
      Rect box = new Rect(left, y, word.length() * CHAR, HEIGHT);
      words.add(Word.read(word, box, confidence, line));
      left += (word.length() + 1) * CHAR;
    }
    line++;
    return this;
  }

  private Page page() {
    return new Page(1, 1654, 2339, 200, Origin.OCR, 0, 0, 0.9, words);
  }
}
