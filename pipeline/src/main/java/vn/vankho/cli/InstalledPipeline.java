package vn.vankho.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.vankho.model.PipelineException;
import vn.vankho.ocr.OcrSettings;
import vn.vankho.ocr.TrainedDataFetch;
import vn.vankho.restore.Restorer;
import vn.vankho.restore.TextRestorer;

/** The stages themselves. */
final class InstalledPipeline implements Pipeline {
  private static final String RESTORATION_MODEL = "vi-admin";

  @Override
  public TextRestorer restorer(Path modelsDirectory) {
    return Restorer.load(modelsDirectory.resolve(RESTORATION_MODEL));
  }

  @Override
  public List<Check> checkup(Installation installation) {
    List<Check> checks = new ArrayList<>(new OcrCheckup(installation).run());
    checks.add(restorationModel(installation));
    return checks;
  }

  private static Check restorationModel(Installation installation) {
    Path folder = installation.modelsDirectory().resolve(RESTORATION_MODEL);
    try {
      Restorer restorer = Restorer.load(folder);
      return Check.ok(
          "model " + restorer.modelName(),
          folder + ", sha256 " + restorer.modelDigest().substring(0, 12) + "…");
    } catch (PipelineException unusable) {
      return Check.missing(
          "model " + RESTORATION_MODEL,
          String.valueOf(unusable.getMessage()),
          "git -C " + installation.home() + " checkout -- models");
    }
  }

  @Override
  public void setUp(Installation installation) {
    var unused = TrainedDataFetch.fetch(OcrSettings.defaults(installation.cacheDirectory()));
  }
}
