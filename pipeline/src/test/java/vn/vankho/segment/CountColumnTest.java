package vn.vankho.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CountColumnTest {
  private static List<String> counts(String head, String... numbers) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of(head, "Nội dung"));
    for (String number : numbers) {
      rows.add(List.of(number, "Mở lớp"));
    }
    return CountColumn.mended(rows).stream().skip(1).map(row -> row.get(0)).toList();
  }

  @Test
  void dropsWhatTheRuleBesideANumberWasReadAs() {
    assertThat(counts("TT", "1 I", "21", "3", "4 ở")).containsExactly("1", "2", "3", "4");
  }

  @Test
  void keepsPartsGroupsAndWhatDoesNotFollow() {
    assertThat(counts("STT", "I", "1", "1.1", "1a", "", "2", "31", "41", "7"))
        .containsExactly("I", "1", "1.1", "1a", "", "2", "3", "4", "7");
  }

  @Test
  void mendsNothing_whereTheColumnDoesNotCount() {
    assertThat(counts("Thôn", "1", "21")).containsExactly("1", "21");
  }
}
