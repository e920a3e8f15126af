package vn.vankho.run;

import java.util.stream.Stream;
import vn.vankho.index.IndexState;
import vn.vankho.index.PlanIndex;
import vn.vankho.model.PlanDocument;
import vn.vankho.store.Archive;

/**
 * Makes the index of an archive anew where it is missing, damaged or of another version of the
 * program. The documents are the truth and nothing else of the archive is touched, so nothing can
 * be lost by it; one that dies on the way is begun again the next time.
 */
public final class IndexRenewal {
  private IndexRenewal() {}

  /**
   * Does so if it must be done.
   *
   * @param writable open for writing, so that nobody else does the same
   */
  public static void ifNeeded(Archive writable, RenewalListener listener) {
    IndexState state = PlanIndex.state(writable.indexDirectory());
    if (state == IndexState.CURRENT) {
      return;
    }
    listener.renewalBegun(state);
    try (Stream<PlanDocument> documents = writable.documents()) {
      long count =
          PlanIndex.rebuild(
              writable.indexDirectory(), documents.peek(each -> listener.documentIndexed()));
      listener.renewalDone(count);
    }
  }
}
