package vn.vankho.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Optional;
import java.util.Random;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;

class FlatQueryTest {
  private static final long SEED = 20_240_327;
  private static final int DOCUMENTS = 200;
  private static final int WORDS = 8;

  private final Random random = new Random(SEED);

  @Test
  void scoresAsWhatWasNested() throws IOException {
    try (Directory directory = new ByteBuffersDirectory()) {
      write(directory);
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        IndexSearcher searcher = new IndexSearcher(reader);
        for (int i = 0; i < 100; i++) {
          Query nested = nested(3);
          Query flat = FlatQuery.of(searcher, new TermCache(), nested).orElseThrow();
          float[] expected = scores(searcher, nested);
          float[] found = scores(searcher, flat);
          for (int doc = 0; doc < DOCUMENTS; doc++) {
            assertThat(found[doc])
                .as("seed %d, query %d: %s", SEED, i, nested)
                .isCloseTo(expected[doc], within(1e-4f * (1 + expected[doc])));
          }
        }
      }
    }
  }

  @Test
  void leavesAlone_whatIsNoSumOfTerms() throws IOException {
    try (Directory directory = new ByteBuffersDirectory()) {
      write(directory);
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        IndexSearcher searcher = new IndexSearcher(reader);
        Query needed = new BooleanQuery.Builder().add(nested(0), Occur.MUST).build();
        Query most =
            new BooleanQuery.Builder()
                .setMinimumNumberShouldMatch(1)
                .add(nested(0), Occur.SHOULD)
                .build();
        for (Query each : new Query[] {new MatchAllDocsQuery(), needed, most}) {
          assertThat(FlatQuery.of(searcher, new TermCache(), each)).isEqualTo(Optional.empty());
        }
      }
    }
  }

  private void write(Directory directory) throws IOException {
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      for (int i = 0; i < DOCUMENTS; i++) {
        StringBuilder text = new StringBuilder();
        random.ints(random.nextInt(12), 0, WORDS).forEach(word -> text.append(word).append(' '));
        Document document = new Document();
        document.add(new TextField("body", text.toString(), Field.Store.NO));
        writer.addDocument(document);
      }
    }
  }

  private Query nested(int depth) {
    if (depth == 0 || random.nextInt(3) == 0) {
      return new TermQuery(new Term("body", String.valueOf(random.nextInt(WORDS + 1))));
    }
    if (random.nextInt(3) == 0) {
      return new BoostQuery(nested(depth - 1), 1 + random.nextInt(3));
    }
    BooleanQuery.Builder either = new BooleanQuery.Builder();
    for (int i = random.nextInt(4); i >= 0; i--) {
      either.add(nested(depth - 1), Occur.SHOULD);
    }
    return either.build();
  }

  private static float[] scores(IndexSearcher searcher, Query query) throws IOException {
    float[] scores = new float[DOCUMENTS];
    for (ScoreDoc each : searcher.search(query, DOCUMENTS).scoreDocs) {
      scores[each.doc] = each.score;
    }
    return scores;
  }
}
