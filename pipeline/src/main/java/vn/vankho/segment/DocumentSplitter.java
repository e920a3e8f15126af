package vn.vankho.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds where in a scan each document begins. */
final class DocumentSplitter {
  /** A header begins among the first so many lines of a page. */
  private static final int TOP_LINES = 14;

  /**
   * Accepts {@code (kem theo quyet dinh so}; not {@code (kem theo ke hoach so}: that is an annex.
   */
  private static final Pattern ATTACHED =
      Pattern.compile(
          "^\\W{0,3}(?:ban hanh )?kem theo (?:quyet dinh|nghi quyet|cong van|to trinh|thong tu).*");

  /** Accepts {@code phu luc so 1}, {@code mau so 02}, {@code bieu mau 3}. */
  private static final Pattern ANNEX =
      Pattern.compile("^\\W{0,3}(?:phu ?luc|(?:mau|bieu)\\b).{0,24}$");

  private DocumentSplitter() {}

  /** The lines of the pages, a list a document; the pages come with at least one line each. */
  static List<List<Line>> split(List<List<Line>> pages) {
    List<List<Line>> documents = new ArrayList<>();
    for (List<Line> page : pages) {
      if (documents.isEmpty() || opensDocument(page)) {
        documents.add(new ArrayList<>());
      }
      documents.get(documents.size() - 1).addAll(page);
    }
    return documents;
  }

  private static boolean opensDocument(List<Line> page) {
    List<Line> top = page.subList(0, Math.min(TOP_LINES, page.size()));
    boolean attached = false;
    boolean typed = false;
    boolean annex = false;
    boolean isForm = false;
    for (int i = 0; i < top.size(); i++) {
      Line line = top.get(i);
      annex |= ANNEX.matcher(line.folded()).matches();
      isForm |= line.folded().contains("kem theo") && line.text().length() < 200;
      List<String> words = line.foldedWords();
      boolean high = !line.isPlaced() || line.top() < 0.35;
      if (high
          && (HeaderPhrases.isNationalTitle(line)
              || (HeaderPhrases.partyTitle(words) >= 0 && isAlone(line)))) {
        return !isForm; // in an annex it has the header of whoever fills it in
      }
      typed |= i < 8 && (ZoneFinder.isTypeName(line) || ZoneFinder.opensWithType(line));
      attached |= typed && line.text().length() < 200 && ATTACHED.matcher(line.folded()).matches();
    }
    return attached && !annex;
  }

  private static boolean isAlone(Line line) {
    return line.capitals() > 0.8 && line.text().length() < 40;
  }
}
