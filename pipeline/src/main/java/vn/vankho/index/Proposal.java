package vn.vankho.index;

import java.io.IOException;
import java.util.Optional;

/**
 * What is probably meant by a query that finds something, but little: the same read as keystrokes,
 * or with a rare word exchanged for one like it. It is offered and not done.
 */
final class Proposal {
  /** So many times as much must be found: what finds a little more is another query, no mistake. */
  static final int FAR_MORE = 5;

  private final Vocabulary vocabulary;
  private final Counter counter;

  /** How many documents a query finds. */
  interface Counter {
    long count(String query) throws IOException;
  }

  Proposal(Vocabulary vocabulary, Counter counter) {
    this.vocabulary = vocabulary;
    this.counter = counter;
  }

  /**
   * Something to offer, if there is.
   *
   * @param query as typed
   * @param node as understood
   * @param found documents that it finds; at least 1
   */
  Optional<QueryNote> of(String query, QueryNode node, long found) throws IOException {
    Rewording rewording = new Rewording(query, node);
    Optional<String> keys = rewording.rareAsKeystrokes(vocabulary);
    if (keys.isPresent() && findsFarMore(keys.get(), found)) {
      return Optional.of(note(query, keys.get()));
    }
    Optional<String> mended = rewording.rareCorrected(vocabulary);
    return mended.isPresent() && findsFarMore(mended.get(), found)
        ? Optional.of(note(query, mended.get()))
        : Optional.empty();
  }

  private static QueryNote note(String query, String meant) {
    return new QueryNote(QueryNote.Kind.PROPOSAL, query, meant);
  }

  private boolean findsFarMore(String query, long found) throws IOException {
    return counter.count(query) >= FAR_MORE * found;
  }
}
