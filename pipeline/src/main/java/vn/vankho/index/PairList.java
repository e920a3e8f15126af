package vn.vankho.index;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Each two neighbouring tokens, folded, as one term. */
final class PairList extends TokenStream {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final List<Token> tokens;
  private int next = 1;

  PairList(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** The term of two tokens. */
  static String term(Token first, Token second) {
    return first.folded() + ' ' + second.folded();
  }

  @Override
  public void reset() {
    next = 1;
  }

  @Override
  public boolean incrementToken() {
    if (next >= tokens.size()) {
      return false;
    }
    clearAttributes();
    term.append(tokens.get(next - 1).folded()).append(' ').append(tokens.get(next).folded());
    next++;
    return true;
  }
}
