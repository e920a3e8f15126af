package vn.vankho.export;

import java.util.Iterator;
import vn.vankho.model.PlanDocument;

/** Documents as places: each the whole of itself. */
record Wholes(Iterable<PlanDocument> documents) implements Iterable<CitedPlace> {
  @Override
  public Iterator<CitedPlace> iterator() {
    Iterator<PlanDocument> each = documents.iterator();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return each.hasNext();
      }

      @Override
      public CitedPlace next() {
        return CitedPlace.whole(each.next());
      }
    };
  }
}
