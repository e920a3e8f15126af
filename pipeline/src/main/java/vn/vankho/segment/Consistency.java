package vn.vankho.segment;

import java.util.List;
import java.util.Optional;
import vn.vankho.model.IssuerLevel;

/** Flags contradictions inside a header; nothing is changed. */
final class Consistency {
  /** Last day of the district level: law 72/2025/QH15. */
  private static final String LAST_DISTRICT_DAY = "2025-06-30";

  private Consistency() {}

  /** Adds a warning for each contradiction. */
  static void check(
      Optional<String> issuer,
      Optional<String> parent,
      Optional<DocumentNumber> number,
      Optional<IssuerLevel> level,
      Optional<String> date,
      FieldLog log) {
    Optional<String> symbol = number.flatMap(DocumentNumber::symbol);
    if (issuer.isPresent() && symbol.isPresent() && contradicts(symbol.get(), issuer.get())) {
      log.warn(
          "NUMBER_ISSUER_CONFLICT",
          "the symbol " + symbol.get() + " does not fit the issuer " + issuer.get(),
          "symbol");
    }
    boolean district =
        level.filter(IssuerLevel.DISTRICT::equals).isPresent()
            || parent.filter(Consistency::isDistrict).isPresent();
    if (district
        && date.isPresent()
        && date.get().compareTo(LAST_DISTRICT_DAY + "x") > 0
        && date.get().length() >= 7) {
      log.warn(
          "UNIT_ABOLISHED",
          "a body of a district issued this on "
              + date.get()
              + "; districts ended on "
              + LAST_DISTRICT_DAY,
          "issuer");
    }
  }

  private static boolean isDistrict(String body) {
    return FoldedText.of(body).contains(" huyen ");
  }

  /**
   * Whether a symbol names a department where the issuer is a committee, or the other way round.
   */
  private static boolean contradicts(String symbol, String issuer) {
    String folded = FoldedText.of(issuer);
    List<String> parts = List.of(symbol.split("[-/.]"));
    boolean committee =
        folded.startsWith("ubnd")
            || folded.startsWith("uy ban nhan dan")
            || folded.startsWith("uy ban nhan dan");
    boolean department = folded.startsWith("so ");
    boolean ofCommittee = parts.contains("UBND") || parts.contains("UB");
    boolean ofDepartment =
        parts.size() > 1
            && parts.get(1).length() >= 2
            && parts.get(1).startsWith("S")
            && parts.get(1).length() <= 9;
    return (committee && ofDepartment && !ofCommittee)
        || (department && ofCommittee && parts.size() == 2);
  }
}
