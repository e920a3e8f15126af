package vn.vankho.restore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the likeliest sequence of readings through a lattice, keeping the best few at each token.
 *
 * <p>Linear in the number of tokens. Not thread-safe.
 */
final class Decoder {
  /**
   * How widely to search.
   *
   * @param beam hypotheses kept at each place
   * @param window hypotheses that score this much less than the best of their place are given up
   */
  record Breadth(int beam, float window) {
    /**
     * For the result. The window was measured on 44,000 garbled words: as good as keeping all, 1.3
     * times as fast.
     */
    static final Breadth THOROUGH = new Breadth(16, 9);

    /**
     * For a first look that only teaches a channel. Measured on 110,000 garbled words, 2026-11-26:
     * no more of them are wrong in the end than after a thorough first look.
     */
    static final Breadth CURSORY = new Breadth(4, 6);
  }

  private final Scorer scorer;
  private final int beam;
  private final float window;

  Decoder(Scorer scorer, Breadth breadth) {
    this.scorer = scorer;
    beam = breadth.beam();
    window = breadth.window();
  }

  /** One place of the search: its hypotheses, best kept. */
  private static final class Place {
    final float[] scores;
    final int[] parentPlaces;
    final int[] parents;
    final Candidate[] candidates;
    final int[] states;
    int size;
    int worst;

    Place(int capacity, int width) {
      scores = new float[capacity];
      parentPlaces = new int[capacity];
      parents = new int[capacity];
      candidates = new Candidate[capacity];
      states = new int[capacity * width];
    }

    boolean takes(float score) {
      return size < scores.length || score > scores[worst];
    }

    void offer(float score, int parentPlace, int parent, Candidate candidate) {
      int slot = size < scores.length ? size++ : worst;
      scores[slot] = score;
      parentPlaces[slot] = parentPlace;
      parents[slot] = parent;
      candidates[slot] = candidate;
      if (size == scores.length) {
        worst = 0;
        for (int i = 1; i < size; i++) {
          worst = scores[i] < scores[worst] ? i : worst;
        }
      }
    }
  }

  /**
   * The likeliest candidates from the first token to the last.
   *
   * @param lattice for each token the candidates that begin there; every token needs one of length
   *     1
   */
  List<Candidate> decode(List<List<Candidate>> lattice) {
    Place[] places = new Place[lattice.size() + 1];
    int width = scorer.width();
    int[] scratch = new int[2 * width];
    places[0] = new Place(1, width);
    places[0].size = 1;
    scorer.begin(places[0].states, 0);
    for (int i = 0; i < lattice.size(); i++) {
      Place here = places[i];
      if (i > 0) {
        settle(here, places, scratch);
      }
      for (Candidate candidate : lattice.get(i)) {
        int to = i + candidate.tokens();
        if (places[to] == null) {
          places[to] = new Place(beam * 2, width);
        }
        for (int h = 0; h < here.size; h++) {
          float most = here.scores[h] + candidate.evidence();
          if (!places[to].takes(most)) {
            break; // the hypotheses that follow score less
          }
          float score = most + score(here.states, h * width, candidate, scratch);
          if (places[to].takes(score)) {
            places[to].offer(score, i, h, candidate);
          }
        }
      }
    }
    return trace(places);
  }

  private float score(int[] states, int at, Candidate candidate, int[] scratch) {
    int[] words = candidate.words();
    float sum = scorer.score(states, at, words[0]);
    if (words.length > 1) {
      int width = scorer.width();
      scorer.advance(states, at, words[0], scratch, 0);
      for (int i = 1; i < words.length; i++) {
        sum += scorer.score(scratch, 0, words[i]);
        scorer.advance(scratch, 0, words[i], scratch, width);
        System.arraycopy(scratch, width, scratch, 0, width);
      }
    }
    return sum;
  }

  /** Computes the states of a place, merges hypotheses of one state, and keeps the best. */
  private void settle(Place place, Place[] places, int[] scratch) {
    int width = scorer.width();
    int[] order = byScore(place);
    Place best = new Place(beam, width);
    for (int slot : order) {
      if (best.size == beam || place.scores[slot] < place.scores[order[0]] - window) {
        break;
      }
      Place from = places[place.parentPlaces[slot]];
      int[] words = place.candidates[slot].words();
      System.arraycopy(from.states, place.parents[slot] * width, scratch, 0, width);
      for (int word : words) {
        scorer.advance(scratch, 0, word, scratch, width);
        System.arraycopy(scratch, width, scratch, 0, width);
      }
      if (!holds(best, scratch, width)) {
        System.arraycopy(scratch, 0, best.states, best.size * width, width);
        best.scores[best.size] = place.scores[slot];
        best.parentPlaces[best.size] = place.parentPlaces[slot];
        best.parents[best.size] = place.parents[slot];
        best.candidates[best.size++] = place.candidates[slot];
      }
    }
    place.size = best.size;
    System.arraycopy(best.scores, 0, place.scores, 0, best.size);
    System.arraycopy(best.parentPlaces, 0, place.parentPlaces, 0, best.size);
    System.arraycopy(best.parents, 0, place.parents, 0, best.size);
    System.arraycopy(best.candidates, 0, place.candidates, 0, best.size);
    System.arraycopy(best.states, 0, place.states, 0, best.size * width);
  }

  /** The slots of a place, best first; by insertion, since there are few of them. */
  private static int[] byScore(Place place) {
    int[] order = new int[place.size];
    for (int slot = 0; slot < order.length; slot++) {
      int at = slot;
      for (; at > 0 && place.scores[order[at - 1]] < place.scores[slot]; at--) {
        order[at] = order[at - 1];
      }
      order[at] = slot;
    }
    return order;
  }

  private static boolean holds(Place place, int[] state, int width) {
    for (int i = 0; i < place.size; i++) {
      if (Arrays.equals(place.states, i * width, (i + 1) * width, state, 0, width)) {
        return true;
      }
    }
    return false;
  }

  private static List<Candidate> trace(Place[] places) {
    List<Candidate> path = new ArrayList<>();
    int at = places.length - 1;
    if (at == 0) {
      return path;
    }
    int slot = 0;
    for (int i = 1; i < places[at].size; i++) {
      slot = places[at].scores[i] > places[at].scores[slot] ? i : slot;
    }
    while (at > 0) {
      Place place = places[at];
      path.add(place.candidates[slot]);
      at = place.parentPlaces[slot];
      slot = place.parents[slot];
    }
    java.util.Collections.reverse(path);
    return path;
  }
}
