package vn.vankho.cli;

import vn.vankho.model.Page;
import vn.vankho.model.PlanDocument;
import vn.vankho.model.Word;

/** How much was read, how much of it restored, and how sure the reading is. */
final class ReadingMeasure {
  private long documents;
  private long pages;
  private long words;
  private long restoredWords;
  private double confidenceSum;

  void add(PlanDocument document) {
    documents++;
    pages += document.pages().size();
    for (Page page : document.pages()) {
      for (Word word : page.words()) {
        words++;
        restoredWords += word.change().isPresent() ? 1 : 0;
        confidenceSum += word.confidence();
      }
    }
  }

  long documents() {
    return documents;
  }

  long pages() {
    return pages;
  }

  long words() {
    return words;
  }

  long restoredWords() {
    return restoredWords;
  }

  /** Of all words, 0 to 1; 0 where there are none. */
  double meanConfidence() {
    return words == 0 ? 0 : confidenceSum / words;
  }
}
