package vn.vankho.index;

import java.util.List;
import java.util.Map;
import org.apache.lucene.util.BytesRef;

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
  private PackedBody() {}

  /**
   * Packs a body.
   *
   * @param others further terms of the folded tier by index of the token
   * @param missing words of title and header
   * @param keys each in the lower bits; those that are there twice count once
   */
  static BytesRef pack(
      List<Token> tokens, Map<Integer, List<String>> others, List<Token> missing, LongList keys) {
    NumberBytes out = new NumberBytes(10 * tokens.size() + 6 * keys.size + 256);
    out.unsigned(tokens.size());
    for (Token token : tokens) {
      boolean hasMarks = token.hasMarks();
      out.string(token.exact(), 1, hasMarks ? 1 : 0);
      if (hasMarks) {
        out.string(token.folded(), 0, 0);
      }
    }
    others(others, out);
    out.unsigned(missing.size());
    missing.forEach(token -> out.string(token.folded(), 0, 0));
    out.unsigned(keys.size);
    for (int i = 0; i < keys.size; i++) {
      out.low(keys.values[i], PassageText.KEY_BYTES);
    }
    return out.toRef();
  }

  private static void others(Map<Integer, List<String>> others, NumberBytes out) {
    out.unsigned(others.values().stream().mapToInt(List::size).sum());
    int before = 0;
    for (int token : others.keySet().stream().mapToInt(Integer::intValue).sorted().toArray()) {
      for (String term : others.getOrDefault(token, List.of())) {
        out.unsigned(token - before);
        out.string(term, 0, 0);
        before = token;
      }
    }
  }
}
