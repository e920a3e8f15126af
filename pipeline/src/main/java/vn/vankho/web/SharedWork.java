package vn.vankho.web;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Work that is known by a name and done once for all who ask for it in the meantime. Safe for use
 * by many threads.
 *
 * @param <T> what the work gives
 */
final class SharedWork<T> {
  private final ConcurrentHashMap<String, CompletableFuture<T>> begun = new ConcurrentHashMap<>();

  /** Works that are not done yet. */
  int size() {
    return begun.size();
  }

  /**
   * The work of a name, begun if nobody waits for it yet. It is begun outside the map: work that is
   * done at once would otherwise be taken out of the map while it is being put in.
   */
  CompletableFuture<T> of(String name, Supplier<CompletableFuture<T>> work) {
    CompletableFuture<T> promised = new CompletableFuture<>();
    @Nullable CompletableFuture<T> earlier = begun.putIfAbsent(name, promised);
    if (earlier != null) {
      return earlier;
    }
    try {
      // What fails is told to those who wait for the promise.
      CompletableFuture<T> unused =
          work.get().whenComplete((done, failure) -> finish(name, promised, done, failure));
    } catch (RuntimeException | Error failed) {
      finish(name, promised, null, failed);
      throw failed;
    }
    return promised;
  }

  private void finish(
      String name, CompletableFuture<T> promised, @Nullable T done, @Nullable Throwable failure) {
    begun.remove(name, promised);
    if (failure != null) {
      promised.completeExceptionally(failure);
    } else if (done != null) {
      promised.complete(done);
    } else {
      promised.completeExceptionally(new IllegalStateException(name + ": nothing was made"));
    }
  }
}
