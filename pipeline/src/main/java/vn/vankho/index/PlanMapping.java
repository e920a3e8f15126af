package vn.vankho.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import vn.vankho.model.Citation;
import vn.vankho.model.LegalBasis;
import vn.vankho.model.PlanDocument;
import vn.vankho.text.Folding;

/** Turns a plan document into a document of the index. */
final class PlanMapping {
  private static final FieldType TEXT = new FieldType();

  /** Like text, but without places. */
  private static final FieldType COUNTED = new FieldType();

  static {
    COUNTED.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    COUNTED.setTokenized(true);
    COUNTED.freeze();
    TEXT.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    TEXT.setTokenized(true);
    TEXT.freeze();
  }

  private final PlanDocument plan;
  private final Document mapped = new Document();

  private PlanMapping(PlanDocument plan) {
    this.plan = plan;
  }

  static Document map(PlanDocument plan) {
    PlanMapping mapping = new PlanMapping(plan);
    mapping.mapIdentity();
    mapping.mapFacets();
    mapping.mapHeader();
    mapping.mapBody();
    mapping.mapStored();
    CitationMapping.add(plan, mapping.mapped);
    return mapping.mapped;
  }

  private void mapIdentity() {
    keyword(Fields.ID, plan.id());
    mapped.add(new SortedDocValuesField(Fields.ID, new BytesRef(plan.id())));
    keyword(Fields.SOURCE, plan.source().sha256());
    plan.documentType().ifPresent(type -> keyword(Fields.TYPE, DocumentTypes.folded(type)));
    plan.issuerLevel().ifPresent(level -> keyword(Fields.LEVEL, level.toString()));
    keyword(Fields.REGIME, plan.regime().toString());
    plan.province()
        .map(Provinces::terms)
        .orElse(Set.of())
        .forEach(term -> keyword(Fields.PROVINCE, term));
    plan.year().ifPresent(year -> mapped.add(new IntPoint(Fields.YEAR, year)));
    if (day() > 0) {
      mapped.add(new NumericDocValuesField(Fields.DAY, day()));
    }
    plan.codeNumber()
        .map(Codes::forms)
        .orElse(Set.of())
        .forEach(form -> keyword(Fields.OWN_CODE, form));
    plan.number()
        .map(Codes::normal)
        .filter(bare -> !bare.isEmpty())
        .ifPresent(bare -> keyword(Fields.OWN_CODE, bare));
    plan.date()
        .map(Codes::dateForms)
        .orElse(Set.of())
        .forEach(form -> keyword(Fields.OWN_CODE, form));
  }

  private void mapFacets() {
    FacetEntry.of(plan)
        .forEach(
            (facet, entry) -> {
              keyword(facet.field(), entry.value());
              mapped.add(new SortedDocValuesField(facet.field(), new BytesRef(entry.packed())));
            });
  }

  /** The date as a number that sorts: 20240327; what is unknown counts as 0. */
  private long day() {
    String digits =
        plan.date().or(() -> plan.year().map(String::valueOf)).orElse("").replace("-", "");
    String padded = (digits + "00000000").substring(0, 8);
    return padded.chars().allMatch(Character::isDigit) ? Long.parseLong(padded) : 0;
  }

  private void mapHeader() {
    plan.title().ifPresent(title -> text(Fields.TITLE, title));
    text(Fields.HEADER, String.join("\n", header()));
    plan.issuer().ifPresent(issuer -> name(Fields.ISSUER, issuer));
    plan.parentBody().ifPresent(parent -> name(Fields.ISSUER, parent));
    plan.signer().flatMap(signer -> signer.name()).ifPresent(name -> name(Fields.SIGNER, name));
    plan.recipients().forEach(recipient -> name(Fields.RECIPIENT, recipient));
  }

  private List<String> header() {
    List<String> header = new ArrayList<>();
    plan.documentType().ifPresent(header::add);
    plan.issuer().ifPresent(header::add);
    plan.parentBody().ifPresent(header::add);
    plan.place().ifPresent(header::add);
    plan.province().ifPresent(province -> header.add(province.name()));
    plan.signer()
        .ifPresent(
            signer -> {
              signer.position().ifPresent(header::add);
              signer.name().ifPresent(header::add);
            });
    return header;
  }

  private void mapBody() {
    BodyText body = BodyText.of(plan);
    List<Token> tokens = Tokens.of(body.text());
    List<Code> codesInText = Codes.in(body.text());
    Map<Integer, List<String>> doubts = Doubts.terms(plan, body, tokens);
    List<SectionSpan> sections = SectionFinder.find(plan.sections(), tokens);
    new StoredText(body, new SectionMap(sections), DoubtedWords.of(Doubts.words(doubts)))
        .fields()
        .forEach(mapped::add);
    mapSections(sections);
    LongList keys = new PassageText(body.text(), tokens, sections).hashes();
    Abbreviations.terms(body.text(), tokens, codesInText)
        .forEach((at, terms) -> doubts.computeIfAbsent(at, key -> new ArrayList<>()).addAll(terms));
    addBody(mapped, tokens, doubts, missing(tokens), keys);
    Set<String> cited = new LinkedHashSet<>();
    plan.citations().stream()
        .map(Citation::codeNumber)
        .flatMap(Optional::stream)
        .forEach(number -> cited.addAll(Codes.forms(number)));
    for (LegalBasis basis : plan.legalBases()) {
      basis.citations().stream()
          .map(Citation::codeNumber)
          .flatMap(Optional::stream)
          .forEach(number -> cited.addAll(Codes.forms(number)));
    }
    cited.forEach(form -> keyword(Fields.CITED_CODE, form));
    Set<String> codes = new LinkedHashSet<>(cited);
    codesInText.forEach(code -> codes.addAll(code.forms()));
    codes.forEach(form -> keyword(Fields.ANY_CODE, form));
  }

  /**
   * Adds the words of a body and the keys of its passages: as one, for {@link BodyCodec} to make
   * the fields of.
   *
   * @param others further terms of the folded tier by index of the token
   * @param missing words that the body does not have and is found by all the same
   */
  static void addBody(
      Document mapped,
      List<Token> tokens,
      Map<Integer, List<String>> others,
      List<Token> missing,
      LongList keys) {
    int words = tokens.size() + missing.size();
    if (words == 0) {
      return;
    }
    BytesRef packed = PackedBody.pack(tokens, others, missing, keys);
    mapped.add(new Field(Carrier.FIELD, Carrier.of(packed, words), TEXT));
    mapped.add(new Field(Fields.BODY_EXACT, Carrier.standIn(tokens.size()), TEXT));
    mapped.add(new Field(Fields.PAIRS, Carrier.standIn(Math.max(0, tokens.size() - 1)), COUNTED));
    if (keys.size > 0) {
      mapped.add(new StringField(Fields.PASSAGE, Carrier.sign(), Field.Store.NO));
    }
  }

  /** The words of title and header that the pages do not have, as where a title was mended. */
  private List<Token> missing(List<Token> tokens) {
    Map<String, Token> missing = new LinkedHashMap<>();
    String elsewhere = plan.title().orElse("") + "\n" + String.join("\n", header());
    for (Token token : Tokens.of(elsewhere)) {
      missing.putIfAbsent(token.folded(), token);
    }
    for (Token token : tokens) {
      missing.remove(token.folded());
    }
    return List.copyOf(missing.values());
  }

  private void mapSections(List<SectionSpan> sections) {
    if (!sections.isEmpty()) {
      mapped.add(new BinaryDocValuesField(Fields.SECTIONS, HeadedSections.pack(sections)));
    }
    List<String> headings =
        sections.stream().map(SectionSpan::heading).flatMap(Optional::stream).distinct().toList();
    headings.forEach(heading -> name(Fields.HEADING, heading));
  }

  private void mapStored() {
    store(Fields.STORED_ID, Optional.of(plan.id()));
    store(Fields.STORED_DATE, plan.date());
    store(Fields.STORED_YEAR, plan.year().map(String::valueOf));
    store(Fields.STORED_ISSUER, plan.issuer());
    store(Fields.STORED_NUMBER, plan.codeNumber());
    store(Fields.STORED_TITLE, plan.title());
    store(Fields.STORED_TYPE, plan.documentType());
    store(Fields.STORED_PROVINCE, plan.province().map(province -> province.name()));
  }

  private void keyword(String field, String value) {
    mapped.add(new StringField(field, value, Field.Store.NO));
  }

  private void text(String field, String value) {
    List<Token> tokens = Tokens.of(value);
    mapped.add(new Field(field + Fields.EXACT, new TokenList(tokens, false), TEXT));
    Map<Integer, List<String>> others = Abbreviations.terms(value, tokens, Codes.in(value));
    mapped.add(new Field(field + Fields.FOLDED, new TokenList(tokens, true, others), TEXT));
  }

  private void name(String field, String value) {
    mapped.add(new Field(field, new TokenList(Tokens.of(Folding.fold(value)), true), TEXT));
  }

  private void store(String field, Optional<String> value) {
    value.ifPresent(present -> mapped.add(new StoredField(field, present)));
  }
}
