package vn.vankho.index;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/**
 * Where words stand in the dictionaries of an index and how frequent they are, kept from query to
 * query: a query names a word in a dozen lists, and each segment has a dictionary of its own. Of
 * one view of the index at a time. Safe for use by many threads.
 */
final class TermCache {
  /** A kilobyte each where there are a dozen segments. */
  private static final int MOST = 8_192;

  private final Map<Term, TermStates> states = new LinkedHashMap<>(256, 0.75f, true);
  private IndexReader.@Nullable CacheKey view;

  /** The states of a term, with its frequencies. */
  TermStates of(IndexSearcher searcher, Term term) throws IOException {
    IndexReader.CacheHelper helper = searcher.getIndexReader().getReaderCacheHelper();
    IndexReader.CacheKey key = helper == null ? null : helper.getKey();
    TermStates known = known(key, term);
    if (known != null && known.wasBuiltFor(searcher.getTopReaderContext())) {
      return known;
    }
    TermStates built = TermStates.build(searcher, term, true);
    keep(key, term, built);
    return built;
  }

  private synchronized @Nullable TermStates known(IndexReader.@Nullable CacheKey key, Term term) {
    return key != null && key == view ? states.get(term) : null;
  }

  private synchronized void keep(IndexReader.@Nullable CacheKey key, Term term, TermStates built) {
    if (key != view) {
      states.clear();
      view = key;
    }
    states.put(term, built);
    if (states.size() > MOST) {
      var eldest = states.keySet().iterator();
      eldest.next();
      eldest.remove();
    }
  }
}
