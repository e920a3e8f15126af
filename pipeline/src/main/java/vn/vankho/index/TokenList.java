package vn.vankho.index;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Tokens as Lucene takes them: one position each, either as written or folded; with them, at their
 * positions, other terms under which they are found too.
 */
final class TokenList extends TokenStream {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final List<Token> tokens;
  private final Map<Integer, List<String>> others;
  private final boolean folded;
  private int next;
  private Iterator<String> more = List.<String>of().iterator();

  /**
   * @param others further terms by index of the token
   */
  TokenList(List<Token> tokens, boolean folded, Map<Integer, List<String>> others) {
    this.tokens = tokens;
    this.folded = folded;
    this.others = others;
  }

  TokenList(List<Token> tokens, boolean folded) {
    this(tokens, folded, Map.of());
  }

  @Override
  public void reset() {
    next = 0;
    more = List.<String>of().iterator();
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    if (more.hasNext()) {
      term.append(more.next());
      increment.setPositionIncrement(0);
      return true;
    }
    if (next >= tokens.size()) {
      return false;
    }
    Token token = tokens.get(next);
    term.append(folded ? token.folded() : token.exact());
    increment.setPositionIncrement(1);
    more = others.getOrDefault(next, List.of()).iterator();
    next++;
    return true;
  }
}
