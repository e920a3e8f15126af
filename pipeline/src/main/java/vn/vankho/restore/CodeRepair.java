package vn.vankho.restore;

import java.util.Map;

/** Gives the abbreviations in document numbers back their letters; digits are never touched. */
final class CodeRepair {
  private CodeRepair() {}

  /**
   * {@code 2142/QD-UBND} becomes {@code 2142/QĐ-UBND}; an abbreviation that is not known stays.
   *
   * @param abbreviations by their letters without marks
   */
  static String repair(String code, Map<String, String> abbreviations) {
    if (code.indexOf('@') >= 0 || code.startsWith("http") || code.startsWith("www")) {
      return code;
    }
    StringBuilder repaired = new StringBuilder(code.length());
    int at = 0;
    for (int i = 0; i <= code.length(); i++) {
      if (i == code.length() || "/-.:".indexOf(code.charAt(i)) >= 0) {
        String part = code.substring(at, i);
        repaired.append(abbreviations.getOrDefault(part, part));
        if (i < code.length()) {
          repaired.append(code.charAt(i));
        }
        at = i + 1;
      }
    }
    return repaired.toString();
  }
}
