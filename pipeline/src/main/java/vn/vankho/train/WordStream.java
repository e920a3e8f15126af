package vn.vankho.train;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import vn.vankho.restore.Scorer;
import vn.vankho.restore.Token;
import vn.vankho.restore.Tokenizer;
import vn.vankho.restore.Vocabulary;
import vn.vankho.text.Syllables;

/**
 * Texts as one stream of words on disk, and the count of each word.
 *
 * <p>Words get numbers in the order of their first appearance; once all text is read, the
 * vocabulary is chosen and the stream is read back in its ids.
 */
final class WordStream implements AutoCloseable {
  private static final int PARAGRAPH = -1;

  private final Path file;
  private final DataOutputStream out;
  private final RepeatFilter repeats = new RepeatFilter();
  private final HeldOut heldOut = new HeldOut();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> words = new ArrayList<>();
  private int[][] counts = new int[3][1 << 16];
  private int[] line = new int[1 << 10];
  private final Map<String, Integer> codeParts = new HashMap<>();
  private long linesRead;
  private long linesKept;
  private long wordsKept;

  WordStream(Path file) throws IOException {
    this.file = file;
    out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
    for (int id = 0; id < Vocabulary.RESERVED; id++) {
      words.add("");
    }
  }

  void read(Path text) throws IOException {
    try {
      TextLines.forEach(text, this::addLine);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  long linesRead() {
    return linesRead;
  }

  long linesKept() {
    return linesKept;
  }

  long wordsKept() {
    return wordsKept;
  }

  /** Parts of document numbers such as {@code QĐ}, with how often each was seen. */
  Map<String, Integer> codeParts() {
    return codeParts;
  }

  private void addLine(String text) {
    linesRead++;
    List<Token> tokens = Tokenizer.tokens(text, 0, text.length());
    if (tokens.isEmpty()) {
      return;
    }
    if (line.length < tokens.size()) {
      line = new int[tokens.size() * 2];
    }
    int length = 0;
    for (Token token : tokens) {
      line[length++] = number(text, token);
    }
    if (LineQuality.isVietnamese(text, tokens) && repeats.isNew(line, length)) {
      keep(text, tokens, length);
    }
  }

  private void keep(String text, List<Token> tokens, int length) {
    linesKept++;
    if (heldOut.takes(linesKept, line, length)) {
      return;
    }
    wordsKept += length;
    boolean begins = true;
    for (int i = 0; i < length; i++) {
      Token token = tokens.get(i);
      if (token.kind() == Token.Kind.WORD) {
        count(line[i], text, token, begins);
        begins = false;
      } else if (token.kind() == Token.Kind.CODE) {
        countParts(text.substring(token.start(), token.end()));
      } else {
        begins |= token.kind() == Token.Kind.STOP || token.kind() == Token.Kind.MARK;
      }
    }
    write(length);
  }

  private void write(int length) {
    try {
      for (int i = 0; i < length; i++) {
        out.writeInt(line[i]);
      }
      out.writeInt(PARAGRAPH);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int number(String text, Token token) {
    return switch (token.kind()) {
      case NUMBER -> Vocabulary.NUMBER;
      case CODE -> Vocabulary.CODE;
      case STOP -> Vocabulary.STOP;
      case MARK -> Vocabulary.MARK;
      case WORD -> {
        String key = Vocabulary.key(text.substring(token.start(), token.end()));
        Integer known = numbers.get(key);
        if (known == null) {
          known = words.size();
          numbers.put(key, known);
          words.add(key);
        }
        yield known;
      }
    };
  }

  private void count(int word, String text, Token token, boolean begins) {
    if (word >= counts[0].length) {
      for (int i = 0; i < counts.length; i++) {
        counts[i] = java.util.Arrays.copyOf(counts[i], word * 2);
      }
    }
    counts[0][word]++;
    char first = text.charAt(token.start());
    if (Character.isUpperCase(first)) {
      boolean capitals = token.end() - token.start() > 1;
      for (int i = token.start(); i < token.end(); i++) {
        capitals &= !Character.isLowerCase(text.charAt(i));
      }
      if (capitals) {
        counts[2][word]++;
      } else if (!begins) {
        counts[1][word]++;
      }
    }
  }

  private void countParts(String code) {
    for (String numbered : code.split("[/.:-]")) {
      String part = numbered.replaceAll("[0-9]+$", "");
      if (part.length() > 1 && part.chars().allMatch(Character::isUpperCase)) {
        codeParts.merge(part, 1, Integer::sum);
      }
    }
  }

  /** The most frequent words, and every syllable that stands at least twice; ties by spelling. */
  Vocabulary vocabulary(int largest, int leastCount) {
    LostMarks lost = new LostMarks(words, counts[0]);
    List<Integer> chosen = new ArrayList<>();
    for (int word = Vocabulary.RESERVED; word < words.size(); word++) {
      int count = counts[0][word];
      boolean known = count >= leastCount || count >= 2 && Syllables.isWellFormed(words.get(word));
      if (known && !lost.isImpossible(word)) {
        chosen.add(word);
      }
    }
    chosen.sort(
        Comparator.<Integer>comparingInt(word -> -counts[0][word]).thenComparing(words::get));
    List<Vocabulary.Entry> entries = new ArrayList<>();
    for (int word : chosen.subList(0, Math.min(largest - Vocabulary.RESERVED, chosen.size()))) {
      entries.add(
          new Vocabulary.Entry(words.get(word), counts[0][word], counts[1][word], counts[2][word]));
    }
    return Vocabulary.of(entries);
  }

  /** Reads the stream back in ids of the vocabulary; a paragraph's end is -1. */
  void replay(Vocabulary vocabulary, IntConsumer consumer) throws IOException {
    out.close();
    int[] ids = ids(vocabulary);
    LostMarks lost = new LostMarks(words, counts[0]);
    int length = 0;
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
      while (true) {
        int word = in.readInt();
        if (word != PARAGRAPH) {
          line[length++] = word; // No line is longer than the longest that was written.
        } else {
          lost.clear(line, length);
          for (int i = 0; i < length; i++) {
            consumer.accept(ids[line[i]]);
          }
          consumer.accept(PARAGRAPH);
          length = 0;
        }
      }
    } catch (EOFException end) {
      return;
    }
  }

  private int[] ids(Vocabulary vocabulary) {
    int[] ids = new int[words.size()];
    for (int word = 0; word < ids.length; word++) {
      ids[word] = word < Vocabulary.RESERVED ? word : vocabulary.idOfKey(words.get(word));
    }
    return ids;
  }

  /** How well a model of this vocabulary foresees the lines that were held out. */
  HeldOut.Measure measure(Scorer model, Vocabulary vocabulary) {
    return heldOut.measure(model, ids(vocabulary));
  }

  @Override
  public void close() throws IOException {
    out.close();
    Files.deleteIfExists(file);
  }
}
