package vn.vankho.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.util.BytesRef;
import vn.vankho.text.Folding;
import vn.vankho.text.Syllables;

/**
 * The words of the index, for words that it does not have: what a person or a scanner may have
 * meant by them. Candidates differ in few letters; between them decide the words beside, then how
 * common they are.
 */
final class Vocabulary {
  private static final int SHORTEST = 2;

  /** Of two letters everything is like everything. */
  private static final int SHORTEST_OFFERED = 3;

  /** Words of so many letters may differ in two. */
  private static final int LONG = 5;

  private static final int MOST_CANDIDATES = 12;

  /**
   * What a letter's difference costs beside the logarithm of how often the words are neighbours.
   */
  private static final double COST_OF_A_LETTER = 6;

  /** A word is rare that so few documents have, or at most one of so many. */
  private static final int FEW = 3;

  private static final int ONE_OF = 500;

  private final IndexSearcher searcher;

  Vocabulary(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  private record Candidate(String word, int documents, int edits) {}

  /** Documents that have a word with whatever marks. */
  int documents(Token token) throws IOException {
    return searcher.getIndexReader().docFreq(new Term(field(false), token.folded()));
  }

  /** Whether hardly any document has a word with whatever marks. */
  boolean isRare(Token word) throws IOException {
    return documents(word) <= Math.max(FEW, searcher.getIndexReader().numDocs() / ONE_OF);
  }

  private static String field(boolean asWritten) {
    return Fields.BODY + (asWritten ? Fields.EXACT : Fields.FOLDED);
  }

  /**
   * What may be meant by a word that no document has; empty for numbers and where nothing is like
   * it.
   *
   * @param before the word before it in the query
   * @param after the word after it
   */
  Optional<String> instead(Token word, Optional<Token> before, Optional<Token> after)
      throws IOException {
    boolean asWritten = word.hasMarks();
    String text = text(word, asWritten);
    if (!isWord(text)) {
      return Optional.empty();
    }
    double best = Double.NEGATIVE_INFINITY;
    Optional<String> chosen = Optional.empty();
    for (Candidate each : candidates(field(asWritten), text)) {
      double score =
          Math.log(1.0 + each.documents())
              - COST_OF_A_LETTER * each.edits()
              + 3 * neighbours(each.word(), before, after, asWritten);
      if (score > best) {
        best = score;
        chosen = Optional.of(each.word());
      }
    }
    return chosen;
  }

  private static boolean isWord(String text) {
    return text.length() >= SHORTEST && text.chars().noneMatch(Character::isDigit);
  }

  /**
   * A word like one that some documents have, with other letters, that far more have, and beside
   * the words that stand beside it in the query. What is a Vietnamese syllable is exchanged only
   * where it never stands beside those: nearly every syllable differs from a frequent one by a
   * letter, and that is no evidence.
   */
  Optional<String> farMoreFrequent(Token word, Optional<Token> before, Optional<Token> after)
      throws IOException {
    boolean asWritten = word.hasMarks();
    boolean isAlone = before.isEmpty() && after.isEmpty();
    if (word.exact().length() < SHORTEST_OFFERED || !isWord(text(word, asWritten))) {
      return Optional.empty();
    }
    long pairs = pairs(text(word, asWritten), before, after, asWritten);
    if (Syllables.isWellFormed(word.exact()) && (isAlone || pairs > 0)) {
      return Optional.empty();
    }
    long leastPairs = isAlone ? 0 : Proposal.FAR_MORE * Math.max(1, pairs);
    int leastDocuments = Proposal.FAR_MORE * Math.max(1, documents(word));
    for (Candidate each : candidates(field(asWritten), text(word, asWritten))) {
      boolean isFrequent =
          each.documents() >= leastDocuments && !Folding.fold(each.word()).equals(word.folded());
      if (isFrequent && pairs(each.word(), before, after, asWritten) >= leastPairs) {
        return Optional.of(each.word());
      }
    }
    return Optional.empty();
  }

  /** Documents that have a word beside its neighbours, those of both counted. */
  private long pairs(String word, Optional<Token> before, Optional<Token> after, boolean asWritten)
      throws IOException {
    long pairs = 0;
    if (before.isPresent()) {
      pairs += together(text(before.get(), asWritten), word, asWritten);
    }
    if (after.isPresent()) {
      pairs += together(word, text(after.get(), asWritten), asWritten);
    }
    return pairs;
  }

  private double neighbours(
      String word, Optional<Token> before, Optional<Token> after, boolean asWritten)
      throws IOException {
    double score = 0;
    if (before.isPresent()) {
      score += Math.log(1.0 + together(text(before.get(), asWritten), word, asWritten));
    }
    if (after.isPresent()) {
      score += Math.log(1.0 + together(word, text(after.get(), asWritten), asWritten));
    }
    return score;
  }

  private static String text(Token token, boolean asWritten) {
    return asWritten ? token.exact() : token.folded();
  }

  private int together(String first, String second, boolean asWritten) throws IOException {
    return searcher.count(new PhraseQuery(field(asWritten), first, second));
  }

  /** The most frequent of those with fewest differences. */
  private List<Candidate> candidates(String field, String word) throws IOException {
    Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), field);
    if (terms == null) {
      return List.of();
    }
    List<Candidate> found = new ArrayList<>();
    int most = word.length() >= LONG ? 2 : 1;
    for (int edits = 1; edits <= most && found.isEmpty(); edits++) {
      FuzzyTermsEnum near = new FuzzyTermsEnum(terms, new Term(field, word), edits, 0, true);
      for (BytesRef term = near.next(); term != null; term = near.next()) {
        String text = term.utf8ToString();
        if (!text.equals(word) && Character.isLetter(text.charAt(0))) {
          found.add(new Candidate(text, near.docFreq(), edits));
        }
      }
    }
    found.sort(
        Comparator.comparingInt(Candidate::documents).reversed().thenComparing(Candidate::word));
    return found.subList(0, Math.min(MOST_CANDIDATES, found.size()));
  }
}
