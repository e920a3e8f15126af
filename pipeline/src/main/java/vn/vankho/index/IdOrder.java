package vn.vankho.index;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.FieldComparator;
import org.apache.lucene.search.FieldComparatorSource;
import org.apache.lucene.search.LeafFieldComparator;
import org.apache.lucene.search.Pruning;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Puts documents that are otherwise equal in the order of their ids, which stays the same however
 * the index was made. An id is only read when documents of different segments are equal; Lucene's
 * own comparator reads it of every document that is for a time among the best.
 */
final class IdOrder extends FieldComparatorSource {
  static final SortField FIELD = new SortField(Fields.ID, new IdOrder());

  private IdOrder() {}

  @Override
  public FieldComparator<?> newComparator(
      String field, int hits, Pruning pruning, boolean reversed) {
    return new ById(field, hits);
  }

  private static final class ById extends FieldComparator<BytesRef> implements LeafFieldComparator {
    private final String field;
    private final SortedDocValues[] values;
    private final int[] numbers;
    private final @Nullable BytesRef[] ids;
    private SortedDocValues current = DocValues.emptySorted();
    private int bottom;

    ById(String field, int hits) {
      this.field = field;
      this.values = new SortedDocValues[hits];
      this.numbers = new int[hits];
      this.ids = new BytesRef[hits];
    }

    @Override
    public LeafFieldComparator getLeafComparator(LeafReaderContext leaf) throws IOException {
      current = DocValues.getSorted(leaf.reader(), field);
      return this;
    }

    @Override
    public void setBottom(int slot) {
      bottom = slot;
    }

    @Override
    public int compareBottom(int doc) throws IOException {
      int number = number(doc);
      return values[bottom] == current
          ? Integer.compare(numbers[bottom], number)
          : value(bottom).compareTo(id(current, number));
    }

    @Override
    public int compare(int one, int other) {
      return values[one] == values[other]
          ? Integer.compare(numbers[one], numbers[other])
          : value(one).compareTo(value(other));
    }

    @Override
    public void copy(int slot, int doc) throws IOException {
      values[slot] = current;
      numbers[slot] = number(doc);
      ids[slot] = null;
    }

    private int number(int doc) throws IOException {
      return current.advanceExact(doc) ? current.ordValue() : -1;
    }

    @Override
    public BytesRef value(int slot) {
      BytesRef known = ids[slot];
      if (known == null) {
        try {
          known = id(values[slot], numbers[slot]);
        } catch (IOException failed) {
          throw new java.io.UncheckedIOException("reading ids of the index", failed);
        }
        ids[slot] = known;
      }
      return known;
    }

    private static BytesRef id(SortedDocValues values, int number) throws IOException {
      return number < 0 ? new BytesRef() : BytesRef.deepCopyOf(values.lookupOrd(number));
    }

    @Override
    public void setTopValue(BytesRef value) {
      throw new UnsupportedOperationException("there is no search after a document");
    }

    @Override
    public int compareTop(int doc) {
      throw new UnsupportedOperationException("there is no search after a document");
    }

    @Override
    public void setScorer(Scorable scorer) {
      // Ids do not depend on scores.
    }
  }
}
