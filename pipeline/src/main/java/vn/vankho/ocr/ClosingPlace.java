package vn.vankho.ocr;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.vankho.model.Page;
import vn.vankho.model.Rect;
import vn.vankho.model.Word;

/**
 * Where the closing of a page begins: the list of recipients on the left, beside which stands the
 * signature, or, on documents that name none, the signature itself.
 */
final class ClosingPlace {
  /** Accepted, marks lost or not: "Nơi nhận:", "Noi nhan". Rejected: "Người nhận". */
  private static final Pattern RECIPIENTS =
      Pattern.compile("^\\W{0,2}N\\S{1,2}i\\s*nh\\S{1,2}n\\b.*", Pattern.UNICODE_CHARACTER_CLASS);

  /** What is filed ends the list. Accepted: "- Lưu: VT, TTHC.", "Luu VT./.". Rejected: "Lưu ý". */
  private static final Pattern FILED =
      Pattern.compile("^\\W{0,3}L[ưuú]u?\\W{0,3}\\p{Lu}.*", Pattern.UNICODE_CHARACTER_CLASS);

  /** Marks lost. Accepted: "KT. GIAM DOC", "CHI CUC TRUONG". Rejected: "CHUONG IV". */
  private static final Pattern POSITION =
      Pattern.compile(
          "[A-Z., /]{0,24}(?:GIAM DOC|CHU TICH|TRUONG|TRUONG (?:PHONG|BAN|KHOA|DON VI)"
              + "|CHANH [A-Z ]{7,9}|BI THU|CHU NHIEM|THU TUONG)\\W{0,3}");

  /** The list stands left of this share of the page's width, the signature right of it. */
  private static final double LEFT = 0.42;

  /** Entries of one list follow each other within so many heights of a line. */
  private static final double PITCH = 2.4;

  /** And begin within so many of each other. */
  private static final double INDENT = 4;

  /** A line of text is wider than this share of the page. */
  private static final double TEXT = 0.5;

  private final Page page;
  private final List<Fragment> lines;
  private final int lineHeightPx;

  private ClosingPlace(Page page, List<Fragment> lines, int lineHeightPx) {
    this.page = page;
    this.lines = lines;
    this.lineHeightPx = lineHeightPx;
  }

  /** The box of the first line that belongs to it, or of where that would be. */
  static Optional<Rect> of(Page page, List<Fragment> lines, int lineHeightPx) {
    ClosingPlace place = new ClosingPlace(page, lines, lineHeightPx);
    return place.named().or(place::ofList).or(place::ofPosition);
  }

  private Optional<Rect> named() {
    return lines.stream()
        .filter(line -> RECIPIENTS.matcher(line.text()).matches())
        .map(Fragment::box)
        .findFirst();
  }

  /** The list whose heading was not read, from its last entry upwards. */
  private Optional<Rect> ofList() {
    List<Fragment> entries = new ArrayList<>();
    for (Fragment line : lines) {
      Fragment entry = leftPart(line);
      if (entry.box().x() < LEFT * page.width() && entry.box().width() < TEXT * page.width()) {
        entries.add(entry);
      }
    }
    entries.sort(Comparator.comparingInt((Fragment entry) -> entry.box().y()).reversed());
    Optional<Rect> last =
        entries.stream()
            .filter(entry -> FILED.matcher(entry.text()).matches())
            .map(Fragment::box)
            .findFirst();
    return last.map(box -> first(box, entries));
  }

  private Rect first(Rect last, List<Fragment> upwards) {
    Rect first = last;
    for (Fragment entry : upwards) {
      Rect box = entry.box();
      boolean isNext = box.y() < first.y() && first.y() - box.y() < PITCH * lineHeightPx;
      if (isNext && Math.abs(box.x() - last.x()) < INDENT * lineHeightPx) {
        first = box;
      }
    }
    return first;
  }

  /** The words of a line up to the first wide space. */
  private Fragment leftPart(Fragment line) {
    List<Word> part = new ArrayList<>();
    int right = line.box().x();
    for (Word word : line.words()) {
      if (Fragment.boxOf(word).x() - right > 1.5 * lineHeightPx) {
        break;
      }
      right = Math.max(right, Fragment.boxOf(word).right());
      part.add(word);
    }
    return part.isEmpty() ? line : Fragment.of(part);
  }

  /** The first of the lines that name a position, on the right below all text. */
  private Optional<Rect> ofPosition() {
    int text =
        lines.stream()
            .filter(line -> line.box().width() > TEXT * page.width())
            .mapToInt(line -> line.box().y())
            .max()
            .orElse(0);
    return lines.stream()
        .filter(line -> line.box().y() > text && line.box().x() > LEFT * page.width())
        .filter(line -> isPosition(line.text()))
        .map(Fragment::box)
        .min(Comparator.comparingInt(Rect::y))
        .map(box -> new Rect(0, box.y(), box.x(), box.height()));
  }

  /** Whether a line names a position, marks lost or not. */
  static boolean isPosition(String line) {
    return POSITION.matcher(bare(line)).matches();
  }

  private static String bare(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replace('Đ', 'D');
  }
}
