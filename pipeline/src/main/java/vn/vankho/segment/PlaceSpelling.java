package vn.vankho.segment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How a document itself spells the name of a place.
 *
 * <p>The dateline names a place once, in italics; the header, the text and the recipients name it
 * again. Where recognition lost marks in one of them, the others have them.
 */
final class PlaceSpelling {
  /** Accepts {@code Lạng Giang}; not {@code Bà Rịa - Vũng Tàu}, {@code Thành phố Hồ Chí Minh}. */
  private static final Pattern PLAIN = Pattern.compile("\\p{Lu}\\p{Ll}*(?: \\p{Lu}\\p{Ll}*)*");

  private PlaceSpelling() {}

  /** The spelling that the text has most often; the given one where no other has more. */
  static String of(String place, String text) {
    if (!PLAIN.matcher(place).matches()) {
      return place;
    }
    List<String> wanted = Letters.words(FoldedText.of(place));
    List<String> words = Letters.words(text);
    Map<String, Integer> votes = new LinkedHashMap<>();
    for (int i = 0; i + wanted.size() <= words.size(); i++) {
      List<String> found = words.subList(i, i + wanted.size());
      if (isNamed(found, wanted)) {
        votes.merge(ArchiveCase.eachCapitalised(String.join(" ", found)), 1, Integer::sum);
      }
    }
    String best = place;
    int most = votes.getOrDefault(place, 0);
    for (Map.Entry<String, Integer> vote : votes.entrySet()) {
      if (vote.getValue() > most) {
        best = vote.getKey();
        most = vote.getValue();
      }
    }
    return best;
  }

  private static boolean isNamed(List<String> found, List<String> wanted) {
    List<String> folded = new ArrayList<>();
    for (String word : found) {
      if (!Character.isUpperCase(word.codePointAt(0))) {
        return false;
      }
      folded.add(FoldedText.of(word));
    }
    return folded.equals(wanted);
  }

  /** A name of a body with the place at its end spelt so. */
  static String atEnd(String body, String place) {
    int start = body.length() - place.length();
    boolean ends = start > 0 && FoldedText.of(body.substring(start)).equals(FoldedText.of(place));
    return ends ? body.substring(0, start) + place : body;
  }
}
