package vn.vankho.export;

import static vn.vankho.export.ArchiveField.coded;
import static vn.vankho.export.ArchiveField.plain;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import vn.vankho.export.ArchiveField.Form;

/**
 * The fields that Circular 05/2025/TT-BNV asks of the packages and of the documents in them, with
 * their lengths and tables of codes, in the order in which the circular lists the elements.
 *
 * <p>Where the circular contradicts itself: {@code docOrdinal}, which it nowhere describes, is
 * taken for the number of the document in the package, counted from 1, without leading zeros; a
 * document's code is {@code docCode} in SIPs and AIPs, as in its tables and sample data, and {@code
 * arcDocCode} in DIPs; the dossier of a SIP has the 18 fields of its frame, not the 17 of its table
 * nor the 16 of its schema. Signer, recipients, place, legal bases and outline have no field there:
 * they are in the JSON.
 */
final class ArchiveFields {
  private static final String ACCESS = "01=công khai;02=có điều kiện;03=mật";

  private static final String LANGUAGES =
      "01=tiếng Việt;02=tiếng Anh;03=tiếng Pháp;04=tiếng Nga;05=tiếng Trung;06=Việt - Anh"
          + ";07=Việt - Nga;08=Việt - Pháp;09=Hán Nôm;10=Việt - Trung;11=khác";

  private static final String RETENTION =
      "01=vĩnh viễn;02=70 năm;03=50 năm;04=30 năm;05=20 năm;06=10 năm;07=khác";
  private static final String ORIGINS = "01=gốc điện tử;02=số hóa;03=hỗn hợp";
  private static final String CONDITIONS = "01=tốt;02=bình thường;03=hỏng";
  private static final String YES_OR_NO = "0=không;1=có";
  private static final String RECOVERIES = "01=đã dự phòng;02=chưa dự phòng";
  private static final String DIRECTIONS = "0=văn bản đi;1=văn bản đến";
  private static final String PURPOSES = "01=cá nhân;02=công vụ;03=công vụ đặc biệt";
  private static final String READERS =
      "01=học sinh, sinh viên, học viên, nghiên cứu sinh;02=thân nhân liệt sĩ"
          + ";03=thương binh, bệnh binh;04=người hoạt động kháng chiến"
          + ";05=người có công giúp đỡ cách mạng;06=người thờ cúng liệt sĩ"
          + ";07=người hưởng chế độ hưu trí;08=người mất sức lao động, tai nạn lao động"
          + ";09=người bị mắc bệnh nghề nghiệp;10=khác";

  /** Name of a type in capitals to its code. */
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("NGHỊ QUYẾT", "01"),
          Map.entry("QUYẾT ĐỊNH", "02"),
          Map.entry("CHỈ THỊ", "03"),
          Map.entry("QUY CHẾ", "04"),
          Map.entry("QUY ĐỊNH", "05"),
          Map.entry("THÔNG CÁO", "06"),
          Map.entry("THÔNG BÁO", "07"),
          Map.entry("HƯỚNG DẪN", "08"),
          Map.entry("CHƯƠNG TRÌNH", "09"),
          Map.entry("KẾ HOẠCH", "10"),
          Map.entry("PHƯƠNG ÁN", "11"),
          Map.entry("ĐỀ ÁN", "12"),
          Map.entry("DỰ ÁN", "13"),
          Map.entry("BÁO CÁO", "14"),
          Map.entry("TỜ TRÌNH", "15"),
          Map.entry("GIẤY ỦY QUYỀN", "16"),
          Map.entry("PHIẾU GỬI", "17"),
          Map.entry("PHIẾU CHUYỂN", "18"),
          Map.entry("PHIẾU BÁO", "19"),
          Map.entry("BIÊN BẢN", "20"),
          Map.entry("HỢP ĐỒNG", "21"),
          Map.entry("CÔNG VĂN", "22"),
          Map.entry("CÔNG ĐIỆN", "23"),
          Map.entry("BẢN GHI NHỚ", "24"),
          Map.entry("BẢN THỎA THUẬN", "25"),
          Map.entry("GIẤY MỜI", "26"),
          Map.entry("GIẤY GIỚI THIỆU", "27"),
          Map.entry("GIẤY NGHỈ PHÉP", "28"),
          Map.entry("THƯ CÔNG", "29"),
          Map.entry("BẢN ĐỒ", "30"),
          Map.entry("BẢN VẼ KỸ THUẬT", "31"));

  private static final String OTHER_TYPE = "32";
  private static final int LAST_TYPE = 32;

  private static final ArchiveField TITLE =
      plain("title", "Tiêu đề gói tin", 1000, Form.TEXT, true);
  private static final ArchiveField REMARK =
      plain("description", "Ghi chú", 2000, Form.TEXT, false);
  private static final ArchiveField RETAINED =
      coded("maintenance", "Thời hạn lưu trữ", 100, Form.CODE, true, RETENTION);
  private static final ArchiveField LANGUAGE =
      coded("language", "Ngôn ngữ", 100, Form.CODES, true, LANGUAGES);
  private static final ArchiveField KEYWORD = plain("keyword", "Từ khóa", 100, Form.TEXT, false);
  private static final ArchiveField FORMAT =
      coded("format", "Tình trạng vật lý", 50, Form.CODE, false, CONDITIONS);
  private static final ArchiveField INFORMATION_SIGN =
      plain("inforSign", "Ký hiệu thông tin", 30, Form.TEXT, false);
  private static final ArchiveField RECOVERY =
      coded("riskRecovery", "Chế độ dự phòng", 1, Form.CODE, true, YES_OR_NO);
  private static final ArchiveField RECOVERY_STATUS =
      coded("riskRecoveryStatus", "Tình trạng dự phòng", 2, Form.CODE, false, RECOVERIES);

  /** Of a dossier (hồ sơ) that an archive keeps: 18. */
  static final List<ArchiveField> DOSSIER_AIP =
      dossier(plain("arcFileCode", "Mã hồ sơ", 100, Form.TEXT, true), Form.PARTIAL_DATE);

  /** Of a dossier that is handed over: 18. */
  static final List<ArchiveField> DOSSIER_SIP =
      dossier(plain("fileCode", "Mã hồ sơ", 100, Form.TEXT, true), Form.DATE);

  /** Of a package of loose documents (tài liệu rời lẻ) that an archive keeps: 4. */
  static final List<ArchiveField> LOOSE_AIP =
      List.of(
          plain("arcFileCode", "Mã gói tin lưu trữ", 100, Form.TEXT, true),
          TITLE,
          coded("source", "Nguồn gốc", 100, Form.CODE, true, DIRECTIONS),
          REMARK);

  /** Of a package of loose documents that is handed over: 5. */
  static final List<ArchiveField> LOOSE_SIP =
      List.of(
          plain("fileCode", "Mã gói tin", 100, Form.TEXT, true),
          TITLE,
          coded("source", "Nguồn gốc", 1, Form.CODE, true, DIRECTIONS),
          plain("totalDoc", "Tổng số tài liệu", 10, Form.NUMBER, true),
          REMARK);

  /** Of a reader's request, which is what a DIP describes instead of documents: 7. */
  static final List<ArchiveField> REQUEST =
      List.of(
          plain("requestID", "Mã yêu cầu khai thác", 100, Form.TEXT, true),
          plain("requestDate", "Ngày yêu cầu", 10, Form.DATE, true),
          coded("purpose", "Mục đích", 100, Form.CODE, true, PURPOSES),
          plain("purposeContent", "Nội dung mục đích", 500, Form.TEXT, true),
          coded("feeObjectType", "Đối tượng", 100, Form.CODE, true, READERS),
          plain("researchTopic", "Chủ đề nghiên cứu", 250, Form.TEXT, true),
          REMARK);

  private static final ArchiveField DOCUMENT_ID =
      plain("docId", "Mã định danh tài liệu", 25, Form.TEXT, true);
  private static final ArchiveField DOCUMENT_CODE =
      plain("docCode", "Mã lưu trữ của tài liệu", 100, Form.TEXT, true);
  private static final ArchiveField TYPE =
      coded("typeName", "Tên loại tài liệu", 10, Form.CODE, true, typeTable());
  private static final ArchiveField NUMBER =
      plain("codeNumber", "Số của tài liệu", 11, Form.TEXT, false);
  private static final ArchiveField NOTATION =
      plain("codeNotation", "Ký hiệu của tài liệu", 30, Form.TEXT, false);
  private static final ArchiveField ISSUED =
      plain("issuedDate", "Ngày, tháng, năm tài liệu", 10, Form.DATE, true);
  private static final ArchiveField ISSUER =
      plain("organName", "Tên cơ quan ban hành", 200, Form.TEXT, true);
  private static final ArchiveField SUBJECT =
      plain("subject", "Trích yếu nội dung", 500, Form.TEXT, true);
  private static final ArchiveField PAGES = plain("numberOfPage", "Số trang", 4, Form.NUMBER, true);
  private static final ArchiveField MODE =
      coded("mode", "Chế độ sử dụng", 20, Form.CODE, true, ACCESS);
  private static final ArchiveField CONFIDENCE =
      coded("confidenceLevel", "Mức độ tin cậy", 30, Form.CODE, false, ORIGINS);
  private static final ArchiveField AUTOGRAPH =
      plain("autograph", "Bút tích", 2000, Form.TEXT, false);
  private static final ArchiveField PROCESS =
      coded("process", "Quy trình xử lý", 1, Form.CODE, false, YES_OR_NO);
  private static final ArchiveField DOCUMENT_REMARK =
      plain("description", "Ghi chú", 500, Form.TEXT, false);

  /** Of a document (tài liệu) in an AIP: 19. */
  static final List<ArchiveField> DOCUMENT_AIP =
      List.of(
          plain("arcFileCode", "Mã hồ sơ lưu trữ chứa tài liệu", 100, Form.TEXT, true),
          MODE,
          LANGUAGE,
          KEYWORD,
          PAGES,
          FORMAT,
          INFORMATION_SIGN,
          CONFIDENCE,
          DOCUMENT_REMARK,
          DOCUMENT_CODE,
          plain("docOrdinal", "Số thứ tự tài liệu trong hồ sơ", 7, Form.NUMBER, true),
          TYPE,
          NUMBER,
          NOTATION,
          ISSUED,
          ISSUER,
          SUBJECT,
          AUTOGRAPH,
          PROCESS);

  /** Of a document in a SIP: 21. */
  static final List<ArchiveField> DOCUMENT_SIP = handedOut(DOCUMENT_CODE, List.of(ISSUER));

  /** Of a document in a DIP: 20, the issuer is not among them. */
  static final List<ArchiveField> DOCUMENT_DIP =
      handedOut(plain("arcDocCode", "Mã lưu trữ của tài liệu", 100, Form.TEXT, true), List.of());

  private ArchiveFields() {}

  private static List<ArchiveField> dossier(ArchiveField code, Form dates) {
    return List.of(
        code,
        plain("title", "Tiêu đề hồ sơ", 1000, Form.TEXT, true),
        RETAINED,
        coded("mode", "Chế độ sử dụng", 30, Form.CODE, true, ACCESS),
        LANGUAGE,
        plain("startDate", "Thời gian bắt đầu", 10, dates, true),
        plain("endDate", "Thời gian kết thúc", 10, dates, true),
        KEYWORD,
        plain("totalDoc", "Tổng số tài liệu", 10, Form.NUMBER, true),
        plain("numberOfPaper", "Số lượng tờ", 10, Form.NUMBER, true),
        plain("numberOfPage", "Số lượng trang", 10, Form.NUMBER, true),
        FORMAT,
        INFORMATION_SIGN,
        coded("confidenceLevel", "Mức độ tin cậy", 40, Form.CODE, false, ORIGINS),
        plain("paperFileCode", "Mã hồ sơ giấy", 100, Form.TEXT, false),
        RECOVERY,
        RECOVERY_STATUS,
        REMARK);
  }

  /** What SIP and DIP say of a document: they differ in its code and its issuer. */
  private static List<ArchiveField> handedOut(ArchiveField code, List<ArchiveField> issuer) {
    return Stream.of(
            List.of(DOCUMENT_ID, code, RETAINED, TYPE, NUMBER, NOTATION, ISSUED),
            issuer,
            List.of(SUBJECT, LANGUAGE, PAGES, INFORMATION_SIGN, KEYWORD, MODE, CONFIDENCE),
            List.of(AUTOGRAPH, FORMAT, PROCESS, RECOVERY, RECOVERY_STATUS, DOCUMENT_REMARK))
        .flatMap(List::stream)
        .toList();
  }

  /** Code of a type by its name in capitals; that of other types where the table has none. */
  static String typeCode(String documentType) {
    return TYPES.getOrDefault(documentType, OTHER_TYPE);
  }

  private static String typeTable() {
    StringBuilder table = new StringBuilder();
    for (int code = 1; code <= LAST_TYPE; code++) {
      table.append(code == 1 ? "" : ";").append(String.format(Locale.ROOT, "%02d=", code));
    }
    return table.toString();
  }
}
