package vn.vankho.restore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.vankho.text.PackedTable;

/**
 * What names of persons are made of, for the places where nothing else is to be expected: a line of
 * three to five words with capitals, as under a signature (two are as often a place), and a single
 * one in brackets, as of who typed a document.
 *
 * <p>A language model knows which words follow each other in sentences; what stands in a name
 * follows from what other names have in that place.
 */
final class PersonNames {
  private static final int SHORTEST = 3;
  private static final int LONGEST = 5;

  /** How much of another place of names counts in one: many words are middle and given names. */
  private static final double OTHER_PLACE = 0.3;

  /** Share of what stands in such places without being a name, or with a word not listed. */
  private static final double NO_NAME = 0.2;

  /** Natural logarithm of how much likelier than elsewhere a word may be. */
  private static final double MOST = 6;

  /** Log-odds against a small letter where the page has a capital. */
  private static final float SMALL = -10;

  /** Log-odds for a single letter as it was read, before other words of a name. */
  private static final float INITIAL_KEPT = 3;

  /** Where in a name a word stands. */
  private enum Part {
    FAMILY,
    MIDDLE,
    GIVEN,
    /** A single letter: {@code Y} and {@code A} say who is a man among some peoples. */
    INITIAL,
    NONE
  }

  private final Scorer language;
  private final Map<Integer, double[]> shares = new HashMap<>();

  PersonNames(Vocabulary vocabulary, Scorer language) {
    this.language = language;
    double[] all = new double[3];
    for (String row : PackedTable.rows(PersonNames.class, "name-words.tsv")) {
      String[] columns = row.split("\t", -1);
      int word = vocabulary.id(columns[0]);
      double middle = Double.parseDouble(columns[2]);
      double given = Double.parseDouble(columns[3]);
      double[] counts = {
        Double.parseDouble(columns[1]), middle + OTHER_PLACE * given, given + OTHER_PLACE * middle
      };
      for (int i = 0; i < counts.length; i++) {
        all[i] += counts[i];
      }
      if (word != Vocabulary.UNKNOWN) {
        shares.put(word, counts);
      }
    }
    for (double[] counts : shares.values()) {
      for (int i = 0; i < counts.length; i++) {
        counts[i] /= all[i];
      }
    }
  }

  /** The candidates of a token with what speaks for each as a part of a name. */
  List<Candidate> weigh(
      CharSequence text, List<Token> tokens, int i, List<Candidate> candidates, WordCase cases) {
    Part part = part(text, tokens, i);
    if (part == Part.NONE || candidates.size() < 2) {
      return candidates;
    }
    if (part == Part.INITIAL) {
      return candidates.stream().map(PersonNames::keptInitial).toList();
    }
    Place place = Place.of(text, tokens, i);
    List<Candidate> weighed = new ArrayList<>(candidates.size());
    for (Candidate candidate : candidates) {
      int word = candidate.words()[0];
      boolean isSmall = Character.isLowerCase(candidate.text().codePointAt(0));
      if (isSmall) {
        weighed.add(candidate.plus(SMALL));
      } else if (candidate.words().length > 1 || word < Vocabulary.RESERVED) {
        weighed.add(candidate);
      } else {
        // That it has a capital here says nothing of the word.
        float byCase = candidate.isUnchanged() ? 0 : cases.evidence(word, CaseShape.TITLE, place);
        weighed.add(candidate.plus(evidence(word, part) - byCase));
      }
    }
    return weighed;
  }

  private static Candidate keptInitial(Candidate candidate) {
    return candidate.isUnchanged() ? candidate.plus(INITIAL_KEPT) : candidate;
  }

  private float evidence(int word, Part part) {
    double elsewhere = Math.exp(language.unigram(word));
    double[] known = shares.get(word);
    double here = known == null ? 0 : known[part.ordinal()];
    double ratio = NO_NAME + (1 - NO_NAME) * here / elsewhere;
    return (float) Math.min(MOST, Math.log(ratio));
  }

  private static Part part(CharSequence text, List<Token> tokens, int i) {
    if (!isCapitalised(text, tokens.get(i))) {
      return Part.NONE;
    }
    if (isInBrackets(text, tokens.get(i))) {
      return Part.GIVEN;
    }
    int first = i;
    while (first > 0 && isSameLine(text, tokens.get(first - 1), tokens.get(first))) {
      first--;
    }
    int last = i;
    while (last + 1 < tokens.size() && isSameLine(text, tokens.get(last), tokens.get(last + 1))) {
      last++;
    }
    int words = last - first + 1;
    if (words < SHORTEST || words > LONGEST) {
      return Part.NONE;
    }
    for (int at = first; at <= last; at++) {
      if (!isCapitalised(text, tokens.get(at))) {
        return Part.NONE;
      }
    }
    if (i < last && tokens.get(i).end() - tokens.get(i).start() == 1) {
      return Part.INITIAL;
    }
    return i == first ? Part.FAMILY : i == last ? Part.GIVEN : Part.MIDDLE;
  }

  /** Accepts {@code Lua}, {@code Y}; not {@code TICH}, {@code 12}. */
  private static boolean isCapitalised(CharSequence text, Token token) {
    return token.kind() == Token.Kind.WORD
        && Character.isUpperCase(text.charAt(token.start()))
        && (token.end() - token.start() == 1
            || CaseShape.of(text, token.start(), token.end()) == CaseShape.TITLE);
  }

  private static boolean isInBrackets(CharSequence text, Token token) {
    return token.start() > 0
        && token.end() < text.length()
        && token.end() - token.start() > 1
        && text.charAt(token.start() - 1) == '('
        && text.charAt(token.end()) == ')';
  }

  private static boolean isSameLine(CharSequence text, Token before, Token after) {
    for (int at = before.end(); at < after.start(); at++) {
      if (text.charAt(at) == '\n') {
        return false;
      }
    }
    return true;
  }
}
