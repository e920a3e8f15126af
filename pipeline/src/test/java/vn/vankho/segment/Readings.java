package vn.vankho.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vankho.model.Change;
import vn.vankho.model.Origin;
import vn.vankho.model.Page;
import vn.vankho.model.PlanDocument;
import vn.vankho.model.Provenance;
import vn.vankho.model.Reading;
import vn.vankho.model.Rect;
import vn.vankho.model.SourceFile;
import vn.vankho.model.Word;

/** Readings for tests: plain text, or text set on an A4 page of 200 dpi by its columns. */
final class Readings {
  private static final int CHARACTER = 17;
  private static final int LINE = 44;
  private static final Pattern PART = Pattern.compile("\\S+|[ \\t]*\\t[ \\t]*| {2,}");

  private Readings() {}

  /** Pages without layout, parted by form feeds. */
  static Reading plain(String text) {
    return reading(text, false);
  }

  /**
   * Pages on which every character of a text line takes the same width. A word that restoration
   * changed stands before what was read: {@code của<cua>}.
   */
  static Reading placed(String text) {
    return reading(text, true);
  }

  /** A page without layout, in which gaps wider than a blank are words of white space. */
  static Reading spaced(String text) {
    List<Word> words = new ArrayList<>();
    int line = 0;
    for (String row : text.split("\n", -1)) {
      Matcher part = PART.matcher(row);
      while (part.find()) {
        String word = part.group();
        words.add(new Word(word, word, Optional.empty(), 0.9, line, Optional.empty()));
      }
      line++;
    }
    return reading(List.of(new Page(1, 0, 0, 0, Origin.TEXT_LAYER, 0, 0, 0.9, words)));
  }

  /** The only document of a plain text. */
  static PlanDocument document(String text) {
    return new Segmenter().segment(plain(text)).get(0);
  }

  private static Reading reading(String text, boolean placed) {
    List<Page> pages = new ArrayList<>();
    for (String page : text.split("\f")) {
      List<Word> words = new ArrayList<>();
      int line = 0;
      for (String row : page.split("\n")) {
        words.addAll(words(row, line, placed));
        line++;
      }
      pages.add(
          new Page(
              pages.size() + 1,
              placed ? 1654 : 0,
              placed ? 2339 : 0,
              placed ? 200 : 0,
              placed ? Origin.OCR : Origin.TEXT_LAYER,
              0,
              0,
              0.9,
              words));
    }
    return reading(pages);
  }

  private static Reading reading(List<Page> pages) {
    SourceFile source =
        new SourceFile("a.pdf", "application/pdf", 1, pages.size(), "ab", 1, pages.size());
    return new Reading(
        source, pages, List.of(), new Provenance("test", "none", Map.of(), Map.of()));
  }

  private static List<Word> words(String row, int line, boolean placed) {
    List<Word> words = new ArrayList<>();
    int at = 0;
    for (String part : row.split(" ")) {
      if (!part.isEmpty()) {
        int changed = part.indexOf('<');
        String text = changed < 0 ? part : part.substring(0, changed);
        String raw = changed < 0 ? part : part.substring(changed + 1, part.length() - 1);
        Rect box = new Rect(120 + at * CHARACTER, 120 + line * LINE, part.length() * CHARACTER, 28);
        words.add(
            new Word(
                text,
                raw,
                placed ? Optional.of(box) : Optional.empty(),
                0.9,
                line,
                text.equals(raw)
                    ? Optional.empty()
                    : Optional.of(new Change("channel", 0.95, List.of()))));
      }
      at += part.length() + 1;
    }
    return words;
  }
}
