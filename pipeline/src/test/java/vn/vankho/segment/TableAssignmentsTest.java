package vn.vankho.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.vankho.model.Assignment;
import vn.vankho.model.Page;
import vn.vankho.model.Reading;
import vn.vankho.model.Rect;
import vn.vankho.model.Section;
import vn.vankho.model.Table;
import vn.vankho.model.Word;

class TableAssignmentsTest {
  private static final Table SHARED_OUT =
      new Table(
          1,
          Optional.empty(),
          List.of(
              List.of(
                  "TT", "Nội dung công việc", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian"),
              List.of("1", "Kiểm tra kho bãi", "Sở Công Thương", "Công an; Hải quan", "Tháng 12"),
              List.of("2", "Ký cam kết", "Các xã", "", "")));

  @Test
  void readsWhoDoesWhat_fromATableInASection() {
    List<Assignment> found = read(SHARED_OUT, 500);
    assertThat(found)
        .containsExactly(
            new Assignment(
                "Sở Công Thương",
                List.of("Công an", "Hải quan"),
                "Kiểm tra kho bãi",
                Optional.of("Tháng 12"),
                "II"),
            new Assignment("Các xã", List.of(), "Ký cam kết", Optional.empty(), "II"));
  }

  @Test
  void namesNoSection_forATableBehindTheClosing() {
    assertThat(read(SHARED_OUT, 2000)).extracting(Assignment::section).containsOnly("");
  }

  @Test
  void readsNothing_fromATableOfFigures() {
    Table figures =
        new Table(
            1,
            Optional.empty(),
            List.of(List.of("TT", "Đơn vị", "Diện tích"), List.of("1", "Hạt Bố Trạch", "12.450")));
    assertThat(read(figures, 500)).isEmpty();
  }

  /** Two headings above 500 pixels, the closing at 1500. */
  private static List<Assignment> read(Table table, int top) {
    List<Paragraph> outlined =
        ParagraphJoiner.join(
            List.of(
                line("I. MỤC ĐÍCH", 100), line("II. PHÂN CÔNG", 300), line("III. BÁO CÁO", 900)),
            BodyMeasure.of(List.of()));
    List<Section> sections = OutlineLabeller.build(outlined);
    Zones zones =
        new Zones(
            List.of(),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(line("Nơi nhận:", 1500)),
            List.of(),
            List.of());
    return TableAssignments.read(
        List.of(new PlacedTable(table, top, false)), new TableSections(outlined, sections, zones));
  }

  private static Line line(String text, int top) {
    Reading reading = Readings.plain(text);
    Page page = reading.pages().get(0);
    List<Word> words =
        page.words().stream()
            .map(
                word ->
                    new Word(
                        word.text(),
                        word.raw(),
                        Optional.of(new Rect(100, top, 50, 28)),
                        0.9,
                        0,
                        Optional.empty()))
            .toList();
    return Line.of(new Page(1, 1654, 2339, 200, page.origin(), 0, 0, 0.9, words), words);
  }
}
