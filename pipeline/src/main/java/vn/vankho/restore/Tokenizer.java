package vn.vankho.restore;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.vankho.text.Syllables;

/** Cuts text into tokens, the same way for training and for restoring; linear in its length. */
public final class Tokenizer {
  private static final String STOPS = ".!?…";
  private static final String EDGES = "()[]{}<>\"“”„‘’'`«»*_=+~#,;:/\\-–—−•.!?…^°·%";
  private static final String CUTS = "()[]{}<>\"“”„«»*_=+#,;:/\\-–—−•.!?…";

  /** Longest run without white space that is looked at as a word; beyond it is a code. */
  static final int LONGEST_WORD = 48;

  private Tokenizer() {}

  /** The tokens of {@code text[from, to)}, in order. */
  public static List<Token> tokens(CharSequence text, int from, int to) {
    List<Token> tokens = new ArrayList<>((to - from) / 5 + 1);
    int at = from;
    while (at < to) {
      while (at < to && isSpace(text.charAt(at))) {
        at++;
      }
      int end = at;
      while (end < to && !isSpace(text.charAt(end))) {
        end++;
      }
      if (end > at) {
        chunk(text, at, end, tokens);
      }
      at = end;
    }
    return tokens;
  }

  /** White space of any kind, the no-break spaces and the byte-order mark among them. */
  static boolean isSpace(char c) {
    return c <= ' ' || c == '\u00a0' || c == '\ufeff' || Character.isWhitespace(c) || c == '\u202f';
  }

  private static void chunk(CharSequence text, int start, int end, List<Token> tokens) {
    int coreStart = start;
    while (coreStart < end && EDGES.indexOf(text.charAt(coreStart)) >= 0) {
      coreStart++;
    }
    int coreEnd = end;
    while (coreEnd > coreStart && EDGES.indexOf(text.charAt(coreEnd - 1)) >= 0) {
      coreEnd--;
    }
    marks(text, start, coreStart, start, tokens);
    if (coreStart < coreEnd) {
      core(text, coreStart, coreEnd, coreStart > start, tokens);
      marks(text, coreEnd, end, start, tokens);
    }
  }

  private static void marks(
      CharSequence text, int from, int to, int chunkStart, List<Token> tokens) {
    for (int i = from; i < to; i++) {
      tokens.add(new Token(markKind(text.charAt(i)), i, i + 1, i > chunkStart));
    }
  }

  private static Token.Kind markKind(char c) {
    return STOPS.indexOf(c) >= 0 ? Token.Kind.STOP : Token.Kind.MARK;
  }

  private static void core(
      CharSequence text, int start, int end, boolean glued, List<Token> tokens) {
    if (end - start > LONGEST_WORD) {
      tokens.add(new Token(Token.Kind.CODE, start, end, glued));
    } else if (isNumber(text, start, end)) {
      tokens.add(new Token(Token.Kind.NUMBER, start, end, glued));
    } else if (isCode(text.subSequence(start, end).toString())) {
      tokens.add(new Token(Token.Kind.CODE, start, end, glued));
    } else {
      words(text, start, end, glued, tokens);
    }
  }

  private static void words(
      CharSequence text, int start, int end, boolean glued, List<Token> tokens) {
    int at = start;
    for (int i = start; i <= end; i++) {
      if (i == end || CUTS.indexOf(text.charAt(i)) >= 0) {
        if (i > at) {
          Token.Kind kind = isNumber(text, at, i) ? Token.Kind.NUMBER : Token.Kind.WORD;
          tokens.add(new Token(kind, at, i, at > start || glued));
        }
        if (i < end) {
          tokens.add(new Token(markKind(text.charAt(i)), i, i + 1, true));
        }
        at = i + 1;
      }
    }
  }

  /** {@code 29/12/2023}, {@code 1.500,5}, {@code 100%}, {@code 14}; not {@code 14a}. */
  static boolean isNumber(CharSequence text, int start, int end) {
    boolean digit = false;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digit = true;
      } else if (".,/:%-–".indexOf(c) < 0) {
        return false;
      }
    }
    return digit;
  }

  /**
   * {@code 780/KH-SXD}, {@code QĐ-UBND}, {@code TTr-STC}, {@code 14.3.TT.11}, {@code a@b.vn}; not
   * {@code và/hoặc} nor {@code TẾ-XÃ}.
   */
  static boolean isCode(String core) {
    if (isAddress(core.toLowerCase(Locale.ROOT)) || core.equals("TTr") || core.equals("TTg")) {
      return true;
    }
    boolean digit = false;
    boolean slash = false;
    boolean joint = false;
    boolean small = false;
    for (int i = 0; i < core.length(); i++) {
      char c = core.charAt(i);
      digit |= c >= '0' && c <= '9';
      slash |= c == '/';
      joint |= c == '-' || c == '.';
      small |= Character.isLowerCase(c) && !isEndOfAbbreviation(core, i);
    }
    if (digit && (slash || joint) && !small) {
      return true;
    }
    if (digit && slash) {
      return Character.isDigit(core.charAt(0));
    }
    return (joint || slash) && !small && isAbbreviations(core);
  }

  private static boolean isAddress(String lower) {
    return lower.startsWith("http") || lower.startsWith("www.") || lower.contains(".vn");
  }

  /** The small letter of {@code TTr} (tờ trình) and {@code TTg} (Thủ tướng). */
  private static boolean isEndOfAbbreviation(String core, int i) {
    boolean ends = i + 1 == core.length() || !Character.isLetter(core.charAt(i + 1));
    return ends && "rg".indexOf(core.charAt(i)) >= 0 && core.startsWith("TT", i - 2);
  }

  /** Capitals joined by hyphens or slashes, at least one of the parts no syllable. */
  private static boolean isAbbreviations(String core) {
    boolean abbreviation = false;
    for (String part : core.split("[-/.]", -1)) {
      if (part.isEmpty() || part.length() > 12 || !isLetters(part)) {
        return false;
      }
      abbreviation |= part.length() > 1 && !Syllables.isWellFormed(part.toLowerCase(Locale.ROOT));
    }
    return abbreviation && core.indexOf('.') < 0;
  }

  private static boolean isLetters(String part) {
    for (int i = 0; i < part.length(); i++) {
      if (!Character.isLetterOrDigit(part.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
