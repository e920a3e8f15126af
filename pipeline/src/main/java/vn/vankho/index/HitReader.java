package vn.vankho.index;

import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.Document;

/** Makes hits of what the index has stored of documents. */
final class HitReader {
  private final Highlighter highlighter;
  private final boolean snippets;

  HitReader(Highlighter highlighter, boolean snippets) {
    this.highlighter = highlighter;
    this.snippets = snippets;
  }

  Hit read(Document stored, double score) {
    if (!snippets) {
      return hit(stored, score, new Highlighter.View(1, 0, List.of(), List.of()), Optional.empty());
    }
    StoredText text = StoredText.of(stored);
    Highlighter.View view = highlighter.view(text);
    return hit(stored, score, view, text.sections().at(view.position()));
  }

  private static Hit hit(
      Document stored, double score, Highlighter.View view, Optional<HitSection> section) {
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
}
