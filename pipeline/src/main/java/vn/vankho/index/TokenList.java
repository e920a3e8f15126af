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
  /** Keeps a phrase from reaching over the place where one text ends and another begins. */
  static final int GAP = 100;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final List<Token> tokens;
  private final Map<Integer, List<String>> others;
  private final boolean folded;
  private final int gapAt;
  private int next;
  private Iterator<String> more = List.<String>of().iterator();

  /**
   * @param others further terms by index of the token
   * @param gapAt index of the token before which another text begins; beyond the last for none
   */
  TokenList(List<Token> tokens, boolean folded, Map<Integer, List<String>> others, int gapAt) {
    this.tokens = tokens;
    this.folded = folded;
    this.others = others;
    this.gapAt = gapAt;
  }

  TokenList(List<Token> tokens, boolean folded) {
    this(tokens, folded, Map.of(), Integer.MAX_VALUE);
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
    increment.setPositionIncrement(next == gapAt ? GAP : 1);
    more = others.getOrDefault(next, List.of()).iterator();
    next++;
    return true;
  }
}
