package vn.vankho.export;

import static vn.vankho.export.ArchiveField.coded;
import static vn.vankho.export.ArchiveField.plain;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.vankho.export.ArchiveField.Form;

/**
 * The fields that Circular 05/2025/TT-BNV asks of a dossier (18) and of a document in it (19, as an
 * AIP has them), with their lengths and tables of codes, in the order in which the schemas to the
 * circular list the elements.
 *
 * <p>Where the circular contradicts itself: {@code docOrdinal}, which it nowhere describes, is
 * taken for the number of the document in the dossier, counted from 1, without leading zeros; a
 * document's code is {@code docCode}, as in its tables and sample data for AIPs, and not {@code
 * arcDocCode}. Signer, recipients, place, legal bases and outline have no field there: they are in
 * the JSON.
 */
final class ArchiveFields {
  private static final String ACCESS = "01=công khai;02=có điều kiện;03=mật";

  /** The codes between these two the standard's summary does not name. */
  private static final String LANGUAGES =
      "01=tiếng Việt;02=;03=;04=;05=;06=;07=;08=;09=;10=;11=khác";

  private static final String RETENTION =
      "01=vĩnh viễn;02=70 năm;03=50 năm;04=30 năm;05=20 năm;06=10 năm;07=khác";
  private static final String ORIGINS = "01=gốc điện tử;02=số hóa;03=hỗn hợp";
  private static final String CONDITIONS = "01=tốt;02=bình thường;03=hỏng";
  private static final String YES_OR_NO = "0=không;1=có";

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

  /** Of a dossier (hồ sơ). */
  static final List<ArchiveField> DOSSIER =
      List.of(
          plain("arcFileCode", "Mã hồ sơ", 100, Form.TEXT, true),
          plain("title", "Tiêu đề hồ sơ", 1000, Form.TEXT, true),
          coded("maintenance", "Thời hạn lưu trữ", 100, Form.CODE, true, RETENTION),
          coded("mode", "Chế độ sử dụng", 30, Form.CODE, true, ACCESS),
          coded("language", "Ngôn ngữ", 100, Form.CODES, true, LANGUAGES),
          plain("startDate", "Thời gian bắt đầu", 10, Form.PARTIAL_DATE, true),
          plain("endDate", "Thời gian kết thúc", 10, Form.PARTIAL_DATE, true),
          plain("keyword", "Từ khóa", 100, Form.TEXT, false),
          plain("totalDoc", "Tổng số tài liệu", 10, Form.NUMBER, true),
          plain("numberOfPaper", "Số lượng tờ", 10, Form.NUMBER, true),
          plain("numberOfPage", "Số lượng trang", 10, Form.NUMBER, true),
          coded("format", "Tình trạng vật lý", 50, Form.CODE, false, CONDITIONS),
          plain("inforSign", "Ký hiệu thông tin", 30, Form.TEXT, false),
          coded("confidenceLevel", "Mức độ tin cậy", 40, Form.CODE, false, ORIGINS),
          plain("paperFileCode", "Mã hồ sơ giấy", 100, Form.TEXT, false),
          coded("riskRecovery", "Chế độ dự phòng", 1, Form.CODE, true, YES_OR_NO),
          plain("riskRecoveryStatus", "Tình trạng dự phòng", 2, Form.TEXT, false),
          plain("description", "Ghi chú", 2000, Form.TEXT, false));

  /** Of a document (tài liệu). */
  static final List<ArchiveField> DOCUMENT =
      List.of(
          plain("arcFileCode", "Mã hồ sơ lưu trữ chứa tài liệu", 100, Form.TEXT, true),
          coded("mode", "Chế độ sử dụng", 20, Form.CODE, true, ACCESS),
          coded("language", "Ngôn ngữ", 100, Form.CODES, true, LANGUAGES),
          plain("keyword", "Từ khóa", 100, Form.TEXT, false),
          plain("numberOfPage", "Số trang", 4, Form.NUMBER, true),
          coded("format", "Tình trạng vật lý", 50, Form.CODE, false, CONDITIONS),
          plain("inforSign", "Ký hiệu thông tin", 30, Form.TEXT, false),
          coded("confidenceLevel", "Mức độ tin cậy", 30, Form.CODE, false, ORIGINS),
          plain("description", "Ghi chú", 500, Form.TEXT, false),
          plain("docCode", "Mã lưu trữ của tài liệu", 100, Form.TEXT, true),
          plain("docOrdinal", "Số thứ tự tài liệu trong hồ sơ", 7, Form.NUMBER, true),
          coded("typeName", "Tên loại tài liệu", 10, Form.CODE, true, typeTable()),
          plain("codeNumber", "Số của tài liệu", 11, Form.TEXT, false),
          plain("codeNotation", "Ký hiệu của tài liệu", 30, Form.TEXT, false),
          plain("issuedDate", "Ngày, tháng, năm tài liệu", 10, Form.DATE, true),
          plain("organName", "Tên cơ quan ban hành", 200, Form.TEXT, true),
          plain("subject", "Trích yếu nội dung", 500, Form.TEXT, true),
          plain("autograph", "Bút tích", 2000, Form.TEXT, false),
          coded("process", "Quy trình xử lý", 1, Form.CODE, false, YES_OR_NO));

  private ArchiveFields() {}

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
