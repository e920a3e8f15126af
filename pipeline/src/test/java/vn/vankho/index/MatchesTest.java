package vn.vankho.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;

class MatchesTest {
  private static final long SEED = 20_240_327;

  /** Enough for a segment whose bits are kept. */
  private static final int DOCUMENTS = 12_000;

  private final Random random = new Random(SEED);

  @Test
  void whatMatchesIsWhatLuceneFindsAlsoWhenBitsWereKept() throws IOException {
    try (Directory directory = new ByteBuffersDirectory()) {
      write(directory);
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        IndexSearcher searcher = new IndexSearcher(reader);
        MatchCache cache = new MatchCache();
        for (int i = 0; i < 150; i++) {
          Query query = query(3);
          assertThat(matches(searcher, cache, query))
              .as("seed %d, query %d: %s", SEED, i, query)
              .isEqualTo(found(searcher, query));
        }
      }
    }
  }

  @Test
  void nothingMatchesOnceTimeIsUp() throws IOException {
    try (Directory directory = new ByteBuffersDirectory()) {
      write(directory);
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        Deadline missed = new Deadline(-1);
        Query query = new TermQuery(new Term("word", "2"));
        Matches matches = Matches.of(new IndexSearcher(reader), new MatchCache(), query, missed);
        assertThat(matches.count()).isZero();
        assertThat(missed.isMissed()).isTrue();
      }
    }
  }

  /** A large segment, a small one, and documents taken out of both. Word n has one in n. */
  private void write(Directory directory) throws IOException {
    IndexWriterConfig config = new IndexWriterConfig();
    config.setMaxBufferedDocs(2 * DOCUMENTS);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (int i = 0; i < DOCUMENTS + 50; i++) {
        if (i == DOCUMENTS) {
          writer.commit();
        }
        Document document = new Document();
        document.add(new StringField("number", String.valueOf(i), Field.Store.NO));
        for (int word : new int[] {1, 2, 3, 7, 50, 100, 900}) {
          if (random.nextInt(word) == 0) {
            document.add(new StringField("word", String.valueOf(word), Field.Store.NO));
          }
        }
        writer.addDocument(document);
      }
      for (int i = 0; i < DOCUMENTS; i += 11) {
        writer.deleteDocuments(new Term("number", String.valueOf(i)));
      }
    }
  }

  private Query query(int depth) {
    int kind = random.nextInt(depth > 0 ? 8 : 4);
    if (kind < 4) {
      String[] words = {"1", "2", "3", "7", "50", "100", "900", "none"};
      return new TermQuery(new Term("word", words[random.nextInt(words.length)]));
    }
    if (kind == 4) {
      return random.nextInt(4) == 0
          ? new MatchAllDocsQuery()
          : new BoostQuery(new ConstantScoreQuery(query(depth - 1)), 2f);
    }
    BooleanQuery.Builder both = new BooleanQuery.Builder();
    int clauses = 1 + random.nextInt(4);
    for (int i = 0; i < clauses; i++) {
      both.add(query(depth - 1), Occur.values()[random.nextInt(Occur.values().length)]);
    }
    return both.build();
  }

  private static List<Integer> matches(IndexSearcher searcher, MatchCache cache, Query query)
      throws IOException {
    List<Integer> found = new ArrayList<>();
    for (Matches.Segment segment : Matches.of(searcher, cache, query, Deadline.none()).segments()) {
      for (int doc = 0; doc < segment.bits().length(); doc++) {
        if (segment.bits().get(doc)) {
          found.add(segment.leaf().docBase + doc);
        }
      }
    }
    return found;
  }

  private static List<Integer> found(IndexSearcher searcher, Query query) throws IOException {
    List<Integer> found = new ArrayList<>();
    for (ScoreDoc each : searcher.search(query, 2 * DOCUMENTS).scoreDocs) {
      found.add(each.doc);
    }
    found.sort(null);
    return found;
  }
}
