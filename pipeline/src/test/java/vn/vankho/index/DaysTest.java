package vn.vankho.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DaysTest {
  @ParameterizedTest
  @CsvSource({
    "16/5/2018, 20180516, 20180516",
    "16-05-2018, 20180516, 20180516",
    "16.5.2018, 20180516, 20180516",
    "2018-05-16, 20180516, 20180516",
    "16 tháng 5 năm 2018, 20180516, 20180516",
    "ngay 16 thang 05 nam 2018, 20180516, 20180516",
    "5/2018, 20180500, 20180599",
    "2018-05, 20180500, 20180599",
    "tháng 5 năm 2018, 20180500, 20180599",
    "2018, 20180000, 20189999",
    "năm 2018, 20180000, 20189999",
    "1/5/2018..15/6/2018, 20180501, 20180615",
    "5/2018 .. 2019, 20180500, 20199999",
  })
  void readsDaysMonthsYearsAndSpans(String written, long from, long to) {
    assertThat(Days.of(written)).contains(new Days(from, to));
  }

  @ParameterizedTest
  @CsvSource({
    "5/2018.., 20180500, 9223372036854775807",
    "..5/2018, -9223372036854775808, 20180599"
  })
  void leavesOneEndOpen(String written, long from, long to) {
    assertThat(Days.of(written)).contains(new Days(from, to));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "..",
        "16",
        "16/5",
        "32/5/2018",
        "0/5/2018",
        "16/13/2018",
        "16/5/18",
        "16 năm 2018",
        "2018..x",
        "x..2018",
        "1/1/2018..1/2/2018..1/3/2018"
      })
  void knowsWhatIsNoDate(String written) {
    assertThat(Days.of(written)).isEmpty();
  }
}
