package vn.vankho.export;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.vankho.model.Page;
import vn.vankho.model.PlanDocument;
import vn.vankho.model.SourceFile;

/**
 * The metadata of a package and of its documents: what the description gives, and else what the
 * documents say. A field without a value is not in the maps.
 *
 * @param kind of the package
 * @param values of the package, by code
 * @param documents in their order
 * @param unknown names in the description that no document of the package has
 */
record PackageRecord(
    PackageKind kind, Map<String, String> values, List<Entry> documents, List<String> unknown) {
  /** What holds for every document as it holds for the package. */
  private static final List<String> INHERITED =
      List.of(
          "arcFileCode",
          "maintenance",
          "mode",
          "language",
          "confidenceLevel",
          "riskRecovery",
          "riskRecoveryStatus");

  /** In Vietnamese, and digitised. */
  private static final Map<String, String> ASSUMED =
      Map.of("language", "01", "confidenceLevel", "02");

  /**
   * A document of the package.
   *
   * @param id of the document
   * @param ordinal in the package, counted from 1
   * @param fileName of its files, without the ending: code of the package and ordinal, or {@code
   *     docId} where documents have one
   * @param source the scan it came from
   * @param isSecret whether it bears a mark of secrecy
   * @param lowestDpi resolution of its coarsest page; 0 where none is known
   * @param values by code
   */
  record Entry(
      String id,
      int ordinal,
      String fileName,
      SourceFile source,
      boolean isSecret,
      int lowestDpi,
      Map<String, String> values) {
    /** How messages call it. */
    String label() {
      String shortId = id.substring(0, Math.min(12, id.length()));
      int mark = id.indexOf('#');
      return "document "
          + ordinal
          + " ("
          + shortId
          + (mark < 0 ? "" : id.substring(mark))
          + ", "
          + source.fileName()
          + ")";
    }
  }

  /** Goes through the documents once; they are numbered in that order. */
  static PackageRecord of(PackageDescription description, Iterable<PlanDocument> documents) {
    PackageKind kind = description.kind();
    Map<String, String> whole = new TreeMap<>(ASSUMED);
    whole.keySet().retainAll(codes(kind.fields()));
    whole.putAll(description.fields());
    List<Entry> entries = new ArrayList<>();
    Set<String> unknown = new HashSet<>(description.documents().keySet());
    for (PlanDocument document : documents) {
      unknown.removeIf(name -> PackageDescription.names(name, document));
      entries.add(entry(kind, document, entries.size() + 1, whole, description.of(document)));
    }
    count(kind, whole, entries);
    return new PackageRecord(kind, whole, entries, unknown.stream().sorted().toList());
  }

  private static Set<String> codes(List<ArchiveField> fields) {
    return fields.stream().map(ArchiveField::code).collect(Collectors.toSet());
  }

  private static Entry entry(
      PackageKind kind,
      PlanDocument document,
      int ordinal,
      Map<String, String> whole,
      Map<String, String> given) {
    SourceFile source = document.source();
    Map<String, String> values = new TreeMap<>(ASSUMED);
    for (String inherited : INHERITED) {
      put(values, inherited, Optional.ofNullable(whole.get(inherited)));
    }
    put(values, "typeName", document.documentType().map(ArchiveFields::typeCode));
    put(values, "codeNumber", document.number());
    put(values, "codeNotation", document.symbol());
    put(values, "issuedDate", document.date().map(PackageRecord::asInVietnam));
    put(values, "organName", document.issuer());
    put(values, "subject", document.title());
    values.putAll(given);
    values.put("numberOfPage", String.valueOf(source.lastPage() - source.firstPage() + 1));
    values.put("docOrdinal", String.valueOf(ordinal));
    Optional<String> code = Optional.ofNullable(whole.get(kind.codeField()));
    put(values, "docCode", code.map(c -> c + String.format(Locale.ROOT, ".%07d", ordinal)));
    Optional<String> numbered =
        kind.numbersDocuments()
            ? code.map(c -> c + "." + ordinal)
            : Optional.ofNullable(values.get("arcDocCode")).map(PackageRecord::withoutZeros);
    numbered.ifPresent(id -> values.putIfAbsent("docId", id));
    String fileName = values.getOrDefault("docId", "");
    values.keySet().retainAll(codes(kind.documentFields()));
    return new Entry(
        document.id(),
        ordinal,
        fileName,
        source,
        document.security().isPresent(),
        document.pages().stream().mapToInt(Page::dpi).min().orElse(0),
        values);
  }

  /**
   * {@code H49.2001.160.0000007} as {@code H49.2001.160.7}: how a document is called in its file
   * names, from its archive code.
   */
  private static String withoutZeros(String archiveCode) {
    return archiveCode.replaceFirst("\\.0{1,6}([1-9][0-9]*)$", ".$1");
  }

  private static void put(Map<String, String> values, String code, Optional<String> value) {
    value.filter(text -> !text.isBlank()).ifPresent(text -> values.put(code, text));
  }

  private static void count(PackageKind kind, Map<String, String> whole, List<Entry> entries) {
    int pages = 0;
    for (Entry entry : entries) {
      pages += Integer.parseInt(entry.values().getOrDefault("numberOfPage", "0"));
    }
    whole.put("totalDoc", String.valueOf(entries.size()));
    whole.put("numberOfPage", String.valueOf(pages));
    dates(entries)
        .min(String::compareTo)
        .ifPresent(first -> whole.putIfAbsent("startDate", asInVietnam(first)));
    dates(entries)
        .max(String::compareTo)
        .ifPresent(last -> whole.putIfAbsent("endDate", asInVietnam(last)));
    whole.keySet().retainAll(codes(kind.fields()));
  }

  /** Days of issue, turned so that they sort by time. */
  private static Stream<String> dates(List<Entry> entries) {
    return entries.stream()
        .flatMap(entry -> Optional.ofNullable(entry.values().get("issuedDate")).stream())
        .map(PackageRecord::turned);
  }

  /** {@code 2024-03-27} as {@code 27/03/2024}, {@code 2024-03} as {@code 03/2024}. */
  private static String asInVietnam(String iso) {
    return joinedBackwards(iso.split("-", -1), "/");
  }

  static String turned(String vietnamese) {
    return joinedBackwards(vietnamese.split("/", -1), "-");
  }

  private static String joinedBackwards(String[] parts, String mark) {
    StringBuilder joined = new StringBuilder();
    for (int i = parts.length - 1; i >= 0; i--) {
      joined.append(parts[i]).append(i > 0 ? mark : "");
    }
    return joined.toString();
  }
}
