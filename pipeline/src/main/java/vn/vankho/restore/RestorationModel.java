package vn.vankho.restore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import vn.vankho.text.Syllables;

/** The parts of a trained model, and what is derived from them at the start. Immutable. */
final class RestorationModel {
  /** Occurrences that a word needs to be proposed for a garbled token if it is no syllable. */
  private static final int LEAST_FOREIGN = 60;

  /** The same of an abbreviation that a Latin model cannot spell, such as {@code TTĐT}. */
  private static final int LEAST_ABBREVIATION = 10;

  private static final int LEAST_SYLLABLE = 3;

  /** Each engine weighs at most this many occurrences of a character in a channel of many. */
  private static final double MOST_OF_ONE_ENGINE = 300;

  final Vocabulary vocabulary;
  final Scorer language;
  final Confusions confusions;
  final WordTrie trie;
  final FoldIndex folds;
  final CodeRepair codes;
  final Readings latin;
  final Readings vietnamese;
  final PersonNames names;
  final ModelManifest manifest;

  /** The counts of all engines that lack Vietnamese letters, none of them louder than another. */
  final Map<Character, Map<String, Double>> latinCounts;

  private RestorationModel(Path folder, Lexicon more) throws IOException {
    manifest = ModelManifest.check(folder);
    Vocabulary trained = Vocabulary.read(folder.resolve("words.tsv"));
    LanguageModel ngrams = LanguageModel.map(folder.resolve("ngrams.bin"));
    if (ngrams.size(1) != trained.size()) {
      throw ModelManifest.incompatible(
          folder.resolve("ngrams.bin"),
          "knows " + ngrams.size(1) + " words: expected " + trained.size());
    }
    Lexicon lexicon = Lexicon.read(folder.resolve("lexicon.txt")).plus(more);
    vocabulary = lexicon.terms().isEmpty() ? trained : trained.with(lexicon);
    TermTrie terms = TermTrie.of(lexicon, vocabulary);
    language = terms.terms() == 0 ? ngrams : new LexiconScorer(ngrams, terms);
    names = new PersonNames(vocabulary, language);
    confusions = Confusions.read(folder.resolve("confusions.tsv"));
    int[] ids = proposed(terms.words());
    String[] words = new String[ids.length];
    float[] likelihoods = new float[ids.length];
    for (int i = 0; i < ids.length; i++) {
      words[i] = vocabulary.word(ids[i]);
      likelihoods[i] = language.unigram(ids[i]);
    }
    trie = WordTrie.of(words, ids, likelihoods);
    folds = new FoldIndex(vocabulary, ids);
    codes = new CodeRepair(CodeRepair.parse(Files.readAllLines(folder.resolve("codes.tsv"))));
    latinCounts = latinCounts(confusions);
    latin = new Readings(this, new ChannelBuilder().add(latinCounts, 1).build());
    vietnamese =
        new Readings(
            this,
            new ChannelBuilder().add(confusions.counts().getOrDefault("vie", Map.of()), 1).build());
  }

  /**
   * Loads a model folder.
   *
   * @param more names and terms beside those of the model's own lexicon
   */
  static RestorationModel load(Path folder, Lexicon more) {
    try {
      return new RestorationModel(folder, more);
    } catch (IOException e) {
      throw ModelManifest.incompatible(folder, "cannot be read: " + e.getMessage());
    }
  }

  /** The words of the lexicon, then the others that are frequent enough. */
  int[] proposed(BitSet listed) {
    IntStream frequent =
        IntStream.range(Vocabulary.RESERVED, vocabulary.size())
            .filter(id -> !listed.get(id) && isFrequent(id));
    return IntStream.concat(listed.stream(), frequent).toArray();
  }

  private boolean isFrequent(int id) {
    int count = vocabulary.count(id);
    if (count >= LEAST_FOREIGN || count < LEAST_SYLLABLE) {
      return count >= LEAST_FOREIGN; // Spares most words the look at their grammar.
    }
    String word = vocabulary.word(id);
    boolean abbreviation = word.indexOf('đ') >= 0 && vocabulary.capitals(id) > 0.8 * count;
    return abbreviation && count >= LEAST_ABBREVIATION || Syllables.isWellFormed(word);
  }

  private static Map<Character, Map<String, Double>> latinCounts(Confusions confusions) {
    Map<Character, Map<String, Double>> sum = new TreeMap<>();
    confusions
        .counts()
        .forEach(
            (engine, counts) -> {
              if (!engine.equals("vie")) {
                addCapped(sum, counts, MOST_OF_ONE_ENGINE);
              }
            });
    return sum;
  }

  /** Adds counts, scaled so that no character weighs more than {@code most}. */
  static void addCapped(
      Map<Character, Map<String, Double>> sum,
      Map<Character, Map<String, Double>> counts,
      double most) {
    for (var truth : counts.entrySet()) {
      double total = 0;
      for (double count : truth.getValue().values()) {
        total += count;
      }
      double scale = Math.min(1, most / total);
      Map<String, Double> row = sum.computeIfAbsent(truth.getKey(), c -> new TreeMap<>());
      truth.getValue().forEach((read, count) -> row.merge(read, count * scale, Double::sum));
    }
  }
}
