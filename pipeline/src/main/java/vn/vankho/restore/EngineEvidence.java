package vn.vankho.restore;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.vankho.model.SymbolChoice;
import vn.vankho.text.Folding;

/**
 * Weighs the readings of a token by what the OCR engine itself saw there, and adds those that it
 * alone proposes.
 *
 * <p>Measured on 59 pages of real scans, the 55 sample pages and 32 rendered ones (53,000 words): a
 * choice that cost the engine {@code d} is the true character with odds of about {@code exp(-1 -
 * d/5)}, for marks and letters alike, and five in six misread characters are among the choices. The
 * weights are near the best for either half of the documents alone, with 3 % and 8 % fewer wrong
 * words than without this evidence.
 */
final class EngineEvidence {
  /** What one natural unit of the engine's costs is worth. */
  private static final float COST_WEIGHT = 0.2f;

  /** Log-odds of a choice that costs the engine nothing. */
  private static final float FREE_CHOICE = -1;

  /**
   * The same beside the channel, which has charged the change already: misread marks cost about 7
   * in it.
   */
  private static final float FREE_CHOICE_IN_CHANNEL = 6;

  /** Dearest sum of choices that make a reading which the channel does not propose. */
  private static final float DEAREST = 20;

  /** Characters of a reading that may differ from the token. */
  private static final int MOST_CHANGED = 2;

  /**
   * Roman numerals as they are read, {@code HI} for {@code III}: whoever reads the outline mends
   * them by their order, and what the vocabulary knows, such as {@code II}, is often the wrong one.
   * Accepts {@code IH} and {@code l}; not {@code IT}.
   */
  private static final Pattern NUMERAL = Pattern.compile("[IVXHL1l|!]{1,5}");

  /** Word confidences end about here, where hardly a word is wrong. */
  private static final double FULL_CONFIDENCE = 0.971;

  /** Share of words wrong by what their confidence lacks: 0.25 at 0.9, 0.07 at 0.95. */
  private static final double WRONG_SHARE = 3.5;

  private static final double LEAST_WRONG = 0.002;
  private static final double MOST_WRONG = 0.5;

  private final SeenSymbols seen;
  private final Vocabulary vocabulary;

  /** How well a word is written in a case where it stands. */
  @FunctionalInterface
  interface CaseEvidence {
    /** Natural logarithm of how often the word is written so. */
    float of(int word, CaseShape shape);
  }

  private record Proposal(String text, float cost) {}

  EngineEvidence(SeenSymbols seen, Vocabulary vocabulary) {
    this.seen = seen;
    this.vocabulary = vocabulary;
  }

  /**
   * The candidates of a token with the engine's evidence.
   *
   * @param surface the token as it was read
   * @param candidates readings of this token alone
   */
  List<Candidate> weigh(
      Token token, String surface, List<Candidate> candidates, CaseEvidence caseEvidence) {
    if (!seen.isKnown(token)) {
      return candidates;
    }
    List<SymbolChoice> choices = seen.choices(token);
    float unseen = unseen(seen.confidence(token));
    List<Candidate> weighed = new ArrayList<>(candidates.size());
    for (Candidate candidate : candidates) {
      weighed.add(
          candidate.isUnchanged()
              ? candidate
              : candidate.plus(evidence(surface, candidate.text(), choices, unseen)));
    }
    for (Proposal proposal : proposals(surface, choices)) {
      if (candidates.stream().noneMatch(known -> known.text().equals(proposal.text))) {
        addWord(proposal, surface, caseEvidence, weighed);
      }
    }
    return weighed;
  }

  /** Evidence for a change that the engine did not think of: the odds that it was wrong at all. */
  private static float unseen(double confidence) {
    double wrong = WRONG_SHARE * (FULL_CONFIDENCE - confidence);
    return (float) Math.log(Math.max(LEAST_WRONG, Math.min(MOST_WRONG, wrong)) / MOST_WRONG);
  }

  private static float evidence(
      String surface, String reading, List<SymbolChoice> choices, float unseen) {
    if (surface.length() != reading.length()) {
      return unseen;
    }
    float sum = 0;
    for (int i = 0; i < surface.length(); i++) {
      if (surface.charAt(i) != reading.charAt(i)) {
        sum += evidence(i, reading.charAt(i), choices, unseen);
      }
    }
    return sum;
  }

  private static float evidence(int at, char symbol, List<SymbolChoice> choices, float unseen) {
    for (SymbolChoice choice : choices) {
      if (choice.at() == at && choice.symbol() == symbol) {
        return FREE_CHOICE_IN_CHANNEL - COST_WEIGHT * (float) choice.cost();
      }
    }
    return unseen;
  }

  private static List<Proposal> proposals(String surface, List<SymbolChoice> choices) {
    List<Proposal> proposals = new ArrayList<>();
    if (surface.length() <= WordSearch.LONGEST && !NUMERAL.matcher(surface).matches()) {
      propose(choices, new Proposal(surface, 0), 0, 0, proposals);
    }
    return proposals;
  }

  /** Adds what the choices from a place on make of a reading. */
  private static void propose(
      List<SymbolChoice> choices, Proposal base, int from, int changed, List<Proposal> proposals) {
    for (SymbolChoice choice : choices) {
      float cost = base.cost + Math.max(0, (float) choice.cost());
      if (choice.at() >= from && cost <= DEAREST) {
        String before = base.text.substring(0, choice.at());
        Proposal next =
            new Proposal(before + choice.symbol() + base.text.substring(choice.at() + 1), cost);
        proposals.add(next);
        if (changed + 1 < MOST_CHANGED) {
          propose(choices, next, choice.at() + 1, changed + 1, proposals);
        }
      }
    }
  }

  private void addWord(
      Proposal proposal, String surface, CaseEvidence caseEvidence, List<Candidate> candidates) {
    String key = Vocabulary.key(proposal.text);
    int word = vocabulary.idOfKey(key);
    CaseShape shape = CaseShape.of(proposal.text, 0, proposal.text.length());
    boolean isWritten = shape.apply(Folding.lower(proposal.text)).equals(proposal.text);
    // A bare letter by itself is no word: only such as "ở" and "ý" are.
    boolean isWord = key.length() > 1 || Letters.hasMarked(key);
    if (word == Vocabulary.UNKNOWN
        || !isWord
        || !isWritten
        || Protection.isSpellingOf(Vocabulary.key(surface), key)) {
      return;
    }
    float evidence = FREE_CHOICE - COST_WEIGHT * proposal.cost + caseEvidence.of(word, shape);
    candidates.add(new Candidate(1, new int[] {word}, evidence, proposal.text, "channel"));
  }
}
