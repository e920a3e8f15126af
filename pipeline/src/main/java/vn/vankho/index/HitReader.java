package vn.vankho.index;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.util.BytesRef;

/** Makes hits of what the index has stored of documents. */
final class HitReader {
  private final Highlighter highlighter;
  private final boolean snippets;

  HitReader(Highlighter highlighter, boolean snippets) {
    this.highlighter = highlighter;
    this.snippets = snippets;
  }

  Hit read(Document stored, double score) {
    Highlighter.View view =
        snippets
            ? highlighter.view(body(stored))
            : new Highlighter.View(1, 0, List.of(), List.of());
    Optional<HitSection> section =
        Optional.ofNullable(stored.getBinaryValue(Fields.STORED_SECTIONS))
            .filter(present -> snippets)
            .map(SectionMap::read)
            .flatMap(map -> map.at(view.position()));
    return new Hit(
        stored.get(Fields.STORED_ID),
        score,
        Optional.ofNullable(stored.get(Fields.STORED_DATE)),
        Optional.ofNullable(stored.get(Fields.STORED_YEAR)).map(Integer::valueOf),
        Optional.ofNullable(stored.get(Fields.STORED_ISSUER)),
        Optional.ofNullable(stored.get(Fields.STORED_NUMBER)),
        Optional.ofNullable(stored.get(Fields.STORED_TITLE)),
        Optional.ofNullable(stored.get(Fields.STORED_TYPE)),
        Optional.ofNullable(stored.get(Fields.STORED_PROVINCE)),
        section,
        view.page(),
        view.snippet(),
        view.boxes());
  }

  static BodyText body(Document stored) {
    BytesRef layout = stored.getBinaryValue(Fields.STORED_LAYOUT);
    byte[] bytes = Arrays.copyOfRange(layout.bytes, layout.offset, layout.offset + layout.length);
    return BodyText.read(stored.get(Fields.STORED_BODY), bytes);
  }
}
