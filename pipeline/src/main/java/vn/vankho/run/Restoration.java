package vn.vankho.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import vn.vankho.model.Page;
import vn.vankho.restore.Restorer;

/** The restoration stage over the pages of one document. */
final class Restoration {
  private final Restorer restorer;

  private Restoration(Restorer restorer) {
    this.restorer = restorer;
  }

  static Restoration load(Path modelDirectory) {
    return new Restoration(Restorer.load(modelDirectory));
  }

  /** The pages with the words restored. */
  List<Page> restore(List<Page> pages) {
    return pages.stream().map(restorer::restore).toList();
  }

  /** The model in use, name to digest. */
  Map<String, String> models() {
    return Map.of(restorer.modelName(), restorer.modelDigest());
  }
}
