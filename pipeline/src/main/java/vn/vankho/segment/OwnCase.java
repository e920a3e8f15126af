package vn.vankho.segment;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The capitals with which a document's own text writes the name of a body. */
final class OwnCase {
  /** A text that names the body more often says no more. */
  private static final int MOST = 40;

  private OwnCase() {}

  /** The name as the text has it most often; as given where the text does not name it. */
  static String of(String name, String text) {
    String wanted = name.toLowerCase(Locale.ROOT);
    String lower = text.toLowerCase(Locale.ROOT);
    if (wanted.isEmpty() || lower.length() != text.length()) {
      return name;
    }
    Map<String, Integer> votes = new HashMap<>();
    int seen = 0;
    for (int at = lower.indexOf(wanted);
        at >= 0 && seen < MOST;
        at = lower.indexOf(wanted, at + 1)) {
      String form = text.substring(at, at + wanted.length());
      if (isWhole(text, at, at + wanted.length()) && isWritten(form)) {
        votes.merge(ArchiveCase.capitalised(form), 1, Integer::sum);
        seen++;
      }
    }
    String best = name;
    int most = 0;
    for (Map.Entry<String, Integer> vote : votes.entrySet()) {
      boolean more =
          vote.getValue() > most || (vote.getValue() == most && vote.getKey().equals(name));
      best = more ? vote.getKey() : best;
      most = Math.max(most, vote.getValue());
    }
    return best;
  }

  private static boolean isWhole(String text, int from, int to) {
    return (from == 0 || !Character.isLetterOrDigit(text.charAt(from - 1)))
        && (to == text.length() || !Character.isLetterOrDigit(text.charAt(to)));
  }

  /** A line of capitals says nothing, nor does a name in small letters but for the first. */
  private static boolean isWritten(String form) {
    long capitals = form.codePoints().skip(1).filter(Character::isUpperCase).count();
    return capitals > 0 && Letters.capitals(form) < 0.7;
  }
}
