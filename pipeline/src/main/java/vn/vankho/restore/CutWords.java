package vn.vankho.restore;

import java.util.List;
import java.util.Set;
import vn.vankho.text.Folding;
import vn.vankho.text.NormalForm;
import vn.vankho.text.Syllables;

/** Words that a garbling OCR program cut in pieces, or ran together. Not thread-safe. */
final class CutWords {
  /** Log-probability that an OCR program puts a space into a word, or leaves one out. */
  private static final float JOINED = -6.5f;

  private static final float SPLIT = -8;

  /** Signs that Latin models see in marks of Vietnamese letters. */
  private static final String LOOSE = "'’`^~°*\"?#]";

  /** Those of them that hardly follow a word on a page. */
  private static final String STRAY_SIGNS = "'’`^~°#";

  /** Log-probability that such a sign stands on the page where it was read. */
  private static final float STRAY = -5;

  /** Log-probability that one does not, where it stands behind a letter that has marks. */
  private static final float DROPPED = -0.5f;

  /** Signs that open what the same sign or its fellow closes. */
  private static final String OPENING = "'‘`";

  /** Consonants with which a syllable can begin; others stand in no half of a word. */
  private static final Set<String> ONSETS =
      Set.of(
          "b", "c", "ch", "d", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh",
          "p", "ph", "q", "r", "s", "t", "th", "tr", "v", "x");

  /** Evidence below which no reading explains a token well that has a neighbour to join. */
  private static final float STRAINED = -5;

  /** The same where the token would have to be two words. */
  private static final float STRAINED_ALONE = -7;

  /** Longest reading that may be one cut word, in characters. */
  private static final int LONGEST = 9;

  private final Vocabulary vocabulary;
  private final Readings.Search search;
  private final Proposal proposal;
  private final JoinedLook joinedLook;

  /** Makes a candidate of a word that was found. */
  @FunctionalInterface
  interface Proposal {
    /** A candidate for so many tokens. */
    Candidate of(int tokens, WordSearch.Found found, float evidence);
  }

  /** Says how well one word explains two tokens. */
  @FunctionalInterface
  interface JoinedLook {
    /** Natural logarithm, beside reading each by itself. */
    float of(Token left, Token right, String text);
  }

  CutWords(
      Vocabulary vocabulary, Readings.Search search, Proposal proposal, JoinedLook joinedLook) {
    this.joinedLook = joinedLook;
    this.vocabulary = vocabulary;
    this.search = search;
    this.proposal = proposal;
  }

  /**
   * Log-probability that a sign stands on the page where it was read: within a word it is part of a
   * letter misread.
   */
  static float sign(CharSequence text, List<Token> tokens, int i) {
    if (i == 0 || tokens.get(i - 1).kind() != Token.Kind.WORD || !isLoose(text, tokens.get(i))) {
      return 0;
    }
    boolean within =
        i + 1 < tokens.size()
            && tokens.get(i + 1).glued()
            && tokens.get(i + 1).kind() == Token.Kind.WORD;
    char sign = text.charAt(tokens.get(i).start());
    boolean stray = STRAY_SIGNS.indexOf(sign) >= 0 || (sign == '?' && goesOn(text, tokens, i));
    return within || stray ? STRAY : 0;
  }

  /**
   * Whether the sentence goes on behind a sign that would end it: {@code Luật Lưu trữ? ngày 21}.
   */
  private static boolean goesOn(CharSequence text, List<Token> tokens, int i) {
    return i + 1 < tokens.size() && !Character.isUpperCase(text.charAt(tokens.get(i + 1).start()));
  }

  /**
   * Adds pairs of words that a token may be, where every single reading of it is strained.
   *
   * @param key the token as the vocabulary would spell it
   */
  void split(String token, String key, List<Candidate> candidates) {
    if (token.length() > 2 * WordSearch.LONGEST
        || key.length() < 5
        || Syllables.isWellFormed(key)
        || best(candidates) >= STRAINED_ALONE) {
      return;
    }
    CaseShape shape = CaseShape.of(token, 0, token.length());
    for (int cut = 2; cut <= token.length() - 2; cut++) {
      CaseShape right = shape == CaseShape.TITLE ? CaseShape.LOWER : shape;
      for (WordSearch.Found a : search.find(token.substring(0, cut), new CaseShape[] {shape}, 3)) {
        for (WordSearch.Found b : search.find(token.substring(cut), new CaseShape[] {right}, 3)) {
          String text =
              a.shape().apply(vocabulary.word(a.word()))
                  + " "
                  + b.shape().apply(vocabulary.word(b.word()));
          candidates.add(
              new Candidate(
                  1, new int[] {a.word(), b.word()}, SPLIT - a.cost() - b.cost(), text, "channel"));
        }
      }
    }
  }

  /** Adds words that the OCR program cut, by a space or by signs that it took for punctuation. */
  void join(CharSequence text, List<Token> tokens, List<List<Candidate>> lattice) {
    for (int i = 0; i + 1 < tokens.size(); i++) {
      join(text, tokens, i, lattice);
    }
  }

  private void join(CharSequence text, List<Token> tokens, int i, List<List<Candidate>> lattice) {
    List<Candidate> candidates = lattice.get(i);
    if (tokens.get(i).kind() != Token.Kind.WORD) {
      return;
    }
    drop(text, tokens, i, candidates);
    int end = i + 1;
    while (end < tokens.size() && end - i < LONGEST && isLoose(text, tokens.get(end))) {
      end++;
      join(text, tokens, i, end, 0, candidates);
    }
    if (end < tokens.size() && tokens.get(end).kind() == Token.Kind.WORD) {
      boolean glued = tokens.get(end).glued();
      if (glued && end > i + 1) {
        join(text, tokens, i, end + 1, 0, candidates);
      } else if (!glued && end == i + 1 && !areWords(text, tokens, i, lattice)) {
        join(text, tokens, i, end + 1, JOINED, candidates);
      }
    }
  }

  /**
   * Adds readings of a token without the stray sign behind it, where they have marks that it may
   * come from: {@code cv’} is cứ.
   */
  private static void drop(
      CharSequence text, List<Token> tokens, int i, List<Candidate> candidates) {
    if (i + 1 == tokens.size() || sign(text, tokens, i + 1) == 0 || isQuoted(text, tokens, i)) {
      return;
    }
    for (Candidate reading : List.copyOf(candidates)) {
      if (reading.tokens() == 1
          && reading.words().length == 1
          && !reading.isUnchanged()
          && Letters.hasMarked(reading.text())) {
        candidates.add(
            new Candidate(
                2, reading.words(), reading.evidence() + DROPPED, reading.text(), reading.why()));
      }
    }
  }

  /** Whether a token is a bar that stands alone: the rule of a table. */
  static boolean isRule(CharSequence text, List<Token> tokens, int i) {
    Token token = tokens.get(i);
    boolean isBar = token.end() == token.start() + 1 && text.charAt(token.start()) == '|';
    return isBar && !token.glued() && (i + 1 == tokens.size() || !tokens.get(i + 1).glued());
  }

  /** Whether a quotation was opened before a token of a paragraph and not closed. */
  private static boolean isQuoted(CharSequence text, List<Token> tokens, int i) {
    for (int before = 0; before <= i; before++) {
      Token token = tokens.get(before);
      boolean opens = before + 1 < tokens.size() && tokens.get(before + 1).glued();
      if (opens
          && token.kind() == Token.Kind.MARK
          && !token.glued()
          && OPENING.indexOf(text.charAt(token.start())) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLoose(CharSequence text, Token token) {
    return token.glued()
        && (token.kind() == Token.Kind.MARK || token.kind() == Token.Kind.STOP)
        && LOOSE.indexOf(text.charAt(token.start())) >= 0;
  }

  /** Whether a token and the next are words by themselves, so that they need not be one. */
  private static boolean areWords(
      CharSequence text, List<Token> tokens, int i, List<List<Candidate>> lattice) {
    return acrossLines(text, tokens.get(i), tokens.get(i + 1))
        || isRule(text, tokens, i)
        || isRule(text, tokens, i + 1)
        || isAbbreviation(text, tokens.get(i))
        || isWord(tokens.get(i), lattice.get(i)) && isWord(tokens.get(i + 1), lattice.get(i + 1));
  }

  /** Accepts {@code PGD}; not {@code NGH}, which a word may begin with, nor {@code TRU}. */
  private static boolean isAbbreviation(CharSequence text, Token token) {
    String letters = text.subSequence(token.start(), token.end()).toString();
    String folded = Folding.fold(letters);
    return letters.length() >= 2
        && letters.length() <= 5
        && letters.chars().allMatch(Character::isUpperCase)
        && folded.chars().noneMatch(c -> "aeiouy".indexOf(c) >= 0)
        && !ONSETS.contains(folded);
  }

  private static boolean isWord(Token token, List<Candidate> readings) {
    return token.end() - token.start() > 1 && best(readings) > STRAINED;
  }

  private static float best(List<Candidate> readings) {
    float best = Float.NEGATIVE_INFINITY;
    for (Candidate reading : readings) {
      if (reading.tokens() == 1) {
        best = Math.max(best, reading.evidence());
      }
    }
    return best;
  }

  private void join(
      CharSequence text,
      List<Token> tokens,
      int from,
      int to,
      float evidence,
      List<Candidate> candidates) {
    StringBuilder all = new StringBuilder();
    for (Token token : tokens.subList(from, to)) {
      all.append(text, token.start(), token.end());
    }
    if (all.length() > LONGEST) {
      return;
    }
    String read = NormalForm.nfc(all.toString());
    for (WordSearch.Found found : search.find(read, WordCase.shapes(read, Place.BEGINNING), 5)) {
      Candidate joined = proposal.of(to - from, found, evidence - found.cost());
      boolean areApart = to == from + 2 && !tokens.get(from + 1).glued();
      candidates.add(
          areApart
              ? joined.plus(joinedLook.of(tokens.get(from), tokens.get(from + 1), joined.text()))
              : joined);
    }
  }

  private static boolean acrossLines(CharSequence text, Token left, Token right) {
    for (int i = left.end(); i < right.start(); i++) {
      if (text.charAt(i) == '\n') {
        return true;
      }
    }
    return false;
  }
}
