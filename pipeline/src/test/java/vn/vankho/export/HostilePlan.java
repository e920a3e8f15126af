package vn.vankho.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.vankho.model.Alternative;
import vn.vankho.model.Change;
import vn.vankho.model.Origin;
import vn.vankho.model.Page;
import vn.vankho.model.PlanDocument;
import vn.vankho.model.PlanDraft;
import vn.vankho.model.Rect;
import vn.vankho.model.Word;

/** Pages whose words are what a format must not stumble over. */
final class HostilePlan {
  static final List<String> TEXTS =
      List.of(
          "<script>alert(1)</script>",
          "a&amp;\"b'",
          "]]>",
          "\u0000\u0001\u001B[31m",
          "một\nhai\thai",
          "\uFFFE\uFFFF",
          "🌳 cây",
          "\uD83C",
          "\u202Eđảo");

  private HostilePlan() {}

  /** A document with a name and a title of this kind, and one word for each text. */
  static PlanDocument plan() {
    List<Word> words = new ArrayList<>();
    for (String text : TEXTS) {
      words.add(restored(text, text + ";\"", words.size()));
    }
    return PlanDraft.of("hostile")
        .fileName("a\"; bbox 1 2 3 4; <b>.pdf")
        .title(TEXTS.get(0))
        .pages(List.of(page(words)))
        .build();
  }

  static Word restored(String raw, String text, int line) {
    return new Word(
        text,
        raw,
        Optional.of(new Rect(10, 40 * line, 50, 20)),
        0.5,
        line,
        Optional.of(new Change("channel", 0.87, List.of(new Alternative("rival", 0.1)))));
  }

  static Page page(List<Word> words) {
    return new Page(1, 1654, 2339, 200, Origin.OCR, 0, 0, Page.meanConfidence(words), words);
  }
}
