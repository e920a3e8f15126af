package vn.vankho.segment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Names and abbreviations of document types.
 *
 * <p>Origin: Decree 30/2020/NĐ-CP, article 7 and annex III part I; the types that only circular
 * 01/2011/TT-BNV lists; and those of the Party (guidance 36-HD/VPTW).
 */
final class DocumentTypes {
  /** Abbreviation in a symbol to the name in capitals. */
  private static final Map<String, String> NAMES = names();

  /** Behind the name of a type: several bodies issue the document, or say that they will act. */
  private static final Pattern JOINT =
      Pattern.compile(" (?:lien (?:tich|nganh|so|bo)|phoi hop|hanh dong)$");

  private static final Map<String, String> PARTY_NAMES =
      Map.of("KL", "KẾT LUẬN", "TT", "THÔNG TRI", "QĐ", "QUYẾT ĐỊNH", "QyĐ", "QUY ĐỊNH");

  /** How the Party numbers its rules (22-QĐ/TW). */
  private static final Map<String, String> OTHER_NAMES = Map.of("QĐ", "QUY ĐỊNH");

  private DocumentTypes() {}

  /** The type whose name stands alone on a line; marks and one misread letter are forgiven. */
  static Optional<String> named(String foldedLine) {
    String words = JOINT.matcher(String.join(" ", Letters.words(foldedLine))).replaceFirst("");
    for (String name : NAMES.values()) {
      String folded = FoldedText.of(name);
      if (words.equals(folded)) {
        return Optional.of(name);
      }
    }
    for (String name :
        List.of("KẾ HOẠCH", "QUYẾT ĐỊNH", "CHƯƠNG TRÌNH", "THÔNG BÁO", "HƯỚNG DẪN")) {
      if (Fuzzy.within(words, FoldedText.of(name), 1)) {
        return Optional.of(name);
      }
    }
    return Optional.empty();
  }

  /** The type with whose name a line in capitals begins, where more words follow. */
  static Optional<String> opening(String foldedLine) {
    String words = String.join(" ", Letters.words(foldedLine)) + " ";
    return NAMES.values().stream()
        .filter(name -> words.startsWith(FoldedText.of(name) + " "))
        .findFirst();
  }

  /** The type that a symbol such as {@code KH-SXD} or {@code KH/TU} stands for. */
  static Optional<String> ofSymbol(String symbol, boolean party) {
    int end = 0;
    while (end < symbol.length() && Character.isLetter(symbol.charAt(end))) {
      end++;
    }
    String abbreviation = symbol.substring(0, end);
    return party && PARTY_NAMES.containsKey(abbreviation)
        ? Optional.of(PARTY_NAMES.get(abbreviation))
        : Optional.ofNullable(NAMES.get(abbreviation));
  }

  /** What the type of a folded name is abbreviated as, by the state and by the Party. */
  static Stream<String> abbreviations(String foldedName) {
    return Stream.of(NAMES, OTHER_NAMES)
        .flatMap(names -> names.entrySet().stream())
        .filter(entry -> FoldedText.of(entry.getValue()).equals(foldedName))
        .map(Map.Entry::getKey);
  }

  /** Whether the letters are an abbreviation of a type. */
  static boolean isAbbreviation(String letters) {
    return NAMES.containsKey(letters) || PARTY_NAMES.containsKey(letters);
  }

  private static Map<String, String> names() {
    Map<String, String> names = new LinkedHashMap<>();
    String table =
        "KH=KẾ HOẠCH;NQ=NGHỊ QUYẾT;QĐ=QUYẾT ĐỊNH;CT=CHỈ THỊ;QC=QUY CHẾ;QyĐ=QUY ĐỊNH;TC=THÔNG CÁO;"
            + "TB=THÔNG BÁO;HD=HƯỚNG DẪN;CTr=CHƯƠNG TRÌNH;PA=PHƯƠNG ÁN;ĐA=ĐỀ ÁN;DA=DỰ ÁN;"
            + "BC=BÁO CÁO;BB=BIÊN BẢN;TTr=TỜ TRÌNH;HĐ=HỢP ĐỒNG;CĐ=CÔNG ĐIỆN;BGN=BẢN GHI NHỚ;"
            + "BTT=BẢN THỎA THUẬN;GUQ=GIẤY ỦY QUYỀN;GM=GIẤY MỜI;GGT=GIẤY GIỚI THIỆU;"
            + "GNP=GIẤY NGHỈ PHÉP;PG=PHIẾU GỬI;PC=PHIẾU CHUYỂN;PB=PHIẾU BÁO;"
            + "KL=KẾT LUẬN;NĐ=NGHỊ ĐỊNH;TT=THÔNG TƯ;L=LUẬT;PL=PHÁP LỆNH;LCT=LỊCH CÔNG TÁC;"
            + "GP=GIẤY PHÉP;GCN=GIẤY CHỨNG NHẬN;QT=QUY TRÌNH;ĐL=ĐIỀU LỆ";
    for (String entry : table.split(";", -1)) {
      int split = entry.indexOf('=');
      names.put(entry.substring(0, split), entry.substring(split + 1));
    }
    return names;
  }
}
