package vn.vankho.index;

import java.util.Collection;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;

/**
 * Has one collector see all segments: a search runs in the thread that asks, since there are as
 * many of those as there are processors.
 *
 * @param <C> the collector
 */
final class Sole<C extends Collector> implements CollectorManager<C, C> {
  private final C collector;
  private boolean isTaken;

  Sole(C collector) {
    this.collector = collector;
  }

  @Override
  public C newCollector() {
    if (isTaken) {
      throw new IllegalStateException("a searcher with threads of its own asks for a second one");
    }
    isTaken = true;
    return collector;
  }

  @Override
  public C reduce(Collection<C> collectors) {
    return collector;
  }
}
