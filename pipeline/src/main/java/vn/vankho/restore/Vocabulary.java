package vn.vankho.restore;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.vankho.text.TonePlacement;

/**
 * The words that the language model knows, in lower case and old tone placement, and how each is
 * written.
 *
 * <p>The file {@code words.tsv} holds one word a line in the order of ids, with tabs between: the
 * word, how often training saw it, how often with a capital first letter inside a sentence, and how
 * often in capitals throughout. The first {@link #RESERVED} ids stand for classes.
 */
public final class Vocabulary {
  /** A word that the model does not know. */
  public static final int UNKNOWN = 0;

  /** The beginning of a paragraph. */
  public static final int BEGIN = 1;

  /** Any number, date or amount. */
  public static final int NUMBER = 2;

  /** Any document number or other code. */
  public static final int CODE = 3;

  /** Punctuation that ends a sentence. */
  public static final int STOP = 4;

  /** Other punctuation. */
  public static final int MARK = 5;

  /** Number of ids that stand for classes. */
  public static final int RESERVED = 6;

  /** Most words a vocabulary can have: ids are stored in 16 bits. */
  public static final int LARGEST = 65_536;

  /** Occurrences that stand for one in a lexicon: enough to tell the case of a word never seen. */
  private static final int LEXICON_COUNT = 10;

  private static final List<String> CLASSES =
      List.of("<unk>", "<s>", "<num>", "<code>", "<.>", "<,>");

  private final String[] words;
  private final int[] counts;
  private final int[] titles;
  private final int[] capitals;
  private final Map<String, Integer> ids;

  /** Room for so many ids, of which only the classes are known yet. */
  private Vocabulary(int size) {
    words = new String[size];
    counts = new int[size];
    titles = new int[size];
    capitals = new int[size];
    ids = new HashMap<>(size * 2);
    for (int id = 0; id < RESERVED; id++) {
      put(id, CLASSES.get(id), 0, 0, 0);
    }
  }

  private void put(int id, String word, int count, int title, int capital) {
    words[id] = word;
    counts[id] = count;
    titles[id] = title;
    capitals[id] = capital;
    ids.put(word, id);
  }

  /**
   * One word as training saw it.
   *
   * @param word lower case, old placement
   * @param count how often it was seen
   * @param title how often with a capital first letter where no sentence begins
   * @param capitals how often in capitals throughout
   */
  public record Entry(String word, int count, int title, int capitals) {}

  /** A vocabulary of these words, which get the ids after the classes in the order given. */
  public static Vocabulary of(List<Entry> entries) {
    Vocabulary vocabulary = withRoom(entries.size());
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      vocabulary.put(i + RESERVED, entry.word(), entry.count(), entry.title(), entry.capitals());
    }
    return vocabulary;
  }

  static Vocabulary read(Path file) throws IOException {
    TableReader table = new TableReader(file);
    Vocabulary vocabulary = withRoom(table.lines());
    for (int id = RESERVED; id < vocabulary.size(); id++) {
      vocabulary.put(
          id, table.text('\t'), table.number('\t'), table.number('\t'), table.number('\n'));
    }
    return vocabulary;
  }

  private static Vocabulary withRoom(int entries) {
    int size = entries + RESERVED;
    if (size > LARGEST) {
      throw new IllegalArgumentException(size + " words: expected at most " + LARGEST);
    }
    return new Vocabulary(size);
  }

  /**
   * This vocabulary and the words of a lexicon: new ones behind the others, and all of them in the
   * case that the lexicon writes them in as if they had been seen so a few times more.
   */
  Vocabulary with(Lexicon lexicon) {
    Map<String, Set<CaseShape>> shapes = new LinkedHashMap<>();
    for (String term : lexicon.terms()) {
      for (Token token : Tokenizer.tokens(term, 0, term.length())) {
        if (token.kind() == Token.Kind.WORD) {
          shapes
              .computeIfAbsent(
                  key(term.substring(token.start(), token.end())),
                  word -> EnumSet.noneOf(CaseShape.class))
              .add(CaseShape.of(term, token.start(), token.end()));
        }
      }
    }
    List<String> fresh = shapes.keySet().stream().filter(word -> !ids.containsKey(word)).toList();
    Vocabulary both = new Vocabulary(words.length + fresh.size());
    for (int id = RESERVED; id < words.length; id++) {
      both.put(id, words[id], counts[id], titles[id], capitals[id]);
    }
    for (int i = 0; i < fresh.size(); i++) {
      both.put(words.length + i, fresh.get(i), 0, 0, 0);
    }
    shapes.forEach((word, seen) -> seen.forEach(shape -> both.see(both.idOfKey(word), shape)));
    return both;
  }

  private void see(int id, CaseShape shape) {
    counts[id] += LEXICON_COUNT;
    titles[id] += shape == CaseShape.TITLE ? LEXICON_COUNT : 0;
    capitals[id] += shape == CaseShape.UPPER ? LEXICON_COUNT : 0;
  }

  /** Writes {@code words.tsv}. */
  public void write(Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      for (int id = RESERVED; id < words.length; id++) {
        out.write(words[id] + "\t" + counts[id] + "\t" + titles[id] + "\t" + capitals[id] + "\n");
      }
    }
  }

  /** Number of ids, classes included. */
  public int size() {
    return words.length;
  }

  /** The word of an id. */
  public String word(int id) {
    return words[id];
  }

  /** How often training saw the word. */
  public int count(int id) {
    return counts[id];
  }

  /** The id of a word in any case and tone placement; {@link #UNKNOWN} where it is not known. */
  public int id(String word) {
    return idOfKey(key(word));
  }

  /** The id of a word that is in lower case and old placement already. */
  public int idOfKey(String key) {
    return ids.getOrDefault(key, UNKNOWN);
  }

  /** The form in which the vocabulary keeps a word. */
  public static String key(String word) {
    return TonePlacement.toOldPlacement(word.toLowerCase(Locale.ROOT));
  }

  /** How often the word was seen with a capital first letter where no sentence begins. */
  public int titles(int id) {
    return titles[id];
  }

  /** How often the word was seen in capitals throughout. */
  public int capitals(int id) {
    return capitals[id];
  }
}
