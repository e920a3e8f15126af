package vn.vankho.restore;

import java.util.List;
import vn.vankho.model.Alternative;
import vn.vankho.model.Change;
import vn.vankho.model.Edit;

/**
 * How often the right word is among no readings of a garbled page, by what the page shows.
 *
 * <p>A change weighs the readings of a token against each other. Where letters are gone, or a word
 * stands there that the model does not expect, none of them is right, and it cannot know. Pages on
 * which that happens are those that leave doubts between readings too, and whose dirt was read as
 * signs. Fitted on two rendered plans of ten conditions (5,000 lines, 60,000 changes), each with a
 * channel learned without it: either plan alone gives constants that serve the other as well.
 *
 * @param odds of no reading being right, to the readings that are proposed
 */
record Doubt(double odds) {
  /** Odds for each unit of mean doubt, on a page without signs. */
  private static final double SCALE = 0.4;

  /** How steeply they rise with the share of signs. */
  private static final double RISE = 10;

  /** Doubt and signs of a usual page, and how many changes and tokens they are worth. */
  private static final double USUAL_DOUBT = 0.01;

  private static final int USUAL_CHANGES = 20;
  private static final double USUAL_SIGNS = 0.15;
  private static final int USUAL_TOKENS = 50;

  /** Of a page and what was changed in it. */
  static Doubt of(DecodedPage page, List<Edit> edits) {
    double doubt = USUAL_DOUBT * USUAL_CHANGES;
    for (Edit edit : edits) {
      doubt += 1 - edit.change().probability();
    }
    double signs = USUAL_SIGNS * USUAL_TOKENS;
    int readings = USUAL_TOKENS;
    for (Decoded paragraph : page.paragraphs()) {
      int token = 0;
      for (Candidate candidate : paragraph.path()) {
        Token.Kind kind = paragraph.tokens().get(token).kind();
        signs += kind == Token.Kind.MARK || kind == Token.Kind.STOP ? 1 : 0;
        readings++;
        token += candidate.tokens();
      }
    }
    double mean = doubt / (edits.size() + USUAL_CHANGES);
    return new Doubt(SCALE * mean * Math.exp(RISE * signs / readings));
  }

  /** The edits, less sure by this doubt. */
  List<Edit> weigh(List<Edit> edits) {
    return edits.stream().map(this::weigh).toList();
  }

  private Edit weigh(Edit edit) {
    Change change = edit.change();
    List<Alternative> others =
        change.alternatives().stream()
            .map(other -> new Alternative(other.text(), other.probability() / (1 + odds)))
            .toList();
    Change weighed = new Change(change.why(), change.probability() / (1 + odds), others);
    return new Edit(edit.original(), edit.restored(), edit.before(), edit.after(), weighed);
  }
}
