package vn.vankho.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * The facets' values of all documents in memory, 4 bytes a document and facet, made once for each
 * segment and dropped with it. A new segment costs only itself, so documents that were just put in
 * are counted at once.
 */
final class FacetColumns {
  /** Number of a document that has no value. */
  static final int NONE = -1;

  private static final Facet[] FACETS = Facet.values();

  private final Map<Facet, FacetNames> names = new EnumMap<>(Facet.class);
  private final Map<IndexReader.CacheKey, int[][]> columns = new ConcurrentHashMap<>();

  FacetColumns() {
    for (Facet facet : FACETS) {
      names.put(facet, new FacetNames());
    }
  }

  FacetNames names(Facet facet) {
    FacetNames found = names.get(facet);
    if (found == null) {
      throw new IllegalStateException("no names of " + facet);
    }
    return found;
  }

  /** For each facet, in their order, the number of each document's value in a segment. */
  int[][] of(LeafReaderContext leaf) throws IOException {
    LeafReader reader = leaf.reader();
    IndexReader.CacheHelper cache = reader.getCoreCacheHelper();
    int[][] ready = columns.get(cache.getKey());
    if (ready != null) {
      return ready;
    }
    int[][] made = new int[FACETS.length][];
    for (Facet facet : FACETS) {
      made[facet.ordinal()] = column(reader, facet);
    }
    int[][] before = columns.putIfAbsent(cache.getKey(), made);
    if (before != null) {
      return before;
    }
    cache.addClosedListener(columns::remove);
    return made;
  }

  private int[] column(LeafReader reader, Facet facet) throws IOException {
    int[] column = new int[reader.maxDoc()];
    Arrays.fill(column, NONE);
    SortedDocValues values = reader.getSortedDocValues(facet.field());
    if (values == null) {
      return column;
    }
    FacetNames known = names(facet);
    int[] numbers = new int[values.getValueCount()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = known.number(FacetEntry.ofPacked(values.lookupOrd(i).utf8ToString()));
    }
    while (values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      column[values.docID()] = numbers[values.ordValue()];
    }
    return column;
  }
}
