package vn.vankho.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOUtils;
import org.apache.lucene.util.QueryBuilder;
import vn.vankho.text.NormalForm;

/**
 * What Lucene finds without anything of this program: one field of text, an analyser that comes
 * with it, any of the query's words, and BM25 with its defaults. For comparison only.
 */
public final class Baseline implements AutoCloseable {
  private static final String ID = "id";
  private static final String TEXT = "text";

  private final Analyzer analyzer;
  private final Directory directory = new ByteBuffersDirectory();
  private final DirectoryReader reader;

  /** Which analyser. */
  public enum Kind {
    /** {@code StandardAnalyzer}: words in lower case, marks kept. */
    STANDARD,
    /** The same words with their marks folded away. */
    FOLDING
  }

  /**
   * An index in memory.
   *
   * @param texts by id
   */
  public Baseline(Kind kind, Map<String, String> texts) {
    this.analyzer = kind == Kind.STANDARD ? new StandardAnalyzer() : new FoldingAnalyzer();
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
      for (Map.Entry<String, String> each : texts.entrySet()) {
        Document document = new Document();
        document.add(new StoredField(ID, each.getKey()));
        document.add(new TextField(TEXT, NormalForm.nfc(each.getValue()), Field.Store.NO));
        writer.addDocument(document);
      }
      writer.commit();
      this.reader = DirectoryReader.open(directory);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static final class FoldingAnalyzer extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String field) {
      StandardTokenizer words = new StandardTokenizer();
      return new TokenStreamComponents(words, new ASCIIFoldingFilter(new LowerCaseFilter(words)));
    }
  }

  /** Ids of the best documents for any text, best first. */
  public List<String> search(String query, int most) {
    Query words = new QueryBuilder(analyzer).createBooleanQuery(TEXT, NormalForm.nfc(query));
    List<String> found = new ArrayList<>();
    if (words == null) {
      return found;
    }
    try {
      IndexSearcher searcher = new IndexSearcher(reader);
      for (ScoreDoc each : searcher.search(words, most).scoreDocs) {
        found.add(searcher.storedFields().document(each.doc).get(ID));
      }
      return found;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public void close() {
    try {
      IOUtils.close(reader, directory, analyzer);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
