package vn.vankho.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vankho.model.Assignment;
import vn.vankho.model.PlanDocument;

/** Sentences that name several bodies, and offices whose names have verbs. */
class SharedWorkTest {
  private static List<Assignment> assignments(String body) {
    return Readings.document("KẾ HOẠCH\nPhòng ngừa\nI. TỔ CHỨC THỰC HIỆN\n" + body).assignments();
  }

  private static Assignment first(String sentence) {
    return assignments("1. " + sentence + ".\n2. Sở Y tế báo cáo.\n").get(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Đội 3 chủ trì, Đội 5 và Thanh tra huyện phối hợp kiểm tra bến đò"
            + "|Đội 3|Đội 5; Thanh tra huyện|kiểm tra bến đò",
        "Phòng Tác chiến chủ trì, hiệp đồng với Hải đội 2, Trạm Ra-đa 9 tổ chức tuần tra"
            + "|Phòng Tác chiến|Hải đội 2; Trạm Ra-đa 9|tổ chức tuần tra",
        "Hội Phụ nữ xã phụ trách, Hội Nông dân xã phối hợp tổ chức hội chợ làng nghề"
            + "|Hội Phụ nữ xã|Hội Nông dân xã|tổ chức hội chợ làng nghề"
      })
  void readsWhoHelps_namedBeforeWhatIsDone(String sentence, String who, String with, String task) {
    Assignment read = first(sentence);

    assertThat(read.responsible()).isEqualTo(who);
    assertThat(String.join("; ", read.cooperating())).isEqualTo(with);
    assertThat(read.task()).isEqualTo(task);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Phó Giám đốc phụ trách kỹ thuật duyệt phương án vận hành|Phó Giám đốc phụ trách kỹ thuật",
        "Phòng Hậu cần phụ trách việc in ấn tài liệu tập huấn|Phòng Hậu cần",
        "Thị Đoàn dọn cỏ ở bến đò|Thị Đoàn",
        "Sở Xây dựng được giao chủ trì nâng cấp bến phà|Sở Xây dựng",
        "Ban cán sự đảng UBND tỉnh lãnh đạo việc rà soát quy hoạch bến cảng"
            + "|Ban cán sự đảng UBND tỉnh",
        "Công an huyện được giao bố trí chốt|Công an huyện",
        "Đội Hướng dẫn người nộp phí soạn tờ gấp|Đội Hướng dẫn người nộp phí",
        "Phó Hiệu trưởng phụ trách nội trú: phân ca trực đêm|Phó Hiệu trưởng phụ trách nội trú",
        "UBND các xã giao công chức địa chính làm đầu mối, gửi sơ đồ|UBND các xã",
        "UBND các xã cử một cán bộ làm đầu mối, gửi sơ đồ|UBND các xã",
        "Các tổ thuộc Ban lập danh sách, gửi Văn phòng|Các tổ thuộc Ban",
        "Phòng Giám sát, kiểm tra và xử lý sau thanh tra: thu hồi công nợ"
            + "|Phòng Giám sát, kiểm tra và xử lý sau thanh tra",
        "Công an phường cấp, đổi thẻ cho người cao tuổi tại nhà|Công an phường",
        "Hiệp hội Chăn nuôi tỉnh vận động trang trại dùng thuốc thú y có trách nhiệm"
            + "|Hiệp hội Chăn nuôi tỉnh"
      })
  void endsTheName_whereTheWorkBegins(String sentence, String who) {
    assertThat(first(sentence).responsible()).isEqualTo(who);
  }

  @Test
  void givesWork_inThePartsOfASectionThatSharesItOut() {
    assertThat(
            Readings.document(
                    "KẾ HOẠCH\nChống xói lở\nPhần I\nMỤC ĐÍCH\n1. Giữ đất.\nPhần II\nTỔ CHỨC THỰC"
                        + " HIỆN\nI. PHỐI HỢP NGOÀI SỞ\n1. Đề nghị Công an tỉnh cử người dẫn đường.\n"
                        + "2. Các cơ quan báo cáo khi có yêu cầu.\nII. KINH PHÍ\nTổng dự toán là"
                        + " 3 tỷ đồng. Văn phòng Sở thẩm tra chứng từ.\n")
                .assignments())
        .extracting(it -> it.section() + " " + it.responsible() + ": " + it.task())
        .containsExactly(
            "Phần II.I.1 Công an tỉnh: cử người dẫn đường",
            "Phần II.II Văn phòng Sở: thẩm tra chứng từ");
  }

  @Test
  void givesATeamItsDuties_whereItIsFounded() {
    assertThat(
            Readings.document(
                    "KẾ HOẠCH\nChống buôn lậu\nI. THÀNH LẬP TỔ LIÊN NGÀNH\n"
                        + "1. Tổ liên ngành do đồng chí Lò Văn Én làm Tổ trưởng.\n"
                        + "2. Tổ liên ngành có nhiệm vụ kiểm tra kho ba lần trong ngày tại bến.\n"
                        + "II. PHÂN CÔNG\n1. Sở Y tế báo cáo.\n")
                .assignments())
        .extracting(it -> it.responsible() + ": " + it.task() + it.deadline().orElse(""))
        .containsExactly(
            "Tổ liên ngành: kiểm tra kho ba lần trong ngày tại bến", "Sở Y tế: báo cáo");
  }

  @Test
  void namesThoseWhoStandBelowAKindOfBodies() {
    assertThat(
            assignments(
                "1. Trách nhiệm của doanh nghiệp\n1.1. Công ty cấp nước sửa chữa trụ nước.\n"
                    + "1.2. Doanh nghiệp may mặc khai báo tai nạn.\n2. Sở Y tế báo cáo.\n"))
        .extracting(Assignment::responsible)
        .containsExactly("Công ty cấp nước", "Doanh nghiệp may mặc", "Sở Y tế");
  }

  @Test
  void leavesTheWorkToTheBodyAbove_behindWordsThatOnlyNameThePlan() {
    assertThat(
            assignments(
                "1. Các phòng, ban thuộc huyện\n- Căn cứ Kế hoạch này, quán triệt đến cán bộ, công"
                    + " chức; đăng ký đoạn đường tự quản.\n2. Sở Y tế báo cáo.\n"))
        .extracting(it -> it.responsible() + ": " + it.task())
        .contains(
            "Các phòng, ban thuộc huyện: quán triệt đến cán bộ, công chức; đăng ký đoạn đường tự"
                + " quản");
  }

  @Test
  void readsHowLongBeforeAMeeting_asATime() {
    assertThat(first("Văn thư in sao báo cáo gửi từng phòng trước phiên họp 03 ngày").deadline())
        .contains("trước phiên họp 03 ngày");
  }

  @Test
  void givesEachBodyItsClause_ofASentence() {
    List<Assignment> found =
        assignments(
            "1. Ủy ban Mặt trận Tổ quốc và các tổ chức thành viên\nĐề nghị Hội Nông dân xã ký cam kết"
                + " với từng hộ; Hội Phụ nữ xã duy trì câu lạc bộ không rác.\n2. Sở Y tế báo cáo.\n");

    assertThat(found)
        .extracting(it -> it.responsible() + ": " + it.task())
        .startsWith(
            "Hội Nông dân xã: ký cam kết với từng hộ",
            "Hội Phụ nữ xã: duy trì câu lạc bộ không rác");
  }

  @Test
  void readsTheLabelsOfEachItem_belowAHeading() {
    List<Assignment> found =
        Readings.document(
                "KẾ HOẠCH\nPhòng ngừa\nI. NỘI DUNG\n1. Hoàn thiện tài liệu\n"
                    + "a) Soạn sổ tay vận hành. Đơn vị chủ trì: Phòng Kỹ thuật. Thời hạn: quý II/2027.\n"
                    + "b) Dịch tài liệu nước ngoài. Đơn vị chủ trì: Phòng Đối ngoại.\n"
                    + "II. KINH PHÍ\n1. Đủ.\n")
            .assignments();

    assertThat(found)
        .extracting(it -> it.section() + " " + it.responsible() + ": " + it.task())
        .containsExactly(
            "I.1.a Phòng Kỹ thuật: Soạn sổ tay vận hành",
            "I.1.b Phòng Đối ngoại: Dịch tài liệu nước ngoài");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Trách nhiệm của Trạm Y tế|Trạm Y tế",
        "Đối với đội ngũ giáo viên|Đội ngũ giáo viên",
        "Các tổ chuyên môn và bộ phận văn phòng|Các tổ chuyên môn và bộ phận văn phòng"
      })
  void givesWhatStandsBelow_toTheBodyThatAHeadingAmongTasksAsks(String heading, String who) {
    List<Assignment> found =
        Readings.document(
                "KẾ HOẠCH\nPhòng ngừa\nI. NHIỆM VỤ VÀ GIẢI PHÁP\n1. "
                    + heading
                    + "\n- Rà soát tủ thuốc.\n- Mở sổ theo dõi.\nII. KINH PHÍ\n1. Đủ.\n")
            .assignments();

    assertThat(found).extracting(Assignment::responsible).containsExactly(who, who);
  }

  @Test
  void givesNoWork_toThoseWhomAHeadingOutsideOfTasksSpeaksOf() {
    assertThat(
            Readings.document(
                    "KẾ HOẠCH\nKiểm tra\nI. NỘI DUNG KIỂM TRA\n1. Đối với trường tiểu học\n"
                        + "- Quản lý dạy thêm.\n- Sử dụng thiết bị.\nII. KINH PHÍ\n1. Đủ.\n")
                .assignments())
        .isEmpty();
  }

  @Test
  void givesWorkToTheUnits_thatAHeadingOfTheirMinistryHasBelowIt() {
    assertThat(
            assignments(
                "1. Trách nhiệm thực hiện của Bộ Nội vụ\n- Vụ Pháp chế:\n+ Soạn đề cương;\n"
                    + "+ Góp ý dự thảo.\n- Văn phòng Bộ:\nBố trí hội trường.\n"))
        .extracting(Assignment::responsible)
        .containsExactly("Vụ Pháp chế", "Vụ Pháp chế", "Văn phòng Bộ");
  }

  @Test
  void readsTheTimeThatASentenceOfItsOwnSays_behindABracketedName() {
    List<Assignment> found =
        Readings.document(
                "KẾ HOẠCH\nNgày hội\nI. NỘI DUNG\n1. Thi nấu ăn (Hội Phụ nữ xã chủ trì; Trạm Y tế phối"
                    + " hợp). Thời gian: tháng 3/2018.\n2. Trưng bày ảnh tư liệu (Xã đoàn).\n")
            .assignments();

    assertThat(found)
        .extracting(
            it -> it.responsible() + it.cooperating() + it.task() + it.deadline().orElse(""))
        .containsExactly(
            "Hội Phụ nữ xã[Trạm Y tế]Thi nấu ăntháng 3/2018", "Xã đoàn[]Trưng bày ảnh tư liệu");
  }

  @Test
  void readsWorkAndTargets_ofAPlanWithoutOutline() {
    PlanDocument plan =
        Readings.document(
            "UBND TỈNH HÀ NAM CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
                + "BAN CHỈ ĐẠO 389 Độc lập - Tự do - Hạnh phúc\n"
                + "Số: 4/KH-BCĐ389 Hà Nam, ngày 8 tháng 1 năm 2012\nKẾ HOẠCH\nGiữ giá dịp Tết\n"
                + "Ban Chỉ đạo xây dựng kế hoạch giữ giá dịp Tết trên địa bàn tỉnh như sau:\n"
                + "Phấn đấu 90% chợ niêm yết giá.\n"
                + "Sở Công Thương lập danh sách điểm bán, hoàn thành trước ngày 20/01/2012.\n"
                + "Đề nghị Hội Nông dân tỉnh vận động hội viên bán đúng giá.\n"
                + "Yêu cầu các thành viên Ban Chỉ đạo thực hiện nghiêm túc./.\n");

    assertThat(plan.sections()).isEmpty();
    assertThat(plan.assignments())
        .extracting(it -> it.responsible() + it.section())
        .containsExactly("Sở Công Thương", "Hội Nông dân tỉnh");
    assertThat(plan.indicators()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Sở Y tế chỉ đạo trạm tổng vệ sinh trước khi khai giảng năm học mới|trước khi khai giảng năm học mới",
        "Sở Y tế mở tài khoản cho trạm ngay sau khi kết thúc tập huấn|ngay sau khi kết thúc tập huấn",
        "Đội Quy tắc tuần tra các bến, hoàn thành xong tháng 5/2019|tháng 5/2019",
        "Xã Đoàn trồng cây ở bến, chậm nhất đến hết tháng 6/2019|chậm nhất đến hết tháng 6/2019",
        "Nhà trường ký kết với bếp ăn trong học kỳ II|trong học kỳ II",
        "Hạt Kiểm lâm: Đến hết tháng 4 phải giao cây đến chân lô|Đến hết tháng 4",
        "Văn phòng Sở cụ thể hóa Kế hoạch, gửi Sở trước ngày 31/12/2017 để theo dõi, kiểm tra"
            + "|trước ngày 31/12/2017"
      })
  void readsTimes_thatEventsAndOpeningWordsSay(String sentence, String deadline) {
    List<Assignment> found = assignments("1. " + sentence + ".\n2. Sở Y tế báo cáo.\n");

    assertThat(found).hasSize(2);
    assertThat(found.get(0).deadline()).contains(deadline);
  }

  @Test
  void readsLabelsWithinAParagraph_thoughALineEndsBehindOne() {
    List<Assignment> found =
        Readings.document(
                "KẾ HOẠCH\nHội chợ\nI. NỘI DUNG\n1. Quảng bá\n"
                    + "a) Dựng gian hàng mẫu. Phân công: Chi hội Phụ nữ thôn; phối hợp:\n"
                    + "Đoàn Thanh niên xã. Thời gian: trước ngày 12/5/2022.\n"
                    + "b) In tờ rơi. Phân công: Theo danh sách kèm theo.\n")
            .assignments();

    assertThat(found)
        .containsExactly(
            new Assignment(
                "Chi hội Phụ nữ thôn",
                List.of("Đoàn Thanh niên xã"),
                "Dựng gian hàng mẫu",
                Optional.of("trước ngày 12/5/2022"),
                "I.1.a"));
  }

  @Test
  void givesWorkToThose_whoAreAllNamedBelowALevel() {
    assertThat(
            assignments(
                "1. Cấp cơ sở\n- Chủ tịch Hội Nông dân các xã lập danh sách hộ vay.\n"
                    + "- Chi hội trưởng các thôn vận động hội viên góp vốn.\n2. Cấp huyện\n- Mở lớp.\n"))
        .extracting(Assignment::responsible)
        .containsExactly("Chủ tịch Hội Nông dân các xã", "Chi hội trưởng các thôn", "Cấp huyện");
  }

  @Test
  void leavesToABody_whomItIsToCharge() {
    assertThat(
            assignments(
                "1. UBND các xã ven sông\n- Phân công cán bộ theo dõi từng bến đò.\n"
                    + "- Đề nghị Hội Nông dân cùng cấp vận động chủ đò.\n"))
        .first()
        .extracting(Assignment::responsible, Assignment::task)
        .containsExactly("UBND các xã ven sông", "Phân công cán bộ theo dõi từng bến đò");
  }

  @Test
  void namesDepartmentsAndTheirHeads_printedInCapitals() {
    assertThat(
            Readings.document(
                    "KẾ HOẠCH\nPhòng ngừa\nA. MỤC TIÊU\nÍt sai sót hơn.\nB. TỔ CHỨC THỰC HIỆN\n"
                        + "I. KHOA DƯỢC\nRà soát tủ trực, chuẩn bị thuốc cấp cứu.\n"
                        + "II. TRƯỞNG CÁC KHOA, PHÒNG\n1. Báo cáo sự cố.\n2. Mở sổ theo dõi.\n")
                .assignments())
        .extracting(Assignment::responsible)
        .containsExactly("Khoa Dược", "Trưởng các khoa, phòng", "Trưởng các khoa, phòng");
  }
}
