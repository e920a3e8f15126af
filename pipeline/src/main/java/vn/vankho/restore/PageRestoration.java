package vn.vankho.restore;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.vankho.model.Alternative;
import vn.vankho.model.Change;
import vn.vankho.model.Doubted;
import vn.vankho.model.Edit;
import vn.vankho.model.Origin;
import vn.vankho.model.Page;
import vn.vankho.model.Rect;
import vn.vankho.model.RestoredText;
import vn.vankho.model.Word;
import vn.vankho.text.Folding;

/** Restores a page word by word: as running text first, then back onto the words. */
final class PageRestoration {
  /** Doubt of a word whose confidence speaks neither for nor against its reading. */
  private static final double MIDDLING_DOUBT = 0.1;

  /** From this confidence on, the engine's capitals are believed. */
  private static final double SURE = 0.9;

  /** Assumed: no counter-example in the sample scans. */
  private static final double CASE_PROBABILITY = 0.99;

  /** Accepted: {@code sỐ}, {@code cỦA}. Rejected: {@code kWh}, {@code SỐ}, {@code tỉnhĐắk}. */
  private static final Pattern CAPITAL_WITHIN =
      Pattern.compile("(?<=\\p{Ll})[A-Z]*[\\p{Lu}&&[^A-Z]]\\p{Lu}*(?!\\p{L})");

  private final TextStep restorer;

  /** Restores the text of a page. */
  @FunctionalInterface
  interface TextStep {
    /**
     * The text, restored.
     *
     * @param seen what else the engine saw
     * @param starts where each word of the page begins in the text
     */
    RestoredText restore(String text, SeenSymbols seen, int[] starts);
  }

  PageRestoration(TextStep restorer) {
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
    SeenSymbols seen = SeenSymbols.on(page, starts);
    RestoredText restored = restorer.restore(text.toString(), seen, starts);
    List<Word> words = words(page, starts, restored, seen);
    return page.withWords(words.stream().map(word -> inCase(word, page.origin())).toList());
  }

  private static List<Word> words(
      Page page, int[] starts, RestoredText restored, SeenSymbols seen) {
    List<Word> words = new ArrayList<>();
    List<Edit> edits = restored.edits();
    Deque<Doubted> doubts = new ArrayDeque<>(restored.doubts());
    int edit = 0;
    int i = 0;
    while (i < starts.length) {
      int last = i;
      int end = starts[i] + wordLength(page, i);
      List<Edit> here = new ArrayList<>();
      while (edit < edits.size() && edits.get(edit).original().start() < end) {
        boolean within = edits.get(edit).original().end() <= starts[i] + wordLength(page, i);
        if (!within
            || isCredible(edits.get(edit), page.origin(), page.words().get(i), seen.isKnown(i))) {
          here.add(edits.get(edit));
        }
        while (edits.get(edit).original().end() > end) {
          last++;
          end = starts[last] + wordLength(page, last);
        }
        edit++;
      }
      words.add(
          here.isEmpty()
              ? doubted(page.words().get(i), starts[i], doubts)
              : merged(page.words().subList(i, last + 1), starts[i], end, restored, here));
      i = last + 1;
    }
    return words;
  }

  /**
   * A word with what else it may be, where one doubt is about it.
   *
   * @param start where it begins in the text
   * @param doubts in order; those up to this word are taken
   */
  private static Word doubted(Word word, int start, Deque<Doubted> doubts) {
    List<Alternative> alternatives = List.of();
    String text = word.text();
    while (!doubts.isEmpty() && doubts.peek().original().start() < start + text.length()) {
      Doubted doubt = doubts.remove();
      int from = doubt.original().start() - start;
      int to = doubt.original().end() - start;
      if (from < 0 || to > text.length()) {
        continue; // It was about a word before, of which something else was changed.
      }
      String before = text.substring(0, from);
      String after = text.substring(to);
      alternatives =
          doubt.alternatives().stream()
              .map(other -> new Alternative(before + other.text() + after, other.probability()))
              .toList();
    }
    return word.withAlternatives(alternatives);
  }

  private static int wordLength(Page page, int word) {
    return page.words().get(word).text().length();
  }

  /**
   * Whether a change stands against what the OCR program says of its reading.
   *
   * <p>The odds of the change are weighed by the odds of a misreading, relative to a word of
   * middling confidence. Only marked words count: a Latin model is sure of letters whose marks it
   * cannot see. Where it is known what else the engine saw, that was weighed already.
   */
  private static boolean isCredible(Edit edit, Origin origin, Word word, boolean isWeighed) {
    if (origin == Origin.OCR
        && word.confidence() >= SURE
        && losesCapital(edit.before(), edit.after())) {
      return false;
    }
    if (isWeighed
        || origin != Origin.OCR
        || !Letters.hasMarked(word.raw())
        || edit.change().probability() >= 1) {
      return true;
    }
    double odds = edit.change().probability() / (1 - edit.change().probability());
    double misread = Math.max(0.01, 1 - word.confidence()) / MIDDLING_DOUBT;
    return odds * Math.min(1, misread) >= 1;
  }

  /**
   * Whether a change puts another, small letter in place of a capital.
   *
   * <p>Engines confuse marks, and capitals with small letters of the same shape; they do not see
   * the capital of a name where there is none.
   */
  private static boolean losesCapital(String before, String after) {
    return !before.isEmpty()
        && !after.isEmpty()
        && Character.isUpperCase(before.charAt(0))
        && Character.isLowerCase(after.charAt(0))
        && Folding.fold(before).charAt(0) != Folding.fold(after).charAt(0);
  }

  /**
   * A word with the capitals taken back that an engine saw within it: {@code sỐ} for {@code số}.
   *
   * <p>A marked capital behind a small letter stands in no Vietnamese word, and in no foreign one
   * or unit ({@code kWh}) either.
   */
  private static Word inCase(Word word, Origin origin) {
    if (origin != Origin.OCR || !CAPITAL_WITHIN.matcher(word.text()).find()) {
      return word;
    }
    String text =
        CAPITAL_WITHIN.matcher(word.text()).replaceAll(found -> Folding.lower(found.group()));
    Change change =
        word.change()
            .map(made -> new Change(made.why(), made.probability(), List.of()))
            .orElse(new Change("case", CASE_PROBABILITY, List.of()));
    boolean same = text.equals(word.raw());
    return new Word(
        text,
        word.raw(),
        word.box(),
        word.confidence(),
        word.line(),
        same ? Optional.empty() : Optional.of(change));
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
