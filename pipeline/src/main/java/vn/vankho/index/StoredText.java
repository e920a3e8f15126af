package vn.vankho.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.util.BytesRef;

/**
 * The text of a document as the index has stored it.
 *
 * @param body text, pages and boxes
 * @param sections where they stand
 * @param doubts folded words that a word may be instead, by index of its token
 */
record StoredText(BodyText body, SectionMap sections, DoubtedWords doubts) {
  /** The fields that hold it. */
  List<StoredField> fields() {
    List<StoredField> fields = new ArrayList<>();
    fields.add(new StoredField(Fields.STORED_BODY, body.text()));
    fields.add(new StoredField(Fields.STORED_LAYOUT, body.layout()));
    if (!sections.sections().isEmpty()) {
      fields.add(new StoredField(Fields.STORED_SECTIONS, sections.bytes()));
    }
    if (!doubts.isEmpty()) {
      fields.add(new StoredField(Fields.STORED_DOUBTS, doubts.packed()));
    }
    return fields;
  }

  /** Reads what {@link #fields} hold. */
  static StoredText of(Document stored) {
    BytesRef layout = stored.getBinaryValue(Fields.STORED_LAYOUT);
    byte[] bytes = Arrays.copyOfRange(layout.bytes, layout.offset, layout.offset + layout.length);
    return new StoredText(
        BodyText.read(stored.get(Fields.STORED_BODY), bytes),
        Optional.ofNullable(stored.getBinaryValue(Fields.STORED_SECTIONS))
            .map(SectionMap::read)
            .orElse(new SectionMap(List.of())),
        DoubtedWords.read(Optional.ofNullable(stored.get(Fields.STORED_DOUBTS)).orElse("")));
  }
}
