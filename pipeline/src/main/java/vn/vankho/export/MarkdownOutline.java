package vn.vankho.export;

import java.util.List;
import java.util.stream.Stream;
import vn.vankho.model.Section;

/**
 * The outline of a plan as Markdown: sections that have a heading are headings while Markdown has
 * levels for them; the others, and all below them, are nested lists.
 */
final class MarkdownOutline {
  private static final int FIRST_LEVEL = 3;
  private static final int LAST_LEVEL = 6;
  private static final String INDENT = "  ";

  private final StringBuilder out;

  MarkdownOutline(StringBuilder out) {
    this.out = out;
  }

  void write(List<Section> sections) {
    write(sections, FIRST_LEVEL);
  }

  private void write(List<Section> sections, int level) {
    boolean inList = false;
    for (Section section : sections) {
      if (section.heading().isPresent() && level <= LAST_LEVEL) {
        heading(section, level);
        inList = false;
      } else {
        out.append(inList ? "" : "\n");
        item(section, "");
        inList = true;
      }
    }
  }

  private void heading(Section section, int level) {
    String words = (marker(section) + ' ' + section.heading().orElse("")).strip();
    out.append('\n').append("#".repeat(level)).append(' ').append(MarkdownText.inline(words));
    out.append('\n');
    paragraphs(section)
        .forEach(text -> out.append('\n').append(MarkdownText.line(text)).append('\n'));
    write(section.children(), level + 1);
  }

  private void item(Section section, String indent) {
    List<String> parts = Stream.concat(section.heading().stream(), paragraphs(section)).toList();
    String marker = MarkdownText.inline(marker(section));
    String first = parts.isEmpty() ? "" : parts.get(0);
    out.append(indent).append("- ");
    if (marker.isEmpty()) {
      out.append(MarkdownText.line(first));
    } else {
      out.append("**").append(marker).append("** ").append(MarkdownText.inline(first));
    }
    out.append('\n');
    for (int i = 1; i < parts.size(); i++) {
      out.append('\n').append(indent).append(INDENT).append(MarkdownText.line(parts.get(i)));
      out.append('\n');
    }
    if (parts.size() > 1 && !section.children().isEmpty()) {
      out.append('\n');
    }
    section.children().forEach(child -> item(child, indent + INDENT));
  }

  private static Stream<String> paragraphs(Section section) {
    return section.text().lines().filter(text -> !text.isBlank());
  }

  /**
   * With the sign that Decree 30/2020/NĐ-CP sets behind it: {@code I.}, {@code 1.}, {@code Điều
   * 1.}, {@code a)}; nothing for a dash, which the list has itself.
   */
  private static String marker(Section section) {
    String marker = section.marker().strip();
    if (marker.codePoints().noneMatch(Character::isLetterOrDigit)) {
      return "";
    }
    boolean isLetter = marker.length() == 1 && Character.isLowerCase(marker.charAt(0));
    return marker + (isLetter ? ')' : '.');
  }
}
