package vn.vankho.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vankho.model.Indicator;
import vn.vankho.model.Section;

/** Outline and targets of directives and decisions, which word them more freely than plans do. */
class DirectiveTest {
  /** As wide as the text is set, so that shorter lines end paragraphs. */
  private static final String WIDE =
      "Sông nước của tỉnh mỗi năm một khác, bến cũ bồi, bến mới lở, dân đi lại khó.\n";

  private static List<Section> sections(String body) {
    return Readings.document("CHỈ THỊ\nVề việc lập quy hoạch bến bãi\n" + WIDE.repeat(4) + body)
        .sections();
  }

  @Test
  void takesACapitalForAPart_inSmallLettersToo_whereNumbersBeginBelowIt() {
    List<Section> parts =
        sections(
            "A. Những việc phải làm trước mùa lũ\nSông nước mỗi năm một khác.\n"
                + "I. Mục tiêu của quy hoạch\n1. Đủ bến.\n"
                + "B. Tiến độ và phân công\nI. Phân công\n1. Sở Xây dựng lập quy hoạch.\n");

    assertThat(parts).extracting(Section::marker).containsExactly("A", "B");
    assertThat(parts.get(1).children().get(0).heading()).contains("Phân công");
  }

  @Test
  void takesACapitalForNoPart_whereNoNumbersBeginBelowIt() {
    assertThat(sections("1. Chọn bến.\nA. Bến Gạo là bến chính.\n2. Chọn bãi.\n"))
        .extracting(Section::marker)
        .containsExactly("1", "2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Phân công thực hiện:|- Phòng Y tế kiểm tra.|Phân công thực hiện",
        "Các biện pháp phòng tác hại của thuốc lá:|Treo biển ở bến.|Các biện pháp phòng tác hại của thuốc lá",
        "Bước 2: Kiểm tra bến.|Phòng Xây dựng kiểm tra từng bến.|Bước 2: Kiểm tra bến",
      })
  void takesForAHeading_whatIsATitle(String line, String below, String heading) {
    assertThat(sections("1. " + line + "\n" + below + "\n2. Họp.\n").get(0).heading())
        .contains(heading);
  }

  @Test
  void takesForNoHeading_whatOnlyLeadsOn() {
    assertThat(sections("1. Nguyên nhân là:\n- Thiếu bến.\n2. Họp.\n").get(0).heading()).isEmpty();
  }

  @Test
  void endsAHeading_withItsYears_whereTheNextLineBeginsASentence() {
    Section part =
        sections(
                "I. Tiến độ lập quy hoạch bến bãi và luồng lạch của tỉnh giai đoạn 2031-2035\n"
                    + "Căn cứ hướng dẫn của Bộ, Sở Xây dựng lập quy hoạch bến bãi và luồng lạch\n"
                    + "của tỉnh.\nII. Kinh phí\n1. Tỉnh lo.\n")
            .get(0);
    assertThat(part.heading()).hasValueSatisfying(heading -> assertThat(heading).endsWith("2035"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Tỷ lệ sinh dưới 14,5 ‰|14.5|‰",
        "Sản lượng cá gấp 2,5 lần năm 2030|2.5|lần",
        "Diện tích nhà ở bình quân đầu người 27m2|27|m2",
        "Bồi dưỡng tiếng Khmer cho cán bộ xã cho khoảng 1.250 lượt người|1250|lượt người",
      })
  void readsATarget(String clause, double value, String unit) {
    assertThat(
            Readings.document("KẾ HOẠCH\nBến bãi\nI. CHỈ TIÊU\n1. " + clause + ".\n2. Đủ bến.\n")
                .indicators())
        .containsExactly(new Indicator(clause, value, unit, "I.1"));
  }

  @Test
  void takesHowManyAreServed_forNoTarget_whereNobodyIsCounted() {
    assertThat(
            Readings.document(
                    "KẾ HOẠCH\nBến bãi\nI. CHỈ TIÊU\n1. Tuyên truyền ở bến cho hơn 12.000 công nhân.\n")
                .indicators())
        .isEmpty();
  }
}
