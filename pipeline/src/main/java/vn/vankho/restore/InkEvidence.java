package vn.vankho.restore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.vankho.model.WordInk;

/**
 * Weighs the readings of a token by how its word looks.
 *
 * <p>A Latin model reads {@code o} for ô, ố and ổ alike, and to some of them the language can say
 * nothing: {@code tích đồng} and {@code tích đống} are both written. The picture can. Not
 * thread-safe: it remembers the last word.
 */
final class InkEvidence {
  /** Found on the samples: from 0.7 to 1.5 some words in a thousand differ. */
  private static final double WEIGHT = 1.2;

  /** A reading may look like anything where the ink is another word's, too; natural logarithm. */
  private static final double LEAST = -12;

  /** Words proposed for a token. */
  private static final int PROPOSED = 6;

  private final LetterInk ink;
  private final WordTrie trie;
  private final SeenSymbols seen;

  /** How likely the likeliest reading of each token looks like it, by where the token begins. */
  private final Map<Integer, Double> likeliest = new HashMap<>();

  private @Nullable WordInk lastInk;
  private @Nullable WordLook lastLook;

  InkEvidence(LetterInk ink, WordTrie trie, SeenSymbols seen) {
    this.trie = trie;
    this.ink = ink;
    this.seen = seen;
  }

  /**
   * The candidates of a token with what its ink says; the likeliest by that alone keeps its
   * evidence.
   */
  List<Candidate> weigh(Token token, List<Candidate> candidates) {
    Optional<SeenSymbols.Inked> inked = seen.ink(token);
    if (inked.isEmpty() || candidates.size() < 2) {
      return candidates;
    }
    WordLook look = look(inked.get().ink());
    double[] likelihoods = new double[candidates.size()];
    double most = Double.NEGATIVE_INFINITY;
    for (int c = 0; c < likelihoods.length; c++) {
      String text = candidates.get(c).text().replace(" ", "");
      likelihoods[c] = look.likelihood(inked.get().before() + text + inked.get().after());
      most = Math.max(most, likelihoods[c]);
    }
    if (most == Double.NEGATIVE_INFINITY) {
      return candidates;
    }
    likeliest.put(token.start(), most);
    List<Candidate> weighed = new ArrayList<>(likelihoods.length);
    for (int c = 0; c < likelihoods.length; c++) {
      double evidence = Math.max(LEAST, WEIGHT * (likelihoods[c] - most));
      weighed.add(candidates.get(c).plus((float) evidence));
    }
    return weighed;
  }

  /** What the ink of two tokens says of one word for both, beside the likeliest of each. */
  float joined(Token left, Token right, String text) {
    Optional<SeenSymbols.Inked> begin = seen.ink(left);
    Optional<SeenSymbols.Inked> end = seen.ink(right);
    Double most = likeliest.get(left.start());
    Double mostRight = likeliest.get(right.start());
    if (begin.isEmpty() || end.isEmpty() || most == null || mostRight == null) {
      return 0;
    }
    WordLook first = ink.look(begin.get().ink());
    WordLook second = ink.look(end.get().ink());
    double best = Double.NEGATIVE_INFINITY;
    for (int cut = 1; cut < text.length(); cut++) {
      String here = begin.get().before() + text.substring(0, cut) + begin.get().after();
      String there = end.get().before() + text.substring(cut) + end.get().after();
      best = Math.max(best, first.likelihood(here) + second.likelihood(there));
    }
    return (float) Math.max(LEAST, WEIGHT * (best - most - mostRight));
  }

  /**
   * The words that a token looks like, whatever was read of it.
   *
   * @param shapes the cases in which it may be written
   */
  List<InkSearch.Seen> propose(Token token, CaseShape[] shapes) {
    return seen.ink(token)
        .map(
            inked ->
                InkSearch.find(
                    trie, look(inked.ink()), inked.before(), inked.after(), shapes, PROPOSED))
        .orElse(List.of());
  }

  /** A token with the marks that its letters bear; as it is where its ink was not measured. */
  String marked(Token token, String surface) {
    return seen.ink(token)
        .map(inked -> look(inked.ink()).marked(inked.before(), surface, inked.after()))
        .orElse(surface);
  }

  private WordLook look(WordInk word) {
    WordLook look = lastLook;
    if (look == null || !word.equals(lastInk)) {
      look = ink.look(word);
      lastInk = word;
      lastLook = look;
    }
    return look;
  }
}
