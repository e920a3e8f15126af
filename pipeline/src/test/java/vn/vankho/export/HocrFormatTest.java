package vn.vankho.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.vankho.model.Origin;
import vn.vankho.model.Page;
import vn.vankho.model.PlanDocument;
import vn.vankho.model.PlanDocuments;
import vn.vankho.model.PlanDraft;
import vn.vankho.model.Rect;
import vn.vankho.model.Word;

class HocrFormatTest {
  private static XmlText hocr(PlanDocument document) throws Exception {
    return new XmlText(Written.by(new HocrFormat(), document));
  }

  @Test
  void nestsPageAreaParagraphLineAndWord() throws Exception {
    XmlText hocr = hocr(PlanDraft.of("a").fileName("ke hoach.pdf").pages("Kế hoạch\nnăm").build());

    assertThat(
            hocr.all(
                "/html/body/div[@class='ocr_page']/div[@class='ocr_carea']/p[@class='ocr_par']"
                    + "/span[@class='ocr_line']/span[@class='ocrx_word']"))
        .containsExactly("Kế", "hoạch", "năm");
    assertThat(hocr.one("//*[@class='ocr_page']/@title"))
        .isEqualTo("image \"ke hoach.pdf\"; bbox 0 0 1654 2339; ppageno 0; scan_res 200 200");
    assertThat(hocr.all("//*[@class='ocr_line']/@title"))
        .containsExactly("bbox 0 0 115 30", "bbox 0 40 55 70");
    assertThat(hocr.all("//*[@class='ocrx_word']/@title"))
        .first()
        .isEqualTo("bbox 0 0 55 30; x_wconf 90");
    assertThat(hocr.all("/html/@lang")).containsOnly("vi");
  }

  @Test
  void saysWhatTheSpecificationRequiresOfTheHead() throws Exception {
    XmlText hocr = hocr(PlanDraft.of("a").pages("một", "hai").build());

    assertThat(hocr.one("//meta[@name='ocr-system']/@content")).isEqualTo("vankho test");
    assertThat(hocr.one("//meta[@name='ocr-number-of-pages']/@content")).isEqualTo("2");
    List<String> capabilities =
        List.of(hocr.one("//meta[@name='ocr-capabilities']/@content").split(" "));
    assertThat(capabilities).containsAll(hocr.all("//body//@class")).contains("ocrp_wconf");
  }

  @Test
  void saysWhoseNamesItsMetadataHave() throws Exception {
    XmlText hocr = hocr(PlanDraft.of("a").pages("một").build());

    assertThat(hocr.all("//meta[starts-with(@name, 'DC.')]/@name"))
        .containsExactly("DC.identifier", "DC.source");
    assertThat(hocr.one("//link[@rel='schema.DC']/@href"))
        .isEqualTo("http://purl.org/dc/elements/1.1/");
  }

  @Test
  void hasAPage_whenNoneWasRead() throws Exception {
    XmlText hocr = hocr(PlanDraft.of("a").fileName("a.pdf").build());

    assertThat(hocr.one("//body/*[@class='ocr_page']/@title"))
        .isEqualTo("image \"a.pdf\"; ppageno 0");
    assertThat(hocr.one("//meta[@name='ocr-number-of-pages']/@content")).isEqualTo("1");
  }

  @Test
  void keepsTheReadingOfAWordThatWasRestored() throws Exception {
    Page page = HostilePlan.page(List.of(HostilePlan.restored("TIỂU;\"", "TIÊU", 0)));

    XmlText hocr = hocr(PlanDraft.of("a").pages(List.of(page)).build());

    assertThat(hocr.one("//*[@class='ocrx_word']")).isEqualTo("TIÊU");
    assertThat(hocr.one("//*[@class='ocrx_word']/@data-raw")).isEqualTo("TIỂU;\"");
    assertThat(hocr.one("//*[@class='ocrx_word']/@title")).endsWith("x_wconf 87");
  }

  @Test
  void beginsAnAreaWhereTheReadingOrderTurnsBackUp() throws Exception {
    List<Word> words =
        List.of(
            Word.read("trái", new Rect(0, 10, 50, 20), 1, 0),
            Word.read("dưới", new Rect(0, 60, 50, 20), 1, 1),
            Word.read("phải", new Rect(500, 12, 50, 20), 1, 2),
            Word.read("thân", new Rect(0, 90, 50, 20), 1, 3));

    XmlText hocr = hocr(PlanDraft.of("a").pages(List.of(HostilePlan.page(words))).build());

    assertThat(hocr.all("//*[@class='ocr_carea']/@title"))
        .containsExactly("bbox 0 10 50 80", "bbox 0 12 550 110");
  }

  @Test
  void saysHowAPageWasTurned_andNothingOfAPlaceThatIsUnknown() throws Exception {
    Word word = new Word("a", "a", Optional.empty(), 0.5, 0, Optional.empty());
    Page page = new Page(3, 0, 0, 0, Origin.OCR, 90, 0, 0.5, List.of(word));

    XmlText hocr = hocr(PlanDraft.of("a").pages(List.of(page)).build());

    assertThat(hocr.one("//*[@class='ocr_page']/@title"))
        .isEqualTo("image \"plan.pdf\"; ppageno 2; x_rotation 90");
    assertThat(hocr.all("//*[@class='ocr_line']/@title")).isEmpty();
    assertThat(hocr.one("//*[@class='ocrx_word']/@title")).isEqualTo("x_wconf 50");
  }

  @Test
  void takesWhatAScanMayHold() throws Exception {
    XmlText hocr = hocr(HostilePlan.plan());

    assertThat(hocr.all("//script")).isEmpty();
    assertThat(hocr.one("/html/head/title")).isEqualTo(HostilePlan.TEXTS.get(0));
    assertThat(hocr.all("//*[@class='ocrx_word']"))
        .hasSameSizeAs(HostilePlan.TEXTS)
        .contains("<script>alert(1)</script>;\"", "\uFFFD\uFFFD\uFFFD[31m;\"", "🌳 cây;\"");
    assertThat(hocr.all("//*[@class='ocrx_word']/@data-raw")).contains("một hai hai", "\uFFFD");
    assertThat(hocr.one("//*[@class='ocr_page']/@title"))
        .startsWith("image \"a%22%3B bbox 1 2 3 4%3B <b>.pdf\"; bbox 0 0 1654 2339;");
  }

  @Test
  void takesAnyDocument() throws Exception {
    for (int seed = 0; seed < 50; seed++) {
      PlanDocument plan = PlanDocuments.next(new Random(seed));
      int words = plan.pages().stream().mapToInt(page -> page.words().size()).sum();

      assertThat(hocr(plan).all("//*[@class='ocrx_word']")).as("seed %d", seed).hasSize(words);
    }
  }
}
