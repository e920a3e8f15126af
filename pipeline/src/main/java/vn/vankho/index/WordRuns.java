package vn.vankho.index;

import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Words with the documents and positions at which they stand. */
final class WordRuns extends TermRuns {
  private final Groups groups;
  private final Words words;
  private final BytesRef term = new BytesRef();
  private int group = -1;

  /** Gives the bytes of words by their rank. */
  interface Words {
    /** Points to the bytes of a word. */
    void get(int rank, BytesRef bytes);
  }

  WordRuns(Groups groups, Words words) {
    super(groups.entries, Integer.SIZE, Integer.SIZE - 1);
    this.groups = groups;
    this.words = words;
  }

  @Override
  public @Nullable BytesRef next() {
    do {
      group++;
      if (group + 1 >= groups.starts.length) {
        return null;
      }
      start = groups.starts[group];
      end = groups.starts[group + 1];
    } while (start == end);
    words.get(group, term);
    return term;
  }

  @Override
  public BytesRef term() {
    return term;
  }
}
