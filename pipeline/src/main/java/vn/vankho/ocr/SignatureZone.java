package vn.vankho.ocr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.vankho.model.Page;
import vn.vankho.model.Rect;
import vn.vankho.model.Word;

/**
 * The place of authority, position, seal and name, right of the recipients (Decree 30/2020/NĐ-CP,
 * annex I, boxes 7 and 8), where a seal or a pen stroke often hides words from the first reading.
 *
 * <p>The zone can be read again, alone and in other ways; {@link #merge} takes each of its lines
 * from the reading that is surest of it.
 */
public final class SignatureZone {
  /** Accepted: "Hồ Sỹ Cầm", "Y Khôi Êban", "H'Lan Niê". Rejected: "GIÁM ĐỐC", "Ấ Ố". */
  private static final Pattern NAME =
      Pattern.compile("(\\p{Lu}\\S? )?\\p{Lu}['’\\p{L}]+( \\p{Lu}['’\\p{L}]*\\p{Ll})+");

  /** Authority, position, seal and name take about this much; a larger seal is 42 mm wide. */
  private static final int HEIGHT_MM = 75;

  /** The authority may begin this much above "Nơi nhận". */
  private static final int ABOVE_MM = 12;

  /** The zone's left edge, as shares of the page's width. */
  private static final double LEFT_FROM = 0.42;

  private static final double LEFT_TO = 0.62;

  /** A name whose every word is at least so sure needs no second look. */
  private static final double PLAIN = 0.85;

  /** A word surer than this speaks for its line, one less sure against it. */
  private static final double NEUTRAL = 0.5;

  /** Words less sure than this are no words; right ones of samples reach 0.44 and more. */
  private static final double SCRAP = 0.3;

  /** So sure at most is a word of a name that could not be told. */
  private static final double DOUBT = 0.2;

  /** Two lines that share more of the lower one's height than this are the same line. */
  private static final double SAME_LINE = 0.4;

  private static final double MM_AN_INCH = 25.4;

  private final Page page;
  private final Rect box;
  private final int lineHeightPx;

  private SignatureZone(Page page, Rect box, int lineHeightPx) {
    this.page = page;
    this.box = box;
    this.lineHeightPx = lineHeightPx;
  }

  /** The zone of a page as it was first read; empty where the page shows no closing. */
  public static Optional<SignatureZone> of(Page page) {
    if (page.words().isEmpty()) {
      return Optional.empty();
    }
    List<Fragment> lines = page.lines().stream().map(Fragment::of).toList();
    int[] heights =
        page.words().stream().mapToInt(w -> Fragment.boxOf(w).height()).sorted().toArray();
    int lineHeight = Math.max(1, heights[heights.length / 2]);
    Optional<Rect> closing = ClosingPlace.of(page, lines, lineHeight);
    if (closing.isEmpty() || closing.get().x() > LEFT_FROM * page.width()) {
      return Optional.empty();
    }
    Rect first = closing.get();
    int top = top(page, lines, first);
    int bottom = Math.min(page.height(), first.y() + pixels(page, HEIGHT_MM));
    int left = left(page, lines, first.y(), bottom, lineHeight);
    if (left > LEFT_TO * page.width() || bottom - top < 2 * lineHeight) {
      return Optional.empty();
    }
    Rect box = new Rect(left, top, page.width() - left, bottom - top);
    return Optional.of(new SignatureZone(page, box, lineHeight));
  }

  private static int pixels(Page page, int millimetres) {
    return (int) (millimetres * page.dpi() / MM_AN_INCH);
  }

  /** Below the last line of the text above the closing, which begins on the left. */
  private static int top(Page page, List<Fragment> lines, Rect closing) {
    int top = Math.max(0, closing.y() - pixels(page, ABOVE_MM));
    for (Fragment line : lines) {
      boolean isText = line.box().x() < LEFT_FROM * page.width();
      if (isText && line.centreY() < closing.y()) {
        top = Math.max(top, line.box().bottom());
      }
    }
    return top;
  }

  /** Right of the longest entry; what is far from its left neighbour belongs to the signature. */
  private static int left(Page page, List<Fragment> lines, int top, int bottom, int lineHeight) {
    int left = (int) (LEFT_FROM * page.width());
    for (Fragment line : lines) {
      if (line.centreY() < top || line.centreY() > bottom || line.box().x() >= left) {
        continue;
      }
      int right = line.box().x();
      for (Word word : line.words()) {
        Rect next = Fragment.boxOf(word);
        if (next.x() - right > 1.5 * lineHeight) {
          break;
        }
        right = Math.max(right, next.right());
      }
      left = Math.max(left, right + 1);
    }
    return left;
  }

  /** Where the zone lies on the page. */
  public Rect box() {
    return box;
  }

  /** Height of the page's lines of print. */
  public int lineHeightPx() {
    return lineHeightPx;
  }

  /** What the first reading has there, in pixels of the zone. */
  public Page asItWasRead() {
    return page.withWords(
        page.words().stream().filter(this::isInside).map(word -> moved(word, -1)).toList());
  }

  /** Whether a person's name was plainly read there. */
  public boolean isPlain() {
    return rows(page.words()).stream()
        .anyMatch(
            row ->
                NAME.matcher(row.text()).matches()
                    && row.words().stream().allMatch(word -> word.confidence() >= PLAIN));
  }

  /** Whether the first reading or one of the others has the signer's position there. */
  public boolean namesPosition(List<Page> readings) {
    return Stream.concat(
            rows(page.words()).stream(),
            readings.stream().flatMap(reading -> rows(moved(reading)).stream()))
        .anyMatch(row -> sureness(row) > 0 && ClosingPlace.isPosition(row.text()));
  }

  /**
   * The page with the zone's lines from the surest readings, and with the name as it was elected.
   *
   * @param readings of the image of {@link #box()} alone
   * @param name its words on that image; none where the readings leave doubt
   * @param doubted where they do: what was read there is not to be believed
   */
  public Page merge(List<Page> readings, List<Word> name, Optional<NameLine> doubted) {
    List<Fragment> candidates = new ArrayList<>(rows(page.words()));
    for (Page reading : readings) {
      candidates.addAll(rows(moved(reading)));
    }
    candidates.sort(Comparator.comparingDouble(SignatureZone::sureness).reversed());
    List<Fragment> chosen = new ArrayList<>();
    if (!name.isEmpty()) {
      chosen.add(Fragment.of(name.stream().map(this::moved).toList()));
    }
    for (Fragment row : candidates) {
      if (sureness(row) > 0 && chosen.stream().noneMatch(other -> isSameLine(row, other))) {
        chosen.add(doubted.filter(line -> isOn(line, row)).isPresent() ? doubted(row) : row);
      }
    }
    if (chosen.isEmpty()) {
      return page;
    }
    chosen.sort(Comparator.comparingInt(Fragment::centreY));
    return withLines(chosen);
  }

  private boolean isOn(NameLine line, Fragment row) {
    int middle = box.y() + line.box().y() + line.box().height() / 2;
    return Math.abs(row.centreY() - middle) < 0.6 * lineHeightPx;
  }

  /** A row of which no reading is to be believed. */
  private static Fragment doubted(Fragment row) {
    return Fragment.of(
        row.words().stream()
            .map(
                word ->
                    Word.read(
                            word.raw(),
                            Fragment.boxOf(word),
                            Math.min(DOUBT, word.confidence()),
                            word.line())
                        .withInk(word.ink()))
            .toList());
  }

  private List<Word> moved(Page reading) {
    return reading.words().stream().map(this::moved).toList();
  }

  private Word moved(Word word) {
    return moved(word, 1);
  }

  private Word moved(Word word, int direction) {
    Rect old = Fragment.boxOf(word);
    int x = Math.max(0, old.x() + direction * box.x());
    int y = Math.max(0, old.y() + direction * box.y());
    Rect moved = new Rect(x, y, old.width(), old.height());
    return Word.read(word.raw(), moved, word.confidence(), word.line()).withInk(word.ink());
  }

  /** The zone's words in rows, each from left to right. */
  private List<Fragment> rows(List<Word> words) {
    List<Word> inside =
        words.stream()
            .filter(this::isInside)
            .sorted(Comparator.comparingInt(word -> Fragment.of(List.of(word)).centreY()))
            .toList();
    List<List<Word>> rows = new ArrayList<>();
    for (Word word : inside) {
      int centre = Fragment.of(List.of(word)).centreY();
      List<Word> last = rows.isEmpty() ? List.of() : rows.get(rows.size() - 1);
      boolean goesOn = !last.isEmpty() && centre - Fragment.of(last).centreY() < lineHeightPx * 0.6;
      if (goesOn) {
        last.add(word);
      } else {
        rows.add(new ArrayList<>(List.of(word)));
      }
    }
    rows.forEach(row -> row.sort(Comparator.comparingInt(word -> Fragment.boxOf(word).x())));
    return rows.stream().map(SignatureZone::trimmed).map(Fragment::of).toList();
  }

  /** Without what was taken for words at the ends of a row: arcs of a seal, pen strokes. */
  private static List<Word> trimmed(List<Word> row) {
    int from = 0;
    int to = row.size();
    while (from < to - 1 && isScrap(row.get(from))) {
      from++;
    }
    while (to > from + 1 && isScrap(row.get(to - 1))) {
      to--;
    }
    return row.subList(from, to);
  }

  private static boolean isScrap(Word word) {
    return word.confidence() < SCRAP || word.raw().codePoints().noneMatch(Character::isLetter);
  }

  private boolean isInside(Word word) {
    Fragment alone = Fragment.of(List.of(word));
    return alone.centreX() >= box.x()
        && alone.centreY() >= box.y()
        && alone.centreY() < box.bottom();
  }

  private static boolean isSameLine(Fragment one, Fragment other) {
    int shared =
        Math.min(one.box().bottom(), other.box().bottom())
            - Math.max(one.box().y(), other.box().y());
    return shared > SAME_LINE * Math.min(one.box().height(), other.box().height());
  }

  /** Letters that a line is sure of, less those that it is unsure of. */
  private static double sureness(Fragment row) {
    double sum = 0;
    for (Word word : row.words()) {
      long letters = word.raw().codePoints().filter(Character::isLetter).count();
      sum +=
          letters == 0
              ? -NEUTRAL
              : letters * (word.confidence() - NEUTRAL)
                  - NEUTRAL * (word.raw().codePointCount(0, word.raw().length()) - letters - 1);
    }
    return sum;
  }

  private Page withLines(List<Fragment> chosen) {
    List<List<Word>> lines = new ArrayList<>();
    int place = -1;
    for (List<Word> line : page.lines()) {
      List<Word> rest = line.stream().filter(word -> !isInside(word)).toList();
      if (!rest.isEmpty()) {
        lines.add(rest);
      }
      boolean isAbove = Fragment.of(line).centreY() < chosen.get(0).centreY();
      place = isAbove ? lines.size() : place;
    }
    lines.addAll(Math.max(0, place), chosen.stream().map(Fragment::words).toList());
    List<Word> words = new ArrayList<>();
    for (int line = 0; line < lines.size(); line++) {
      for (Word word : lines.get(line)) {
        words.add(word.at(word.box(), line));
      }
    }
    return page.withWords(words);
  }
}
