package vn.vankho.ocr;

import java.util.Locale;

/** What a person types to install what the OCR stage needs, on each system. */
final class InstallHint {
  private InstallHint() {}

  static String library() {
    return "on Debian or Ubuntu `apt-get install libtesseract5`, on Fedora `dnf install"
        + " tesseract-libs`, on macOS `brew install tesseract`, on Windows the installer from"
        + " https://github.com/UB-Mannheim/tesseract/wiki";
  }

  /**
   * @param language Tesseract's name of one language: {@code vie}
   */
  static String trainedData(String language) {
    return String.format(
        Locale.ROOT,
        "on Debian or Ubuntu `apt-get install tesseract-ocr-%1$s`, on Fedora `dnf install"
            + " tesseract-langpack-%1$s`, on macOS `brew install tesseract-lang`, on Windows choose"
            + " the language %1$s in the installer from"
            + " https://github.com/UB-Mannheim/tesseract/wiki; anywhere, put %1$s.traineddata from"
            + " https://github.com/tesseract-ocr/tessdata_fast into a folder and name that folder"
            + " in the settings",
        language.replace('_', '-'));
  }
}
