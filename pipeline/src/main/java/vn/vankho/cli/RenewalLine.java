package vn.vankho.cli;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import vn.vankho.index.IndexState;
import vn.vankho.run.RenewalListener;

/**
 * Tells on standard error that an index is made anew: that it begins and why, how far it is where
 * that is a terminal, and that it is done. An empty one is worth no line.
 */
final class RenewalLine implements RenewalListener {
  private static final long UPDATE_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

  private final Surroundings surroundings;
  private long documents;
  private long shownNanos = System.nanoTime();
  private String why = "";

  RenewalLine(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public void renewalBegun(IndexState state) {
    why =
        switch (state) {
          case OUTDATED -> "of another version";
          case CURRENT, MISSING, DAMAGED -> state.name().toLowerCase(Locale.ROOT);
        };
  }

  @Override
  public void documentIndexed() {
    if (documents == 0) {
      surroundings
          .err()
          .println(
              "vankho: the search index is " + why + "; making it anew from the documents, once");
      surroundings.err().flush();
    }
    documents++;
    if (surroundings.terminal().errIsTerminal() && System.nanoTime() - shownNanos > UPDATE_NANOS) {
      shownNanos = System.nanoTime();
      surroundings.err().printf(Locale.ROOT, "\r%,d documents", documents);
      surroundings.err().flush();
    }
  }

  @Override
  public void renewalDone(long count) {
    if (count > 0) {
      String begin = surroundings.terminal().errIsTerminal() ? "\r" : "vankho: ";
      surroundings
          .err()
          .printf(Locale.ROOT, "%s%,d documents can be searched now.%n", begin, count);
      surroundings.err().flush();
    }
  }
}
