package vn.vankho.index;

import java.util.ArrayList;
import java.util.List;
import vn.vankho.model.Section;

/**
 * Finds the sections of an outline in the text of the pages, from which the outline was made.
 *
 * <p>The outline has the words but not their places. It is gone through in order, and each section
 * is looked for behind the start of the one before: its marker and first words, then the words
 * alone, then fewer of them. One that is not found has no span and belongs to the section around
 * it. A section is as long as its words are many, and ends at the latest where the next begins.
 * Each search looks only so far ahead, so the time is linear in text times outline.
 */
final class SectionFinder {
  /** As many words tell a section from what only begins like it. */
  private static final int MOST_KEY_TOKENS = 8;

  private static final int FEWEST_KEY_TOKENS = 3;

  /** Tokens that are looked at beyond twice the length of the section before. */
  private static final int LOOK_AHEAD = 600;

  private static final int DEEPEST = 12;
  private static final int MOST_SECTIONS = 2_000;

  private final List<Token> tokens;
  private final List<Draft> found = new ArrayList<>();
  private int cursor;
  private int lengthBefore;

  /** A section whose end is still to be settled. */
  private static final class Draft {
    private final List<String> path;
    private final Section section;
    private final int first;
    private int end;

    Draft(List<String> path, Section section, int first, int end) {
      this.path = path;
      this.section = section;
      this.first = first;
      this.end = end;
    }
  }

  private SectionFinder(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** The sections that are found, in the order of the outline. */
  static List<SectionSpan> find(List<Section> outline, List<Token> tokens) {
    SectionFinder finder = new SectionFinder(tokens);
    finder.visit(outline, List.of());
    return finder.spans();
  }

  private void visit(List<Section> sections, List<String> above) {
    for (Section section : sections) {
      if (found.size() >= MOST_SECTIONS || above.size() >= DEEPEST) {
        return;
      }
      List<String> path = new ArrayList<>(above);
      path.add(section.marker());
      visit(section, List.copyOf(path));
    }
  }

  private void visit(Section section, List<String> path) {
    List<Token> marker = Tokens.of(section.marker());
    String own = section.heading().map(heading -> heading + "\n").orElse("") + section.text();
    List<Token> words = Tokens.first(own, MOST_KEY_TOKENS);
    int first = locate(marker, words);
    int before = found.size();
    if (first >= 0) {
      int length = marker.size() + Tokens.count(own);
      found.add(new Draft(path, section, first, Math.min(tokens.size(), first + length)));
      cursor = first + Math.max(1, marker.size());
      lengthBefore = length;
    }
    visit(section.children(), path);
    if (first >= 0) {
      Draft draft = found.get(before);
      for (int i = before + 1; i < found.size(); i++) {
        draft.end = Math.max(draft.end, found.get(i).end);
      }
    }
  }

  private int locate(List<Token> marker, List<Token> words) {
    List<Token> key = new ArrayList<>(marker);
    key.addAll(words);
    int at = key.isEmpty() ? -1 : search(key);
    if (at < 0 && words.size() >= FEWEST_KEY_TOKENS) {
      at = search(words);
    }
    if (at < 0 && words.size() > FEWEST_KEY_TOKENS) {
      at = search(words.subList(0, FEWEST_KEY_TOKENS));
    }
    return at;
  }

  private int search(List<Token> key) {
    int last = Math.min(tokens.size() - key.size(), cursor + 2 * lengthBefore + LOOK_AHEAD);
    for (int at = cursor; at <= last; at++) {
      if (standsAt(at, key)) {
        return at;
      }
    }
    return -1;
  }

  private boolean standsAt(int at, List<Token> key) {
    for (int i = 0; i < key.size(); i++) {
      if (!tokens.get(at + i).folded().equals(key.get(i).folded())) {
        return false;
      }
    }
    return true;
  }

  private List<SectionSpan> spans() {
    List<SectionSpan> spans = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      Draft draft = found.get(i);
      int limit = nextOutside(i);
      int end = Math.max(draft.first + 1, Math.min(draft.end, limit));
      spans.add(
          new SectionSpan(
              draft.path,
              draft.section.heading(),
              draft.first,
              end,
              tokens.get(draft.first).start(),
              tokens.get(end - 1).end()));
    }
    return spans;
  }

  /** Where the next section begins that is not below one. */
  private int nextOutside(int index) {
    int depth = found.get(index).path.size();
    for (int i = index + 1; i < found.size(); i++) {
      if (found.get(i).path.size() <= depth) {
        return found.get(i).first;
      }
    }
    return tokens.size();
  }
}
