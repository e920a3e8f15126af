package vn.vankho.train;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a model is built from, and how large it may become.
 *
 * @param texts UTF-8 text, one paragraph a line, plain or {@code .xz}, for the language model; none
 *     where a model is given instead
 * @param base folder of a model that lends its language model and its channel
 * @param parallel files or folders of aligned pairs for the channel; see the model card
 * @param lexicon names and local terms, one a line, which the model shall know whatever the texts
 *     say
 * @param out folder to write the model into; made if missing
 * @param largestVocabulary words at most, up to 65,536
 * @param leastCount occurrences that a word needs which is no Vietnamese syllable
 * @param largestBigrams entries of order 2 at most, before pruning order 3
 * @param largestTrigrams entries of order 3 at most
 * @param largestFourgrams entries of order 4 at most
 */
public record TrainingSettings(
    List<Path> texts,
    Optional<Path> base,
    List<Path> parallel,
    Optional<Path> lexicon,
    Path out,
    int largestVocabulary,
    int leastCount,
    int largestBigrams,
    int largestTrigrams,
    int largestFourgrams) {
  /** Copies the lists. */
  public TrainingSettings {
    texts = List.copyOf(texts);
    parallel = List.copyOf(parallel);
    if (texts.isEmpty() == base.isEmpty()) {
      throw new IllegalArgumentException(
          texts.size() + " texts, base " + base + ": expected texts or a base, and not both");
    }
    if (largestVocabulary < 100 || largestVocabulary > 65_536) {
      throw new IllegalArgumentException(
          "largestVocabulary " + largestVocabulary + ": expected 100 to 65536");
    }
  }

  /**
   * The settings of the committed model: sizes that fill 60 MB (measured: 58 MB).
   *
   * @param texts text for the language model, or none
   * @param base a model to take it from, where there is no text
   * @param parallel aligned pairs for the channel
   * @param lexicon user's words, if any
   * @param out folder of the model
   */
  public static TrainingSettings standard(
      List<Path> texts,
      Optional<Path> base,
      List<Path> parallel,
      Optional<Path> lexicon,
      Path out) {
    return new TrainingSettings(
        texts, base, parallel, lexicon, out, 60_000, 4, 1_300_000, 6_200_000, 6_000_000);
  }
}
