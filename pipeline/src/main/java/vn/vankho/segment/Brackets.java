package vn.vankho.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parts text where a sign stands outside of round brackets. */
final class Brackets {
  private Brackets() {}

  /** The parts of a text; a bracket that is not closed before the end parts nothing. */
  static List<String> split(String text, Pattern sign) {
    List<String> parts = new ArrayList<>();
    Matcher found = sign.matcher(text);
    int lastClosing = text.lastIndexOf(')');
    int from = 0;
    int depth = 0;
    int at = 0;
    while (found.find()) {
      for (; at < found.start(); at++) {
        char c = text.charAt(at);
        depth = c == '(' ? depth + 1 : c == ')' ? Math.max(0, depth - 1) : depth;
      }
      boolean line = text.charAt(found.start()) == '\n';
      depth = line ? 0 : depth;
      if (depth == 0 || found.start() > lastClosing) {
        parts.add(text.substring(from, found.start()));
        from = found.end();
      }
    }
    parts.add(text.substring(from));
    return parts;
  }
}
