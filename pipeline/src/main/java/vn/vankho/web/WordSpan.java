package vn.vankho.web;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vankho.index.PageHighlights;
import vn.vankho.index.Passage;
import vn.vankho.index.WordPlace;
import vn.vankho.model.Page;
import vn.vankho.model.PlanDocument;

/**
 * Words of a document that an address names, as {@code words=3.12-4.7}: from the word 12 of page 3
 * to the word 7 of page 4, words counted from 0. Unlike a query it names one place, however often
 * the words stand elsewhere.
 */
record WordSpan(WordPlace first, WordPlace last) {
  private static final String PARAMETER = "words";

  /** {@code 3.12-4.7}; not {@code 3-4}. */
  private static final Pattern FORM =
      Pattern.compile("([0-9]{1,6})\\.([0-9]{1,6})-([0-9]{1,6})\\.([0-9]{1,6})");

  static WordSpan of(Passage passage) {
    return new WordSpan(passage.first(), passage.last());
  }

  /** The one that a request names, if it names any. */
  static Optional<WordSpan> of(Context ctx) {
    String given = Optional.ofNullable(ctx.queryParam(PARAMETER)).orElse("");
    if (given.isEmpty()) {
      return Optional.empty();
    }
    Matcher form = FORM.matcher(given);
    if (!form.matches()) {
      throw Refusal.badParameter(PARAMETER);
    }
    return Optional.of(new WordSpan(place(form, 1), place(form, 3)));
  }

  private static WordPlace place(Matcher form, int group) {
    return new WordPlace(
        Integer.parseInt(form.group(group)), Integer.parseInt(form.group(group + 1)));
  }

  /** What is added to the address of a page. */
  String parameter() {
    return "&"
        + PARAMETER
        + "="
        + first.page()
        + "."
        + first.word()
        + "-"
        + last.page()
        + "."
        + last.word();
  }

  /** The words, page by page; those that the document does not have are left out. */
  List<PageHighlights> in(PlanDocument document) {
    List<PageHighlights> found = new ArrayList<>();
    for (Page page : document.pages()) {
      if (page.number() < first.page() || page.number() > last.page()) {
        continue;
      }
      int from = page.number() == first.page() ? first.word() : 0;
      int to = page.number() == last.page() ? last.word() : Integer.MAX_VALUE;
      List<PageHighlights.MarkedWord> words = new ArrayList<>();
      for (int i = from; i <= Math.min(to, page.words().size() - 1); i++) {
        words.add(new PageHighlights.MarkedWord(i, page.words().get(i).box()));
      }
      if (!words.isEmpty()) {
        found.add(new PageHighlights(page.number(), words));
      }
    }
    return found;
  }
}
