package vn.vankho.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of bodies of all kinds, printed in capitals. */
class BodyCaseTest {
  private final ArchiveCase archiveCase = new ArchiveCase(new Geography());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bưu điện tỉnh Kiên Giang",
        "Kiểm toán nhà nước khu vực II",
        "Kho bạc Nhà nước khu vực IV",
        "Chi cục Kiểm lâm vùng I",
        "Công ty TNHH Một thành viên Khai thác công trình thủy lợi Sông Chu",
        "Tổng công ty Cảng hàng không Việt Nam",
        "Viện kiểm sát nhân dân tối cao",
        "Huyện đoàn Vĩnh Bảo",
        "Thành ủy Thủ Đức",
        "Thị ủy Bỉm Sơn",
        "Trường Đại học Sư phạm Kỹ thuật Vinh",
        "Trường Cao đẳng Y tế Bạch Mai",
        "Trường Chính trị Nguyễn Văn Cừ",
        "Bệnh viện Chấn thương chỉnh hình",
        "Đại học Bách khoa Hà Nội",
        "Hợp tác xã Nông nghiệp Hòa Phong",
        "Vườn quốc gia Bạch Mã",
        "Ban Vì sự tiến bộ của phụ nữ thành phố",
        "Tổ công tác thực hiện Đề án 06",
        "Thanh tra huyện Phù Yên",
        "Văn phòng Điều phối nông thôn mới tỉnh",
        "Trung tâm Cung ứng dịch vụ sự nghiệp công"
      })
  void writesACapitalWhereAnArchivistDoes(String name) {
    assertThat(archiveCase.write(name.toUpperCase(Locale.ROOT))).isEqualTo(name);
  }

  @Test
  void takesNoVerbForAFund() {
    assertThat(archiveCase.write("BAN VẬN ĐỘNG QUY TỤ NHÂN TÀI")).contains("Quy tụ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sở Văn hoá, Thể thao và Du lịch",
        "Sở Văn hóa, Thể thao và Du lịch",
        "Tỉnh uỷ Kiên Giang",
        "Tỉnh ủy Kiên Giang",
        "Chi cục Thuỷ lợi",
        "Uỷ ban nhân dân tỉnh Kiên Giang",
      })
  void leavesTheToneOnTheVowelOfThePage(String name) {
    assertThat(archiveCase.write(name.toUpperCase(Locale.ROOT))).isEqualTo(name);
  }
}
