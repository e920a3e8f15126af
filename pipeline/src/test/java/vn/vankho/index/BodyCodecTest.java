package vn.vankho.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

/** What is inverted when a segment is written is held against what Lucene makes of every word. */
class BodyCodecTest {
  private static final List<String> FIELDS =
      List.of(Fields.BODY_EXACT, Fields.BODY_FOLDED, Fields.PAIRS, Fields.PASSAGE);
  private static final String[] WORDS =
      "kế hoạch ke ab a b Ủy ban nhân dân 780 1.234 hòa hoà 中 \uD835\uDD38x \u0301 z".split(" ");

  /** A body as it goes into the index. */
  private record Body(
      List<Token> tokens, Map<Integer, List<String>> others, List<Token> missing, LongList keys) {}

  private static Body body(Random random, int words) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      boolean isRare = random.nextInt(5) == 0;
      text.append(isRare ? "w" + random.nextInt(2_000) : WORDS[random.nextInt(WORDS.length)]);
      text.append(' ');
    }
    List<Token> tokens = Tokens.of(text.toString());
    Map<Integer, List<String>> others = new HashMap<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (random.nextInt(6) == 0) {
        others.put(i, List.of("~1x" + random.nextInt(4), "=ủy ban"));
      }
    }
    Set<String> known = new HashSet<>();
    tokens.forEach(token -> known.add(token.folded()));
    List<Token> missing = new ArrayList<>();
    for (Token token : Tokens.of("ban kế đường zz " + random.nextInt(3))) {
      if (known.add(token.folded()) && random.nextBoolean()) {
        missing.add(token);
      }
    }
    LongList keys = new LongList();
    for (int i = random.nextInt(12); i > 0 && !tokens.isEmpty(); i--) {
      keys.add(random.nextInt(3) == 0 ? random.nextLong() : (random.nextInt(9) - 4) * 0x123456789L);
    }
    return new Body(tokens, others, missing, keys);
  }

  private static List<Body> bodies(Random random) {
    List<Body> bodies = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      bodies.add(body(random, random.nextInt(10) == 0 ? 0 : random.nextInt(60)));
    }
    bodies.add(body(random, 9_000));
    bodies.add(bodies.get(7));
    bodies.add(bodies.get(120));
    return bodies;
  }

  private static Document packed(int number, Body body) {
    Document document = identified(number);
    PlanMapping.addBody(document, body.tokens, body.others, body.missing, body.keys);
    return document;
  }

  private static Document identified(int number) {
    Document document = new Document();
    document.add(new StringField(Fields.ID, String.valueOf(number), Field.Store.YES));
    return document;
  }

  private static Document plain(int number, Body body) {
    Document document = identified(number);
    if (body.tokens.isEmpty() && body.missing.isEmpty()) {
      return document;
    }
    Steps exact = new Steps();
    Steps folded = new Steps();
    Steps pairs = new Steps();
    for (int i = 0; i < body.tokens.size(); i++) {
      exact.add(body.tokens.get(i).exact(), 1);
      folded.add(body.tokens.get(i).folded(), 1);
      body.others.getOrDefault(i, List.of()).forEach(term -> folded.add(term, 0));
      if (i > 0) {
        pairs.add(PairRuns.term(body.tokens.get(i - 1), body.tokens.get(i)), 1);
      }
    }
    for (int i = 0; i < body.missing.size(); i++) {
      boolean isBehindBody = i == 0 && !body.tokens.isEmpty();
      folded.add(body.missing.get(i).folded(), isBehindBody ? BodyInverter.GAP : 1);
    }
    document.add(new Field(Fields.BODY_EXACT, exact, type(true)));
    document.add(new Field(Fields.BODY_FOLDED, folded, type(true)));
    document.add(new Field(Fields.PAIRS, pairs, type(false)));
    for (int i = 0; i < body.keys.size; i++) {
      NumberBytes key = new NumberBytes(8);
      key.low(body.keys.values[i], PassageText.KEY_BYTES);
      document.add(new StringField(Fields.PASSAGE, key.toRef(), Field.Store.NO));
    }
    return document;
  }

  private static FieldType type(boolean hasPositions) {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(
        hasPositions ? IndexOptions.DOCS_AND_FREQS_AND_POSITIONS : IndexOptions.DOCS_AND_FREQS);
    return type;
  }

  /** Terms with their steps. */
  private static final class Steps extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment =
        addAttribute(PositionIncrementAttribute.class);
    private final List<String> terms = new ArrayList<>();
    private final List<Integer> steps = new ArrayList<>();
    private int next;

    void add(String text, int step) {
      terms.add(text);
      steps.add(step);
    }

    @Override
    public boolean incrementToken() {
      if (next == terms.size()) {
        return false;
      }
      clearAttributes();
      term.append(terms.get(next));
      increment.setPositionIncrement(steps.get(next++));
      return true;
    }
  }

  private static IndexWriterConfig config(boolean packed) {
    IndexWriterConfig config = new IndexWriterConfig();
    return packed
        ? config.setCodec(BodyCodec.aroundDefault()).setSimilarity(new BodyLengths())
        : config;
  }

  /** What the writer of an index has written, as text. */
  private static List<String> content(IndexWriter writer) throws IOException {
    writer.commit();
    List<String> lines = new ArrayList<>();
    try (DirectoryReader reader = DirectoryReader.open(writer.getDirectory())) {
      for (LeafReaderContext leaf : reader.leaves()) {
        for (String field : FIELDS) {
          add(leaf.reader(), field, lines);
        }
      }
    }
    return lines;
  }

  private static void add(LeafReader leaf, String field, List<String> lines) throws IOException {
    Terms terms = leaf.terms(field);
    lines.add(
        String.join(
            " ",
            field,
            String.valueOf(terms.size()),
            String.valueOf(terms.getSumTotalTermFreq()),
            String.valueOf(terms.getSumDocFreq()),
            String.valueOf(terms.getDocCount())));
    TermsEnum each = terms.iterator();
    for (BytesRef term = each.next(); term != null; term = each.next()) {
      StringBuilder line = new StringBuilder(term.toString());
      PostingsEnum postings = each.postings(null, PostingsEnum.ALL);
      while (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        line.append(' ').append(postings.docID()).append(':').append(postings.freq());
        for (int i = 0; terms.hasPositions() && i < postings.freq(); i++) {
          line.append(',').append(postings.nextPosition());
        }
      }
      lines.add(line.toString());
    }
    Map<Integer, Long> norms = new TreeMap<>();
    NumericDocValues lengths = leaf.getNormValues(field);
    while (lengths != null && lengths.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      norms.put(lengths.docID(), lengths.longValue());
    }
    lines.add(norms.toString());
  }

  private static void isSound(Directory directory) throws IOException {
    try (CheckIndex check = new CheckIndex(directory)) {
      assertThat(check.checkIndex().clean).isTrue();
    }
  }

  private interface Step {
    void on(IndexWriter writer, boolean packed) throws IOException;
  }

  private static void isSame(String what, Step... steps) {
    try (Directory one = new ByteBuffersDirectory();
        Directory other = new ByteBuffersDirectory()) {
      try (IndexWriter packed = new IndexWriter(one, config(true));
          IndexWriter plain = new IndexWriter(other, config(false))) {
        for (Step step : steps) {
          step.on(packed, true);
          step.on(plain, false);
          assertThat(content(packed)).as(what).isEqualTo(content(plain));
        }
      }
      isSound(one);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Step add(List<Body> bodies, int from) {
    return (writer, packed) -> {
      for (int i = 0; i < bodies.size(); i++) {
        int number = from + i;
        writer.addDocument(packed ? packed(number, bodies.get(i)) : plain(number, bodies.get(i)));
      }
    };
  }

  @Test
  void writesTheTermsThatLuceneWouldMakeOfEachWord() {
    for (int seed = 0; seed < 8; seed++) {
      isSame("seed " + seed, add(bodies(new Random(seed)), 0));
    }
  }

  @Test
  void joinsSegmentsAndLeavesOutWhatWasReplaced() {
    for (int seed = 0; seed < 3; seed++) {
      Random random = new Random(seed);
      List<Body> replacing = List.of(body(random, 30));
      isSame(
          "seed " + seed,
          add(bodies(random), 0),
          add(bodies(random), 1_000),
          (writer, packed) ->
              writer.updateDocument(
                  new Term(Fields.ID, "3"),
                  packed ? packed(3, replacing.get(0)) : plain(3, replacing.get(0))),
          (writer, packed) -> writer.forceMerge(1));
    }
  }

  @Test
  void sortsKeysByTheirBytes() {
    Random random = new Random(1);
    LongList keys = new LongList();
    for (int i = 0; i < 3_000; i++) {
      NumberBytes bytes = new NumberBytes(PassageText.KEY_BYTES);
      bytes.low(random.nextLong(), PassageText.KEY_BYTES);
      keys.add(PassageRuns.entry(bytes.toArray(), 0, i));
    }

    PassageRuns sorted = new PassageRuns(keys.sorted(PassageRuns.DOCUMENT_BITS));

    List<BytesRef> terms = new ArrayList<>();
    for (BytesRef term = sorted.next(); term != null; term = sorted.next()) {
      terms.add(BytesRef.deepCopyOf(term));
    }
    assertThat(terms).isSortedAccordingTo(Comparator.naturalOrder()).hasSizeGreaterThan(2_990);
  }
}
