package vn.vankho.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.vankho.model.PipelineException;
import vn.vankho.ocr.NativeLibraries;
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
      return TrainedData.of(settings).languages().stream().map(OcrCheckup::found).toList();
    } catch (PipelineException missing) {
      return List.of(
          Check.missing("trained data", String.valueOf(missing.getMessage()), MEND_DATA));
    }
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
