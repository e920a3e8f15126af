package vn.vankho.restore;

import java.util.ArrayList;
import java.util.List;

/** Groups tokens into paragraphs: lines that run on are joined, so that words see their context. */
final class Paragraphs {
  private Paragraphs() {}

  static List<List<Token>> of(CharSequence text, List<Token> tokens) {
    List<List<Token>> paragraphs = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= tokens.size(); i++) {
      if (i == tokens.size() || breaks(text, tokens, i)) {
        paragraphs.add(tokens.subList(from, i));
        from = i;
      }
    }
    return paragraphs;
  }

  /** Whether a paragraph ends before token {@code i}. */
  private static boolean breaks(CharSequence text, List<Token> tokens, int i) {
    Token before = tokens.get(i - 1);
    Token after = tokens.get(i);
    int newlines = 0;
    for (int at = before.end(); at < after.start(); at++) {
      newlines += text.charAt(at) == '\n' ? 1 : 0;
    }
    if (newlines != 1) {
      return newlines > 1;
    }
    char last = text.charAt(before.end() - 1);
    char first = text.charAt(after.start());
    if (last == '.' || last == ';' || last == ':') {
      return true;
    }
    return !Character.isLowerCase(first) && !(Character.isDigit(first) && last != ',');
  }
}
