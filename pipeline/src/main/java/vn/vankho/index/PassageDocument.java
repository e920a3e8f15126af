package vn.vankho.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import vn.vankho.model.Rect;

/** A document of the index as passages, with the way back to pages, sections and boxes. */
final class PassageDocument {
  /** Share of a passage's words that must be found side by side for it to be a copy. */
  static final double LEAST_SIMILAR = 0.6;

  private static final int[] NONE = {};

  private final Card card;
  private final BodyText body;
  private final SectionMap sections;
  private final PassageText text;
  private final Map<Integer, int[]> passagesOfRun = new HashMap<>();

  private PassageDocument(Card card, BodyText body, SectionMap sections, PassageText text) {
    this.card = card;
    this.body = body;
    this.sections = sections;
    this.text = text;
  }

  static PassageDocument read(IndexSearcher searcher, Columns columns, int document)
      throws IOException {
    StoredText stored = StoredText.of(searcher.storedFields().document(document));
    BodyText body = stored.body();
    SectionMap sections = stored.sections();
    PassageText text = new PassageText(body.text(), Tokens.of(body.text()), sections.sections());
    return new PassageDocument(columns.card(document), body, sections, text);
  }

  Card card() {
    return card;
  }

  PassageText text() {
    return text;
  }

  /** The passage as others are told of it. */
  Passage passage(PassageText.Span span) {
    int start = text.tokens().get(span.first()).start();
    int end = text.tokens().get(span.end() - 1).end();
    int firstWord = body.wordAt(start);
    int lastWord = body.wordAt(end - 1);
    int page = body.page(firstWord);
    List<Rect> boxes = new ArrayList<>();
    for (int word = firstWord; word <= lastWord; word++) {
      if (body.page(word) == page) {
        body.box(word).ifPresent(boxes::add);
      }
    }
    String shown = body.text().substring(start, end).replaceAll("[\\s\\u00A0]+", " ");
    return new Passage(
        card.ref(),
        page,
        sections.at(start),
        shown,
        span.length(),
        boxes,
        place(firstWord),
        place(lastWord));
  }

  private WordPlace place(int word) {
    return new WordPlace(body.page(word), body.indexOnPage(word));
  }

  /** The place of this document that is most like a passage of another, if any is like it. */
  Optional<PassageCopy> copyOf(PassageDocument other, PassageText.Span sought) {
    Optional<PassageText.Span> near = mostShared(other.text, sought);
    if (near.isEmpty()) {
      return Optional.empty();
    }
    int room = sought.length() / 2 + 2;
    int from = Math.max(0, near.get().first() - room);
    int to = Math.min(text.tokens().size(), near.get().end() + room);
    PassageFit fit =
        PassageFit.of(
            other.text.tokens().subList(sought.first(), sought.end()),
            text.tokens().subList(from, to));
    if (fit.similarity() < LEAST_SIMILAR || fit.end() <= fit.start()) {
      return Optional.empty();
    }
    PassageText.Span found = new PassageText.Span(from + fit.start(), from + fit.end());
    return Optional.of(new PassageCopy(passage(found), fit.similarity(), fit.changed()));
  }

  private Optional<PassageText.Span> mostShared(PassageText other, PassageText.Span sought) {
    if (passagesOfRun.isEmpty()) {
      fillRuns();
    }
    Map<Integer, Integer> votes = new HashMap<>();
    Set<Integer> runs = new LinkedHashSet<>();
    for (int i = sought.first(); i < sought.first() + PassageText.runs(sought); i++) {
      runs.add(other.run(i));
    }
    for (int run : runs) {
      for (int passage : passagesOfRun.getOrDefault(run, NONE)) {
        votes.merge(passage, 1, Integer::sum);
      }
    }
    return votes.entrySet().stream()
        .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(e -> -e.getKey()))
        .map(best -> text.passages().get(best.getKey()));
  }

  private void fillRuns() {
    for (int p = 0; p < text.passages().size(); p++) {
      PassageText.Span span = text.passages().get(p);
      for (int i = span.first(); i < span.first() + PassageText.runs(span); i++) {
        int passage = p;
        passagesOfRun.merge(text.run(i), new int[] {passage}, (a, b) -> joined(a, passage));
      }
    }
  }

  private static int[] joined(int[] passages, int passage) {
    if (passages[passages.length - 1] == passage) {
      return passages;
    }
    int[] joined = Arrays.copyOf(passages, passages.length + 1);
    joined[passages.length] = passage;
    return joined;
  }

  /** The keys of a passage. */
  Set<BytesRef> keys(PassageText.Span span) {
    return text.keys(span);
  }

  /** Whether two are scans or copies of one document. */
  boolean isSameWork(Card other) {
    DocumentRef a = card.ref();
    DocumentRef b = other.ref();
    return a.codeNumber().isPresent()
        && a.codeNumber().map(Codes::normal).equals(b.codeNumber().map(Codes::normal))
        && a.date().equals(b.date())
        && card.provinceId().equals(other.provinceId())
        && a.issuer().map(Bodies::plain).equals(b.issuer().map(Bodies::plain));
  }
}
