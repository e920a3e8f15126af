package vn.vankho.restore;

import java.util.List;
import java.util.Optional;
import vn.vankho.text.Folding;
import vn.vankho.text.TonePlacement;

/**
 * Where a text places its tones: as in {@code hòa} or as in {@code hoà}.
 *
 * <p>The letters that lost their marks tell: {@code hoä} comes of {@code hoà}, {@code höa} of
 * {@code hòa}. What one word shows is little, so that every word of the text has its say. Where
 * nothing tells, the old placement is taken: clerks type it more often.
 */
final class ToneStyle {
  /** Most that one word says, as a logarithm of odds. */
  private static final double MOST_OF_ONE = 3;

  /** Most that the others say of a word: many texts mix both placements. */
  private static final double MOST_OF_OTHERS = 1;

  private final String text;
  private double sum;

  private ToneStyle(String text) {
    this.text = text;
  }

  /** The style of a text by what it was decoded to. */
  static ToneStyle of(String text, List<DecodedPage> pages) {
    ToneStyle style = new ToneStyle(text);
    for (DecodedPage page : pages) {
      page.paragraphs().forEach(style::add);
    }
    return style;
  }

  private void add(Decoded paragraph) {
    int token = 0;
    for (Candidate candidate : paragraph.path()) {
      sum += evidence(paragraph, token, candidate);
      token += candidate.tokens();
    }
  }

  /** A reading with its tone where this text would place it. */
  String apply(Decoded piece, int token, Candidate candidate) {
    if (candidate.isUnchanged() || TonePlacement.placementOf(candidate.text()) == 0) {
      return candidate.text();
    }
    double own = evidence(piece, token, candidate);
    double others = Math.max(-MOST_OF_OTHERS, Math.min(MOST_OF_OTHERS, sum - own));
    return own + others > 0
        ? TonePlacement.toNewPlacement(candidate.text())
        : TonePlacement.toOldPlacement(candidate.text());
  }

  /** Log-odds that a word shows the new placement; 0 where it has but one. */
  private double evidence(Decoded piece, int token, Candidate candidate) {
    Optional<Channel> channel = piece.channel();
    if (channel.isEmpty() || TonePlacement.placementOf(candidate.text()) == 0) {
      return 0;
    }
    int start = piece.tokens().get(token).start();
    int end = piece.tokens().get(token + candidate.tokens() - 1).end();
    String shown = text.substring(start, end);
    if (shown.equals(Folding.stripMarks(candidate.text()))) {
      return 0; // Which of two vowels loses its mark more easily tells of the channel, not the
      // text.
    }
    Channel.Token read = channel.get().token(shown);
    float difference =
        read.cost(TonePlacement.toOldPlacement(candidate.text()))
            - read.cost(TonePlacement.toNewPlacement(candidate.text()));
    return Math.max(-MOST_OF_ONE, Math.min(MOST_OF_ONE, difference));
  }
}
