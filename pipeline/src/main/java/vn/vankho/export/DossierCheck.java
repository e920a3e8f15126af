package vn.vankho.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Holds the metadata of a dossier against the circular: what is missing, too long, or not of its
 * form, document by document. Nothing is ever cut to fit.
 */
final class DossierCheck {
  /** {@code H49.64.33.2001.160}; not {@code ../160}: files are named by it. */
  private static final Pattern SAFE_CODE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*");

  /** Circular 05/2025/TT-BNV, article 8, for administrative documents. */
  private static final int LOWEST_DPI = 200;

  private static final String DIGITISED = "02";
  private static final String SECRET = "03";
  private static final String YES = "1";

  private final List<Finding> findings = new ArrayList<>();

  private DossierCheck() {}

  /**
   * Something that stands against a package.
   *
   * @param about the dossier, or which document
   * @param message what is wrong and what was expected
   * @param forbids whether the package may not be made even on request
   */
  record Finding(String about, String message, boolean forbids) {
    @Override
    public String toString() {
      return about + ": " + message;
    }
  }

  static List<Finding> run(DossierRecord dossier) {
    DossierCheck check = new DossierCheck();
    check.dossier(dossier);
    dossier.documents().forEach(check::document);
    return check.findings;
  }

  private void dossier(DossierRecord dossier) {
    String about = "dossier";
    Map<String, String> values = dossier.values();
    fields(about, ArchiveFields.DOSSIER, values);
    String code = values.get("arcFileCode");
    if (code == null) {
      forbid(about, "without arcFileCode the files of the package cannot be named");
    } else if (!SAFE_CODE.matcher(code).matches()) {
      forbid(about, "arcFileCode '" + code + "', expected letters, digits, '.', '-' and '_'");
    }
    if (DIGITISED.equals(values.get("confidenceLevel"))) {
      require(about, ArchiveFields.DOSSIER, values, "paperFileCode", "confidenceLevel is 02");
    }
    if (YES.equals(values.get("riskRecovery"))) {
      require(about, ArchiveFields.DOSSIER, values, "riskRecoveryStatus", "riskRecovery is 1");
    }
    if (dossier.documents().isEmpty()) {
      forbid(about, "no document in it");
    }
    refuseSecret(about, values);
    for (String name : dossier.unknown()) {
      add(about, "the description names document '" + name + "', which is not among these");
    }
  }

  private void document(DossierRecord.Entry document) {
    String about = document.label();
    Map<String, String> values = document.values();
    fields(about, ArchiveFields.DOCUMENT, values);
    String origin = values.get("confidenceLevel");
    if (origin != null && !origin.equals(DIGITISED)) {
      require(about, ArchiveFields.DOCUMENT, values, "process", "confidenceLevel is " + origin);
    }
    if (document.lowestDpi() > 0 && document.lowestDpi() < LOWEST_DPI) {
      add(about, "a page of " + document.lowestDpi() + " dpi, expected at least " + LOWEST_DPI);
    }
    if (document.isSecret()) {
      forbid(about, "bears a mark of secrecy: it may not be in an open package; leave it out");
    }
    refuseSecret(about, values);
  }

  private void fields(String about, List<ArchiveField> fields, Map<String, String> values) {
    for (ArchiveField field : fields) {
      String value = values.get(field.code());
      if (value != null) {
        field.trouble(value).ifPresent(trouble -> add(about, named(field) + ": " + trouble));
      } else if (field.required()) {
        add(about, named(field) + ": missing, expected " + field.expected());
      }
    }
  }

  private void require(
      String about,
      List<ArchiveField> fields,
      Map<String, String> values,
      String code,
      String because) {
    if (!values.containsKey(code)) {
      ArchiveField field =
          fields.stream().filter(one -> one.code().equals(code)).findFirst().orElseThrow();
      add(about, named(field) + ": missing, and needed since " + because);
    }
  }

  private void refuseSecret(String about, Map<String, String> values) {
    if (SECRET.equals(values.get("mode"))) {
      forbid(about, "mode is 03 (mật): it may not be in an open package");
    }
  }

  private static String named(ArchiveField field) {
    return field.code() + " (" + field.name() + ")";
  }

  private void add(String about, String message) {
    findings.add(new Finding(about, message, false));
  }

  private void forbid(String about, String message) {
    findings.add(new Finding(about, message, true));
  }
}
