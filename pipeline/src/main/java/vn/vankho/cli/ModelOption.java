package vn.vankho.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --model}: what text is restored with. */
final class ModelOption {
  @Option(
      names = "--model",
      paramLabel = "FOLDER",
      description =
          "A restoration model made by 'vankho train'; by default the one that comes with the"
              + " program.")
  private @Nullable Path model;

  /** The folder of the model. */
  Path folder(Installation installation) {
    Path named = model;
    return named == null ? installation.modelDirectory() : named;
  }
}
