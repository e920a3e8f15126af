package vn.vankho.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vankho.model.Citation;

/** Finds the documents that a text names, with number, type, date and issuer. */
final class CitationFinder {
  /**
   * Accepts {@code 2142/QĐ-UBND}, {@code 18 -NQ/TW}, {@code 20/2020/QĐ-TTg}, {@code 15/2023/QH15},
   * {@code 29/CP ngày 12}; not {@code 25/10/2017}, {@code 29/CP}.
   */
  private static final Pattern CODE =
      Pattern.compile(
          "(?<![\\p{L}\\d/]|\\d:)(\\d{1,5}[a-zđ]?)(?:\\s?/\\s?(\\d{4}))?"
              + "(?:\\s?/\\s?(\\p{Lu}[\\p{L}&]{0,6}(?:(?:\\s?[-–]\\s?|\\.)[\\p{Lu}\\d][\\p{L}\\d&]{0,12}){1,7}|(?<!\\s)QH\\d{1,2}|(?<!\\s)\\p{Lu}{3,8}"
              + "|(?<!\\s)\\p{Lu}{2}\\p{Ll}?(?=\\s{1,2}ngày \\d))"
              + "|\\s?[-–]\\s?(\\p{Lu}\\p{L}{0,4}\\s?/\\s?\\p{Lu}(?:[\\p{Lu}\\d]|\\.(?=[\\p{Lu}\\d])){1,9}(?:[-–]\\p{Lu}[\\p{L}&]{1,9}){0,2}(?:/nb)?))(?![\\p{L}\\d])");

  /**
   * Accepts {@code ngay 29/12/2023}, {@code ngay 05 thang 3 nam 2020}, {@code 22/1 1/2019}, {@code
   * 19 thang i1 nam 2007}.
   */
  private static final Pattern DATE =
      Pattern.compile(
          "^[\\s,(]{0,4}(?:ban hanh )?(?:ngay\\s{1,3})?(\\d ?\\d?|[il|]\\d|\\d[il|])\\s?(?:/|-|\\.|thang)\\s?(\\d ?\\d?|[il|]\\d|\\d[il|])\\s?(?:/|-|\\.|nam)\\s?(\\d{4})");

  /** Accepts {@code Luật Lưu trữ ngày 21 tháng 6 năm 2024}; not {@code luật pháp}. */
  private static final Pattern LAW =
      Pattern.compile(
          "(?<!\\p{L})((?:Hiến pháp(?=\\s(?:năm|ngày) \\d)|(?:Luật|Pháp lệnh) sửa đổi[^;.:()\\n]{2,160}?|(?:Bộ luật|Luật|Pháp lệnh)\\s(?!số)\\p{Lu}[^;.:()\\n]{2,120}?))"
              + "(?=\\s(?:ngày \\d|năm \\d|số \\d)|[;.:()]|$)");

  /** A day that stands behind who issued it: {@code của Bộ Chính trị ngày 15/5/1996}. */
  private static final Pattern DAY_BEHIND =
      Pattern.compile("^[\\s,(]{0,4}(?:ban hành )?ngày\\s{1,3}\\d");

  /** What stands between two numbers of a row; the day of the first may. */
  private static final Pattern IN_ROW =
      Pattern.compile(
          "\\s{0,2}(?:,? ?ngày [\\d/\\-.thángnăm ]{6,30})?\\s{0,2}(?:,|;|và|, và)\\s{1,2}số\\s{1,2}",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** Who issued what follows, named once for a row: {@code các Nghị định của Chính phủ: số}. */
  private static final Pattern NAMED_BEFORE =
      Pattern.compile(
          "(?:Nghị định|Nghị quyết|Quyết định|Thông tư|Chỉ thị) của (\\p{Lu}[\\p{L} ]{2,40}?)\\s?:?\\s+số\\s$");

  /** Accepts {@code (sửa đổi, bổ sung năm 2017)} behind the year of a law. */
  private static final Pattern AMENDED = Pattern.compile("^\\s?\\((?:được )?sửa đổi[^()]{0,40}\\)");

  private static final int BEFORE = 60;
  private static final int AFTER = 160;

  private CitationFinder() {}

  /** The documents named, in order, repeated ones too. */
  static List<Citation> find(String text) {
    List<Citation> citations = new ArrayList<>();
    int from = 0;
    int done = 0; // end of the last one found
    while (from < text.length()) {
      int slash = nextSlash(text, from);
      if (slash < 0) {
        break;
      }
      int start = Math.max(from, slash - 12);
      String window = text.substring(start, Math.min(text.length(), slash + 90));
      Matcher matcher = CODE.matcher(window);
      if (matcher.find() && start + matcher.start() < slash + 1) {
        Citation found = citation(text, start + matcher.start(), start + matcher.end(), matcher);
        add(found, text.substring(done, start + matcher.start()), citations);
        done = start + matcher.end();
        from = start + matcher.end();
      } else {
        from = slash + 1;
      }
    }
    return citations;
  }

  /** Of a row, {@code Công văn số 12/… ngày …, số 15/… của …}, type and issuer are named once. */
  private static void add(Citation found, String between, List<Citation> citations) {
    int last = citations.size() - 1;
    if (last < 0 || found.documentType().isPresent() || !IN_ROW.matcher(between).matches()) {
      citations.add(found);
      return;
    }
    Citation before = citations.get(last);
    citations.set(last, with(before, before.documentType(), before.issuer().or(found::issuer)));
    citations.add(with(found, before.documentType(), found.issuer().or(before::issuer)));
  }

  private static Citation with(Citation of, Optional<String> type, Optional<String> issuer) {
    return new Citation(of.codeNumber(), type, of.date(), issuer, of.text());
  }

  private static int nextSlash(String text, int from) {
    return text.indexOf('/', from);
  }

  private static Citation citation(String text, int start, int end, Matcher code) {
    String number =
        code.group(4) != null
            ? code.group(1) + "-" + NumberLabeller.symbol(code.group(4))
            : code.group(1)
                + (code.group(2) == null ? "" : "/" + code.group(2))
                + "/"
                + NumberLabeller.symbol(code.group(3));
    String before = text.substring(Math.max(0, start - BEFORE), start);
    Optional<CitedType> type = CitedType.before(before);
    String after = text.substring(end, Math.min(text.length(), end + AFTER));
    Day day = Day.opening(after);
    CitedIssuer issuer = CitedIssuer.after(after.substring(day.end()));
    int told = day.end() + issuer.end();
    boolean isBehind =
        issuer.name().isPresent() && DAY_BEHIND.matcher(after.substring(told)).find();
    Day behind = isBehind ? Day.opening(after.substring(told)) : Day.NONE;
    Matcher named = NAMED_BEFORE.matcher(before);
    Optional<String> body =
        issuer.name().or(() -> named.find() ? Optional.of(named.group(1)) : Optional.empty());
    int from = start - type.map(CitedType::length).orElse(0);
    int to = end + told + behind.end();
    return new Citation(
        Optional.of(number),
        type.map(CitedType::name),
        day.iso().or(behind::iso),
        body,
        text.substring(from, Math.max(end, to)).strip());
  }

  /** Laws that a text names by their title, with or without their day. */
  static List<Citation> laws(String text) {
    List<Citation> laws = new ArrayList<>();
    String head = text.substring(0, Math.min(text.length(), 20_000));
    Matcher matcher = LAW.matcher(head);
    while (matcher.find()) {
      String after = head.substring(matcher.end(), Math.min(head.length(), matcher.end() + 80));
      Day day = Day.opening(after);
      Matcher year = Pattern.compile("^\\s*năm (\\d{4})").matcher(after);
      boolean yearOnly = day.iso().isEmpty() && year.find();
      Optional<String> when = yearOnly ? Optional.of(year.group(1)) : day.iso();
      int end = matcher.end() + (yearOnly ? year.end() : day.end());
      Matcher amended = AMENDED.matcher(head.substring(end, Math.min(head.length(), end + 60)));
      end += when.isPresent() && amended.find() ? amended.end() : 0;
      String type =
          matcher.group(1).startsWith("Hiến")
              ? "Hiến pháp"
              : matcher.group(1).startsWith("Pháp")
                  ? "Pháp lệnh"
                  : matcher.group(1).startsWith("Bộ") ? "Bộ luật" : "Luật";
      laws.add(
          new Citation(
              Optional.empty(),
              Optional.of(type),
              when,
              Optional.empty(),
              head.substring(matcher.start(), end)));
    }
    return laws;
  }

  /**
   * The day with which a text opens.
   *
   * @param iso absent where it opens with none
   * @param end characters that it takes
   */
  private record Day(Optional<String> iso, int end) {
    private static final Day NONE = new Day(Optional.empty(), 0);

    private static Day opening(String text) {
      Matcher date = DATE.matcher(FoldedText.of(text));
      Optional<String> iso = date.find() ? iso(date) : Optional.empty();
      return iso.isPresent() ? new Day(iso, date.end()) : NONE;
    }

    private static Optional<String> iso(Matcher date) {
      int day = number(date.group(1));
      int month = number(date.group(2));
      int year = Integer.parseInt(date.group(3));
      boolean real = day >= 1 && day <= 31 && month >= 1 && month <= 12;
      return real
          ? new Dateline(Optional.empty(), Optional.of(year), Optional.of(month), Optional.of(day))
              .iso()
          : Optional.empty();
    }

    /** A number in which a blank stands or a 1 was read as a letter. */
    private static int number(String printed) {
      return Integer.parseInt(printed.replace(" ", "").replaceAll("[il|]", "1"));
    }
  }
}
