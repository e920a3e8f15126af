package vn.vankho.segment;

import java.util.List;
import java.util.regex.Pattern;

/** Finds where the closing of a document, recipients and signature, begins and ends. */
final class ClosingFinder {
  /**
   * Accepts {@code noi nhan:}, {@code noi nhan: tm. uy ban}, {@code voi nhan:}, for which a pen
   * stroke is often taken; not {@code noi nhan ket qua}, {@code ben nhan:}.
   */
  private static final Pattern RECIPIENTS =
      Pattern.compile(
          "^\\W{0,3}(?:n[o0][il1] nh[a-z]{1,2}n\\s*(?:[:;.,].*|)"
              + "|(?!(?:ben|xac|da|ky|cong|ghi|tiep|giao|chung|duoc|phai|khi|ho|don|lam|thu) )"
              + "[a-z]{2,4} nh[a-z]{1,2}n\\s*:\\W*)$");

  /** What is filed with the clerk, the last entry of all lists: {@code - Lưu: VT, KGVX}. */
  private static final Pattern FILED =
      Pattern.compile("^[^a-z0-9]{1,4}l[a-z]{1,2}:? ?(?:vt|van thu)\\b.*");

  private static final Pattern BULLET = Pattern.compile("[-~+•*] ?[-~]?(?= ?[a-z])");

  private static final int LONGEST_LIST = 30;

  private static final Pattern ANNEX =
      Pattern.compile("^\\W{0,3}(?:phu luc|phu bieu|bieu so|mau so|danh muc)\\b.*");

  /** What a decision puts into force, by its type in capitals on a line of its own. */
  private static final Pattern ATTACHED_TYPE =
      Pattern.compile(
          "^\\W{0,3}(?:ke hoach|chuong trinh|de an|phuong an|quy che|quy dinh|quy hoach|huong dan|du an|noi quy|dieu le)\\b.*");

  private static final Pattern ATTACHED = Pattern.compile("^\\W{0,3}(?:ban hanh )?kem theo .*");

  /** Lines of a title between its type and what it is attached to. */
  private static final int TITLE_LINES = 8;

  /** A page headed by the name of an annex has it among so many lines after the first. */
  private static final int HEAD_OF_PAGE = 2;

  /** A signature stands at most so many lines from the recipients. */
  private static final int REACH = 10;

  private ClosingFinder() {}

  /** Whether a line opens the list of recipients. */
  static boolean opensRecipients(Line line) {
    return line.text().length() <= 120 && RECIPIENTS.matcher(line.folded()).matches();
  }

  /** Index of the closing's first line; the number of lines where there is no closing. */
  static int start(List<Line> lines) {
    int recipients = -1;
    for (int i = 0; i < lines.size() && recipients < 0; i++) {
      recipients = opensRecipients(lines.get(i)) ? i : -1;
    }
    int list = recipients >= 0 ? recipients : filedList(lines);
    return list >= 0 ? signatureBefore(lines, list) : lastSignature(lines);
  }

  /** Index of the first entry of a list that what is filed ends; negative where none is so told. */
  private static int filedList(List<Line> lines) {
    int filed = 0;
    while (filed < lines.size() && !FILED.matcher(lines.get(filed).folded()).matches()) {
      filed++;
    }
    int first = filed;
    for (int i = filed; i > 0 && i > filed - LONGEST_LIST && i < lines.size(); i--) {
      boolean isEntry = BULLET.matcher(lines.get(i).folded()).lookingAt();
      if (Letters.last(lines.get(i).text()) == '.' && i < filed && !isEntry) {
        break;
      }
      first = isEntry ? i : first;
    }
    return filed < lines.size() && first < filed ? first : -1;
  }

  private static int signatureBefore(List<Line> lines, int recipients) {
    int start = recipients;
    for (int i = recipients - 1; i >= 0 && i >= recipients - REACH; i--) {
      Line line = lines.get(i);
      if (SignatureLabeller.givesRight(line) || SignatureLabeller.isPosition(line)) {
        start = i;
      } else if (line.text().length() > 60 || Letters.last(line.text()) == '.') {
        break;
      }
    }
    return start;
  }

  private static int lastSignature(List<Line> lines) {
    int best = lines.size();
    for (int i = lines.size() - 1; i >= 0 && i >= lines.size() - 400; i--) {
      Line line = lines.get(i);
      if (SignatureLabeller.givesRight(line) || SignatureLabeller.isPosition(line)) {
        if (best < lines.size() && best - i > 4) {
          break;
        }
        best = i;
      }
    }
    return best < lines.size() ? best : lastName(lines);
  }

  /** The signer's name as the last line of all, where a seal left nothing of the position. */
  private static int lastName(List<Line> lines) {
    int last = lines.size() - 1;
    while (last >= 0 && Letters.count(lines.get(last).text()) < 4) {
      last--;
    }
    boolean named =
        last >= 0
            && lines.get(last).isPlaced()
            && lines.get(last).centre() > 0.5
            && SignerName.isName(lines.get(last));
    return named ? last : lines.size();
  }

  /** Index after the closing's last line: an annex begins on a later page or under its name. */
  static int end(List<Line> lines, int start) {
    if (start >= lines.size()) {
      return lines.size();
    }
    int page = lines.get(start).page();
    for (int i = start + 1; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (opensAnnex(line)) {
        return line.page() > page ? firstOfPage(lines, i) : i;
      }
      if (opensAttached(lines, i) || line.page() > page && isFullPage(lines, i)) {
        return i;
      }
      page = line.page();
    }
    return lines.size();
  }

  /** Whether what the document puts into force begins: {@code KẾ HOẠCH … (Kèm theo …}. */
  private static boolean opensAttached(List<Line> lines, int type) {
    Line line = lines.get(type);
    return line.capitals() > 0.9
        && ATTACHED_TYPE.matcher(line.folded()).matches()
        && lines.subList(type + 1, Math.min(lines.size(), type + 1 + TITLE_LINES)).stream()
            .anyMatch(below -> ATTACHED.matcher(below.folded()).matches());
  }

  private static boolean opensAnnex(Line line) {
    return line.text().length() < 100
        && ANNEX.matcher(line.folded()).matches()
        && line.capitals() > 0.12;
  }

  /**
   * Index of the first annex of a text without a closing, as a plan that is itself attached to a
   * decision has none: a page that is headed so; the number of lines where there is none.
   */
  static int annexOfUnclosed(List<Line> lines) {
    int first = 0;
    for (int i = 1; i < lines.size(); i++) {
      boolean newPage = lines.get(i).page() > lines.get(i - 1).page();
      first = newPage ? i : first;
      if (first > 0 && i - first <= HEAD_OF_PAGE && opensAnnex(withoutScrap(lines.get(i)))) {
        return first;
      }
    }
    return lines.size();
  }

  /** The line without a first word that the recognition was unsure of. */
  private static Line withoutScrap(Line line) {
    int words = line.words().size();
    boolean scrap = words > 1 && line.words().get(0).confidence() < 0.5;
    return scrap ? line.part(1, words) : line;
  }

  private static int firstOfPage(List<Line> lines, int index) {
    int first = index;
    while (first > 0 && lines.get(first - 1).page() == lines.get(index).page()) {
      first--;
    }
    return index - first <= 10 ? first : index;
  }

  private static boolean isFullPage(List<Line> lines, int first) {
    int page = lines.get(first).page();
    int last = first;
    while (last < lines.size() && last < first + 25 && lines.get(last).page() == page) {
      last++;
    }
    return last - first >= 20;
  }
}
