package vn.vankho.index;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.vankho.model.PlanDocument;
import vn.vankho.model.ProvinceRef;
import vn.vankho.text.NormalForm;

/**
 * A document's value of a facet as the index holds it: value and label in one doc value, parted by
 * a character that neither has.
 *
 * @param value what it is selected by
 * @param label what is shown
 */
record FacetEntry(String value, String label) {
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\s]+");
  private static final char PART = '\u001F';

  /** Longer names are misread paragraphs; they would swell every list. */
  private static final int LONGEST = 200;

  /** The entries of a document. */
  static Map<Facet, FacetEntry> of(PlanDocument plan) {
    Map<Facet, FacetEntry> entries = new EnumMap<>(Facet.class);
    plan.year().map(String::valueOf).ifPresent(y -> entries.put(Facet.YEAR, new FacetEntry(y, y)));
    Optional<ProvinceRef> province = plan.province().filter(ref -> !ref.id().isEmpty());
    province.ifPresent(
        ref -> entries.put(Facet.PROVINCE, new FacetEntry(ref.id(), clean(ref.name()))));
    province
        .map(ProvinceRef::current)
        .filter(id -> !id.isEmpty())
        .ifPresent(
            id -> entries.put(Facet.PROVINCE_TODAY, new FacetEntry(id, ProvinceNames.of(id))));
    named(plan.issuer()).ifPresent(entry -> entries.put(Facet.ISSUER, entry));
    plan.issuerLevel()
        .map(Object::toString)
        .ifPresent(level -> entries.put(Facet.LEVEL, new FacetEntry(level, level)));
    plan.documentType()
        .map(FacetEntry::clean)
        .filter(type -> !type.isEmpty())
        .ifPresent(
            type ->
                entries.put(
                    Facet.TYPE, new FacetEntry(DocumentTypes.folded(type), sentenceCase(type))));
    named(plan.signer().flatMap(signer -> signer.name()))
        .ifPresent(entry -> entries.put(Facet.SIGNER, entry));
    return entries;
  }

  private static Optional<FacetEntry> named(Optional<String> name) {
    return name.map(FacetEntry::clean)
        .map(label -> new FacetEntry(valueOf(label), label))
        .filter(entry -> !entry.value.isEmpty());
  }

  /** What a name is selected by: its words in lower case, however it is punctuated. */
  static String valueOf(String name) {
    List<Token> tokens = Tokens.of(name);
    return tokens.stream().map(Token::exact).collect(Collectors.joining(" "));
  }

  private static String clean(String text) {
    String plain = UNSEEN.matcher(NormalForm.nfc(text)).replaceAll(" ").strip();
    return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST);
  }

  private static String sentenceCase(String capitals) {
    String lower = capitals.toLowerCase(Locale.ROOT);
    return lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1);
  }

  /** The form in the index. */
  String packed() {
    return value + PART + label;
  }

  /** Reads the form in the index. */
  static FacetEntry ofPacked(String packed) {
    int part = packed.indexOf(PART);
    return new FacetEntry(packed.substring(0, part), packed.substring(part + 1));
  }
}
