package vn.vankho.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.jspecify.annotations.Nullable;

/**
 * How often, and where, words stand in a few documents of a segment; each list is read once. The
 * documents are named by their index among those few.
 */
final class Places {
  private final LeafReaderContext leaf;
  private final int[] docs;
  private final Map<String, TermsEnum> dictionaries = new HashMap<>();
  private final Map<String, long[]> norms = new HashMap<>();
  private final InDocuments[] words;

  /** A word in a field. */
  static final class Word {
    private final Term term;
    private final TermStates states;
    private final int number;
    private boolean withPositions;

    /**
     * @param number by which it is asked for
     */
    Word(Term term, TermStates states, int number) {
      this.term = term;
      this.states = states;
      this.number = number;
    }

    TermStates states() {
      return states;
    }

    Term term() {
      return term;
    }

    int number() {
      return number;
    }

    /** Says that it must be known where the word stands, too. */
    void wantPositions() {
      withPositions = true;
    }
  }

  /** A word in the documents; the positions of document i are from ends[i - 1] to ends[i]. */
  private static final class InDocuments {
    private final int[] frequencies;
    private final int[] ends;
    private int[] positions = new int[0];

    InDocuments(int documents, boolean withPositions) {
      frequencies = new int[documents];
      ends = new int[withPositions ? documents : 0];
    }
  }

  /**
   * @param docs numbers of documents in the segment, rising
   * @param words by their numbers
   */
  Places(LeafReaderContext leaf, int[] docs, List<Word> words) throws IOException {
    this.leaf = leaf;
    this.docs = docs;
    this.words = new InDocuments[words.size()];
    for (Word word : words) {
      this.words[word.number()] = read(word);
    }
  }

  private InDocuments read(Word word) throws IOException {
    InDocuments found = new InDocuments(docs.length, word.withPositions);
    PostingsEnum list = list(word);
    if (list == null) {
      return found;
    }
    int known = 0;
    for (int i = 0; i < docs.length; i++) {
      int at = list.docID() < docs[i] ? list.advance(docs[i]) : list.docID();
      if (at == docs[i]) {
        int frequency = list.freq();
        found.frequencies[i] = frequency;
        if (word.withPositions) {
          if (found.positions.length < known + frequency) {
            found.positions = Arrays.copyOf(found.positions, 2 * (known + frequency) + docs.length);
          }
          for (int end = known + frequency; known < end; known++) {
            found.positions[known] = list.nextPosition();
          }
        }
      }
      if (word.withPositions) {
        found.ends[i] = known;
      }
    }
    return found;
  }

  private @Nullable PostingsEnum list(Word word) throws IOException {
    TermState state = word.states.get(leaf);
    if (state == null) {
      return null;
    }
    TermsEnum dictionary = dictionaries.get(word.term.field());
    if (dictionary == null) {
      Terms terms = leaf.reader().terms(word.term.field());
      if (terms == null) {
        return null;
      }
      dictionary = terms.iterator();
      dictionaries.put(word.term.field(), dictionary);
    }
    dictionary.seekExact(word.term.bytes(), state);
    return dictionary.postings(
        null, word.withPositions ? PostingsEnum.POSITIONS : PostingsEnum.FREQS);
  }

  LeafReaderContext leaf() {
    return leaf;
  }

  /** The number of a document in the segment. */
  int doc(int index) {
    return docs[index];
  }

  /** How often a word stands in a document. */
  int frequency(int word, int index) {
    return words[word].frequencies[index];
  }

  /** Where the positions of a word in a document begin in {@link #positions}. */
  int from(int word, int index) {
    return index == 0 ? 0 : words[word].ends[index - 1];
  }

  /** Where they end. */
  int to(int word, int index) {
    return words[word].ends[index];
  }

  /** Positions of a word in all the documents, rising in each. */
  int[] positions(int word) {
    return words[word].positions;
  }

  /** What Lucene has kept of the lengths of a field, by document. */
  long[] norms(String field) throws IOException {
    long[] known = norms.get(field);
    if (known != null) {
      return known;
    }
    long[] read = new long[docs.length];
    Arrays.fill(read, 1);
    LeafReader reader = leaf.reader();
    NumericDocValues values = reader.getNormValues(field);
    for (int i = 0; values != null && i < docs.length; i++) {
      if (values.advanceExact(docs[i])) {
        read[i] = values.longValue();
      }
    }
    norms.put(field, read);
    return read;
  }
}
