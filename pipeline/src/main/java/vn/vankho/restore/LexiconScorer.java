package vn.vankho.restore;

/**
 * A language model and a lexicon together: what is said is either language at large, or at some
 * place within a term.
 *
 * <p>Where the model stands outside of terms, one begins with a small probability; how likely it is
 * that one has begun follows from how much better the lexicon foresaw the words so far than the
 * language model did. So a rare word that begins a term brings the rest of the term with it, and a
 * common one does not. The state is that of the language model, then the node of the term, then the
 * log-odds of being within it. Ids beyond the language model are words that the lexicon alone
 * knows. Thread-safe.
 */
final class LexiconScorer implements Scorer {
  /** Probability at each word that a certain term begins there. */
  private static final double ONE_TERM = 3e-6;

  /**
   * The same of any term, however many there are.
   *
   * <p>Measured: corpus-samples/restoration, 52,307 words, 8,168 names of places, 2026-11-25: 2.71
   * % of words wrong, 2.75 % at 0.01; 2.73 % without a lexicon.
   */
  private static final double ANY_TERM = 0.003;

  /** A term is never surer than this to go on: no lexicon is complete. */
  private static final double MOST_WITHIN = 0.9;

  /** The share of one word in what the language model leaves for the words it does not know. */
  private static final float ONE_UNKNOWN = -10;

  /** Log-odds are kept in steps, so that states that hardly differ are one. */
  private static final double STEP = 0.5;

  private static final int LEAST_STEPS = -16;

  private final LanguageModel language;
  private final TermTrie terms;
  private final int known;
  private final int languageWidth;
  private final double begins;
  private final float outside;

  LexiconScorer(LanguageModel language, TermTrie terms) {
    this.language = language;
    this.terms = terms;
    known = language.size(1);
    languageWidth = language.width();
    begins = Math.min(ANY_TERM, ONE_TERM * terms.terms());
    outside = (float) Math.log(1 - begins);
  }

  private int idOf(int word) {
    return word < known ? word : Vocabulary.UNKNOWN;
  }

  private float penalty(int word) {
    return word < known ? 0 : ONE_UNKNOWN;
  }

  @Override
  public int width() {
    return languageWidth + 2;
  }

  @Override
  public float unigram(int word) {
    return language.unigram(idOf(word)) + penalty(word);
  }

  @Override
  public void begin(int[] states, int at) {
    language.begin(states, at);
    leave(states, at);
  }

  private void leave(int[] states, int at) {
    states[at + languageWidth] = TermTrie.ROOT;
    states[at + languageWidth + 1] = LEAST_STEPS;
  }

  @Override
  public float score(int[] states, int at, int word) {
    float said = language.score(states, at, idOf(word)) + penalty(word);
    int node = states[at + languageWidth];
    if (node == TermTrie.ROOT && terms.child(TermTrie.ROOT, word) < 0) {
      return said + outside;
    }
    Ways ways = new Ways(states, at, word, said);
    return (float) Math.log(ways.outside + ways.beginning + ways.within);
  }

  @Override
  public void advance(int[] states, int at, int word, int[] next, int nextAt) {
    int node = states[at + languageWidth];
    int first = terms.child(TermTrie.ROOT, word);
    int further = node == TermTrie.ROOT ? -1 : terms.child(node, word);
    if (first < 0 && further < 0) {
      leave(next, nextAt);
    } else {
      float said = language.score(states, at, idOf(word)) + penalty(word);
      Ways ways = new Ways(states, at, word, said);
      double best = Math.max(ways.beginning, ways.within);
      double share = best / (ways.outside + ways.beginning + ways.within);
      double odds = Math.min(MOST_WITHIN, share);
      next[nextAt + languageWidth] = ways.within >= ways.beginning ? further : first;
      next[nextAt + languageWidth + 1] = (int) Math.round(Math.log(odds / (1 - odds)) / STEP);
      if (next[nextAt + languageWidth + 1] <= LEAST_STEPS) {
        leave(next, nextAt);
      }
    }
    language.advance(states, at, idOf(word), next, nextAt);
  }

  /** The probabilities of the ways in which a word may come after a state. */
  private final class Ways {
    /** No term is begun. */
    final double outside;

    /** The word begins a term. */
    final double beginning;

    /** The word continues the term of the state. */
    final double within;

    Ways(int[] states, int at, int word, float said) {
      int node = states[at + languageWidth];
      double inTerm = node == TermTrie.ROOT ? 0 : probability(states[at + languageWidth + 1]);
      int first = terms.child(TermTrie.ROOT, word);
      int further = node == TermTrie.ROOT ? -1 : terms.child(node, word);
      double free = 1 - inTerm * (node == TermTrie.ROOT ? 0 : terms.goesOn(node));
      outside = free * (1 - begins) * Math.exp(said);
      beginning = first < 0 ? 0 : free * begins * terms.share(TermTrie.ROOT, first);
      within = further < 0 ? 0 : inTerm * terms.share(node, further);
    }

    private double probability(int steps) {
      return 1 / (1 + Math.exp(-steps * STEP));
    }
  }
}
