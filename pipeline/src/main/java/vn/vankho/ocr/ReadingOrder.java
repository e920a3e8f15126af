package vn.vankho.ocr;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.vankho.model.Page;
import vn.vankho.model.Rect;
import vn.vankho.model.Word;

/**
 * Puts the two-column zones of an official document into reading order: the left column's lines,
 * then the right column's.
 *
 * <p>There are two of them: the header (issuer and number beside the national motto, place and
 * date; Decree 30/2020/NĐ-CP, annex I, boxes 1 to 4) and the end (recipients beside the signature,
 * boxes 7 and 9). Tesseract and most text layers read straight across both. Whatever stands
 * elsewhere keeps its order, tables among it.
 */
public final class ReadingOrder {
  /** The header stands in this part of the page, from the top. */
  private static final double HEADER_PART = 0.4;

  /** Lines above the header that are passed over: page numbers, stamps of a signing service. */
  private static final int MAX_LINES_ABOVE_HEADER = 5;

  /** How far above "Nơi nhận" the signer's authority may begin, in heights of a line. */
  private static final int SIGNATURE_ABOVE_LINES = 4;

  /** Accepted, marks lost or not: "Nơi nhận:", "Noi nhan". Rejected: "Người nhận". */
  private static final Pattern RECIPIENTS =
      Pattern.compile("^\\W{0,2}N\\S{1,2}i\\s*nh\\S{1,2}n\\b.*", Pattern.UNICODE_CHARACTER_CLASS);

  /** Accepted: "CỘNG HÒA XÃ HỘI", "CONG HOA XA HQI", "ĐẢNG CỘNG SẢN". Rejected: "Cộng đồng". */
  private static final Pattern MOTTO =
      Pattern.compile(
          ".*\\bC\\S{1,2}NG\\s+(H\\S{1,2}A\\s+X|S\\S{1,2}N\\b).*", Pattern.UNICODE_CHARACTER_CLASS);

  private final Page page;
  private final int lineHeightPx;

  private ReadingOrder(Page page) {
    this.page = page;
    int[] heights =
        page.words().stream().mapToInt(word -> Fragment.boxOf(word).height()).sorted().toArray();
    this.lineHeightPx = heights[heights.length / 2];
  }

  /** The page with its words in reading order and its lines numbered anew. */
  public static Page restore(Page page) {
    boolean hasLayout = page.words().stream().allMatch(word -> word.box().isPresent());
    if (page.words().isEmpty() || page.width() == 0 || !hasLayout) {
      return page;
    }
    return new ReadingOrder(page).restore();
  }

  private Page restore() {
    List<List<Word>> lines = new ArrayList<>(page.lines());
    header(lines).ifPresent(zone -> replace(lines, zone));
    signature(lines).ifPresent(zone -> replace(lines, zone));
    return page.withWords(numbered(lines));
  }

  private Optional<TwoColumns> header(List<List<Word>> lines) {
    List<Fragment> top =
        fragments(lines).stream()
            .filter(line -> line.centreY() < HEADER_PART * page.height())
            .toList();
    int starts = Math.min(top.size(), MAX_LINES_ABOVE_HEADER);
    for (int start = 0; start < starts; start++) {
      Optional<TwoColumns> zone =
          TwoColumns.find(top.subList(start, top.size()), page.width(), lineHeightPx)
              .flatMap(found -> found.withoutTail(lineHeightPx))
              .filter(this::isHeader);
      if (zone.isPresent()) {
        return zone;
      }
    }
    return Optional.empty();
  }

  private boolean isHeader(TwoColumns zone) {
    return zone.isCentred(lineHeightPx)
        || zone.right().stream().anyMatch(line -> MOTTO.matcher(line.text()).matches());
  }

  private Optional<TwoColumns> signature(List<List<Word>> lines) {
    List<Fragment> all = fragments(lines);
    Optional<Fragment> recipients =
        all.stream().filter(line -> RECIPIENTS.matcher(line.text()).matches()).findFirst();
    if (recipients.isEmpty() || recipients.get().box().x() > page.width() / 2) {
      return Optional.empty();
    }
    Rect first = recipients.get().box();
    int from = first.y() - SIGNATURE_ABOVE_LINES * lineHeightPx;
    List<Fragment> below =
        all.stream()
            .filter(
                line ->
                    line.centreY() >= first.y()
                        || (line.box().y() >= from && line.box().x() > page.width() / 2))
            .toList();
    return TwoColumns.find(below, page.width(), lineHeightPx);
  }

  /** The lines from top to bottom. */
  private static List<Fragment> fragments(List<List<Word>> lines) {
    return lines.stream()
        .map(Fragment::of)
        .sorted(Comparator.comparingInt(Fragment::centreY))
        .toList();
  }

  /** Takes the zone's words out of the lines and puts its columns where the first of them stood. */
  private static void replace(List<List<Word>> lines, TwoColumns zone) {
    Set<Word> moved = Collections.newSetFromMap(new IdentityHashMap<>());
    List<List<Word>> columns = new ArrayList<>();
    zone.left().forEach(line -> columns.add(line.words()));
    zone.right().forEach(line -> columns.add(line.words()));
    columns.forEach(moved::addAll);
    int place = -1;
    for (int i = 0; i < lines.size(); i++) {
      List<Word> rest = lines.get(i).stream().filter(word -> !moved.contains(word)).toList();
      if (place < 0 && rest.size() < lines.get(i).size()) {
        place = i;
      }
      lines.set(i, rest);
    }
    lines.addAll(place, columns);
    lines.removeIf(List::isEmpty);
  }

  private static List<Word> numbered(List<List<Word>> lines) {
    List<Word> words = new ArrayList<>();
    for (int line = 0; line < lines.size(); line++) {
      for (Word word : lines.get(line)) {
        words.add(word.at(word.box(), line));
      }
    }
    return words;
  }
}
