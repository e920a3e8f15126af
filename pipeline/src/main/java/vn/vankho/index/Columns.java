package vn.vankho.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/** Cards, references and postings of one view of the index, by Lucene's numbers of documents. */
final class Columns {
  private final IndexReader reader;

  Columns(IndexReader reader) {
    this.reader = reader;
  }

  /** The card of a document. */
  Card card(int document) throws IOException {
    return Card.read(
        column(Fields.CARD, document)
            .orElseThrow(() -> new IOException("document " + document + " has no card")));
  }

  /** What a document names. */
  List<Reference> references(int document) throws IOException {
    Optional<BytesRef> bytes = column(Fields.REFERENCES, document);
    return bytes.isPresent() ? Reference.read(bytes.get()) : List.of();
  }

  private Optional<BytesRef> column(String field, int document) throws IOException {
    List<LeafReaderContext> leaves = reader.leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    BinaryDocValues values = leaf.reader().getBinaryDocValues(field);
    boolean isThere = values != null && values.advanceExact(document - leaf.docBase);
    return isThere ? Optional.of(values.binaryValue()) : Optional.empty();
  }

  /** The documents that have a term, in the order of their numbers, at most so many. */
  List<Integer> documents(String field, String text, int most) throws IOException {
    return documents(new Term(field, text), most);
  }

  /** The same for a term that is no text. */
  List<Integer> documents(String field, BytesRef bytes, int most) throws IOException {
    return documents(new Term(field, bytes), most);
  }

  private List<Integer> documents(Term term, int most) throws IOException {
    List<Integer> found = new ArrayList<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      PostingsEnum postings = leaf.reader().postings(term, PostingsEnum.NONE);
      Bits live = leaf.reader().getLiveDocs();
      while (postings != null
          && found.size() < most
          && postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if (live == null || live.get(postings.docID())) {
          found.add(leaf.docBase + postings.docID());
        }
      }
    }
    return found;
  }
}
