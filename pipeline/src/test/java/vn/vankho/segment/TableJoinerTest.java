package vn.vankho.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.vankho.model.Page;
import vn.vankho.model.Table;

/** Tables that go over the ends of pages. */
class TableJoinerTest {
  private static final List<String> HEAD = List.of("TT", "Nội dung", "Đơn vị");
  private static final List<String> FIRST = List.of("1", "Mở lớp tập", "Trạm Y tế");
  private static final List<String> SECOND = List.of("2", "Nạo vét", "Sở Xây dựng");

  private final TableJoiner joiner = new TableJoiner();

  private void page(int number, String text, List<List<String>> rows, int line) {
    Page page = Readings.plain(text).pages().get(0);
    List<Line> lines =
        page.lines().stream()
            .map(
                words -> Line.of(new Page(number, 0, 0, 0, page.origin(), 0, 0, 0.9, words), words))
            .toList();
    Table table = new Table(number, Optional.empty(), rows);
    joiner.add(number, List.of(new PlacedTable(table, line, true)), lines);
  }

  @Test
  void joinsRowsThatAreCountedOn() {
    page(3, "Công việc như sau:", List.of(HEAD, FIRST), 1);
    page(4, "II. KINH PHÍ", List.of(SECOND), -1);
    assertThat(joiner.tables())
        .extracting(PlacedTable::table)
        .containsExactly(new Table(3, Optional.empty(), List.of(HEAD, FIRST, SECOND)));
  }

  @Test
  void leavesOutTheHead_whereItIsRepeated() {
    page(1, "Công việc như sau:", List.of(HEAD, List.of("a", "Mở lớp", "Trạm")), 1);
    page(2, "II. KINH PHÍ", List.of(HEAD, List.of("b", "Nạo vét", "Sở")), -1);
    assertThat(joiner.tables()).hasSize(1);
    assertThat(joiner.tables().get(0).table().rows())
        .containsExactly(HEAD, List.of("a", "Mở lớp", "Trạm"), List.of("b", "Nạo vét", "Sở"));
  }

  @Test
  void joinsTheRowThatThePageParts() {
    page(1, "Công việc như sau:", List.of(HEAD, FIRST), 1);
    page(2, "II. KINH PHÍ", List.of(List.of("", "huấn", ""), SECOND), -1);
    assertThat(joiner.tables().get(0).table().rows())
        .containsExactly(HEAD, List.of("1", "Mở lớp tập huấn", "Trạm Y tế"), SECOND);
  }

  @Test
  void joinsNone_whereTextStandsBetween() {
    page(1, "Công việc như sau:", List.of(HEAD, FIRST), 1);
    page(2, "II. KINH PHÍ", List.of(SECOND), 1);
    assertThat(joiner.tables()).hasSize(2);
  }

  @Test
  void joinsNone_whereTheCountDoesNotGoOn() {
    page(1, "Công việc như sau:", List.of(HEAD, FIRST), 1);
    page(2, "II. KINH PHÍ", List.of(List.of("1", "Thu phí", "Xã")), -1);
    assertThat(joiner.tables()).hasSize(2);
  }
}
