package vn.vankho.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import vn.vankho.restore.LanguageModel;
import vn.vankho.restore.LanguageModelWriter;
import vn.vankho.restore.LanguageModelWriter.Level;
import vn.vankho.restore.Vocabulary;

/** Builds vocabulary and n-grams from text. */
final class LanguageModelTrainer {
  private final TrainingSettings settings;
  private final Consumer<String> progress;

  LanguageModelTrainer(TrainingSettings settings, Consumer<String> progress) {
    this.settings = settings;
    this.progress = progress;
  }

  void train(Path words, Path ngrams, Path codes) throws IOException {
    try (WordStream stream = new WordStream(settings.out().resolve("words.tmp"))) {
      for (Path text : settings.texts()) {
        stream.read(text);
        progress.accept(
            String.format(
                Locale.ROOT,
                "read %s: %,d of %,d lines say something new, %,d words so far",
                text.getFileName(),
                stream.linesKept(),
                stream.linesRead(),
                stream.wordsKept()));
      }
      Vocabulary vocabulary =
          stream.vocabulary(settings.largestVocabulary(), settings.leastCount());
      vocabulary.write(words);
      CodeParts.write(codes, stream.codeParts());
      FourgramCounter counter = new FourgramCounter();
      stream.replay(vocabulary, counter);
      write(ngrams, vocabulary, counter.counts());
      report(stream.measure(LanguageModel.map(ngrams), vocabulary));
    }
  }

  private void report(HeldOut.Measure measure) {
    progress.accept(
        measure.lines() == 0
            ? "no line was held out to measure on: there are too few"
            : String.format(
                Locale.ROOT,
                "perplexity %.1f on %,d words of %,d lines held out, %.2f %% of them unknown",
                measure.perplexity(),
                measure.words(),
                measure.lines(),
                100.0 * measure.unknown() / measure.words()));
  }

  private void write(Path ngrams, Vocabulary vocabulary, Counts fourgrams) throws IOException {
    KneserNey estimation = new KneserNey(fourgrams, vocabulary.size());
    progress.accept(
        String.format(
            Locale.ROOT,
            "counted %,d words, %,d pairs, %,d triples, %,d windows of four",
            vocabulary.size(),
            estimation.distinct(2),
            estimation.distinct(3),
            estimation.distinct(4)));
    Level[] levels =
        estimation.estimate(
            new int[] {
              0,
              0,
              settings.largestBigrams(),
              settings.largestTrigrams(),
              settings.largestFourgrams()
            });
    LanguageModelWriter.write(ngrams, levels);
    progress.accept(
        String.format(
            Locale.ROOT,
            "kept %,d pairs, %,d triples, %,d windows of four",
            levels[1].keys().length,
            levels[2].keys().length,
            levels[3].keys().length));
  }
}
