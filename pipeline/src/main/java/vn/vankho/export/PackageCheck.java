package vn.vankho.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Holds the metadata of a package against the circular: what is missing, too long, or not of its
 * form, document by document. Nothing is ever cut to fit.
 */
final class PackageCheck {
  /** {@code H49.64.33.2001.160}; not {@code ../160}: files are named by it. */
  private static final Pattern SAFE_CODE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*");

  /** Code of the dossier, and the number in it of seven digits. */
  private static final Pattern ARCHIVE_CODE = Pattern.compile(".+\\.[0-9]{7}");

  /** Circular 05/2025/TT-BNV, article 8, for administrative documents. */
  private static final int LOWEST_DPI = 200;

  private static final String FOREVER = "01";
  private static final String DIGITISED = "02";
  private static final String SECRET = "03";
  private static final String YES = "1";

  private final PackageKind kind;
  private final List<Finding> findings = new ArrayList<>();

  /** Name of a document's files to what messages call the document. */
  private final Map<String, String> named = new HashMap<>();

  /** Number, notation, date and issuer to what messages call the document. */
  private final Map<String, String> numbered = new HashMap<>();

  private PackageCheck(PackageKind kind) {
    this.kind = kind;
  }

  /**
   * Something that stands against a package.
   *
   * @param about the package, or which document
   * @param message what is wrong and what was expected
   * @param forbids whether the package may not be made even on request
   */
  record Finding(String about, String message, boolean forbids) {
    @Override
    public String toString() {
      return about + ": " + message;
    }
  }

  /** Whether a file may be called so. */
  static boolean isSafe(String name) {
    return SAFE_CODE.matcher(name).matches();
  }

  static List<Finding> run(PackageRecord record) {
    PackageCheck check = new PackageCheck(record.kind());
    check.whole(record);
    record.documents().forEach(check::document);
    return check.findings;
  }

  private void whole(PackageRecord record) {
    String about = kind.subject();
    Map<String, String> values = record.values();
    fields(about, kind.fields(), values);
    if (kind.numbersDocuments()) {
      code(about, Optional.ofNullable(values.get(kind.codeField())));
    }
    if (DIGITISED.equals(values.get("confidenceLevel"))) {
      require(about, kind.fields(), values, "paperFileCode", "confidenceLevel is 02");
    }
    order(about, values);
    sheets(about, values);
    recovery(about, kind.fields(), values);
    retention(about, values);
    if (record.documents().isEmpty()) {
      forbid(about, "no document in it");
    }
    refuseSecret(about, values);
    for (String name : record.unknown()) {
      add(about, "the description names document '" + name + "', which is not among these");
    }
  }

  private void code(String about, Optional<String> code) {
    if (code.isEmpty()) {
      forbid(about, "without " + kind.codeField() + " the files of the package cannot be named");
    } else if (!isSafe(code.get())) {
      forbid(
          about,
          kind.codeField() + " '" + code.get() + "', expected letters, digits, '.', '-' and '_'");
    }
  }

  private void order(String about, Map<String, String> values) {
    String first = PackageRecord.turned(values.getOrDefault("startDate", ""));
    String last = PackageRecord.turned(values.getOrDefault("endDate", ""));
    int common = Math.min(first.length(), last.length());
    if (first.substring(0, common).compareTo(last.substring(0, common)) > 0) {
      add(
          about,
          "startDate " + values.get("startDate") + " is after endDate " + values.get("endDate"));
    }
  }

  /** All sheets are scanned (article 8: 100 %), and none has more than two sides. */
  private void sheets(String about, Map<String, String> values) {
    long sheets = number(values.get("numberOfPaper"));
    long pages = number(values.get("numberOfPage"));
    if (sheets > 0 && pages > 0 && (sheets > pages || sheets < pages - sheets)) {
      add(
          about,
          "numberOfPaper is "
              + sheets
              + ", but the documents have "
              + pages
              + " pages: "
              + (sheets > pages ? "sheets without a page" : "more than two a sheet"));
    }
  }

  private static long number(@Nullable String digits) {
    return digits != null && digits.matches("[0-9]{1,10}") ? Long.parseLong(digits) : 0;
  }

  private void recovery(String about, List<ArchiveField> fields, Map<String, String> values) {
    if (YES.equals(values.get("riskRecovery"))) {
      require(about, fields, values, "riskRecoveryStatus", "riskRecovery is 1");
    }
  }

  /**
   * Historical archives take in nothing else (table of {@code maintenance}, annexes III and IV).
   */
  private void retention(String about, Map<String, String> values) {
    String retention = values.getOrDefault("maintenance", FOREVER);
    if (kind.oais() == PackageKind.Oais.SIP && !retention.equals(FOREVER)) {
      add(about, "maintenance is " + retention + ", but only 01 (vĩnh viễn) is handed over");
    }
  }

  private void document(PackageRecord.Entry document) {
    String about = document.label();
    Map<String, String> values = document.values();
    fields(about, kind.documentFields(), values);
    twice(about, values);
    archiveCode(about, values);
    fileName(about, values);
    String origin = values.get("confidenceLevel");
    if (origin != null && !origin.equals(DIGITISED)) {
      require(about, kind.documentFields(), values, "process", "confidenceLevel is " + origin);
    }
    recovery(about, kind.documentFields(), values);
    if (kind == PackageKind.SIP_TAILIEU) {
      retention(about, values);
    }
    if (document.lowestDpi() > 0 && document.lowestDpi() < LOWEST_DPI) {
      add(about, "a page of " + document.lowestDpi() + " dpi, expected at least " + LOWEST_DPI);
    }
    if (document.isSecret()) {
      forbid(about, "bears a mark of secrecy: it may not be in an open package; leave it out");
    }
    refuseSecret(about, values);
  }

  /**
   * Whether the package has the same document already: archives want one of each, unless a remark
   * says what the other one is.
   */
  private void twice(String about, Map<String, String> values) {
    String number = values.get("codeNumber");
    String issuer = values.get("organName");
    if (number == null || issuer == null || values.containsKey("description")) {
      return;
    }
    String same =
        String.join(
                "\n",
                number,
                values.getOrDefault("codeNotation", ""),
                values.getOrDefault("issuedDate", ""),
                issuer)
            .toLowerCase(Locale.ROOT);
    String other = numbered.putIfAbsent(same, about);
    if (other != null) {
      add(
          about,
          "number, date and issuer are those of "
              + other
              + " too: leave one out, or say in description what this one is");
    }
  }

  private void archiveCode(String about, Map<String, String> values) {
    String code = values.get("arcDocCode");
    if (code != null && !ARCHIVE_CODE.matcher(code).matches()) {
      add(about, "arcDocCode '" + code + "', expected code of the dossier, '.', and 7 digits");
    }
  }

  /** Whether a document's files can be named, and none of another document has the name. */
  private void fileName(String about, Map<String, String> values) {
    String docId = values.get("docId");
    if (docId == null) {
      if (!kind.numbersDocuments()) {
        forbid(about, "without arcDocCode or docId its files cannot be named");
      }
      return;
    }
    if (!isSafe(docId)) {
      forbid(about, "docId '" + docId + "', expected letters, digits, '.', '-' and '_'");
    }
    // Windows takes names that differ in case alone for the same.
    String other = named.putIfAbsent(docId.toLowerCase(Locale.ROOT), about);
    if (other != null) {
      forbid(about, "docId '" + docId + "' is that of " + other + " too: give each its own");
    }
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
