package vn.vankho.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;

class CloseLookTest {
  private static final long SEED = 20_240_327;
  private static final int DOCUMENTS = 300;
  private static final String[] WORDS = {"ke", "hoach", "cai", "cach", "hanh", "chinh", "none"};

  private final Random random = new Random(SEED);

  @Test
  void scoresAreThoseOfLucene() throws IOException {
    try (Directory directory = new ByteBuffersDirectory()) {
      write(directory);
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        assertThat(reader.leaves()).hasSizeGreaterThan(1);
        IndexSearcher searcher = new IndexSearcher(reader);
        TermCache terms = new TermCache();
        for (int i = 0; i < 400; i++) {
          Query query = query(3);
          int[] documents = random.ints(0, DOCUMENTS).distinct().limit(100).toArray();
          float[] scores = CloseLook.scores(searcher, terms, query, documents);
          float[] expected = expected(searcher, query);
          for (int at = 0; at < documents.length; at++) {
            assertThat(scores[at])
                .as("seed %d, query %d: %s", SEED, i, query)
                .isCloseTo(expected[documents[at]], within(1e-4f * (1 + expected[documents[at]])));
          }
        }
      }
    }
  }

  @Test
  void termsAreLookedUpAnew_whenTheIndexHasChanged() throws IOException {
    TermCache terms = new TermCache();
    Term word = new Term("body", "ke");
    try (Directory directory = new ByteBuffersDirectory()) {
      write(directory);
      try (DirectoryReader before = DirectoryReader.open(directory)) {
        int frequency = terms.of(new IndexSearcher(before), word).docFreq();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
          writer.addDocument(document("ke"));
        }
        try (DirectoryReader after = DirectoryReader.open(directory)) {
          assertThat(terms.of(new IndexSearcher(after), word).docFreq()).isEqualTo(frequency + 1);
        }
      }
    }
  }

  private static float[] expected(IndexSearcher searcher, Query query) throws IOException {
    float[] scores = new float[DOCUMENTS];
    for (ScoreDoc each : searcher.search(query, DOCUMENTS).scoreDocs) {
      scores[each.doc] = each.score;
    }
    return scores;
  }

  private void write(Directory directory) throws IOException {
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      for (int i = 0; i < DOCUMENTS; i++) {
        if (i == DOCUMENTS / 3) {
          writer.commit();
        }
        writer.addDocument(document(words(random.nextInt(30))));
      }
    }
  }

  private String words(int count) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < count; i++) {
      words.append(WORDS[random.nextInt(WORDS.length - 1)]).append(' ');
    }
    return words.toString();
  }

  private Document document(String body) {
    FieldType text = new FieldType();
    text.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    text.setTokenized(true);
    Document document = new Document();
    document.add(new Field("body", new TokenList(Tokens.of(body), true), text));
    document.add(new Field("title", new TokenList(Tokens.of(words(3)), true), text));
    document.add(new StringField("code", WORDS[random.nextInt(3)], Field.Store.NO));
    document.add(new IntPoint("year", random.nextInt(10)));
    return document;
  }

  private Term term(String field) {
    return new Term(field, WORDS[random.nextInt(WORDS.length)]);
  }

  private Query query(int depth) {
    String field = random.nextInt(3) == 0 ? "title" : "body";
    switch (random.nextInt(depth > 0 ? 9 : 5)) {
      case 0:
        return new TermQuery(term(random.nextInt(4) == 0 ? "code" : field));
      case 1:
        return new PhraseQuery(
            field,
            IntStream.range(0, 2 + random.nextInt(2))
                .mapToObj(i -> term(field).text())
                .toArray(String[]::new));
      case 2:
        return new MultiPhraseQuery.Builder()
            .add(new Term[] {new Term(field, "ke"), new Term(field, "cai")})
            .add(new Term[] {term(field)})
            .build();
      case 3:
        return IntPoint.newRangeQuery("year", 2, 7);
      case 4:
        return new MatchAllDocsQuery();
      case 5:
        return new BoostQuery(query(depth - 1), random.nextInt(3));
      case 6:
        return new ConstantScoreQuery(query(depth - 1));
      default:
        return joined(depth);
    }
  }

  private Query joined(int depth) {
    BooleanQuery.Builder joined = new BooleanQuery.Builder();
    int optional = 0;
    for (int i = random.nextInt(4); i >= 0; i--) {
      Occur occur = Occur.values()[random.nextInt(Occur.values().length)];
      optional += occur == Occur.SHOULD ? 1 : 0;
      joined.add(query(depth - 1), occur);
    }
    return joined.setMinimumNumberShouldMatch(random.nextInt(optional + 1)).build();
  }
}
