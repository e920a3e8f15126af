package vn.vankho.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vankho.model.Assignment;
import vn.vankho.model.Indicator;
import vn.vankho.model.IssuerLevel;
import vn.vankho.model.LegalBasis;
import vn.vankho.model.PlanDocument;
import vn.vankho.model.PlanPeriod;
import vn.vankho.model.Regime;
import vn.vankho.model.Section;

/** Forms that plans have and the samples of the repository do not, each found on a plan like it. */
class UnseenFormsTest {
  private static final String STATE =
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n";

  private static PlanDocument headed(String left, String number, String title) {
    return Readings.document(
        left
            + "\n"
            + number
            + "\n"
            + STATE
            + "Hà Nội, ngày 12 tháng 6 năm 2018\nKẾ HOẠCH\n"
            + title
            + "\nI. MỤC ĐÍCH\n1. Ổn định đời sống.\n");
  }

  @Test
  void partsTheColumns_whenTheBodyEndsInWordsLikeTheMottos() {
    PlanDocument plan =
        Readings.document(
            "UBND HUYỆN NHO QUAN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
                + "PHÒNG GIÁO DỤC VÀ ĐÀO TẠO Độc lập - Tự do - Hạnh phúc\n"
                + "Số: 512/KH-PGDĐT Nho Quan, ngày 30 tháng 8 năm 2024\n"
                + "KẾ HOẠCH\nKiểm tra nội bộ\nI. MỤC ĐÍCH\n1. Ổn định.\n");
    assertThat(plan.parentBody()).contains("UBND huyện Nho Quan");
    assertThat(plan.issuer()).contains("Phòng Giáo dục và Đào tạo");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "UBND TỈNH LONG AN/BAN CHỈ ĐẠO 389|Ban Chỉ đạo 389|UBND tỉnh Long An",
        "THÀNH PHỐ ĐÀ NẴNG/ỦY BAN NHÂN DÂN/PHƯỜNG HẢI CHÂU"
            + "|Ủy ban nhân dân phường Hải Châu|Thành phố Đà Nẵng",
        "BỘ Y TẾ/CỔNG THÔNG TIN ĐIỆN TỬ|Cổng Thông tin điện tử|Bộ Y tế",
        "UBND TP. HỒ CHÍ MINH/BAN QUẢN LÝ KHU CÔNG NGHỆ CAO"
            + "|Ban Quản lý Khu công nghệ cao|UBND TP. Hồ Chí Minh",
        "ĐẢNG ỦY KHỐI CÁC CƠ QUAN TỈNH/CHI BỘ SỞ Y TẾ"
            + "|Chi bộ Sở Y tế|Đảng ủy Khối các cơ quan tỉnh",
        "ĐẠI HỌC QUỐC GIA HÀ NỘI/TRƯỜNG ĐẠI HỌC KHOA HỌC TỰ NHIÊN"
            + "|Trường Đại học Khoa học Tự nhiên|Đại học Quốc gia Hà Nội",
      })
  void namesTheBodies(String left, String issuer, String parent) {
    PlanDocument plan = headed(left.replace('/', '\n'), "Số: 09/KH-BCĐ", "Chống buôn lậu");
    assertThat(plan.issuer()).contains(issuer);
    assertThat(plan.parentBody()).contains(parent);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "BỘ CÔNG THƯƠNG/TỔNG CỤC QUẢN LÝ THỊ TRƯỜNG|CENTRAL",
        "ĐẠI HỌC QUỐC GIA HÀ NỘI/TRƯỜNG ĐẠI HỌC LUẬT|OTHER",
        "UBND HUYỆN NHO QUAN/PHÒNG TƯ PHÁP|DISTRICT",
        "SỞ Y TẾ HÀ GIANG/TRUNG TÂM Y TẾ HUYỆN XÍN MẦN|OTHER",
        "NGÂN HÀNG CHÍNH SÁCH XÃ HỘI/CHI NHÁNH TỈNH HÀ GIANG|OTHER",
        "UBND TỈNH NINH BÌNH/QUỸ ĐẦU TƯ PHÁT TRIỂN|OTHER",
      })
  void tellsTheLevelOfABody(String left, IssuerLevel level) {
    PlanDocument plan = headed(left.replace('/', '\n'), "Số: 09/KH-BCĐ", "Chống buôn lậu");
    assertThat(plan.issuerLevel()).contains(level);
  }

  @Test
  void takesTheYouthUnionForNoPartyBody() {
    PlanDocument plan =
        headed("TỈNH ĐOÀN GIA LAI\nBAN CHẤP HÀNH", "Số: 112-KH/TĐTN-XDĐ", "Tháng Thanh niên");
    assertThat(plan.regime()).isEqualTo(Regime.TT01_2011);
    assertThat(plan.issuerLevel()).contains(IssuerLevel.OTHER);
  }

  @Test
  void namesTheCommitteeOfTheUnitAboveIt() {
    PlanDocument plan =
        headed("TỈNH NINH THUẬN\nỦY BAN NHÂN DÂN", "Số: 15/KH-UBND", "Chống buôn lậu");
    assertThat(plan.issuer()).contains("Ủy ban nhân dân tỉnh Ninh Thuận");
  }

  @Test
  void readsTheNumberOfAJointPlan_whenItsLastHyphenIsLost() {
    PlanDocument plan = headed("SỞ Y TẾ - TỈNH ĐOÀN", "Số: 21/KHLT/SYTTĐ", "Khám bệnh miễn phí");
    assertThat(plan.number()).contains("21");
  }

  @Test
  void takesATitleThatCarriesOutAResolution() {
    PlanDocument plan =
        headed(
            "SỞ Y TẾ",
            "Số: 21/KH-SYT",
            "thực hiện Nghị quyết số 57-NQ/TW của Bộ Chính trị\ngiai đoạn 2025 - 2030");
    assertThat(plan.title())
        .contains("thực hiện Nghị quyết số 57-NQ/TW của Bộ Chính trị giai đoạn 2025 - 2030");
    assertThat(plan.legalBases()).isEmpty();
  }

  @Test
  void readsTheYearWithWhichATitleEnds() {
    PlanDocument plan = headed("SỞ Y TẾ", "Số: 21/KH-SYT", "Phục vụ Tết Nguyên đán Nhâm Dần 2022");
    assertThat(plan.planPeriod()).contains(new PlanPeriod(2022, 2022));
  }

  @Test
  void leavesOutOfTheBasis_whatTheIssuerDoes() {
    PlanDocument plan =
        headed(
            "SỞ Y TẾ",
            "Số: 21/KH-SYT",
            "Diễn tập\nThực hiện chương trình công tác năm 2020, Sở Y tế tổ chức diễn tập với các"
                + " nội dung sau:");
    assertThat(plan.legalBases())
        .extracting(LegalBasis::text)
        .containsExactly("Thực hiện chương trình công tác năm 2020");
  }

  @Test
  void endsTheNumberOfACitedDocumentAtTheFullStop() {
    PlanDocument plan =
        Readings.document(
            "KẾ HOẠCH\nHỗ trợ\nĐiều 1. Mức hỗ trợ\n1. Theo Nghị quyết số 191/2019/NQ-HĐND.\n"
                + "Điều 2. Thị trường\n1. Mở rộng.\n");
    assertThat(plan.citations()).hasSize(1);
    assertThat(plan.citations().get(0).codeNumber()).contains("191/2019/NQ-HĐND");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TM/ UỶ BAN NHÂN DÂN HUYỆN|CHỦ TỊCH|TM/ UỶ BAN NHÂN DÂN HUYỆN",
        "TÍM BAN THƯỜNG VỤ|BÍ THƯ|T/M BAN THƯỜNG VỤ",
      })
  void readsTheRightToSign(String printed, String position, String authority) {
    PlanDocument plan =
        Readings.document(
            "KẾ HOẠCH\nChống lụt\nI. MỤC ĐÍCH\n1. Ổn định.\nNơi nhận:\n- UBND tỉnh;\n- Lưu VP.\n"
                + printed
                + "\n"
                + position
                + "\nPhan Đình Trợ\n");
    assertThat(plan.signer().flatMap(s -> s.authority())).contains(authority);
    assertThat(plan.signer().flatMap(s -> s.position())).contains(position);
  }

  @Test
  void keepsInitialsBehindWhatIsFiled() {
    PlanDocument plan =
        Readings.document(
            "KẾ HOẠCH\nGiám sát\nI. MỤC ĐÍCH\n1. Ổn định.\nNơi nhận:\n- Các sở (th);\n"
                + "- Lưu: VT, (TH).\nCHỦ TỊCH\nPhan Đình Trợ\n");
    assertThat(plan.recipients()).containsExactly("Các sở (t/h)", "Lưu: VT, (TH)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Vụ Tổ chức chủ trì, phối hợp với Vụ Quản lý hàng dự trữ, Thanh tra Tổng cục thành lập 03"
            + " đoàn|Vụ Tổ chức|Vụ Quản lý hàng dự trữ;Thanh tra Tổng cục|thành lập 03 đoàn",
        "Tỉnh đoàn chủ trì, phối hợp với các huyện đoàn vận động đội hình, hậu cần"
            + "|Tỉnh đoàn|các huyện đoàn|vận động đội hình, hậu cần",
        "Đảng ủy UBND xã lãnh đạo xây dựng kế hoạch|Đảng ủy UBND xã||lãnh đạo xây dựng kế hoạch",
        "Đề nghị Ủy ban MTTQ xã và các tổ chức chính trị tuyên truyền, vận động hội viên"
            + "|Ủy ban MTTQ xã và các tổ chức chính trị||tuyên truyền, vận động hội viên",
        "Bộ phận Tiếp nhận và Trả kết quả niêm yết thủ tục"
            + "|Bộ phận Tiếp nhận và Trả kết quả||niêm yết thủ tục",
        "Ban Quản lý dự án đầu tư xây dựng huyện đẩy nhanh tiến độ"
            + "|Ban Quản lý dự án đầu tư xây dựng huyện||đẩy nhanh tiến độ",
        "Tòa án nhân dân tỉnh quan tâm phối hợp xét xử lưu động"
            + "|Tòa án nhân dân tỉnh||quan tâm phối hợp xét xử lưu động",
        "Các khoa, phòng nghiêm túc thực hiện|Các khoa, phòng||nghiêm túc thực hiện",
        "UBND xã chịu trách nhiệm trước UBND huyện về kết quả"
            + "|UBND xã||chịu trách nhiệm trước UBND huyện về kết quả",
        "Hội Khuyến học xã phối hợp với nhà trường để vận động học sinh trở lại lớp"
            + "|Hội Khuyến học xã|nhà trường|vận động học sinh trở lại lớp",
        "Văn phòng Sở là đầu mối, chủ trì, phối hợp với Sở Tài chính theo dõi, đôn đốc"
            + "|Văn phòng Sở|Sở Tài chính|theo dõi, đôn đốc",
      })
  void tellsWhoDoesWhatWithWhom(String text, String who, String with, String task) {
    PlanDocument plan =
        Readings.document(
            "KẾ HOẠCH\nKiểm tra\nI. TỔ CHỨC THỰC HIỆN\n1. "
                + text
                + ".\n2. Sở Y tế"
                + " báo cáo.\n");
    Assignment first = plan.assignments().get(0);
    assertThat(first.responsible()).isEqualTo(who);
    assertThat(String.join(";", first.cooperating())).isEqualTo(with == null ? "" : with);
    assertThat(first.task()).isEqualTo(task);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ban Dân tộc xây dựng đề án (hoàn thành trước ngày 15/9/2024)|trước ngày 15/9/2024",
        "Sở Tài chính thẩm định kinh phí; thời gian: Quý III/2024|Quý III/2024",
        "Thanh tra tỉnh tổ chức đối thoại, hoàn thành năm 2025|năm 2025",
        "Sở Y tế gửi kế hoạch trước ngày 25/02/2026 để tổng hợp|trước ngày 25/02/2026",
        "Sở Y tế bố trí kinh phí. Thời gian hoàn thành: tháng 4/2024|tháng 4/2024",
      })
  void readsDeadlines(String text, String deadline) {
    PlanDocument plan =
        Readings.document("KẾ HOẠCH\nKiểm tra\nI. TỔ CHỨC THỰC HIỆN\n1. " + text + ".\n");
    assertThat(plan.assignments()).hasSize(1);
    assertThat(plan.assignments().get(0).deadline()).contains(deadline);
  }

  @Test
  void readsLabelsBelowATask() {
    PlanDocument plan =
        Readings.document(
            "KẾ HOẠCH\nCải cách\nI. NHIỆM VỤ\n1. Rà soát quy trình nội bộ\n"
                + "- Cơ quan chủ trì: Văn phòng UBND tỉnh.\n"
                + "- Cơ quan phối hợp: Các sở, ban, ngành; UBND các huyện.\n"
                + "- Thời gian hoàn thành: Quý III năm 2024.\n"
                + "2. Nâng cấp hệ thống. Đơn vị chủ trì: Sở Nội vụ; thời gian: tháng 6/2024.\n");
    assertThat(plan.assignments())
        .containsExactly(
            new Assignment(
                "Văn phòng UBND tỉnh",
                List.of("Các sở, ban, ngành", "UBND các huyện"),
                "Rà soát quy trình nội bộ",
                Optional.of("Quý III năm 2024"),
                "I.1"),
            new Assignment(
                "Sở Nội vụ", List.of(), "Nâng cấp hệ thống", Optional.of("tháng 6/2024"), "I.2"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Tốc độ tăng trưởng đạt 8,5 - 9%|8.5|%",
        "Đến hết năm 2028, chỉnh lý 1.900 mét tài liệu|1900|mét",
        "Giảm còn 03 ngày làm việc|3|ngày làm việc",
        "Mỗi huyện xây dựng ít nhất 05 nhà|5|nhà",
        "Trồng mới 20.000 cây xanh|20000|cây xanh",
        "Mỗi tổ có từ 03 hòa giải viên trở lên|3|hòa giải viên",
        "Phát hành 1,2 triệu tín chỉ|1.2|triệu tín chỉ",
        "Huy động tối thiểu 40 guồng nước|40|guồng",
      })
  void readsTargetsOfAllKindsOfThings(String text, double value, String unit) {
    PlanDocument plan = Readings.document("KẾ HOẠCH\nThi đua\nI. CHỈ TIÊU\n1. " + text + ".\n");
    assertThat(plan.indicators()).hasSize(1);
    Indicator only = plan.indicators().get(0);
    assertThat(only.value()).isEqualTo(value);
    assertThat(only.unit()).isEqualTo(unit);
    assertThat(only.text()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "HIỆN TRẠNG|Có 1.900 mét tài liệu bó gói",
        "ĐỊA ĐIỂM|Trong bán kính 500 mét",
        "MỤC ĐÍCH|Nguồn hàng cho hơn 600.000 công nhân được bảo đảm",
      })
  void takesNoTarget_fromWhatIsSaidOfTheStateOrThePlace(String heading, String text) {
    PlanDocument plan =
        Readings.document("KẾ HOẠCH\nThi đua\nI. " + heading + "\n1. " + text + ".\n");
    assertThat(plan.indicators()).isEmpty();
  }

  @Test
  void keepsTheNumeralOfAHeading_whoseFirstSiblingIsLost() {
    PlanDocument plan =
        new Segmenter()
            .segment(
                Readings.placed(
                    "KẾ HOẠCH\nChống lụt\nA. TÌNH HÌNH\n1. Ổn định.\nB. NHIỆM VỤ\n"
                        + "Chuẩn bị vật tư.\nII. Phương án sơ tán\n1. Lên đồi.\n"
                        + "2. Đưa gia súc lên.\nC. THỰC HIỆN\n1. Các xã.\n"))
            .get(0);
    assertThat(plan.sections().get(1).children().get(0).marker()).isEqualTo("II");
  }

  @Test
  void givesThePartysNumbersTheirSlashBack() {
    PlanDocument plan =
        headed("SỞ Y TẾ", "Số: 21/KH-SYT", "Thực hiện Nghị quyết số 57-NQITW của Bộ Chính trị");
    assertThat(plan.title()).contains("Thực hiện Nghị quyết số 57-NQ/TW của Bộ Chính trị");
  }

  @Test
  void keepsVerbsThatShareATargetTogether() {
    PlanDocument plan =
        Readings.document(
            "KẾ HOẠCH\nThi đua\nI. CHỈ TIÊU\n1. Khám bệnh, tư vấn cho 2.400 lượt người.\n");
    assertThat(plan.indicators())
        .extracting(Indicator::text)
        .containsExactly("Khám bệnh, tư vấn cho 2.400 lượt người");
  }

  @Test
  void takesABodyInCapitalsForWhoActs_andOtherHeadingsForParts() {
    PlanDocument plan =
        Readings.document(
            "KẾ HOẠCH\nPhát triển rừng\nPHẦN I\nTỔ CHỨC THỰC HIỆN\n"
                + "I. SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG\n1. Xây dựng cơ sở dữ liệu.\n"
                + "II. UBND CÁC XÃ, PHƯỜNG\nTuyên truyền đến Nhân dân.\n"
                + "III. ĐỀ NGHỊ HỘI NÔNG DÂN TỈNH\nVận động hội viên.\n"
                + "IV. CHẾ ĐỘ BÁO CÁO\nTheo quy định.\n");
    assertThat(plan.assignments())
        .extracting(Assignment::responsible)
        .containsExactly(
            "Sở Nông nghiệp và Môi trường", "UBND các xã, phường", "Hội Nông dân tỉnh");
  }

  @Test
  void readsMarkersWithDashesAndMixedNumbers() {
    PlanDocument plan =
        Readings.document(
            "KẾ HOẠCH\nKiểm tra\nI – MỤC ĐÍCH\n1 – Đánh giá kết quả.\n2 – Chấn chỉnh sai sót.\n"
                + "II – NỘI DUNG\nII.1. Sổ hộ tịch.\nII.2. Hồ sơ lưu.\n"
                + "III – ĐỢT KIỂM TRA\n1) Cấp xã:\n1.1) Đợt một;\n1.2) Đợt hai.\n");
    assertThat(plan.sections()).extracting(Section::marker).containsExactly("I", "II", "III");
    assertThat(plan.sections().get(0).children())
        .extracting(Section::marker)
        .containsExactly("1", "2");
    assertThat(plan.sections().get(1).children())
        .extracting(Section::marker)
        .containsExactly("II.1", "II.2");
    assertThat(plan.sections().get(2).children().get(0).children())
        .extracting(Section::marker)
        .containsExactly("1.1", "1.2");
  }

  @Test
  void readsTheNameBehindASigned() {
    PlanDocument plan =
        Readings.document(
            "KẾ HOẠCH\nKiểm tra\nI. MỤC ĐÍCH\n1. Ổn định.\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n"
                + "Đã ký: Lê Văn Cường\n");
    assertThat(plan.signer().flatMap(s -> s.name())).contains("Lê Văn Cường");
  }

  @Test
  void readsNumbersWhoseSlashWasMisread_whereItemsAreCountedSo() {
    PlanDocument plan =
        Readings.document(
            "KẾ HOẠCH\nHuấn luyện\nI MỤC ĐÍCH\n1/ Nâng cao trình độ.\n2/ Bảo đảm an toàn.\n"
                + "II' NỘI DUNG\n1 Dân quân cơ động\n- Huấn luyện 12 ngày.\n2i Dân quân tại chỗ\n"
                + "- Bắn đạn thật.\n31 Phân chia cụm\n- Theo cụm xã.\n");
    assertThat(plan.sections()).extracting(Section::marker).containsExactly("I", "II");
    assertThat(plan.sections().get(1).children())
        .extracting(Section::marker)
        .containsExactly("1", "2", "3");
  }

  @Test
  void endsTheTitleBeforeALineThatAnnouncesTheOutline() {
    PlanDocument plan =
        headed("SỞ Y TẾ", "Số: 21/KH-SYT", "Thi đua\nSở Y tế xây dựng Kế hoạch như sau:");
    assertThat(plan.title()).contains("Thi đua");
  }

  @Test
  void leavesARankOut_thoughItsFirstLetterWasMisread() {
    PlanDocument plan =
        Readings.document(
            "KẾ HOẠCH\nKiểm tra\nI. MỤC ĐÍCH\n1. Ổn định.\nCHỈ HUY TRƯỞNG\n"
                + "Thượng Bá Đỗ Văn Hùng\n");
    assertThat(plan.signer().flatMap(s -> s.name())).contains("Đỗ Văn Hùng");
  }
}
