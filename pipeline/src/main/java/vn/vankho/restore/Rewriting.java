package vn.vankho.restore;

import java.util.ArrayList;
import java.util.List;
import vn.vankho.model.Alternative;
import vn.vankho.model.Doubted;
import vn.vankho.model.Edit;
import vn.vankho.model.RestoredText;
import vn.vankho.model.Span;

/** A text on its way to what was decoded of it, page by page. Not thread-safe. */
final class Rewriting {
  private final String text;
  private final ToneStyle style;
  private final StringBuilder restored;
  private final List<Edit> edits = new ArrayList<>();
  private final boolean isRecognised;
  private final List<Doubted> doubts = new ArrayList<>();

  /** How much of the text was copied. */
  private int copied;

  /**
   * @param isRecognised whether an OCR program read the text
   */
  Rewriting(String text, boolean isRecognised, ToneStyle style) {
    this.text = text;
    this.isRecognised = isRecognised;
    this.style = style;
    restored = new StringBuilder(text.length() + text.length() / 8);
  }

  /** Goes on with the next page. */
  void add(DecodedPage page) {
    List<Edit> own = new ArrayList<>();
    for (Decoded paragraph : page.paragraphs()) {
      int token = 0;
      for (Candidate candidate : paragraph.path()) {
        String reading = style.apply(paragraph, token, candidate);
        Span before =
            new Span(
                paragraph.tokens().get(token).start(),
                paragraph.tokens().get(token + candidate.tokens() - 1).end());
        if (!text.startsWith(reading, before.start()) || reading.length() != before.length()) {
          Span after = replace(before, reading);
          own.add(
              new Edit(
                  before, after, before.of(text), reading, paragraph.change(token, candidate)));
        } else if (isRecognised || page.isGarbled()) {
          List<Alternative> others = paragraph.doubts(token, candidate);
          if (!others.isEmpty()) {
            doubts.add(new Doubted(before, others));
          }
        }
        token += candidate.tokens();
      }
    }
    edits.addAll(page.isGarbled() ? Doubt.of(page, own).weigh(own) : own);
  }

  private Span replace(Span before, String reading) {
    restored.append(text, copied, before.start());
    Span after = new Span(restored.length(), restored.length() + reading.length());
    restored.append(reading);
    copied = before.end();
    return after;
  }

  /** The text with all that was changed in it. */
  RestoredText finish() {
    restored.append(text, copied, text.length());
    copied = text.length();
    return new RestoredText(text, restored.toString(), edits, doubts);
  }
}
