package vn.vankho.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.vankho.model.PlanDocument;
import vn.vankho.model.Section;

/** Outlines of recognised pages with specks before their markers, and strokes lost in them. */
class MisreadMarkersTest {
  private static final String HEAD = "KẾ HOẠCH\nTrồng cây năm 2021\n";

  @Test
  void passesOverASpeck_beforeAMarker() {
    assertThat(
            outline(
                "I. MỤC ĐÍCH\n_ a) Giữ rừng.\n_b) Giữ đất.\n'2. Giữ nước.\n- II, NỘI DUNG\n- Trồng cây.\n"))
        .containsExactly("I MỤC ĐÍCH", "a", "b", "2", "II NỘI DUNG", "-");
  }

  @Test
  void takesASmallLetter_thatWasReadAsACapital() {
    assertThat(outline("I. MỤC ĐÍCH\na) Giữ rừng.\nB) Giữ đất.\nII. NỘI DUNG\n1. Trồng cây.\n"))
        .containsExactly("I MỤC ĐÍCH", "a", "b", "II NỘI DUNG", "1");
    assertThat(
            new Segmenter()
                .segment(Readings.plain(HEAD + "I. MỤC ĐÍCH\na) Giữ rừng.\nB) Giữ đất.\n"))
                .get(0)
                .sections()
                .get(0)
                .children())
        .hasSize(1);
  }

  @Test
  void takesAnLForThePointOfANumeral() {
    assertThat(outline("L MỤC ĐÍCH\n1. Giữ rừng.\nIL NỘI DUNG\n1. Trồng cây.\nIIL KINH PHÍ\n"))
        .containsExactly("I MỤC ĐÍCH", "1", "II NỘI DUNG", "1", "III KINH PHÍ");
  }

  @Test
  void leavesOutTheRestOfANumeral_thatItsNeighboursTell() {
    assertThat(
            outline(
                "I. MỤC ĐÍCH\n1. Giữ rừng.\nII. NỘI DUNG\n1. Trồng cây.\n. HH. KINH PHÍ\nDo huyện chi.\nIV. TỔ CHỨC\n1. Các xã trồng.\n"))
        .contains("III KINH PHÍ", "IV TỔ CHỨC");
  }

  @Test
  void countsHeadings_ofWhichTwoWereReadAsTheFirst() {
    assertThat(
            outline(
                "I. MỤC ĐÍCH\n1. Giữ rừng.\nI. NỘI DUNG\n1. Trồng cây.\nII. KINH PHÍ\n1. Do huyện chi.\nIV. TỔ CHỨC\n1. Các xã trồng.\n"))
        .containsExactly(
            "I MỤC ĐÍCH", "1", "II NỘI DUNG", "1", "III KINH PHÍ", "1", "IV TỔ CHỨC", "1");
  }

  @Test
  void beginsAnOutlineWithTheFirstNumeral_whateverWasReadForIt() {
    assertThat(outline("1. MỤC ĐÍCH, YÊU CẦU\n1. Mục đích\na) Giữ rừng.\n2. Yêu cầu\n"))
        .containsExactly("I MỤC ĐÍCH, YÊU CẦU", "1 Mục đích", "a", "2 Yêu cầu");
    assertThat(outline("II. MỤC ĐÍCH, YÊU CẦU\n1. Mục đích\na) Giữ rừng.\n2. Yêu cầu\n"))
        .contains("I MỤC ĐÍCH, YÊU CẦU");
  }

  @Test
  void readsTwoStrokesThatRanTogether_inTheNumberOfAPart() {
    assertThat(
            outline(
                "Phần I\nMỤC ĐÍCH\n1. Giữ rừng.\nPhần H\nNỘI DUNG\n1. Trồng.\nPhần HI\nTỔ CHỨC\n"))
        .contains("Phần I MỤC ĐÍCH", "Phần II NỘI DUNG", "Phần III TỔ CHỨC");
  }

  private static List<String> outline(String body) {
    PlanDocument plan = new Segmenter().segment(Readings.placed(HEAD + body)).get(0);
    List<String> lines = new ArrayList<>();
    plan.sections().forEach(section -> add(section, lines));
    return lines;
  }

  private static void add(Section section, List<String> lines) {
    lines.add(section.marker() + section.heading().map(heading -> " " + heading).orElse(""));
    section.children().forEach(child -> add(child, lines));
  }
}
