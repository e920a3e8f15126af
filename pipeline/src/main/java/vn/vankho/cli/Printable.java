package vn.vankho.cli;

/**
 * Text of a document made safe for a terminal.
 *
 * <p>What a scan or its text layer holds is a stranger's: an escape sequence in it could rewrite
 * the screen, a direction override could turn a file's name around.
 */
final class Printable {
  private static final char REPLACEMENT = '\uFFFD';

  private Printable() {}

  /** One line: line breaks and tabs become spaces, other controls U+FFFD. */
  static String of(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (c == '\n' || c == '\r' || c == '\t') {
                safe.append(' ');
              } else if (Character.isISOControl(c) || isDirectionControl(c)) {
                safe.append(REPLACEMENT);
              } else {
                safe.appendCodePoint(c);
              }
            });
    return safe.toString();
  }

  private static boolean isDirectionControl(int c) {
    return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
  }
}
