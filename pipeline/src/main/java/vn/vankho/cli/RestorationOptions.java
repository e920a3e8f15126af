package vn.vankho.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --model} and {@code --lexicon}: what text is restored with. */
final class RestorationOptions {
  @Option(
      names = "--model",
      paramLabel = "FOLDER",
      description =
          "A restoration model made by 'vankho train'; by default the one that comes with the"
              + " program.")
  private @Nullable Path model;

  @Option(
      names = "--lexicon",
      paramLabel = "FILE",
      description =
          "Names and local terms that restoration shall know beside those of the model: UTF-8, one a"
              + " line, in their own case; lines that begin with # are skipped.")
  private @Nullable Path lexicon;

  /** The folder of the model. */
  Path model(Installation installation) {
    Path named = model;
    return named == null ? installation.modelDirectory() : named;
  }

  /** The file of names and terms. */
  Optional<Path> lexicon() {
    return Optional.ofNullable(lexicon);
  }
}
