package vn.vankho.index;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of a text, each made only when it is asked for: who looks for few words in a long text
 * tells most tokens apart from them by a hash.
 */
final class TokenScan {
  private final String text;
  private int[] starts;
  private int[] ends;
  private int[] hashes;
  private final @Nullable Token[] made;
  private int size;

  TokenScan(String text) {
    this.text = text;
    int room = text.length() / 5 + 8;
    starts = new int[room];
    ends = new int[room];
    hashes = new int[room];
    for (int start = Tokens.next(text, 0); start < text.length(); ) {
      int end = Tokens.end(text, start);
      add(start, end);
      start = Tokens.next(text, end);
    }
    made = new Token[size];
  }

  private void add(int start, int end) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, 2 * size);
      ends = Arrays.copyOf(ends, 2 * size);
      hashes = Arrays.copyOf(hashes, 2 * size);
    }
    starts[size] = start;
    ends[size] = end;
    hashes[size++] = Tokens.foldedHash(text, start, end);
  }

  int size() {
    return size;
  }

  /** Hash code of a token's folded form. */
  int hash(int index) {
    return hashes[index];
  }

  Token get(int index) {
    Token known = made[index];
    if (known == null) {
      known = Tokens.token(text, starts[index], ends[index]);
      made[index] = known;
    }
    return known;
  }
}
