package vn.vankho.export;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.vankho.model.PlanDocument;

/** The parts of a citation in the words and forms of Decree 30/2020/NĐ-CP. */
final class CitedNames {
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cc}\\p{Cf}]+");

  private static final Pattern NO_CHARACTER = Pattern.compile("[\\p{Cs}\\x{FFFE}\\x{FFFF}]");

  private CitedNames() {}

  /** One line without controls; a scan may hold anything. */
  static String line(String text) {
    String shown = NO_CHARACTER.matcher(text).replaceAll("\uFFFD");
    return SPACE.matcher(shown).replaceAll(" ").strip();
  }

  /** {@code Sở Công Thương (UBND tỉnh Bình Phước)}; empty where no issuer is known. */
  static String issuer(PlanDocument document) {
    String issuer = line(document.issuer().orElse(""));
    String parent = line(document.parentBody().orElse(""));
    if (issuer.isEmpty() || parent.isEmpty()) {
      return issuer + parent;
    }
    return issuer + " (" + parent + ")";
  }

  /** {@code Kế hoạch}; {@code Văn bản} where the type is not known. */
  static String type(PlanDocument document) {
    String type = line(document.documentType().orElse("VĂN BẢN")).toLowerCase(Locale.ROOT);
    return type.isEmpty()
        ? "Văn bản"
        : new StringBuilder()
            .appendCodePoint(Character.toUpperCase(type.codePointAt(0)))
            .append(type.substring(type.offsetByCodePoints(0, 1)))
            .toString();
  }

  /** {@code Kế hoạch số 12/KH-UBND ngày 05/3/2024}, by its subject where it has no number. */
  static String title(PlanDocument document) {
    StringBuilder title = new StringBuilder(type(document));
    Optional<String> number = document.codeNumber().map(CitedNames::line);
    number.ifPresent(code -> title.append(" số ").append(code));
    if (number.isEmpty()) {
      document.title().ifPresent(subject -> title.append(" “").append(line(subject)).append("”"));
    }
    return title.append(date(document)).toString();
  }

  /** {@code ngày 05/3/2024}, {@code tháng 6/2026}, {@code năm 2017}, or nothing. */
  private static String date(PlanDocument document) {
    String[] parts =
        document.date().or(() -> document.year().map(String::valueOf)).orElse("").split("-");
    return switch (parts.length) {
      case 3 -> " ngày " + parts[2] + "/" + month(parts[1]) + "/" + parts[0];
      case 2 -> " tháng " + month(parts[1]) + "/" + parts[0];
      default -> parts[0].isEmpty() ? "" : " năm " + parts[0];
    };
  }

  /** Only January and February have a zero in front (annex I, part II, 4). */
  private static String month(String twoDigits) {
    return twoDigits.equals("01") || twoDigits.equals("02")
        ? twoDigits
        : twoDigits.replaceFirst("^0", "");
  }
}
