package vn.vankho.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vankho.model.Section;

/** Outlines of scans: markers with signs misread, and paragraphs told by where lines stand. */
class ScannedOutlineTest {
  private static final String HEAD = "KẾ HOẠCH\nTrồng cây phân tán năm 2023\n";

  private static List<Section> outline(String text) {
    return Readings.document(HEAD + text).sections();
  }

  private static List<Section> placedOutline(String text) {
    return new Segmenter().segment(Readings.placed(HEAD + text)).get(0).sections();
  }

  /** Markers of all sections, each after those that stand above it. */
  private static List<String> markers(List<Section> sections) {
    return sections.stream()
        .flatMap(
            section ->
                Stream.concat(Stream.of(section.marker()), markers(section.children()).stream()))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Chương]", "Chương lhỉ -", "Chương IÍ."})
  void countsChapters_whoseNumeralWasMisread(String second) {
    List<Section> chapters =
        outline(
            "Chương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi\nCác xã ven sông.\n"
                + second
                + "\nNGHĨA VỤ CỦA CHỦ RỪNG\nĐiều 2. Trồng lại\nChủ rừng trồng lại cây chết.\n");

    assertThat(markers(chapters)).containsExactly("Chương I", "Điều 1", "Chương II", "Điều 2");
    assertThat(chapters.get(1).heading()).contains("NGHĨA VỤ CỦA CHỦ RỪNG");
  }

  @Test
  void tellsAChaptersNumeral_byTheChapterAfterIt() {
    assertThat(
            markers(
                placedOutline(
                    "Chương lhỉ -\nNGHĨA VỤ CỦA CHỦ RỪNG\nĐiều 8. Trồng lại\nTrồng cây chết.\n"
                        + "Chương IV\nQUYỀN CỦA CHỦ RỪNG\nĐiều 9. Hưởng lợi\nLấy củi khô.\n"
                        + "Chương V\nĐIỀU KHOẢN THI HÀNH\nĐiều 10. Hiệu lực\nTừ năm 2024.\n")))
        .containsExactly("Chương III", "Điều 8", "Chương IV", "Điều 9", "Chương V", "Điều 10");
  }

  @ParameterizedTest
  @CsvSource({
    "I II II IV,I II III IV",
    "I II I,I II III",
    "I IIl IlIl IV,I II III IV",
    "I I II IV,I II III IV",
    "II HI,II III",
    "I III IV,I III IV",
    "I II III I II,I II III I II"
  })
  void countsHeadings_whoseNumeralsLostOrDoubledStrokes(String read, String meant) {
    String text =
        Stream.of(read.split(" "))
            .map(
                numeral ->
                    numeral
                        + ". CHĂM SÓC RỪNG TRỒNG\n1. Trồng lại cây chết.\n2. Phát dọn thực bì.\n")
            .collect(Collectors.joining());
    assertThat(placedOutline(text)).extracting(Section::marker).containsExactly(meant.split(" "));
  }

  @Test
  void readsAnArticle_whoseNumberStandsCloseToItsName() {
    assertThat(
            markers(
                outline(
                    "Điều 1. Phạm vi\nCác xã ven sông.\nĐiều2. Mục đích\nGiữ đất.\n"
                        + "Điều 3. Kinh phí\nNgân sách huyện.\n")))
        .containsExactly("Điều 1", "Điều 2", "Điều 3");
  }

  @Test
  void readsACommaBehindANumber_asThePointThatItWas() {
    assertThat(
            markers(
                outline(
                    "I. NỘI DUNG\n1, Trồng ba nghìn cây keo.\n2. Rào các lô rừng non.\n"
                        + "3, Tưới trong mùa khô.\n")))
        .containsExactly("I", "1", "2", "3");
  }

  @Test
  void takesADashBeforeTheNumberThatIsDue_forDirt() {
    List<Section> articles =
        outline(
            "Điều 1. Tổ bảo vệ\n1. Tổ có năm người.\n- 2. Tổ họp mỗi tháng.\n- Ghi biên bản.\n"
                + "3. Tổ báo cáo xã.\n");

    assertThat(markers(articles)).containsExactly("Điều 1", "1", "2", "-", "3");
  }

  @Test
  void takesADashBeforeAChapter_forDirt() {
    assertThat(
            markers(
                outline(
                    "Chương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi\nCác xã.\n- Chương II\n"
                        + "TRỒNG RỪNG\nĐiều 2. Cây giống\nƯơm tại xã.\n")))
        .containsExactly("Chương I", "Điều 1", "Chương II", "Điều 2");
  }

  @Test
  void readsAnEight_whereTheFirstLetterIsDue() {
    assertThat(
            markers(
                outline(
                    "I. NỘI DUNG\n1. Báo cáo gồm:\n8) Báo cáo tuần;\nb) Báo cáo tháng;\n"
                        + "c) Báo cáo quý.\n")))
        .containsExactly("I", "1", "a", "b", "c");
  }

  @Test
  void mendsTheFirstNumberOfANestedOne_byTheNumberAboveIt() {
    assertThat(
            markers(
                outline(
                    "4. Cây giống\n4.1. Ươm tại xã.\n5. Chăm sóc\n3.1. Tưới cây.\n5.2. Bón phân.\n"
                        + "3.3. Rào lô.\n")))
        .containsExactly("4", "4.1", "5", "5.1", "5.2", "5.3");
  }

  @Test
  void mendsANumber_betweenNeighboursThatCountWithoutIt() {
    assertThat(
            markers(
                placedOutline(
                    "I. NỘI DUNG\n1. Đối với xã\nCác xã trồng cây.\n3. Đối với thôn\n"
                        + "Các thôn rào cây.\n3. Đối với hộ\nCác hộ tưới cây.\n")))
        .containsExactly("I", "1", "2", "3");
  }

  @Test
  void readsADigitForTheOneThatIsDue_onlyWhereTheTextWasRecognised() {
    String text = "I. NỘI DUNG\n1. Cây.\n2. Rào.\n3. Tưới.\n4. Bón.\n9. Tỉa.\n6. Báo cáo.\n";

    assertThat(markers(placedOutline(text))).containsExactly("I", "1", "2", "3", "4", "5", "6");
    assertThat(markers(outline(text))).doesNotContain("5");
  }

  @Test
  void readsAFirstOne_asTheNumeralAboveTheOneThatFollows() {
    assertThat(
            markers(
                placedOutline(
                    "A. NỘI DUNG\nGiữ đất.\nB. TỔ CHỨC THỰC HIỆN\n1. Phân công nhiệm vụ\n"
                        + "1. Các xã trồng cây dọc các tuyến đường liên thôn trong vụ mưa.\n"
                        + "2. Các thôn rào cây và tưới cây trong suốt mùa khô năm đầu tiên.\nII. Tiến độ\nTheo phụ lục.\n"
                        + "II. Kinh phí\nNgân sách huyện.\n")))
        .containsExactly("A", "B", "I", "1", "2", "II", "III");
  }

  @Test
  void takesAStageWithItsName_forAHeading() {
    List<Section> sections =
        outline(
            "1. Giai đoạn 1 (từ ngày 22/8): Tuyên truyền\na) Phát loa.\nb) Phát tờ rơi.\n"
                + "2. Giai đoạn 2: Ra quân\na) Tháo dỡ.\nb) Tạm giữ.\n");

    assertThat(sections)
        .extracting(section -> section.heading().orElse(""))
        .containsExactly("Giai đoạn 1 (từ ngày 22/8): Tuyên truyền", "Giai đoạn 2: Ra quân");
  }

  @Test
  void takesADateInAnItem_forNoDatelineOfAPageWithoutHeader() {
    List<Section> sections =
        new Segmenter()
            .segment(
                Readings.placed(
                    "B. NỘI DUNG\n1. Mục đích: nâng cao sức khỏe của cán bộ.\n"
                        + "2. Thời gian: từ ngày 12/5/2021 đến ngày 20/5/2021\n"
                        + "3. Địa điểm: Sân vận động huyện Gia Lộc.\n"))
            .get(0)
            .sections();

    assertThat(markers(sections)).containsExactly("B", "1", "2", "3");
  }

  @Test
  void readsALetterBeforeAHeadingInCapitals_asTheNumeralThatIsDue() {
    assertThat(markers(outline("I. MỤC ĐÍCH\nGiữ đất.\nd. TỔ CHỨC THỰC HIỆN\nXã trồng cây.\n")))
        .containsExactly("I", "II");
  }

  @Test
  void readsStrokesWithoutAPoint_beforeAHeadingInCapitals() {
    assertThat(
            markers(
                outline(
                    "I. MỤC ĐÍCH\nGiữ đất.\nII. YÊU CẦU\nTrồng đúng vụ.\nHH NỘI DUNG CHÍNH\n"
                        + "Trồng keo.\n")))
        .containsExactly("I", "II", "III");
  }

  @Test
  void readsADash_fromWhichARuleSticksOut() {
    assertThat(
            markers(
                outline("I. NỘI DUNG\n_—_~ Trồng ba nghìn cây;\n- Rào các lô;\n_- Tưới cây.\n")))
        .containsExactly("I", "-", "-", "-");
  }

  @Test
  void takesASentenceThatEndsInAQuotationMark_forNoHeading() {
    List<Section> sections =
        outline(
            "1. Chính phủ quy định chi tiết Điều này.”\nBãi bỏ khoản 2.\n"
                + "2. Quyết định này có hiệu lực kể từ ngày ký\nBãi bỏ Quyết định cũ.\n");

    assertThat(sections).allSatisfy(section -> assertThat(section.heading()).isEmpty());
  }

  @Test
  void endsAHeadingThatFillsItsLine_beforeALineThatStandsInAsFar() {
    List<Section> sections =
        placedOutline(
            "       Điều 1. Điều kiện để các hộ nhận khoán rừng phòng hộ ven sông\n"
                + "       Hộ nhận khoán rừng có đủ lao động và ở trong xã từ ba năm trở lên,\n"
                + "được thôn bình xét công khai và được xã xác nhận bằng văn bản theo mẫu\n"
                + "chung của huyện, và có cam kết giữ rừng trong suốt thời hạn nhận khoán.\n"
                + "       Điều 2. Thời hạn nhận khoán\n"
                + "       Thời hạn nhận khoán rừng là mười năm kể từ ngày hai bên ký vào hợp\n"
                + "đồng, hết hạn thì hộ được xét nhận khoán tiếp khi có nguyện vọng và giữ\n"
                + "rừng tốt, theo quy định chung của huyện và theo hướng dẫn của hạt kiểm\n"
                + "lâm.\n");

    assertThat(sections)
        .extracting(section -> section.heading().orElse(""))
        .containsExactly(
            "Điều kiện để các hộ nhận khoán rừng phòng hộ ven sông", "Thời hạn nhận khoán");
  }

  @Test
  void goesOnWithTheSentence_onALineThatStandsAtTheMargin() {
    List<Section> sections =
        placedOutline(
            "       Điều 1. Trồng ba nghìn cây keo lá tràm dọc các tuyến đường liên thôn\n"
                + "của xã trong vụ mưa và chăm sóc liên tục trong ba năm đầu sau khi trồng.\n"
                + "       Điều 2. Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân huyện, Giám đốc\n"
                + "Hạt Kiểm lâm và các tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành\n"
                + "Quyết định này từ ngày ký; các phòng Kinh tế, Hạ tầng, Y tế, Tài chính, Hành chính\n"
                + "- Tổng hợp giúp việc cho Chánh Văn phòng trong suốt thời gian trồng cây.\n");

    assertThat(markers(sections)).containsExactly("Điều 1", "Điều 2");
    assertThat(sections.get(1).heading()).isEmpty();
  }
}
