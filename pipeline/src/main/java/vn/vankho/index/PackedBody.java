package vn.vankho.index;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.UnicodeUtil;

/**
 * The words of a body and the keys of its passages as bytes, from which the fields of the body are
 * made when the segment is written. Numbers are in groups of seven bits, strings in UTF-8 behind
 * their length:
 *
 * <pre>
 * number of tokens; for each: 2 × length + 1 if it has marks, the token as written,
 *                             and if it has marks the folded one
 * number of other terms; for each: by how much its token is behind that of the one before, term
 * number of words that stand only in title or header, folded; each of them
 * number of keys; each of them
 * </pre>
 */
final class PackedBody {
  private byte[] bytes;
  private int size;

  private PackedBody(int room) {
    bytes = new byte[room];
  }

  /**
   * Packs a body.
   *
   * @param others further terms of the folded tier by index of the token, in order
   * @param missing words of title and header
   */
  static BytesRef pack(
      List<Token> tokens,
      Map<Integer, List<String>> others,
      List<Token> missing,
      Set<BytesRef> keys) {
    PackedBody packed = new PackedBody(10 * tokens.size() + 6 * keys.size() + 64);
    packed.number(tokens.size());
    tokens.forEach(packed::token);
    packed.number(others.values().stream().mapToInt(List::size).sum());
    int before = 0;
    for (int token : others.keySet().stream().mapToInt(Integer::intValue).sorted().toArray()) {
      for (String term : others.getOrDefault(token, List.of())) {
        packed.number(token - before);
        packed.string(term, 0, 0);
        before = token;
      }
    }
    packed.number(missing.size());
    missing.forEach(token -> packed.string(token.folded(), 0, 0));
    packed.number(keys.size());
    keys.forEach(packed::key);
    return new BytesRef(packed.bytes, 0, packed.size);
  }

  private void token(Token token) {
    boolean hasMarks = token.hasMarks();
    string(token.exact(), 1, hasMarks ? 1 : 0);
    if (hasMarks) {
      string(token.folded(), 0, 0);
    }
  }

  /** A string behind its length with flags. */
  private void string(String text, int shift, int flags) {
    ensure(UnicodeUtil.maxUTF8Length(text.length()) + 5);
    int length = UnicodeUtil.calcUTF16toUTF8Length(text, 0, text.length());
    number(length << shift | flags);
    size = UnicodeUtil.UTF16toUTF8(text, 0, text.length(), bytes, size);
  }

  private void key(BytesRef key) {
    ensure(key.length);
    System.arraycopy(key.bytes, key.offset, bytes, size, key.length);
    size += key.length;
  }

  private void number(int number) {
    ensure(5);
    int left = number;
    while ((left & ~0x7F) != 0) {
      bytes[size++] = (byte) (left & 0x7F | 0x80);
      left >>>= 7;
    }
    bytes[size++] = (byte) left;
  }

  private void ensure(int more) {
    if (size + more > bytes.length) {
      bytes = ArrayUtil.grow(bytes, size + more);
    }
  }
}
