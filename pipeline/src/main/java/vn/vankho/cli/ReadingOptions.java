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
      names = "--tessdata",
      paramLabel = "DIR",
      description = "A folder of trained data to use before any other.")
  private @Nullable Path tessdata;

  /** The settings of a run; a value out of range is bad usage. */
  ReadSettings settings(Installation installation, boolean restore) {
    ReadSettings base =
        ReadSettings.defaults(restoration.model(installation), installation.cacheDirectory());
    try {
      return new ReadSettings(
          or(language, base.language()),
          or(textLayer, base.textLayer()),
          cleaning(base),
          restore,
          or(dpi, base.renderDpi()),
          or(maxPixels, base.maxPixels()),
          pageTimeoutMillis(base),
          or(jobs, base.jobs()),
          base.workerHeapMegabytes(),
          Optional.ofNullable(tessdata),
          base.modelDirectory(),
          restoration.lexicon(),
          base.cacheDirectory(),
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

  private long pageTimeoutMillis(ReadSettings base) {
    Double seconds = pageTimeoutSeconds;
    return seconds == null ? base.pageTimeoutMillis() : Math.round(seconds * MILLIS_A_SECOND);
  }

  private static <T> T or(@Nullable T given, T otherwise) {
    return given == null ? otherwise : given;
  }
}
