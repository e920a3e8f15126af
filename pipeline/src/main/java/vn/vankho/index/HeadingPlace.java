package vn.vankho.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Where the heading of a section stands in the text of a document, behind its marker.
 *
 * @param start first character
 * @param end one past the last
 */
record HeadingPlace(int start, int end) {
  /** Characters of {@code Phần thứ nhất} and the like, and some of dirt. */
  private static final int LONGEST_MARKER = 40;

  /** The headings that are wanted, in the order of the outline. */
  static List<HeadingPlace> all(String text, SectionMap sections, Predicate<String> isWanted) {
    List<HeadingPlace> places = new ArrayList<>();
    for (SectionSpan section : sections.sections()) {
      section
          .heading()
          .filter(isWanted)
          .flatMap(heading -> of(heading, section, text))
          .ifPresent(places::add);
    }
    return places;
  }

  private static Optional<HeadingPlace> of(String heading, SectionSpan section, String text) {
    List<Token> words = Tokens.of(heading);
    int end = Math.min(section.end(), section.start() + 2 * heading.length() + LONGEST_MARKER);
    List<Token> there = Tokens.of(text.substring(section.start(), end));
    for (int at = 0; at + words.size() <= there.size(); at++) {
      if (there.get(at).folded().equals(words.get(0).folded())) {
        return Optional.of(
            new HeadingPlace(
                section.start() + there.get(at).start(),
                section.start() + there.get(at + words.size() - 1).end()));
      }
    }
    return Optional.empty();
  }
}
