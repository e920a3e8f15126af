package vn.vankho.segment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vankho.model.PlanDocument;

/** Headers of bodies that are neither offices of the state's units nor committees of the Party. */
class OtherBodiesTest {
  private static PlanDocument plan(String upper, String lower, String type) {
    return Readings.document(
        upper
            + " CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
            + lower
            + " Độc lập - Tự do - Hạnh phúc\nSố: 15/KH-TCT Gia Lộc, ngày 22 tháng 3 năm 2022\n"
            + type
            + "\nLàm sạch dữ liệu hộ tịch năm 2022\nI. MỤC ĐÍCH\n1. Đúng.\n2. Đủ.\n");
  }

  @ParameterizedTest
  @CsvSource({
    "UBND HUYỆN GIA LỘC, TỔ CÔNG TÁC THỰC HIỆN ĐỀ ÁN 06, Tổ công tác thực hiện Đề án 06",
    "CÔNG TY ĐIỆN LỰC NINH BÌNH, ĐIỆN LỰC HOA LƯ, Điện lực Hoa Lư",
    "BCH BỘ ĐỘI BIÊN PHÒNG TỈNH SƠN LA, ĐỒN BIÊN PHÒNG CHIỀNG SƠN, Đồn Biên phòng Chiềng Sơn",
    "LIÊN MINH HỢP TÁC XÃ TỈNH HÀ NAM, HỢP TÁC XÃ NÔNG NGHIỆP NHẬT TÂN, Hợp tác xã Nông nghiệp Nhật Tân",
    "BƯU ĐIỆN TỈNH KIÊN GIANG, BƯU ĐIỆN THÀNH PHỐ RẠCH GIÁ, Bưu điện thành phố Rạch Giá"
  })
  void partsABody_fromTheOneAboveIt(String upper, String lower, String issuer) {
    PlanDocument plan = plan(upper, lower, "KẾ HOẠCH");

    assertThat(plan.issuer()).contains(issuer);
    assertThat(plan.parentBody()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"KẾ HOẠCH PHỐI HỢP", "KẾ HOẠCH LIÊN NGÀNH", "CHƯƠNG TRÌNH HÀNH ĐỘNG"})
  void readsTheSubject_belowATypeOfSeveralWords(String type) {
    assertThat(plan("UBND HUYỆN GIA LỘC", "PHÒNG TƯ PHÁP", type).title())
        .contains("Làm sạch dữ liệu hộ tịch năm 2022");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ĐOÀN TNCS HỒ CHÍ MINH", "ĐẢNG BỘ TỈNH HÀ GIANG"})
  void partsABody_fromAPlaceAndDateBesideIt(String upper) {
    PlanDocument plan =
        Readings.document(
            upper
                + " Vị Xuyên, ngày 14 tháng 02 năm 2019\nHUYỆN ỦY VỊ XUYÊN\n***\nSố: 87-KH/HU\n"
                + "KẾ HOẠCH\nTổ chức Tháng Thanh niên năm 2019\nI. MỤC ĐÍCH\n1. Đúng.\n2. Đủ.\n");

    assertThat(plan.place()).contains("Vị Xuyên");
    assertThat(plan.parentBody()).isPresent();
  }
}
