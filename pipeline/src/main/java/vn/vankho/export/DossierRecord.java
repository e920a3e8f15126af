package vn.vankho.export;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.vankho.model.Page;
import vn.vankho.model.PlanDocument;
import vn.vankho.model.SourceFile;

/**
 * The metadata of a dossier and of its documents: what the description gives, and else what the
 * documents say. A field without a value is not in the maps.
 *
 * @param values of the dossier, by code
 * @param documents in their order
 * @param unknown names in the description that no document of the dossier has
 */
record DossierRecord(Map<String, String> values, List<Entry> documents, List<String> unknown) {
  private static final String VIETNAMESE = "01";
  private static final String DIGITISED = "02";

  /**
   * A document of the dossier.
   *
   * @param id of the document
   * @param ordinal in the dossier, counted from 1
   * @param source the scan it came from
   * @param isSecret whether it bears a mark of secrecy
   * @param lowestDpi resolution of its coarsest page; 0 where none is known
   * @param values by code
   */
  record Entry(
      String id,
      int ordinal,
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

    /** Name of its file without the ending: code of the dossier and ordinal. */
    String fileName() {
      return values.getOrDefault("arcFileCode", "") + "." + ordinal;
    }
  }

  /** Goes through the documents once; they are numbered in that order. */
  static DossierRecord of(DossierDescription description, Iterable<PlanDocument> documents) {
    Map<String, String> dossier = new TreeMap<>(description.fields());
    dossier.putIfAbsent("language", VIETNAMESE);
    dossier.putIfAbsent("confidenceLevel", DIGITISED);
    List<Entry> entries = new ArrayList<>();
    Set<String> unknown = new HashSet<>(description.documents().keySet());
    for (PlanDocument document : documents) {
      unknown.removeIf(name -> DossierDescription.names(name, document));
      entries.add(entry(document, entries.size() + 1, dossier, description.of(document)));
    }
    count(dossier, entries);
    return new DossierRecord(dossier, entries, unknown.stream().sorted().toList());
  }

  private static Entry entry(
      PlanDocument document, int ordinal, Map<String, String> dossier, Map<String, String> given) {
    SourceFile source = document.source();
    Map<String, String> values = new TreeMap<>();
    for (String inherited : List.of("arcFileCode", "mode", "language", "confidenceLevel")) {
      put(values, inherited, Optional.ofNullable(dossier.get(inherited)));
    }
    put(values, "typeName", document.documentType().map(ArchiveFields::typeCode));
    put(values, "codeNumber", document.number());
    put(values, "codeNotation", document.symbol());
    put(values, "issuedDate", document.date().map(DossierRecord::asInVietnam));
    put(values, "organName", document.issuer());
    put(values, "subject", document.title());
    values.putAll(given);
    values.put("numberOfPage", String.valueOf(source.lastPage() - source.firstPage() + 1));
    values.put("docOrdinal", String.valueOf(ordinal));
    put(
        values,
        "docCode",
        Optional.ofNullable(dossier.get("arcFileCode"))
            .map(code -> code + String.format(Locale.ROOT, ".%07d", ordinal)));
    int lowestDpi = document.pages().stream().mapToInt(Page::dpi).min().orElse(0);
    return new Entry(
        document.id(), ordinal, source, document.security().isPresent(), lowestDpi, values);
  }

  private static void put(Map<String, String> values, String code, Optional<String> value) {
    value.filter(text -> !text.isBlank()).ifPresent(text -> values.put(code, text));
  }

  private static void count(Map<String, String> dossier, List<Entry> entries) {
    int pages = 0;
    for (Entry entry : entries) {
      pages += Integer.parseInt(entry.values().getOrDefault("numberOfPage", "0"));
    }
    dossier.put("totalDoc", String.valueOf(entries.size()));
    dossier.put("numberOfPage", String.valueOf(pages));
    dates(entries)
        .min(String::compareTo)
        .ifPresent(first -> dossier.putIfAbsent("startDate", asInVietnam(first)));
    dates(entries)
        .max(String::compareTo)
        .ifPresent(last -> dossier.putIfAbsent("endDate", asInVietnam(last)));
  }

  /** Days of issue, turned so that they sort by time. */
  private static Stream<String> dates(List<Entry> entries) {
    return entries.stream()
        .flatMap(entry -> Optional.ofNullable(entry.values().get("issuedDate")).stream())
        .map(DossierRecord::turned);
  }

  /** {@code 2024-03-27} as {@code 27/03/2024}, {@code 2024-03} as {@code 03/2024}. */
  private static String asInVietnam(String iso) {
    return joinedBackwards(iso.split("-", -1), "/");
  }

  private static String turned(String vietnamese) {
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
