package vn.vankho.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.vankho.model.Page;
import vn.vankho.restore.Restorer;

/** The restoration stage over the pages of one document. */
final class Restoration {
  private final Restorer restorer;

  private Restoration(Restorer restorer) {
    this.restorer = restorer;
  }

  static Restoration load(Path modelDirectory, Optional<Path> lexicon) {
    return new Restoration(Restorer.load(modelDirectory, lexicon));
  }

  /** The pages with the words restored. */
  List<Page> restore(List<Page> pages) {
    return pages.stream().map(restorer::restore).toList();
  }

  /** The model and the lexicon in use, name to digest. */
  Map<String, String> models() {
    return restorer.sources();
  }
}
