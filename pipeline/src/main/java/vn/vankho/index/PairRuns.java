package vn.vankho.index;

import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Pairs of words with their documents. The space between the two is less than any character of a
 * word, so that they are in the order of their bytes.
 */
final class PairRuns extends TermRuns {
  private final Groups groups;
  private final WordRuns.Words words;
  private final BytesRefBuilder term = new BytesRefBuilder();
  private final BytesRef word = new BytesRef();
  private int first = -1;
  private int firstEnd;

  PairRuns(Groups groups, WordRuns.Words words) {
    super(groups.entries, 0, Integer.SIZE - 1);
    this.groups = groups;
    this.words = words;
  }

  /** The term of two neighbouring tokens, folded. */
  static String term(Token first, Token second) {
    return first.folded() + ' ' + second.folded();
  }

  @Override
  public @Nullable BytesRef next() {
    start = end;
    while (start == firstEnd) {
      first++;
      if (first + 1 >= groups.starts.length) {
        return null;
      }
      firstEnd = groups.starts[first + 1];
    }
    int second = second(start);
    do {
      end++;
    } while (end < firstEnd && second(end) == second);
    term.clear();
    words.get(first, word);
    term.append(word);
    term.append((byte) ' ');
    words.get(second, word);
    term.append(word);
    return term.get();
  }

  private int second(int entry) {
    return (int) (entries[entry] >>> Integer.SIZE);
  }

  @Override
  public BytesRef term() {
    return term.get();
  }
}
