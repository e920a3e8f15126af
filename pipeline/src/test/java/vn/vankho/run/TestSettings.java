package vn.vankho.run;

import java.nio.file.Path;
import java.util.Optional;
import vn.vankho.image.CleaningSettings;

/** Settings for workers that read scripts: no restoration, little memory. */
final class TestSettings {
  private TestSettings() {}

  static ReadSettings of(Path folder, int jobs, long pageTimeoutMillis) {
    return new ReadSettings(
        "vie",
        3,
        TextLayerMode.AUTO,
        CleaningSettings.all(),
        false,
        300,
        ReadSettings.DEFAULT_MAX_PIXELS,
        pageTimeoutMillis,
        jobs,
        128,
        Optional.empty(),
        folder.resolve("model"),
        Optional.empty(),
        folder.resolve("cache"),
        Optional.empty(),
        Optional.empty());
  }
}
