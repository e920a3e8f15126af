package vn.vankho.index;

import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Tokens as Lucene takes them: one position each, either as written or folded. */
final class TokenList extends TokenStream {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final List<Token> tokens;
  private final boolean folded;
  private Iterator<Token> rest;

  TokenList(List<Token> tokens, boolean folded) {
    this.tokens = tokens;
    this.folded = folded;
    this.rest = tokens.iterator();
  }

  @Override
  public void reset() {
    rest = tokens.iterator();
  }

  @Override
  public boolean incrementToken() {
    if (!rest.hasNext()) {
      return false;
    }
    clearAttributes();
    Token next = rest.next();
    term.append(folded ? next.folded() : next.exact());
    return true;
  }
}
