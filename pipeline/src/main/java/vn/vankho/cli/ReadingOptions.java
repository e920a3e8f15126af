package vn.vankho.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;
import vn.vankho.image.CleaningSettings;
import vn.vankho.image.CleaningStep;
import vn.vankho.run.ReadSettings;
import vn.vankho.run.TextLayerMode;

/** The options that say how source files are read. */
final class ReadingOptions {
  private static final int MILLIS_A_SECOND = 1000;

  @Spec(Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Mixin private RestorationOptions restoration = new RestorationOptions();
  @Mixin private PasswordOption password = new PasswordOption();

  @Option(
      names = {"-j", "--jobs"},
      paramLabel = "N",
      description = "Worker processes; by default one a core.")
  private @Nullable Integer jobs;

  @Option(
      names = "--text-layer",
      paramLabel = "MODE",
      description =
          "What to do with text that a PDF brings along: auto (take it where it reads as"
              + " Vietnamese), keep (take it as it is), restore (take and repair it), ocr (never"
              + " take it). Default: auto.")
  private @Nullable TextLayerMode textLayer;

  @Option(
      names = "--page-timeout",
      paramLabel = "SECONDS",
      description = "Longest time that one page may take; then it is given up. Default: 120.")
  private @Nullable Double pageTimeoutSeconds;

  @Option(
      names = "--max-pixels",
      paramLabel = "N",
      description =
          "Most pixels of a page image; larger ones are scaled down or refused. Default: 60000000.")
  private @Nullable Long maxPixels;

  @Option(
      names = "--dpi",
      paramLabel = "N",
      description = "Resolution for rendering pages that are not one whole image. Default: 300.")
  private @Nullable Integer dpi;

  @Option(
      names = "--clean",
      paramLabel = "STEP",
      split = ",",
      description =
          "What may be done to a page image before it is recognised, each only where the page needs"
              + " it: ${COMPLETION-CANDIDATES}. Default: all.")
  private @Nullable Set<CleaningStep> clean;

  @Option(names = "--no-clean", description = "Recognise page images as they are.")
  private boolean noClean;

  @Option(
      names = "--language",
      paramLabel = "NAME",
      description = "Tesseract's language, such as vie or vie+eng. Default: vie.")
  private @Nullable String language;

  @Option(
      names = "--psm",
      paramLabel = "N",
      description =
          "How Tesseract finds the layout of a page: 1 or 3 to 13, such as 4 for one column, 6 for"
              + " one block. Default: 3, by itself.")
  private @Nullable Integer pageSegmentation;

  @Option(
      names = "--tessdata",
      paramLabel = "DIR",
      description =
          "A folder of trained data to use before any other. Default: tessdata in the user's data"
              + " folder (~/.local/share/vankho), if it holds the language.")
  private @Nullable Path tessdata;

  @Option(
      names = "--no-ocr-cache",
      description =
          "Read every picture anew and keep no reading. By default what was read of a picture is"
              + " kept in the cache folder, so that it is read once.")
  private boolean noOcrCache;

  @Option(
      names = "--ocr-cache",
      paramLabel = "DIR",
      description = "A folder of its own for those readings.")
  private @Nullable Path ocrCache;

  /** The settings of a run; a value out of range is bad usage. */
  ReadSettings settings(Installation installation, boolean restore) {
    ReadSettings base =
        ReadSettings.defaults(restoration.model(installation), installation.cacheDirectory());
    try {
      return new ReadSettings(
          or(language, base.language()),
          or(pageSegmentation, base.pageSegmentation()),
          or(textLayer, base.textLayer()),
          cleaning(base),
          restore,
          or(dpi, base.renderDpi()),
          or(maxPixels, base.maxPixels()),
          pageTimeoutMillis(base),
          or(jobs, base.jobs()),
          base.workerHeapMegabytes(),
          Optional.ofNullable(tessdata)
              .or(() -> installation.ownTrainedData(or(language, base.language()))),
          base.modelDirectory(),
          restoration.lexicon(),
          base.cacheDirectory(),
          readingCache(base),
          password.password());
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  private CleaningSettings cleaning(ReadSettings base) {
    if (noClean) {
      return CleaningSettings.none();
    }
    return clean == null ? base.cleaning() : new CleaningSettings(clean);
  }

  private Optional<Path> readingCache(ReadSettings base) {
    if (noOcrCache) {
      return Optional.empty();
    }
    return ocrCache == null ? base.readingCache() : Optional.of(ocrCache);
  }

  private long pageTimeoutMillis(ReadSettings base) {
    Double seconds = pageTimeoutSeconds;
    return seconds == null ? base.pageTimeoutMillis() : Math.round(seconds * MILLIS_A_SECOND);
  }

  private static <T> T or(@Nullable T given, T otherwise) {
    return given == null ? otherwise : given;
  }
}
