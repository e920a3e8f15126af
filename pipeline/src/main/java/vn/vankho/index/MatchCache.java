package vn.vankho.index;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Which documents of large segments have a frequent word or value, as one bit a document, kept from
 * query to query: words are frequent in many queries, and joining bits costs a hundredth of walking
 * through their lists. A segment never changes but for deletions, which are not in here, so what is
 * kept stays right for as long as the segment is read. The least recently used goes when memory
 * runs out. Safe for use by many threads.
 */
final class MatchCache {
  /** At most this share of the memory of the process is used. */
  private static final int SHARE_OF_MEMORY = 16;

  private static final long MOST_BYTES = 256L << 20;

  private final long most =
      Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY);
  private final Map<Key, FixedBitSet> sets = new LinkedHashMap<>(256, 0.75f, true);
  private final Set<IndexReader.CacheKey> segments = ConcurrentHashMap.newKeySet();
  private long bytes;

  private record Key(IndexReader.CacheKey segment, Query query) {}

  synchronized @Nullable FixedBitSet get(IndexReader.CacheHelper segment, Query query) {
    return sets.get(new Key(segment.getKey(), query));
  }

  /** Keeps a set, which must not be changed any more. */
  void put(IndexReader.CacheHelper segment, Query query, FixedBitSet set) {
    if (segments.add(segment.getKey())) {
      segment.addClosedListener(this::remove);
    }
    add(new Key(segment.getKey(), query), set);
  }

  private synchronized void add(Key key, FixedBitSet set) {
    FixedBitSet before = sets.put(key, set);
    bytes += set.ramBytesUsed() - (before == null ? 0 : before.ramBytesUsed());
    var eldest = sets.values().iterator();
    while (bytes > most && eldest.hasNext()) {
      bytes -= eldest.next().ramBytesUsed();
      eldest.remove();
    }
  }

  private synchronized void remove(IndexReader.CacheKey segment) {
    segments.remove(segment);
    var each = sets.entrySet().iterator();
    while (each.hasNext()) {
      var entry = each.next();
      if (entry.getKey().segment().equals(segment)) {
        bytes -= entry.getValue().ramBytesUsed();
        each.remove();
      }
    }
  }
}
