package vn.vankho.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.vankho.model.Finding;
import vn.vankho.model.Origin;
import vn.vankho.model.Page;
import vn.vankho.restore.Restorer;

/** The restoration stage over the pages of one document. */
final class Restoration {
  /** A layer of fewer words is no page that could be missing. */
  private static final int PAGE_WORDS = 20;

  /** Words read for each of the layer's, below which the picture gave nothing. */
  private static final double UNREAD_SHARE = 0.25;

  private final Restorer restorer;

  private Restoration(Restorer restorer) {
    this.restorer = restorer;
  }

  static Restoration load(Path modelDirectory, Optional<Path> lexicon) {
    return new Restoration(Restorer.load(modelDirectory, lexicon));
  }

  /**
   * Pages restored.
   *
   * @param pages in order
   * @param witnessed numbers of those that a text layer was a witness of
   * @param replaced numbers of those whose text layer was repaired, as the picture gave nothing
   * @param findings layers that were no witness of their page
   */
  record Restored(
      List<Page> pages, List<Integer> witnessed, List<Integer> replaced, List<Finding> findings) {}

  /**
   * The pages with the words restored.
   *
   * @param witnesses text layers that do not read, by the number of their page
   */
  Restored restore(List<Page> pages, Map<Integer, Page> witnesses) {
    Restored restored =
        new Restored(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (Page page : pages) {
      Page layer = witnesses.get(page.number());
      if (layer == null) {
        restored.pages.add(restorer.restore(page));
      } else {
        restore(page, layer, restored);
      }
    }
    return restored;
  }

  private void restore(Page page, Page layer, Restored restored) {
    Optional<Page> heard = restorer.restore(page, layer);
    if (heard.isPresent()) {
      restored.pages.add(heard.get());
      restored.witnessed.add(page.number());
    } else if (isUnread(page, layer)) {
      restored.pages.add(restorer.restore(layer.withOrigin(Origin.RESTORED_TEXT_LAYER)));
      restored.replaced.add(page.number());
      restored.findings.add(
          Finding.ofPage(
              "PICTURE_UNREAD",
              "Hardly a word could be read in the picture, so its garbled text layer was repaired"
                  + " instead.",
              page.number()));
    } else {
      restored.pages.add(restorer.restore(page));
      restored.findings.add(
          Finding.ofPage(
              "LAYER_MISMATCH",
              "The text layer does not fit the picture, word by word, and was left aside.",
              page.number()));
    }
  }

  /** Whether the engine saw next to nothing where another program had seen a page of text. */
  private static boolean isUnread(Page page, Page layer) {
    return layer.words().size() >= PAGE_WORDS
        && page.words().size() < UNREAD_SHARE * layer.words().size();
  }

  /** The model and the lexicon in use, name to digest. */
  Map<String, String> models() {
    return restorer.sources();
  }
}
