package vn.vankho.restore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.vankho.model.Alternative;
import vn.vankho.model.Change;

/**
 * A piece of text with the readings chosen for it.
 *
 * @param tokens its tokens
 * @param lattice the readings proposed at each token
 * @param path the readings chosen, in order
 * @param words the scorer's words along the path
 * @param wordAt for each token, where the words of its reading begin; -1 inside a reading
 * @param scorer what chose
 * @param channel what the text was read through; empty where its letters are clean
 */
@SuppressWarnings("ArrayRecordComponent") // shared between the records of one piece
record Decoded(
    List<Token> tokens,
    List<List<Candidate>> lattice,
    List<Candidate> path,
    int[] words,
    int[] wordAt,
    Scorer scorer,
    Optional<Channel> channel) {
  private static final int MOST_ALTERNATIVES = 3;

  /** What is less likely is no doubt: nobody looks for it, and nobody would be asked about it. */
  private static final double LEAST_DOUBT = 0.01;

  /** Words after a reading that still see it. */
  private static final int REACH = 3;

  static Decoded of(
      List<Token> tokens,
      List<List<Candidate>> lattice,
      List<Candidate> path,
      Scorer scorer,
      Optional<Channel> channel) {
    int size = 0;
    for (Candidate candidate : path) {
      size += candidate.words().length;
    }
    int[] words = new int[size];
    int[] wordAt = new int[tokens.size()];
    java.util.Arrays.fill(wordAt, -1);
    int at = 0;
    int token = 0;
    for (Candidate candidate : path) {
      wordAt[token] = at;
      for (int word : candidate.words()) {
        words[at++] = word;
      }
      token += candidate.tokens();
    }
    return new Decoded(tokens, lattice, path, words, wordAt, scorer, channel);
  }

  /**
   * What else a token may be that was left as it was read, likeliest first; empty where that is
   * hardly in doubt.
   */
  List<Alternative> doubts(int token, Candidate chosen) {
    if (tokens.get(token).kind() != Token.Kind.WORD || lattice.get(token).size() < 2) {
      return List.of();
    }
    return change(token, chosen).alternatives().stream()
        .filter(other -> other.probability() >= LEAST_DOUBT)
        .toList();
  }

  /** The record of a change: how sure it is against the other readings, all else left as chosen. */
  Change change(int token, Candidate chosen) {
    List<Candidate> rivals = new ArrayList<>();
    for (Candidate candidate : lattice.get(token)) {
      if (candidate.tokens() == chosen.tokens()) {
        rivals.add(candidate);
      }
    }
    int[] before = before(token);
    int[] states = new int[before.length];
    double[] scores = new double[rivals.size()];
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < scores.length; i++) {
      System.arraycopy(before, 0, states, 0, before.length);
      scores[i] = score(states, token, chosen, rivals.get(i));
      most = Math.max(most, scores[i]);
    }
    double sum = 0;
    for (int i = 0; i < scores.length; i++) {
      scores[i] = Math.exp(scores[i] - most);
      sum += scores[i];
    }
    double own = 0;
    List<Alternative> alternatives = new ArrayList<>();
    for (int i = 0; i < scores.length; i++) {
      if (rivals.get(i).text().equals(chosen.text())) {
        own += scores[i] / sum;
      } else if (scores[i] / sum >= 0.001) {
        alternatives.add(new Alternative(rivals.get(i).text(), scores[i] / sum));
      }
    }
    alternatives.sort(
        Comparator.comparingDouble((Alternative a) -> -a.probability())
            .thenComparing(Alternative::text));
    return new Change(
        chosen.why(),
        Math.min(1, own),
        alternatives.subList(0, Math.min(MOST_ALTERNATIVES, alternatives.size())));
  }

  /** The scorer's state before a reading, and room for another one. */
  private int[] before(int token) {
    int[] states = new int[2 * scorer.width()];
    int at = wordAt[token];
    scorer.begin(states, 0);
    for (int i = Math.max(0, at - REACH); i < at; i++) {
      step(states, words[i]);
    }
    return states;
  }

  private double score(int[] states, int token, Candidate chosen, Candidate rival) {
    double sum = rival.evidence();
    for (int word : rival.words()) {
      sum += scorer.score(states, 0, word);
      step(states, word);
    }
    int after = wordAt[token] + chosen.words().length;
    for (int i = after; i < Math.min(words.length, after + REACH); i++) {
      sum += scorer.score(states, 0, words[i]);
      step(states, words[i]);
    }
    return sum;
  }

  private void step(int[] states, int word) {
    int width = scorer.width();
    scorer.advance(states, 0, word, states, width);
    System.arraycopy(states, width, states, 0, width);
  }
}
