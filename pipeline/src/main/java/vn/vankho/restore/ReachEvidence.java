package vn.vankho.restore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.vankho.model.SymbolReach;

/**
 * Weighs the readings of a token by the room that its characters take on the page.
 *
 * <p>A Latin model reads {@code a} for à, ạ and ậ alike, but the mark is in the box of what it
 * read: à reaches half as high again as a, and ạ a third of that height below the baseline. Each
 * letter of a reading is held against the characters that the channel reads it as.
 */
final class ReachEvidence {
  /** Letters beside each other have wrong boxes together. */
  private static final double WEIGHT = 0.4;

  private final SeenSymbols seen;
  private final Channel channel;
  private final LetterReach wanted;
  private final Optional<InkEvidence> ink;

  /**
   * Evidence for one text.
   *
   * @param wanted how far letters reach in its typeface
   * @param ink what its characters look like
   */
  ReachEvidence(SeenSymbols seen, Channel channel, LetterReach wanted, Optional<InkEvidence> ink) {
    this.ink = ink;
    this.seen = seen;
    this.channel = channel;
    this.wanted = wanted;
  }

  /**
   * The candidates of a token with what its room on the page says; the likeliest by that alone
   * keeps its evidence.
   *
   * @param surface the token as it was read
   */
  List<Candidate> weigh(Token token, String surface, List<Candidate> candidates) {
    List<SymbolReach> reaches = seen.reaches(token);
    if (reaches.size() != surface.length() || candidates.size() < 2) {
      return candidates;
    }
    Channel.Token read = channel.token(surface);
    double[] evidence = new double[candidates.size()];
    String[] texts = new String[evidence.length];
    int[][] ends = new int[evidence.length][];
    for (int c = 0; c < evidence.length; c++) {
      texts[c] = candidates.get(c).text().replace(" ", "");
      ends[c] = read.ends(texts[c]);
      evidence[c] = WEIGHT * evidence(texts[c], ends[c], reaches);
    }
    ink.ifPresent(each -> each.add(texts, ends, reaches, evidence));
    double most = Arrays.stream(evidence).max().orElseThrow();
    List<Candidate> weighed = new ArrayList<>(evidence.length);
    for (int c = 0; c < evidence.length; c++) {
      weighed.add(candidates.get(c).plus((float) (evidence[c] - most)));
    }
    return weighed;
  }

  private double evidence(String text, int[] ends, List<SymbolReach> reaches) {
    double sum = 0;
    int first = 0;
    int from = 0;
    for (int i = 0; i < ends.length; i++) {
      boolean goesOn = i + 1 < ends.length && isShared(reaches, ends[i] - 1);
      if (!goesOn && ends[i] > from) {
        SymbolReach reach = union(reaches, from, ends[i]);
        sum += wanted.likelihood(text.substring(first, i + 1), reach);
      }
      if (!goesOn) {
        first = i + 1;
        from = ends[i];
      }
    }
    return sum;
  }

  private static boolean isShared(List<SymbolReach> reaches, int at) {
    return at >= 0
        && at + 1 < reaches.size()
        && reaches.get(at).isShared()
        && reaches.get(at + 1).isShared();
  }

  /** How far some characters reach together. */
  static SymbolReach union(List<SymbolReach> reaches, int from, int to) {
    int above = Integer.MIN_VALUE;
    int below = Integer.MIN_VALUE;
    boolean isShared = false;
    for (SymbolReach reach : reaches.subList(from, to)) {
      above = Math.max(above, reach.above());
      below = Math.max(below, reach.below());
      isShared |= reach.isShared();
    }
    return new SymbolReach(above, below, isShared);
  }
}
