package vn.vankho.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "Số: 780/KH-SXD ngày → 780KHSXD",
        "số 004/KH-UBND → 4KHUBND",
        "số 02a/KH-UBND → 2AKHUBND",
        "Nghị định số 30/2020/NĐ-CP của → 302020NDCP",
        "Nghị quyết 202/2025/QH15 → 2022025QH15",
        "1365/NQ-UBTVQH15 → 1365NQUBTVQH15",
        "Số 12-KH/TU → 12KHTU",
        "18-NQ/TW → 18NQTW",
        "55/2005/QĐ-UB.NN → 552005QDUBNN",
        "84/2004/QĐ.UB → 842004QDUB",
        "01/2011/TT-BNV → 12011TTBNV",
        "55/2005/TTLT-BNV-VPCP → 552005TTLTBNVVPCP",
        "780 / KH – SXD → 780KHSXD",
        "15/TTr-SNV → 15TTRSNV",
        "ngày 27/3/2024 → @20240327",
        "27-03-2024 → @20240327",
        "27.3.2024 → @20240327",
        "ngày 7 tháng 3 năm 2024 → @20240307",
        "ngay 07 thang 03 nam 2024 → @20240307",
      })
  void findsNumbersAndDates(String text, String form) {
    assertThat(Codes.in(text)).anySatisfy(code -> assertThat(code.forms()).contains(form));
  }

  @Test
  void findsANumberThatIsBrokenAtTheEndOfALine() {
    assertThat(Codes.in("Kế hoạch số 780/KH-\nSXD ngày"))
        .anySatisfy(code -> assertThat(code.forms()).contains("780KHSXD"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "88/100",
        "5 km/giờ",
        "1.234.567",
        "2-3 km",
        "tổ 1/4",
        "31/2/2",
        "32/3/2024",
        "và/hoặc"
      })
  void passesOverWhatOnlyLooksLikeIt(String text) {
    assertThat(Codes.in(text)).isEmpty();
  }

  @Test
  void findsANumberByItsBeginningAndWithoutItsYear() {
    assertThat(Codes.forms("30/2020/NĐ-CP"))
        .containsExactlyInAnyOrder("302020NDCP", "302020", "302020ND", "30NDCP", "30ND");
    assertThat(Codes.forms("780/KH-SXD")).containsExactly("780KHSXD", "780KH");
  }

  @Test
  void tellsWhereInTheTextANumberStands() {
    String text = "theo Kế hoạch số 780/KH-SXD ngày 27/3/2024 của Sở";

    List<String> found =
        Codes.in(text).stream().map(code -> text.substring(code.start(), code.end())).toList();

    assertThat(found).containsExactly("780/KH-SXD", "27/3/2024");
  }
}
