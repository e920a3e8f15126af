package vn.vankho.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.vankho.model.PipelineException;
import vn.vankho.ocr.NativeLibraries;
import vn.vankho.ocr.NetworkFacts;
import vn.vankho.ocr.OcrSettings;
import vn.vankho.ocr.TrainedData;
import vn.vankho.ocr.TrainedFile;

/** Looks at the OCR engine: its library is loaded for that, its data are read. */
final class OcrCheckup {
  private static final String MEND_DATA = "vankho setup";

  private final OcrSettings settings;

  OcrCheckup(Installation installation) {
    settings =
        new OcrSettings(
            OcrSettings.DEFAULT_LANGUAGE,
            OcrSettings.DEFAULT_PAGE_SEGMENTATION_MODE,
            installation.ownTrainedData(OcrSettings.DEFAULT_LANGUAGE),
            installation.cacheDirectory());
  }

  List<Check> run() {
    List<Check> checks = new ArrayList<>();
    checks.add(library());
    checks.addAll(languages());
    checks.add(orientation());
    return checks;
  }

  private Check library() {
    try {
      NativeLibraries libraries = NativeLibraries.load(settings.cacheDirectory());
      String where =
          libraries.folder().map(folder -> "brought along, " + folder).orElse("installed here");
      return Check.ok("tesseract", libraries.version() + ", " + where);
    } catch (PipelineException missing) {
      return Check.missing("tesseract", String.valueOf(missing.getMessage()), installLibrary());
    }
  }

  private static String installLibrary() {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (system.startsWith("mac")) {
      return "brew install tesseract";
    }
    return system.startsWith("windows")
        ? "winget install UB-Mannheim.TesseractOCR"
        : "sudo apt-get install -y libtesseract5";
  }

  private List<Check> languages() {
    try {
      return TrainedData.of(settings).languages().stream().map(this::language).toList();
    } catch (PipelineException missing) {
      return List.of(
          Check.missing("trained data", String.valueOf(missing.getMessage()), MEND_DATA));
    }
  }

  /** What it is, and why this and no other. */
  private Check language(TrainedFile file) {
    Check found = found(file);
    return new Check(
        found.name(),
        found.state(),
        found.found() + "; " + kind(file.file()) + why(),
        found.mend());
  }

  private static String kind(Path file) {
    return NetworkFacts.of(file)
        .map(
            network ->
                String.format(
                    Locale.ROOT,
                    "%,d %s",
                    network.weights(),
                    network.isInteger()
                        ? "integer weights, as in tessdata_fast"
                        : "floating-point weights, as in tessdata_best: slower"))
        .orElse("a network that is not known here");
  }

  private String why() {
    List<Path> holders =
        TrainedData.of(settings).holders().stream().map(Path::toAbsolutePath).distinct().toList();
    String reason =
        settings.tessdataDirectory().isPresent()
            ? "; used because your own folder comes before all others"
            : "; used because it was found first";
    String others =
        holders.stream()
            .skip(1)
            .map(folder -> TrainedData.file(folder, settings.languages().get(0)))
            .map(file -> file + " (" + kind(file) + ")")
            .collect(Collectors.joining(", "));
    return reason + (others.isEmpty() ? ", and there is no other" : ", not used: " + others);
  }

  private Check orientation() {
    try {
      return found(TrainedData.of(settings).orientation());
    } catch (PipelineException missing) {
      return Check.missing("trained data", String.valueOf(missing.getMessage()), MEND_DATA);
    }
  }

  private static Check found(TrainedFile file) {
    String name = "data " + file.language();
    String found = file.file() + ", sha256 " + file.sha256().substring(0, 12) + "…";
    return file.known()
        ? Check.ok(name, found)
        : Check.warning(
            name,
            found + " is not the file that the program was measured with",
            "nothing to do if that is on purpose; otherwise remove it, then: vankho setup");
  }
}
