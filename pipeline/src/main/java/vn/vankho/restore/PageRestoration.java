package vn.vankho.restore;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.vankho.model.Change;
import vn.vankho.model.Edit;
import vn.vankho.model.Page;
import vn.vankho.model.Rect;
import vn.vankho.model.RestoredText;
import vn.vankho.model.Word;

/** Restores a page word by word: as running text first, then back onto the words. */
final class PageRestoration {
  private final Restorer restorer;

  PageRestoration(Restorer restorer) {
    this.restorer = restorer;
  }

  Page restore(Page page) {
    StringBuilder text = new StringBuilder();
    int[] starts = new int[page.words().size()];
    int line = -1;
    for (int i = 0; i < starts.length; i++) {
      Word word = page.words().get(i);
      if (i > 0) {
        text.append(word.line() == line ? ' ' : '\n');
      }
      line = word.line();
      starts[i] = text.length();
      text.append(word.text());
    }
    RestoredText restored = restorer.restore(text.toString());
    return restored.edits().isEmpty() ? page : page.withWords(words(page, starts, restored));
  }

  private static List<Word> words(Page page, int[] starts, RestoredText restored) {
    List<Word> words = new ArrayList<>();
    List<Edit> edits = restored.edits();
    int edit = 0;
    int i = 0;
    while (i < starts.length) {
      int last = i;
      int end = starts[i] + page.words().get(i).text().length();
      List<Edit> here = new ArrayList<>();
      while (edit < edits.size() && edits.get(edit).original().start() < end) {
        here.add(edits.get(edit));
        while (edits.get(edit).original().end() > end) {
          last++;
          end = starts[last] + page.words().get(last).text().length();
        }
        edit++;
      }
      words.add(
          here.isEmpty()
              ? page.words().get(i)
              : merged(page.words().subList(i, last + 1), starts[i], end, restored, here));
      i = last + 1;
    }
    return words;
  }

  /** One word for all that the edits touch. */
  private static Word merged(
      List<Word> touched, int start, int end, RestoredText restored, List<Edit> edits) {
    StringBuilder text = new StringBuilder();
    int at = start;
    for (Edit edit : edits) {
      text.append(restored.original(), at, edit.original().start()).append(edit.after());
      at = edit.original().end();
    }
    text.append(restored.original(), at, end);
    StringBuilder raw = new StringBuilder();
    double confidence = 1;
    for (Word word : touched) {
      raw.append(raw.isEmpty() ? "" : " ").append(word.raw());
      confidence = Math.min(confidence, word.confidence());
    }
    String after = text.toString();
    boolean same = after.contentEquals(raw);
    return new Word(
        after,
        raw.toString(),
        box(touched),
        confidence,
        touched.get(0).line(),
        same ? Optional.empty() : Optional.of(change(edits)));
  }

  private static Optional<Rect> box(List<Word> words) {
    Optional<Rect> box = words.get(0).box();
    for (Word word : words) {
      if (box.isPresent() && word.box().isPresent()) {
        box = Optional.of(box.get().union(word.box().get()));
      }
    }
    return box;
  }

  /** A word changed in several places is as sure as its least sure place. */
  private static Change change(List<Edit> edits) {
    Change least = edits.get(0).change();
    for (Edit edit : edits) {
      least = edit.change().probability() < least.probability() ? edit.change() : least;
    }
    return edits.size() == 1 ? least : new Change(least.why(), least.probability(), List.of());
  }
}
