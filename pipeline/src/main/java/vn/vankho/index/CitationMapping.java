package vn.vankho.index;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import vn.vankho.model.PlanDocument;

/** Writes what a document is called, and what it names, into the index. */
final class CitationMapping {
  private CitationMapping() {}

  static void add(PlanDocument plan, Document mapped) {
    Card card = Card.of(plan);
    mapped.add(new BinaryDocValuesField(Fields.CARD, card.bytes()));
    CitationKey.terms(card).forEach(term -> keyword(Fields.GRAPH_SELF, term, mapped));
    List<Reference> references = Reference.of(plan);
    if (references.isEmpty()) {
      return;
    }
    mapped.add(new BinaryDocValuesField(Fields.REFERENCES, Reference.bytes(references)));
    Set<String> names = new LinkedHashSet<>();
    Set<String> identities = new LinkedHashSet<>();
    for (Reference reference : references) {
      names.addAll(CitationKey.terms(reference.work()));
      identities.add(CitationKey.identity(reference.work(), card));
    }
    names.forEach(term -> keyword(Fields.GRAPH_NAMES, term, mapped));
    identities.forEach(term -> keyword(Fields.GRAPH_IDENTITY, term, mapped));
  }

  private static void keyword(String field, String value, Document mapped) {
    mapped.add(new StringField(field, value, Field.Store.NO));
  }
}
