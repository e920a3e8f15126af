package vn.vankho.segment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TabularTextTest {
  @Test
  void seesRowsOfCells() {
    assertThat(
            isTabular(
                """
                Kinh phí thực hiện như sau:
                Nội dung        Số lượng     Thành tiền
                Tài liệu        19           95.000
                Nước uống       19           47.500
                """))
        .isTrue();
  }

  @Test
  void seesTheHeadOfATable_thatGoesOnOnTheNextPage() {
    assertThat(
            isTabular(
                """
                TT    Nội dung công việc      Đơn vị chủ trì     Thời hạn
                1     Mở lớp tập huấn         Trạm Y tế          Quý I
                """))
        .isTrue();
  }

  @Test
  void seesNone_inHeaderTextAndSignatures() {
    assertThat(
            isTabular(
                """
                SỞ Y TẾ HẬU GIANG       CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                CHI CỤC AN TOÀN         Độc lập - Tự do - Hạnh phúc
                Số: 12/KH-CC            Vị Thanh, ngày 10 tháng 3 năm 2010
                Đẩy  mạnh  công  tác  tuyên  truyền  về  vệ  sinh  an  toàn
                CHI CỤC TRƯỞNG       KẾ TOÁN        NGƯỜI LẬP BẢNG
                Võ Hoàng Hận         Nguyễn Liễu    Trần Nhâm
                """))
        .isFalse();
  }

  private static boolean isTabular(String page) {
    return TabularText.isOn(Readings.placed(page).pages().get(0));
  }
}
