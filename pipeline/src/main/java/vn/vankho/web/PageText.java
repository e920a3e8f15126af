package vn.vankho.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.vankho.model.Change;
import vn.vankho.model.Page;
import vn.vankho.model.Rect;
import vn.vankho.model.Word;
import vn.vankho.web.DocumentView.Mark;
import vn.vankho.web.DocumentView.PageView;
import vn.vankho.web.DocumentView.WordView;

/** A page for the eye: its words with what is known of them, and the marks on its picture. */
final class PageText {
  /** Two words in a hundred of the samples are less sure than this. */
  static final double SURE = 0.8;

  private static final int ALTERNATIVES = 4;

  private final Page page;
  private final Set<Integer> hits;
  private final Texts t;
  private final List<Mark> marks = new ArrayList<>();
  private int changed;
  private int doubtful;

  /**
   * A view of a page.
   *
   * @param hits 0-based places of the words that were looked for
   */
  PageText(Page page, Set<Integer> hits, Texts t) {
    this.page = page;
    this.hits = hits;
    this.t = t;
  }

  /** The page; {@code picture} is the address of its picture. */
  PageView view(String picture) {
    List<List<WordView>> lines = new ArrayList<>();
    int index = 0;
    for (List<Word> line : page.lines()) {
      List<WordView> words = new ArrayList<>();
      for (Word word : line) {
        words.add(word(word, index++));
      }
      words.removeIf(word -> word.text().isEmpty());
      lines.add(words);
    }
    return new PageView(
        page.width(),
        page.height(),
        picture,
        List.copyOf(marks),
        lines,
        page.words().size(),
        changed,
        doubtful,
        t.percent(page.confidence()),
        t.of("origin." + page.origin()));
  }

  private WordView word(Word word, int index) {
    boolean isDoubtful = word.certainty() < SURE;
    String kind = isDoubtful ? "doubtful" : word.change().isPresent() ? "changed" : "";
    changed += word.change().isPresent() ? 1 : 0;
    doubtful += isDoubtful ? 1 : 0;
    if (!kind.isEmpty()) {
      mark(kind, word.box(), index);
    }
    if (hits.contains(index)) {
      mark("hit", word.box(), index);
    }
    return new WordView(
        word.text(), index, kind, hits.contains(index), kind.isEmpty() ? "" : tip(word));
  }

  private void mark(String kind, Optional<Rect> box, int index) {
    box.ifPresent(b -> marks.add(new Mark(kind, index, b.x(), b.y(), b.width(), b.height())));
  }

  private String tip(Word word) {
    if (word.change().isEmpty()) {
      return t.of("word.read", t.percent(word.confidence()));
    }
    Change change = word.change().get();
    String others =
        change.alternatives().stream()
            .limit(ALTERNATIVES)
            .map(other -> "“" + other.text() + "” " + t.percent(other.probability()))
            .collect(Collectors.joining(", "));
    return t.of(
            "word.changed",
            word.raw(),
            word.text(),
            t.named("why.", change.why()),
            t.percent(change.probability()))
        + (others.isEmpty() ? "" : " " + t.of("word.others", others));
  }
}
