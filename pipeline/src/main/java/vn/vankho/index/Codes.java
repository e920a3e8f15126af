package vn.vankho.index;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vankho.text.Folding;
import vn.vankho.text.NormalForm;

/**
 * Finds document numbers and dates and brings them to one form, so that {@code 780/KH-SXD}, {@code
 * 780/kh-sxd} and {@code 780 / KH – SXD} are the same: capitals, {@code Đ} as {@code D}, no
 * separators, no leading zeros.
 *
 * <p>The patterns have only bounded repetitions, so a search takes time linear in the text.
 */
final class Codes {
  private static final String SEPARATOR = "(?:\\s{0,2}[-–]\\s{0,2}|\\.)(?=[\\p{Lu}\\d])";
  private static final String SLASH = "\\s{0,2}/\\s{0,2}";

  /**
   * State numbers: {@code 780/KH-SXD}, {@code 30/2020/NĐ-CP}, {@code 202/2025/QH15}; not {@code
   * 88/100}, not {@code 5 km/giờ}.
   */
  private static final Pattern STATE =
      Pattern.compile(
          "(\\d{1,5}[a-zA-Z]?)"
              + SLASH
              + "(?:(\\d{4})"
              + SLASH
              + ")?(\\p{L}[\\p{L}\\d&]{1,9}(?:"
              + SEPARATOR
              + "[\\p{L}\\d&]{1,10}){0,4})");

  /** Numbers of the Party: {@code 12-KH/TU}, {@code 18-NQ/TW}; not {@code 2-3 km}. */
  private static final Pattern PARTY =
      Pattern.compile(
          "(\\d{1,5})" + SEPARATOR + "(\\p{L}{1,5})" + SLASH + "(\\p{L}{2,10})(?![\\p{L}\\p{N}])");

  /** {@code 27/3/2024}, {@code 27-03-2024}, {@code 27.3.2024}; not {@code 1.234.567}. */
  private static final Pattern DATE =
      Pattern.compile("(\\d{1,2})([/.-])(\\d{1,2})\\2((?:19|20)\\d{2})(?![\\p{N}/])");

  /** {@code 27 tháng 3 năm 2024}, with or without marks; not {@code 27 tháng}. */
  private static final Pattern DATE_IN_WORDS =
      Pattern.compile(
          "(\\d{1,2})\\s{1,4}th(?:á|a)ng\\s{1,4}(\\d{1,2})\\s{1,4}n(?:ă|a)m\\s{1,4}"
              + "((?:19|20)\\d{2})(?!\\p{N})",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");

  private static final Pattern PART = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Codes() {}

  /**
   * The numbers and dates of a text, in order. All begin with a digit, so the patterns are only
   * tried where digits begin.
   */
  static List<Code> in(String text) {
    String nfc = NormalForm.nfc(text);
    List<Code> codes = new ArrayList<>();
    if (nfc.length() != text.length()) {
      return codes; // Places in the one would be wrong in the other; the archive's text is NFC.
    }
    Matcher state = STATE.matcher(nfc);
    Matcher party = PARTY.matcher(nfc);
    Matcher date = DATE.matcher(nfc);
    Matcher dateInWords = DATE_IN_WORDS.matcher(nfc);
    for (int at = nextStart(nfc, 0); at < nfc.length(); at = nextStart(nfc, at + 1)) {
      if (beginsAt(at, state) && isState(state)) {
        codes.add(new Code(forms(state.group()), at, state.end()));
      } else if (beginsAt(at, party) && isParty(party)) {
        codes.add(new Code(forms(party.group()), at, party.end()));
      } else if (beginsAt(at, date)) {
        addDate(date, date.group(1), date.group(3), date.group(4), codes);
      } else if (beginsAt(at, dateInWords)) {
        addDate(
            dateInWords, dateInWords.group(1), dateInWords.group(2), dateInWords.group(3), codes);
      }
    }
    return codes;
  }

  private static boolean beginsAt(int at, Matcher matcher) {
    return matcher.region(at, matcher.regionEnd()).lookingAt();
  }

  /** Where the next run of digits begins that is no part of a word, a fraction or a number. */
  private static int nextStart(String text, int from) {
    for (int at = from; at < text.length(); at++) {
      if (isDigit(text.charAt(at)) && (at == 0 || !belongsToBefore(text, at))) {
        return at;
      }
    }
    return text.length();
  }

  private static boolean belongsToBefore(String text, int at) {
    char before = text.charAt(at - 1);
    boolean inFigure = (before == '.' || before == ',') && at > 1 && isDigit(text.charAt(at - 2));
    return before == '/' || inFigure || Character.isLetterOrDigit(before);
  }

  private static boolean isDigit(char unit) {
    return unit >= '0' && unit <= '9';
  }

  private static void addDate(
      Matcher found, String day, String month, String year, List<Code> codes) {
    int dayNumber = Integer.parseInt(day);
    int monthNumber = Integer.parseInt(month);
    if (dayNumber >= 1 && dayNumber <= 31 && monthNumber >= 1 && monthNumber <= 12) {
      String iso = year + "-" + twoDigits(monthNumber) + "-" + twoDigits(dayNumber);
      codes.add(new Code(dateForms(iso), found.start(), found.end()));
    }
  }

  private static String twoDigits(int number) {
    return number < 10 ? "0" + number : String.valueOf(number);
  }

  /** In running text the letters of a number are capitals: {@code TTr} and {@code QyĐ} begin so. */
  private static boolean isState(Matcher found) {
    return Character.isUpperCase(found.group(3).charAt(0));
  }

  private static boolean isParty(Matcher found) {
    String body = found.group(3);
    return Character.isUpperCase(found.group(2).charAt(0))
        && body.equals(body.toUpperCase(Locale.ROOT));
  }

  /** What a query's word means if it is a number or a date, in any case of letters. */
  static Optional<Code> ofQuery(String word) {
    String text = NormalForm.nfc(word).toUpperCase(Locale.ROOT);
    for (Pattern pattern : List.of(STATE, PARTY)) {
      Matcher number = pattern.matcher(text);
      if (number.matches()) {
        return Optional.of(new Code(Set.of(normal(text)), 0, word.length()));
      }
    }
    List<Code> dates = new ArrayList<>();
    Matcher date = DATE.matcher(text);
    if (date.matches()) {
      addDate(date, date.group(1), date.group(3), date.group(4), dates);
    }
    return dates.stream()
        .findFirst()
        .map(code -> new Code(Set.of(longest(code.forms())), 0, word.length()));
  }

  private static String longest(Set<String> forms) {
    return forms.stream().reduce("", (a, b) -> b.length() > a.length() ? b : a);
  }

  /** The forms of a date: day and month, as far as it is known. */
  static Set<String> dateForms(String iso) {
    Set<String> forms = new LinkedHashSet<>();
    String[] parts = iso.split("-");
    if (parts.length == 3) {
      forms.add("@" + parts[0] + parts[1] + parts[2]);
    }
    if (parts.length >= 2) {
      forms.add("@" + parts[0] + parts[1]);
    }
    return forms;
  }

  /** The forms under which a printed number is found, the whole one first. */
  static Set<String> forms(String printed) {
    Set<String> forms = new LinkedHashSet<>();
    String whole = normal(printed);
    if (whole.isEmpty()) {
      return forms;
    }
    forms.add(whole);
    String[] parts = PART.split(NormalForm.nfc(printed).strip());
    addBeginnings(parts, forms);
    if (parts.length > 2 && YEAR.matcher(parts[1]).matches()) {
      String[] withoutYear = new String[parts.length - 1];
      withoutYear[0] = parts[0];
      System.arraycopy(parts, 2, withoutYear, 1, parts.length - 2);
      forms.add(normal(String.join("/", withoutYear)));
      addBeginnings(withoutYear, forms);
    }
    return forms;
  }

  /** {@code 780KH} for {@code 780/KH-SXD}; the bare {@code 780} would be found everywhere. */
  private static void addBeginnings(String[] parts, Set<String> forms) {
    StringBuilder beginning = new StringBuilder(parts.length == 0 ? "" : parts[0]);
    for (int i = 1; i < parts.length; i++) {
      beginning.append('/').append(parts[i]);
      forms.add(normal(beginning.toString()));
    }
  }

  /** One form for all ways of writing a number. */
  static String normal(String printed) {
    String bare = Folding.stripMarks(printed).toUpperCase(Locale.ROOT);
    StringBuilder normal = new StringBuilder(bare.length());
    for (int i = 0; i < bare.length(); i++) {
      char unit = bare.charAt(i);
      boolean leadingZero = unit == '0' && normal.isEmpty();
      if (Character.isLetterOrDigit(unit) && !leadingZero) {
        normal.append(unit);
      }
    }
    return normal.toString();
  }
}
