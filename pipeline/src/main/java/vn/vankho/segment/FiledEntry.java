package vn.vankho.segment;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The last entry of Nơi nhận, what is filed: {@code Lưu: VT, QLDL}. It is full of abbreviations
 * that no dictionary helps recognition with, and that stand for units which the document mostly
 * names: {@code QLUDL} is none of a document that names {@code Phòng Quản lý du lịch}.
 */
final class FiledEntry {
  /** Accepts {@code lưu:.}, {@code Lưu;}, {@code Luu:}; not {@code Lưu VT}. */
  private static final Pattern LEAD =
      Pattern.compile("^[LlI][uưúứ]u\\s?[:;]\\W{0,2}\\s*(?=\\p{L})");

  /** The clerk's office, first of all, a stroke added or its T misread; not {@code VP}. */
  private static final Pattern CLERK =
      Pattern.compile("(?<=^Lưu: )(?:VT[FIJT1l'’]|VI[I1l]|V[FIJ1l7Yàáảạ'’]|[MN]T|\\\\/T)(?=,|$)");

  /** What a pen noted behind the end of the list: {@code Lưu: VT, VP (2). 54}. */
  private static final Pattern NOTED =
      Pattern.compile("(?<=[)\\p{L}])[.]\\s+(?:\\S{1,2}\\s)?\\d{1,3}\\S?$");

  private static final Pattern ABBREVIATION = Pattern.compile("\\p{Lu}[\\p{Lu}&]{2,11}");

  /** What units are called; their own abbreviation leaves it out or begins with it. */
  private static final Pattern UNIT =
      Pattern.compile(
          "(?<!\\p{L})(Phòng|Ban|Trung tâm|Chi cục|Cục|Vụ|Văn phòng|Thanh tra|Đội|Khoa|Viện)"
              + "((?: (?:\\p{L}+|-),?){2,10})");

  /** Shorter abbreviations are like too many others. */
  private static final int SHORTEST = 4;

  private static final int MOST_WORDS = 9;

  /** Letters that a stroke of the one before them, or a speck, is taken for. */
  private static final String STROKES = "ILTUJF";

  /** Capitals of which recognition reads one for the other. */
  private static final List<String> SHAPES =
      List.of("ILTJFU", "CGOQDĐ", "BRPEF", "VYU", "HNMK", "SB");

  private FiledEntry() {}

  /**
   * The entry as it is meant.
   *
   * @param entry of a recognised page
   * @param text of the whole document
   */
  static String mended(String entry, String text) {
    String led = LEAD.matcher(NOTED.matcher(entry).replaceFirst("")).replaceFirst("Lưu: ");
    String clerk = CLERK.matcher(led).replaceAll("VT");
    Matcher abbreviation = ABBREVIATION.matcher(clerk);
    return abbreviation.replaceAll(
        found -> Matcher.quoteReplacement(meantBy(found.group(), clerk, text)));
  }

  private static String meantBy(String abbreviation, String entry, String text) {
    if (abbreviation.length() < SHORTEST || entry.indexOf(',') < 0) {
      return abbreviation;
    }
    Set<String> units = abbreviations(text, abbreviation.indexOf('&') >= 0);
    Set<String> near = new TreeSet<>(units);
    near.removeIf(unit -> unit.length() < SHORTEST || !isMisread(unit, abbreviation));
    return units.contains(abbreviation) || near.size() != 1 ? abbreviation : near.iterator().next();
  }

  /** Whether one may be read for the other: a stroke more, or a letter of nearly one shape. */
  private static boolean isMisread(String unit, String read) {
    int same = 0;
    while (same < Math.min(unit.length(), read.length())
        && unit.charAt(same) == read.charAt(same)) {
      same++;
    }
    if (same == read.length()) {
      return false;
    }
    String rest = read.substring(same + 1);
    boolean isMore = unit.substring(same).equals(rest);
    return isMore
        ? STROKES.indexOf(read.charAt(same)) >= 0
        : same < unit.length()
            && unit.substring(same + 1).equals(rest)
            && areAlike(unit.charAt(same), read.charAt(same));
  }

  private static boolean areAlike(char one, char other) {
    return SHAPES.stream().anyMatch(shape -> shape.indexOf(one) >= 0 && shape.indexOf(other) >= 0);
  }

  /**
   * The first letters of the names of units in a text, of as many of their words as may be: where a
   * name ends, none but its reader knows.
   *
   * @param joined whether {@code và} is an ampersand; it is left out else
   */
  private static Set<String> abbreviations(String text, boolean joined) {
    Set<String> all = new TreeSet<>();
    Matcher unit = UNIT.matcher(text);
    int from = 0;
    while (unit.find(from)) {
      String[] words = unit.group(2).strip().split(" ", -1);
      if (Character.isUpperCase(words[0].codePointAt(0))) {
        String head = initials(unit.group(1).split(" ", -1), 2, false);
        for (int count = 2; count <= Math.min(words.length, MOST_WORDS); count++) {
          String own = initials(words, count, joined);
          all.add(own);
          all.add(head + own);
        }
      }
      from = unit.end(1);
    }
    return all;
  }

  private static String initials(String[] words, int count, boolean joined) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < Math.min(count, words.length); i++) {
      boolean isAnd = words[i].equals("và");
      if (isAnd && joined) {
        letters.append('&');
      } else if (!isAnd && Character.isLetter(words[i].codePointAt(0))) {
        letters.append(bare(words[i].charAt(0)));
      }
    }
    return letters.toString();
  }

  /** {@code Ủ} counts as U in an abbreviation, {@code Đ} as itself. */
  private static char bare(char letter) {
    char capital = Character.toUpperCase(letter);
    return capital == 'Đ' ? capital : Character.toUpperCase(FoldedText.of("" + capital).charAt(0));
  }
}
