package vn.vankho.export;

import java.util.regex.Pattern;

/**
 * Text as it is, whatever it holds, in Markdown: CommonMark with the tables, strikethrough and
 * addresses of GitHub, and the formulas of others.
 *
 * <p>A scan may hold HTML, links and marks of Markdown; all are to be seen, none to work. Every
 * text is one line: white space is collapsed, line breaks too, controls become U+FFFD.
 */
final class MarkdownText {
  private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\p{Z}\\x0B\\x{85}]+");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cs}]");

  /** What means something anywhere in a line. */
  private static final Pattern MARK = Pattern.compile("[\\\\`*_\\[\\]<>&#|~$@^{}]");

  /** {@code http://}, {@code www.}: an address without any mark; not {@code Số: 12}. */
  private static final Pattern ADDRESS = Pattern.compile("(?i)(:)(?=//)|(?<=www)(\\.)");

  /**
   * What begins a list, a rule or a heading: {@code - a}, {@code 1. a}, {@code ===}; not {@code 1
   * a}.
   */
  private static final Pattern BEGINNING = Pattern.compile("^([-+=:]|[0-9]{1,9}(?=[.)]))");

  private MarkdownText() {}

  /** For the middle of a line. */
  static String inline(String text) {
    String line = WHITE_SPACE.matcher(text).replaceAll(" ").strip();
    String shown = CONTROL.matcher(line).replaceAll("\uFFFD");
    String unmarked = MARK.matcher(shown).replaceAll("\\\\$0");
    return ADDRESS.matcher(unmarked).replaceAll("\\\\$0");
  }

  /** For the beginning of a line. */
  static String line(String text) {
    String inline = inline(text);
    return BEGINNING
        .matcher(inline)
        .replaceFirst(
            beginning ->
                Character.isDigit(beginning.group().charAt(0))
                    ? beginning.group() + "\\\\"
                    : "\\\\" + beginning.group());
  }
}
