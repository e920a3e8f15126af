package vn.vankho.index;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.util.BytesRef;

/**
 * The passages of a text and the keys by which copies of them are found.
 *
 * <p>Passages are the sentences of the outline; header, recipients and signature, which every
 * document has, are no part of it. Of the hashes of all runs of three syllables of a passage,
 * without marks and with any figure as good as another, the least in each of ten classes is a key
 * (one-permutation MinHash: Li, Owen and Zhang 2012). Copies that share a part J of their runs
 * share each key with a chance of about J, so that misreadings and a few changed words leave some
 * key.
 */
final class PassageText {
  static final int KEYS = 10;
  private static final int RUN = 3;

  /** Shorter ones are headings and formulas. */
  static final int FEWEST_TOKENS = 8;

  /** Longer ones are cut, so that a part that is copied alone is found. */
  static final int MOST_TOKENS = 60;

  /** A longer text than a thousand pages; what is beyond is not looked at. */
  private static final int MOST_PASSAGES = 20_000;

  static final int KEY_BYTES = 5;

  private final String text;
  private final List<Token> tokens;
  private final List<Span> passages = new ArrayList<>();
  private final int[] words;

  /** Tokens of a passage, half-open. */
  record Span(int first, int end) {
    int length() {
      return end - first;
    }
  }

  PassageText(String text, List<Token> tokens, List<SectionSpan> sections) {
    this.text = text;
    this.tokens = tokens;
    this.words = new int[tokens.size()];
    for (int i = 0; i < words.length; i++) {
      String folded = tokens.get(i).folded();
      words[i] =
          !folded.isEmpty() && Character.isDigit(folded.charAt(0)) ? 1 : mixed(folded.hashCode());
    }
    cut(sections);
  }

  private void cut(List<SectionSpan> sections) {
    boolean[] inside = new boolean[tokens.size()];
    boolean[] begins = new boolean[tokens.size() + 1];
    for (SectionSpan section : sections) {
      int end = Math.min(section.endToken(), inside.length);
      begins[Math.min(section.firstToken(), inside.length)] = true;
      for (int i = section.firstToken(); i < end && section.path().size() == 1; i++) {
        inside[i] = true;
      }
    }
    int start = 0;
    for (int i = 0; i < tokens.size(); i++) {
      boolean isInside = sections.isEmpty() || inside[i];
      if (!isInside || begins[i]) {
        add(start, i);
        start = isInside ? i : i + 1;
      }
      if (isInside && (endsSentence(i) || i + 1 - start >= MOST_TOKENS)) {
        add(start, i + 1);
        start = i + 1;
      }
    }
    add(start, tokens.size());
  }

  private void add(int first, int end) {
    if (end - first >= FEWEST_TOKENS && passages.size() < MOST_PASSAGES) {
      passages.add(new Span(first, end));
    }
  }

  /**
   * Whether a full stop, semicolon, colon, question or exclamation mark follows, then white space.
   */
  private boolean endsSentence(int token) {
    int end = tokens.get(token).end();
    int next = token + 1 < tokens.size() ? tokens.get(token + 1).start() : text.length();
    for (int at = end; at < next; at++) {
      boolean isMark = ".;:?!".indexOf(text.charAt(at)) >= 0;
      if (isMark && (at + 1 >= next || Character.isWhitespace(text.charAt(at + 1)))) {
        return at + 1 < next;
      }
    }
    return false;
  }

  List<Span> passages() {
    return passages;
  }

  List<Token> tokens() {
    return tokens;
  }

  /** Hash of the run of syllables that begins at a token. */
  int run(int token) {
    int hash = 0;
    for (int i = token; i < token + RUN; i++) {
      hash = mixed(hash * 31 + words[i]);
    }
    return hash;
  }

  /** Tokens of a passage at which a run begins. */
  static int runs(Span passage) {
    return passage.length() - RUN + 1;
  }

  /** The keys of a passage. */
  Set<BytesRef> keys(Span passage) {
    LongList hashes = new LongList();
    addHashes(passage, hashes);
    Set<BytesRef> keys = new LinkedHashSet<>();
    for (int i = 0; i < hashes.size; i++) {
      keys.add(key(hashes.values[i]));
    }
    return keys;
  }

  /** The keys of all passages, each as the lower bits of a number; some may be there twice. */
  LongList hashes() {
    LongList hashes = new LongList();
    passages.forEach(passage -> addHashes(passage, hashes));
    return hashes;
  }

  private void addHashes(Span passage, LongList to) {
    long[] least = new long[KEYS];
    boolean[] has = new boolean[KEYS];
    for (int i = passage.first(); i < passage.first() + runs(passage); i++) {
      long hash = mixed(run(i) * 0x9E3779B97F4A7C15L);
      int kind = (int) Long.remainderUnsigned(hash, KEYS);
      if (!has[kind] || Long.compareUnsigned(hash, least[kind]) < 0) {
        has[kind] = true;
        least[kind] = hash;
      }
    }
    for (int kind = 0; kind < KEYS; kind++) {
      if (has[kind]) {
        to.add(least[kind]);
      }
    }
  }

  /** Forty bits: among a thousand million keys one in a thousand is another's by chance. */
  private static BytesRef key(long hash) {
    NumberBytes bytes = new NumberBytes(KEY_BYTES);
    bytes.low(hash, KEY_BYTES);
    return bytes.toRef();
  }

  private static int mixed(int hash) {
    int mixed = (hash ^ (hash >>> 16)) * 0x85EBCA6B;
    mixed = (mixed ^ (mixed >>> 13)) * 0xC2B2AE35;
    return mixed ^ (mixed >>> 16);
  }

  private static long mixed(long hash) {
    long mixed = (hash ^ (hash >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
