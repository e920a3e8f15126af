package vn.vankho.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Lines that were set as one paragraph, joined.
 *
 * @param marker with which it opens
 * @param text without the marker
 * @param lines the lines it was joined from, never none
 * @param suspect whether its marker does not follow from the one before
 */
record Paragraph(Optional<Marker> marker, String text, List<Line> lines, boolean suspect) {
  /** A blank in the symbol of a document. Accepts {@code 88/2001/NĐ- CP}; not {@code KT- XH}. */
  private static final Pattern TORN_CODE =
      Pattern.compile("(?<=\\d/)(\\p{Lu}[\\p{L}&]{0,6}-)\\s(?=\\p{Lu}{2})");

  Paragraph {
    lines = List.copyOf(lines);
  }

  /** Whether it was recognised, so that a sign may be another; a text layer is exact. */
  boolean isRecognised() {
    return lines.get(0).isRecognised();
  }

  /** The same paragraph, its marker beyond suspicion. */
  Paragraph unsuspected() {
    return new Paragraph(marker, text, lines, false);
  }

  /** 1-based page on which it begins. */
  int page() {
    return lines.get(0).page();
  }

  /** The paragraph as it is printed: marker, its punctuation and the text. */
  String printed() {
    if (marker.isEmpty()) {
      return text;
    }
    Line first = lines.get(0);
    int end = Math.min(marker.get().end(), first.text().length());
    return (first.text().substring(0, end).stripTrailing() + " " + text).strip();
  }

  /** The slash of the Party's numbers read as a letter: {@code 57-NQITW}. */
  private static final Pattern LOST_SLASH =
      Pattern.compile("(?<=\\d-\\p{Lu}{2})[I1l|](?=T[WU](?!\\p{L}))");

  /** Joins the ends of lines: {@code 96/KH-} and {@code SXD} stand without a space. */
  static String join(List<String> parts) {
    StringBuilder text = new StringBuilder();
    for (String part : parts) {
      String stripped = part.strip();
      if (!stripped.isEmpty()) {
        text.append(needsSpace(text) ? " " : "").append(stripped);
      }
    }
    String joined = slashed(text.toString());
    return joined.contains("- ") ? TORN_CODE.matcher(joined).replaceAll("$1") : joined;
  }

  /** The text with the slashes of the Party's numbers: {@code 57-NQ/TW}. */
  static String slashed(String text) {
    return text.contains("TW") || text.contains("TU")
        ? LOST_SLASH.matcher(text).replaceAll("/")
        : text;
  }

  private static boolean needsSpace(StringBuilder text) {
    int length = text.length();
    if (length == 0) {
      return false;
    }
    char last = text.charAt(length - 1);
    boolean glued = length > 1 && Character.isLetterOrDigit(text.charAt(length - 2));
    return !(glued && (last == '-' || last == '/'));
  }

  /** Collects the lines of one paragraph. */
  static final class Builder {
    private final Optional<Marker> marker;
    private final boolean suspect;
    private final List<Line> lines = new ArrayList<>();
    private final List<String> parts = new ArrayList<>();

    Builder(Optional<Marker> marker, boolean suspect, Line first) {
      this.marker = marker;
      this.suspect = suspect;
      lines.add(first);
      parts.add(marker.map(m -> first.text().substring(m.end())).orElse(first.text()));
    }

    void add(Line line) {
      lines.add(line);
      parts.add(line.text());
    }

    Line first() {
      return lines.get(0);
    }

    Line last() {
      return lines.get(lines.size() - 1);
    }

    Optional<Marker> marker() {
      return marker;
    }

    /** Whether only the line with the marker is there. */
    boolean isHeadOnly() {
      return marker.isPresent() && lines.size() == 1;
    }

    boolean hasWords() {
      return parts.stream().anyMatch(part -> !part.isBlank());
    }

    /** Share of capitals in the words of the last line after the marker. */
    double capitals() {
      return Letters.capitals(parts.get(parts.size() - 1));
    }

    int length() {
      return parts.stream().mapToInt(String::length).sum();
    }

    Paragraph build() {
      return new Paragraph(marker, join(parts), lines, suspect);
    }
  }
}
