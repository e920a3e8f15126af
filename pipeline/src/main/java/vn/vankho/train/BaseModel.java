package vn.vankho.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import vn.vankho.restore.Confusions;
import vn.vankho.restore.Lexicon;
import vn.vankho.restore.ModelManifest;

/** A finished model that lends its language to a new one. */
final class BaseModel {
  private static final List<String> LENT = List.of("words.tsv", "ngrams.bin", "codes.tsv");

  private final Path folder;
  private final ModelManifest manifest;

  /**
   * Checks a model.
   *
   * @throws vn.vankho.model.PipelineException where it is missing or damaged
   */
  BaseModel(Path folder) {
    this.folder = folder;
    manifest = ModelManifest.check(folder);
  }

  String digest() {
    return manifest.digest();
  }

  /** Copies the vocabulary, the n-grams and the codes. */
  void copyLanguage(Path out) throws IOException {
    for (String name : LENT) {
      Files.copy(folder.resolve(name), out.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  Lexicon lexicon() {
    return Lexicon.read(folder.resolve("lexicon.txt"));
  }

  /** What it knows of OCR programs. */
  Confusions confusions() throws IOException {
    return Confusions.read(folder.resolve("confusions.tsv"));
  }
}
