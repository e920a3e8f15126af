package vn.vankho.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Cuts the lines of one document into its parts. */
final class ZoneFinder {
  /** The name of the type stands among the first so many lines. */
  private static final int HEADER_LINES = 45;

  /** The subject of an official letter stands in the narrow left column. */
  private static final int MOST_SUBJECT_LINES = 6;

  private static final int LONGEST_SUBJECT_LINE = 60;

  /** A title and what stands beside it take so many lines at most. */
  private static final int TITLE_LINES = 10;

  /** Short ends of lines of the text, {@code tạo}, are read more surely than bits of a stamp. */
  private static final double SURE = 0.7;

  private static final Pattern ENACTING =
      Pattern.compile("\\W*(?:quyet dinh|quyet nghi|chi thi)\\s?:\\W*");

  private ZoneFinder() {}

  /** The parts; every line is in one of them. */
  static Zones find(List<Line> lines) {
    int type = typeLine(lines);
    List<Line> header = new ArrayList<>();
    List<Line> rest = new ArrayList<>();
    splitHeader(lines, type, header, rest);
    List<Line> scraps =
        rest.stream().limit(type < 0 ? 0 : TITLE_LINES).filter(ZoneFinder::isStampScrap).toList();
    header.addAll(scraps);
    rest.removeAll(scraps);
    Optional<Line> typeLine = type < 0 ? Optional.empty() : Optional.of(lines.get(type));
    BodyMeasure measure = BodyMeasure.of(rest);
    int title = type < 0 ? 0 : TitleLabeller.count(withoutLeadingRules(rest), measure);
    List<Line> afterType = withoutLeadingRules(rest);
    List<Line> titleLines = afterType.subList(0, title);
    List<Line> text = afterType.subList(title, afterType.size());
    int copy = copyStart(text);
    List<Line> original = text.subList(0, copy);
    int enacted = enacting(original);
    int found = enacted + ClosingFinder.start(original.subList(enacted, original.size()));
    boolean closed = found < original.size();
    int annex =
        closed ? ClosingFinder.end(original, found) : ClosingFinder.annexOfUnclosed(original);
    int closing = closed ? found : annex;
    return new Zones(
        header,
        typeLine,
        titleLines,
        original.subList(0, closing),
        original.subList(closing, annex),
        original.subList(annex, original.size()),
        text.subList(copy, text.size()));
  }

  /**
   * Number of the first lines up to {@code QUYẾT ĐỊNH:}, above which stands who decides, as at the
   * end who signs; 0 without such a line.
   */
  private static int enacting(List<Line> lines) {
    int limit = Math.min(HEADER_LINES, lines.size());
    for (int i = 0; i < limit; i++) {
      if (lines.get(i).capitals() >= 0.6 && ENACTING.matcher(lines.get(i).folded()).matches()) {
        return i + 1;
      }
    }
    return 0;
  }

  private static List<Line> withoutLeadingRules(List<Line> lines) {
    int start = 0;
    while (start < lines.size() && (lines.get(start).isRule() || isBesideScrap(lines, start))) {
      start++;
    }
    return lines.subList(start, lines.size());
  }

  private static int typeLine(List<Line> lines) {
    int limit = Math.min(HEADER_LINES, lines.size());
    for (int i = 0; i < limit; i++) {
      Line line = lines.get(i);
      if (isTypeName(line) && line.page() == lines.get(0).page()) {
        return licensed(lines, i);
      }
    }
    for (int i = 0; i < limit; i++) {
      Line line = lines.get(i);
      if (line.page() == lines.get(0).page() && opensWithType(line)) {
        return i;
      }
    }
    return -1;
  }

  /**
   * A licence says its type and title in one line, and {@code QUYẾT ĐỊNH} behind its bases: the
   * line that opens with a type above the first basis, else the one given.
   */
  private static int licensed(List<Line> lines, int named) {
    int titled = -1;
    for (int i = 0; i < named; i++) {
      Line line = lines.get(i);
      boolean basis = line.folded().startsWith("can cu ");
      if (basis) {
        return titled >= 0 ? titled : named;
      }
      titled = titled < 0 && opensWithType(line) && isBelowHeader(lines, i) ? i : titled;
    }
    return named;
  }

  private static boolean isBelowHeader(List<Line> lines, int at) {
    return lines.subList(0, at).stream()
        .anyMatch(line -> HeaderPhrases.isDateline(line) || NumberLabeller.opens(line));
  }

  private static boolean isLeft(Line line) {
    return line.isPlaced() && line.centre() < 0.35;
  }

  /** Whether a line in capitals begins with the name of a type and goes on with the title. */
  static boolean opensWithType(Line line) {
    return line.text().length() <= 120
        && line.capitals() >= 0.6
        && DocumentTypes.opening(line.folded()).isPresent()
        && !isLeft(line);
  }

  static boolean isTypeName(Line line) {
    return line.text().length() <= 30
        && line.capitals() >= 0.6
        && !isLeft(line)
        && DocumentTypes.named(line.folded()).isPresent();
  }

  private static void splitHeader(List<Line> lines, int type, List<Line> header, List<Line> rest) {
    int end = type < 0 ? headerEndWithoutType(lines) : type;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      boolean above = type >= 0 && i > type && isAbove(line, lines.get(type));
      if (i < end || above) {
        header.add(line);
      } else if (i != type) {
        rest.add(line);
      } else {
        afterTypeName(line).ifPresent(rest::add);
      }
    }
  }

  /** The title's first words where they stand on the line of the type's name. */
  private static Optional<Line> afterTypeName(Line line) {
    if (DocumentTypes.named(line.folded()).isPresent()) {
      return Optional.empty();
    }
    int words = DocumentTypes.opening(line.folded()).map(name -> name.split(" ").length).orElse(0);
    return words > 0 && words < line.words().size()
        ? Optional.of(line.part(words, line.words().size())).filter(rest -> !isScrap(rest))
        : Optional.empty();
  }

  /** What a stamp left beside the name of the type: {@code co.} behind {@code LUẬT}. */
  private static boolean isScrap(Line rest) {
    return Letters.count(rest.text()) <= 3 && rest.capitals() < 0.5;
  }

  /** What a stamp on the left leaves beside the title, whose lines are centred. */
  private static boolean isStampScrap(Line line) {
    return line.isPlaced()
        && line.right() < 0.35
        && Letters.count(line.text()) < 4
        && line.confidence() < SURE
        && MarkerReader.read(line).isEmpty();
  }

  private static boolean isBesideScrap(List<Line> lines, int at) {
    return at + 1 < lines.size() && lines.get(at).isPlaced() && isScrap(lines.get(at));
  }

  private static boolean isAbove(Line line, Line type) {
    return line.page() == type.page()
        && line.isPlaced()
        && type.isPlaced()
        && line.box().orElseThrow().bottom() <= type.box().orElseThrow().y();
  }

  private static int headerEndWithoutType(List<Line> lines) {
    int end = 0;
    int limit = Math.min(20, lines.size());
    for (int i = 0; i < limit; i++) {
      Line line = lines.get(i);
      if (opensItem(line)) {
        break; // a date in the text below it is no dateline
      }
      List<String> words = line.foldedWords();
      if (HeaderPhrases.nationalTitle(words) >= 0
          || HeaderPhrases.motto(words) >= 0
          || HeaderPhrases.isDateline(line)
          || NumberLabeller.opens(line)) {
        end = i + 1;
      }
    }
    return subjectEnd(lines, end);
  }

  private static boolean opensItem(Line line) {
    return !NumberLabeller.opens(line)
        && MarkerReader.read(line).filter(marker -> !marker.isBullet()).isPresent();
  }

  /** The subject of an official letter may stand below the dateline of the other column. */
  private static int subjectEnd(List<Line> lines, int start) {
    int end = start;
    boolean opens = end < lines.size() && lines.get(end).folded().startsWith("v/v");
    while (opens && end < Math.min(lines.size(), start + MOST_SUBJECT_LINES)) {
      Line line = lines.get(end);
      boolean ends =
          line.folded().startsWith("kinh gui")
              || line.text().length() > LONGEST_SUBJECT_LINE
              || (line.isPlaced() && line.centre() > 0.45);
      if (ends) {
        break;
      }
      end++;
    }
    return end;
  }

  private static int copyStart(List<Line> lines) {
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (line.text().length() <= 40 && line.capitals() > 0.7) {
        String folded = String.join(" ", line.foldedWords());
        if (folded.startsWith("sao y")
            || folded.startsWith("sao luc")
            || folded.startsWith("trich sao")) {
          return i;
        }
      }
    }
    return lines.size();
  }
}
