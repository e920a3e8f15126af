package vn.vankho.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntUnaryOperator;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * The facets' values of all documents in memory, 2 or 4 bytes a document and group of facets, made
 * once for each segment and dropped with it. A new segment costs only itself, so documents that
 * were just put in are counted at once.
 */
final class FacetColumns {
  /** Number of a document that has no value. */
  static final int NONE = -1;

  /** Adding up combinations is to cost little beside looking at the documents. */
  private static final int SHARE = 32;

  /** Combinations that cost nothing anyway. */
  private static final int FEWEST = 256;

  private static final Facet[] FACETS = Facet.values();

  private final Map<Facet, FacetNames> names = new EnumMap<>(Facet.class);
  private final Map<IndexReader.CacheKey, List<FacetGroup>> columns = new ConcurrentHashMap<>();

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

  /** The groups in which each facet stands once. */
  List<FacetGroup> of(LeafReaderContext leaf) throws IOException {
    LeafReader reader = leaf.reader();
    IndexReader.CacheHelper cache = reader.getCoreCacheHelper();
    List<FacetGroup> ready = columns.get(cache.getKey());
    if (ready != null) {
      return ready;
    }
    int[][] each = new int[FACETS.length][];
    for (Facet facet : FACETS) {
      each[facet.ordinal()] = column(reader, facet);
    }
    List<FacetGroup> made = FacetGroup.of(each, Math.max(FEWEST, reader.maxDoc() / SHARE));
    List<FacetGroup> before = columns.putIfAbsent(cache.getKey(), made);
    if (before != null) {
      return before;
    }
    cache.addClosedListener(columns::remove);
    return made;
  }

  /** The number of a facet's value by document of a segment, {@link #NONE} for none. */
  IntUnaryOperator numbers(LeafReaderContext leaf, Facet facet) throws IOException {
    return of(leaf).stream()
        .filter(group -> group.facets().contains(facet))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no column of " + facet))
        .numbers(facet);
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
