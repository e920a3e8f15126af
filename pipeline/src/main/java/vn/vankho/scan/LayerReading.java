package vn.vankho.scan;

import java.util.List;
import java.util.Objects;
import vn.vankho.model.Page;
import vn.vankho.text.TextQuality;

/**
 * What the text layer of one page says, and whether it can be believed.
 *
 * @param verdict what to do with it
 * @param page its words in reading order, legacy encodings decoded; the size, the resolution and
 *     the boxes are those that {@link OpenSource#image} gives for the same page; without words
 *     where the verdict is {@link Verdict#NONE}
 * @param why one sentence a person can check the verdict with
 * @param quality measures of the decoded text that the verdict rests on
 * @param runs the text by kind, for whoever wants to judge for himself
 */
public record LayerReading(
    Verdict verdict, Page page, String why, TextQuality quality, List<Run> runs) {
  /** Whether a text layer can be believed. */
  public enum Verdict {
    /** No text, or none that belongs to the page's content. */
    NONE,
    /** Reads as Vietnamese (or as clean text of another kind) and covers the page. */
    GOOD,
    /** Was in a legacy encoding; {@link LayerReading#page} holds it decoded, and it now reads. */
    LEGACY,
    /** Covers the page but does not read as Vietnamese: the page needs OCR or restoration. */
    GARBLED,
    /** Correct text beside a picture it says nothing of, such as a signature block: needs OCR. */
    PARTIAL
  }

  /** The same of a page whose contents break off: what is there is not all there was. */
  LayerReading broken() {
    return new LayerReading(
        verdict == Verdict.GOOD || verdict == Verdict.LEGACY ? Verdict.PARTIAL : verdict,
        page,
        why + "; the contents of the page are damaged",
        quality,
        runs);
  }

  /** The text of one way of painting: what a scanner hid and what a signing tool stamped differ. */
  public record Run(boolean visible, TextQuality quality) {
    /** Refuses a run without measures. */
    public Run {
      Objects.requireNonNull(quality, "quality");
    }
  }

  /** Copies the runs. */
  public LayerReading {
    Objects.requireNonNull(verdict, "verdict");
    Objects.requireNonNull(page, "page");
    Objects.requireNonNull(quality, "quality");
    runs = List.copyOf(runs);
  }
}
