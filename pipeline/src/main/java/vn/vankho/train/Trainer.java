package vn.vankho.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.vankho.model.ExitCode;
import vn.vankho.model.PipelineException;
import vn.vankho.restore.Confusions;
import vn.vankho.restore.Lexicon;
import vn.vankho.restore.ModelManifest;

/**
 * Builds a restoration model from text and aligned pairs.
 *
 * <p>Deterministic: the same files and settings give the same bytes. One thread; memory is bounded
 * by the number of distinct n-grams, not by the length of the text.
 */
public final class Trainer {
  private final TrainingSettings settings;
  private final Consumer<String> progress;

  /**
   * A trainer.
   *
   * @param settings what to build, from what
   * @param progress takes one line of report at a time, for a person
   */
  public Trainer(TrainingSettings settings, Consumer<String> progress) {
    this.settings = settings;
    this.progress = progress;
  }

  /**
   * Builds the model and writes it, the manifest last: a folder without manifest is no model.
   *
   * @return the manifest's entries that tell the history of the model
   */
  public Map<String, String> train() {
    long start = System.nanoTime();
    try {
      Path out = settings.out();
      Optional<BaseModel> base = settings.base().map(BaseModel::new);
      Lexicon lexicon = settings.lexicon().map(Lexicon::read).orElse(Lexicon.none());
      List<AlignedPair> pairs = PairFiles.read(settings.parallel());
      Files.createDirectories(out);
      if (base.isPresent()) {
        base.get().copyLanguage(out);
        progress.accept("took the language of " + settings.base().get());
      } else {
        new LanguageModelTrainer(settings, progress)
            .train(out.resolve("words.tsv"), out.resolve("ngrams.bin"), out.resolve("codes.tsv"));
      }
      Confusions confusions = base.isPresent() ? base.get().confusions() : Confusions.none();
      confusions.addAll(ChannelLearner.learn(pairs));
      confusions.write(out.resolve("confusions.tsv"));
      report(pairs);
      lexicon = lexicon.plus(base.map(BaseModel::lexicon).orElse(Lexicon.none()));
      lexicon.write(out.resolve("lexicon.txt"));
      progress.accept(String.format(Locale.ROOT, "knows %,d terms", lexicon.terms().size()));
      Map<String, String> history = history(base);
      ModelManifest.write(out, history);
      progress.accept(
          String.format(
              Locale.ROOT,
              "wrote %s, %.1f MB, in %.0f s",
              out,
              bytes(out) / 1e6,
              (System.nanoTime() - start) / 1e9));
      return history;
    } catch (IOException e) {
      throw new PipelineException(
          ExitCode.STORAGE,
          "TRAINING_FAILED",
          settings.out()
              + " cannot be built: "
              + e.getMessage()
              + "; nothing that reads it was changed",
          e);
    }
  }

  private static long bytes(Path folder) throws IOException {
    long bytes = 0;
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        bytes += Files.size(file);
      }
    }
    return bytes;
  }

  /** Tells of each OCR program how many words of it taught, and how many it had read wrong. */
  private void report(List<AlignedPair> pairs) {
    progress.accept(
        String.format(Locale.ROOT, "learned the channel from %,d pairs of words", pairs.size()));
    Map<String, List<AlignedPair>> byEngine =
        pairs.stream()
            .collect(Collectors.groupingBy(AlignedPair::engine, TreeMap::new, Collectors.toList()));
    byEngine.forEach(
        (engine, own) -> {
          long wrong = own.stream().filter(pair -> !pair.read().equals(pair.truth())).count();
          progress.accept(
              String.format(
                  Locale.ROOT,
                  "  %s: %,d pairs, %.1f %% of them misread",
                  engine,
                  own.size(),
                  100.0 * wrong / own.size()));
        });
  }

  /** Of a base the manifest's digest stands for all that the base was made from. */
  private Map<String, String> history(Optional<BaseModel> base) throws IOException {
    Map<String, String> history = new TreeMap<>();
    base.ifPresent(model -> history.put("training.base", model.digest()));
    for (Path text : settings.texts()) {
      history.put("training.text." + text.getFileName(), ModelManifest.sha256(text));
    }
    for (Path path : settings.parallel()) {
      history.put("training.parallel." + path.getFileName(), digestOfAll(path));
    }
    if (settings.lexicon().isPresent()) {
      history.put("training.lexicon", ModelManifest.sha256(settings.lexicon().get()));
    }
    if (base.isEmpty()) {
      sizes(history);
    }
    return history;
  }

  private void sizes(Map<String, String> history) {
    history.put("parameter.largestVocabulary", Integer.toString(settings.largestVocabulary()));
    history.put("parameter.leastCount", Integer.toString(settings.leastCount()));
    history.put("parameter.largestBigrams", Integer.toString(settings.largestBigrams()));
    history.put("parameter.largestTrigrams", Integer.toString(settings.largestTrigrams()));
    history.put("parameter.largestFourgrams", Integer.toString(settings.largestFourgrams()));
  }

  /** SHA-256 of a file; for a folder, of the list of its files' digests in the order of names. */
  private static String digestOfAll(Path path) throws IOException {
    if (Files.isRegularFile(path)) {
      return ModelManifest.sha256(path);
    }
    StringBuilder digests = new StringBuilder();
    try (Stream<Path> inside = Files.walk(path)) {
      for (Path file : inside.filter(Files::isRegularFile).sorted().toList()) {
        digests.append(ModelManifest.sha256(file)).append('\n');
      }
    }
    return ModelManifest.sha256(digests.toString());
  }
}
