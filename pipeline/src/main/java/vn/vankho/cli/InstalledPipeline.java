package vn.vankho.cli;

import java.util.List;
import vn.vankho.ocr.OcrSettings;
import vn.vankho.ocr.TrainedDataFetch;

/** The stages themselves. */
final class InstalledPipeline implements Pipeline {
  @Override
  public List<Check> checkup(Installation installation) {
    return new OcrCheckup(installation).run();
  }

  @Override
  public void setUp(Installation installation) {
    var unused = TrainedDataFetch.fetch(OcrSettings.defaults(installation.cacheDirectory()));
  }
}
