package vn.vankho.index;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.vankho.text.Folding;

/**
 * Kinds of documents and their abbreviations: Decree 30/2020/NĐ-CP, annex III part I, and the kinds
 * of legal documents that plans cite.
 */
final class DocumentTypes {
  private static final String[][] TABLE = {
    {"NQ", "nghị quyết"},
    {"QĐ", "quyết định"},
    {"CT", "chỉ thị"},
    {"QC", "quy chế"},
    {"QyĐ", "quy định"},
    {"TC", "thông cáo"},
    {"TB", "thông báo"},
    {"HD", "hướng dẫn"},
    {"CTr", "chương trình"},
    {"KH", "kế hoạch"},
    {"PA", "phương án"},
    {"ĐA", "đề án"},
    {"DA", "dự án"},
    {"BC", "báo cáo"},
    {"BB", "biên bản"},
    {"TTr", "tờ trình"},
    {"HĐ", "hợp đồng"},
    {"CV", "công văn"},
    {"CĐ", "công điện"},
    {"GM", "giấy mời"},
    {"NĐ", "nghị định"},
    {"TT", "thông tư"},
    {"TTLT", "thông tư liên tịch"},
    {"PL", "pháp lệnh"},
    {"KL", "kết luận"},
  };

  private static final Map<String, String> NAME_BY_ABBREVIATION = new HashMap<>();

  static {
    for (String[] row : TABLE) {
      NAME_BY_ABBREVIATION.put(Folding.fold(row[0]), Folding.fold(row[1]));
    }
  }

  private static final Pattern SPACES = Pattern.compile("\\s+");

  private DocumentTypes() {}

  /** Folded name of the kind that an abbreviation stands for, in any case and without marks. */
  static Optional<String> byAbbreviation(String abbreviation) {
    return Optional.ofNullable(NAME_BY_ABBREVIATION.get(Folding.fold(abbreviation)));
  }

  /** Whether this is the name of a kind. */
  static boolean isKnown(String name) {
    return NAME_BY_ABBREVIATION.containsValue(folded(name));
  }

  /** Folded name of a kind given by name or abbreviation; what is neither is only folded. */
  static String folded(String nameOrAbbreviation) {
    String folded = SPACES.matcher(Folding.fold(nameOrAbbreviation.strip())).replaceAll(" ");
    return NAME_BY_ABBREVIATION.getOrDefault(folded, folded);
  }
}
