package vn.vankho.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Counts wrong tokens by address: after five within a minute that address has to wait. */
final class Attempts {
  private static final int ALLOWED = 5;
  private static final long WINDOW_NANOS = TimeUnit.MINUTES.toNanos(1);

  /** The longest known give way: someone with very many addresses is not stopped by counting. */
  private static final int MOST_ADDRESSES = 10_000;

  private record Count(int failures, long sinceNanos) {}

  private final Map<String, Count> counts = new LinkedHashMap<>();

  /** Seconds until the next token is looked at; 0 if it is at once. */
  synchronized int secondsToWait(String address) {
    Count count = counts.get(address);
    if (count == null || count.failures < ALLOWED) {
      return 0;
    }
    long left = WINDOW_NANOS - (System.nanoTime() - count.sinceNanos);
    return left <= 0 ? 0 : (int) TimeUnit.NANOSECONDS.toSeconds(left) + 1;
  }

  synchronized void failed(String address) {
    long now = System.nanoTime();
    Count before = counts.remove(address);
    if (counts.size() >= MOST_ADDRESSES) {
      counts.remove(counts.keySet().iterator().next());
    }
    counts.put(
        address,
        before != null && now - before.sinceNanos < WINDOW_NANOS
            ? new Count(before.failures + 1, before.sinceNanos)
            : new Count(1, now));
  }
}
