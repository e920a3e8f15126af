package vn.vankho.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.vankho.text.Syllables;

/** Joins the lines of a text to paragraphs and finds the markers with which they open. */
final class ParagraphJoiner {
  /** Letters in capitals behind a numeral that make the heading of a part. */
  private static final int PART_LETTERS = 6;

  /** Words at the end of a line, of which the number stands in the next line alone. */
  private static final Pattern COUNTED =
      Pattern.compile("(?:^|\\s)(?:ngày|tháng|quý|năm|số|khoản|điểm|Điều)$");

  /** Words at the end of a line that no paragraph ends with. */
  private static final Pattern LEADS_ON =
      Pattern.compile("\\p{L}\\s(?:và|của|các|những|tại|cho|với|từ|về|do|theo|thuộc|bởi|hoặc)$");

  /**
   * Share of a full line under which a line surely ended on purpose; lines vary by some letters.
   */
  private static final double SURELY_SHORT = 0.87;

  /** The same where the line ends like a sentence. */
  private static final double SHORT_SENTENCE = 0.97;

  /** In so many lines after a first item the second must follow, where the first is in doubt. */
  private static final int AHEAD = 80;

  /** First lines differ by less, of the page's width. */
  private static final double SAME_INDENT = 0.01;

  private final BodyMeasure measure;

  /** Whether items are counted {@code 1/}, {@code 2/}: a slash is easily misread. */
  private final boolean slashScheme;

  private final MarkerSequence sequence;
  private final List<Paragraph> done = new ArrayList<>();
  private Optional<Paragraph.Builder> current = Optional.empty();

  private ParagraphJoiner(BodyMeasure measure, boolean romanScheme, boolean slashScheme) {
    this.measure = measure;
    this.slashScheme = slashScheme;
    this.sequence = new MarkerSequence(romanScheme);
  }

  /** The paragraphs of the lines, in order. */
  static List<Paragraph> join(List<Line> lines, BodyMeasure measure) {
    boolean slashScheme = lines.stream().filter(UnpointedNumber::isSlashed).count() > 1;
    ParagraphJoiner joiner = new ParagraphJoiner(measure, hasRomanHeadings(lines), slashScheme);
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isRule()) {
        joiner.add(lines.get(i), lines.subList(i + 1, Math.min(lines.size(), i + 1 + AHEAD)));
      }
    }
    joiner.finish();
    return SiblingRepair.mend(joiner.done);
  }

  private static boolean hasRomanHeadings(List<Line> lines) {
    return lines.stream()
        .flatMap(line -> MarkerReader.readings(line).stream())
        .anyMatch(m -> m.kind() == Marker.Kind.ROMAN && m.last() >= 2 && !m.isDigitsOnly());
  }

  private void add(Line line, List<Line> after) {
    Optional<MarkerSequence.Choice> choice = marker(line, after);
    if (choice.isPresent()) {
      finish();
      MarkerSequence.Choice taken = choice.get();
      current =
          Optional.of(new Paragraph.Builder(Optional.of(taken.marker()), taken.suspect(), line));
    } else if (current.isEmpty() || breaksBefore(current.get(), line)) {
      finish();
      current = Optional.of(new Paragraph.Builder(Optional.empty(), false, line));
    } else {
      current.get().add(line);
    }
  }

  private void finish() {
    current.ifPresent(builder -> done.add(builder.build()));
    current = Optional.empty();
  }

  private Optional<MarkerSequence.Choice> marker(Line line, List<Line> after) {
    List<Marker> readings = MarkerReader.readings(line);
    if (readings.isEmpty()) {
      readings =
          unpointed(line).stream()
              .filter(marker -> marker.last() > 1 || secondFollows(after))
              .toList();
    }
    Optional<Marker> part = LetterMarker.part(line).filter(marker -> firstFollows(after));
    if (part.isPresent()) {
      readings = List.of(part.get());
    }
    if (readings.isEmpty()) {
      return Optional.empty();
    }
    Marker first = readings.get(0);
    String rest = line.text().substring(first.end());
    boolean finished =
        current.map(builder -> isFinished(builder, line)).orElse(true) || isPart(first, rest);
    if (first.isBullet()
        && !finished
        && (!Character.isUpperCase(firstLetter(rest)) || isFurtherLine(line))) {
      return Optional.empty();
    }
    return sequence.next(readings, rest, finished, line.isRecognised());
  }

  /** Readings of a number that lost its point or slash. */
  private List<Marker> unpointed(Line line) {
    return Stream.of(
            slashScheme ? UnpointedNumber.misreadSlash(line) : Optional.<Marker>empty(),
            UnpointedNumber.bareNumber(line))
        .flatMap(Optional::stream)
        .toList();
  }

  /** Whether, before the next heading or first item, a second item follows. */
  private boolean secondFollows(List<Line> after) {
    for (Line line : after) {
      Optional<Marker> marker =
          MarkerReader.read(line).or(() -> unpointed(line).stream().findFirst());
      if (marker.filter(ParagraphJoiner::isSecond).isPresent()) {
        return true;
      }
      boolean another =
          marker
              .filter(m -> !m.isBullet() && !Marker.Kind.ARABIC.isAbove(m.kind()) && m.last() > 0)
              .isPresent();
      if (another) {
        return false;
      }
    }
    return false;
  }

  /** Whether the next number or numeral is the first of a row, as below the heading of a part. */
  private static boolean firstFollows(List<Line> after) {
    return after.stream()
        .flatMap(line -> MarkerReader.read(line).stream())
        .filter(marker -> !marker.isBullet())
        .findFirst()
        .filter(m -> m.kind() == Marker.Kind.ROMAN || m.kind() == Marker.Kind.ARABIC)
        .filter(m -> m.last() == 1)
        .isPresent();
  }

  private static boolean isSecond(Marker marker) {
    return marker.kind() == Marker.Kind.ARABIC && marker.numbers().equals(List.of(2));
  }

  /** Accepts {@code IV. TỔ CHỨC THỰC HIỆN}: no sentence goes on so, whatever line was lost. */
  private static boolean isPart(Marker marker, String rest) {
    return marker.kind() == Marker.Kind.ROMAN
        && !marker.isMisspelt()
        && Letters.count(rest) >= PART_LETTERS
        && Letters.capitals(rest) > 0.9;
  }

  private static char firstLetter(String text) {
    return text.isEmpty() ? ' ' : text.charAt(0);
  }

  /** Whether what was printed before the line could have ended there. */
  private boolean isFinished(Paragraph.Builder builder, Line next) {
    Line last = builder.last();
    return ".;:!?…”\"".indexOf(Letters.last(last.text())) >= 0
        || measure.endsEarly(last, next, SURELY_SHORT)
        || builder.capitals() > 0.7;
  }

  private boolean breaksBefore(Paragraph.Builder builder, Line line) {
    Line last = builder.last();
    if (!builder.hasWords()) {
      return false;
    }
    if (last.text().endsWith("./.")) {
      return true; // the end of a document
    }
    boolean capitalsBefore = builder.capitals() > 0.7;
    boolean capitals =
        isInCapitals(line) || (isSyllable(line) && !measure.endsEarly(last, line, SURELY_SHORT));
    if (capitalsBefore
        && !capitals
        && builder.marker().isPresent()
        && Letters.count(line.text()) > 0) {
      return true;
    }
    boolean figures = Letters.count(line.text()) == 0;
    if (capitalsBefore && (capitals || figures)) {
      return false;
    }
    if (!Letters.startsLikeSentence(line.text())
        || (figures && COUNTED.matcher(last.text()).find())) {
      return false;
    }
    if (!capitals && LEADS_ON.matcher(last.text()).find()) {
      return false;
    }
    char end = Letters.last(last.text());
    boolean terminal = ".;:!?".indexOf(end) >= 0;
    boolean apart =
        OutlineLabeller.speaksOfTheWhole(line.text()) || NewParagraph.isLabelled(line.text());
    if (terminal && apart) {
      return true;
    }
    if (builder.isHeadOnly()
        && !isFurtherLine(line)
        && NewParagraph.opens(last.text(), line.text())) {
      return true;
    }
    boolean early = measure.endsEarly(last, line, terminal ? SHORT_SENTENCE : SURELY_SHORT);
    boolean inPreamble = builder.marker().isEmpty();
    return ((end == ';' || end == ':') && !hasOpenBracket(last.text()))
        || (early && (end != ',' || inPreamble))
        || isIndented(last, line, terminal)
        || isSecondFirstLine(builder, line);
  }

  /** Whether a bracket opens in a line and goes on. */
  private static boolean hasOpenBracket(String line) {
    return line.lastIndexOf('(') > line.lastIndexOf(')');
  }

  /** Accepts {@code NĂM 2015} too, with which a heading ends. */
  private static boolean isInCapitals(Line line) {
    int letters = Letters.count(line.text());
    return line.capitals() > 0.7 && letters > 3 || line.capitals() == 1 && letters == 3;
  }

  /** A syllable of two letters, as which the end of a heading may have a line: {@code SĨ}. */
  private static boolean isSyllable(Line line) {
    return line.text().length() == 2
        && line.capitals() == 1
        && Syllables.isWellFormed(line.text().toLowerCase(Locale.ROOT));
  }

  /** Whether the line stands in where the line before, of the same paragraph, did not. */
  private boolean isIndented(Line last, Line line, boolean terminal) {
    if (!last.isPlaced() || !line.isPlaced() || !measure.isPlaced()) {
      return false;
    }
    double indent = line.left() - measure.left(line);
    return (terminal && measure.standsIn(line))
        || (indent > 0.03 && line.left() - last.left() > 0.03);
  }

  /** Whether a line stands at the edge below the first line of its paragraph, which stood in. */
  private boolean isFurtherLine(Line line) {
    return current.filter(builder -> measure.standsIn(builder.first())).isPresent()
        && measure.isFlush(line);
  }

  /**
   * Whether a line stands in as far as the line of a number before it: both are first lines, since
   * a second line stands at the edge.
   */
  private boolean isSecondFirstLine(Paragraph.Builder builder, Line line) {
    Line last = builder.last();
    return builder.isHeadOnly()
        && builder.marker().filter(marker -> !marker.isBullet()).isPresent()
        && last.page() == line.page()
        && measure.standsIn(last)
        && measure.standsIn(line)
        && Math.abs(line.left() - last.left()) < SAME_INDENT;
  }
}
