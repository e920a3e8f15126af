package vn.vankho.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.vankho.index.QueryNode.Abbreviated;
import vn.vankho.index.QueryNode.All;
import vn.vankho.index.QueryNode.Any;
import vn.vankho.index.QueryNode.Coded;
import vn.vankho.index.QueryNode.Run;
import vn.vankho.index.QueryNode.SpelledOut;
import vn.vankho.text.Keystrokes;

/** Other wordings of a query: its own text with words exchanged, all else as it was typed. */
final class Rewording {
  private final String query;
  private final List<Token> words = new ArrayList<>();

  /**
   * Where words stand that are meant as they are: parts of codes, abbreviations, quotations,
   * capitals.
   */
  private final Set<Integer> meant = new HashSet<>();

  /**
   * @param query as typed
   * @param node as understood; its tokens say where in the query they stand
   */
  Rewording(String query, QueryNode node) {
    this.query = query;
    collect(node);
    for (Token word : words) {
      if (isQuoted(word) || isInCapitals(word)) {
        meant.add(word.start());
      }
    }
  }

  private void collect(QueryNode node) {
    if (node instanceof Run run) {
      words.addAll(run.tokens());
    } else if (node instanceof Abbreviated abbreviation) {
      collectMeant(abbreviation.written());
    } else if (node instanceof SpelledOut meaning) {
      meaning.words().forEach(this::collectMeant);
    } else if (node instanceof Coded number) {
      collectMeant(number.asText());
    } else if (node instanceof All all) {
      all.required().forEach(this::collect);
    } else if (node instanceof Any any) {
      any.choices().forEach(this::collect);
    }
  }

  private void collectMeant(QueryNode node) {
    int before = words.size();
    collect(node);
    words.subList(before, words.size()).forEach(word -> meant.add(word.start()));
  }

  /** Whether an odd number of quotation marks stands before a word. */
  private boolean isQuoted(Token word) {
    return query.substring(0, word.start()).chars().filter(QueryParser::isQuote).count() % 2 == 1;
  }

  /** An abbreviation that is in no list, or a name. */
  private boolean isInCapitals(Token word) {
    return query.substring(word.start(), word.end()).chars().noneMatch(Character::isLowerCase);
  }

  /** With the syllables that Telex or VNI keys make; empty if there are no such keys. */
  Optional<String> asKeystrokes() {
    return exchanged(i -> Keystrokes.syllable(words.get(i).exact()));
  }

  /** With words that the index has for those that it does not; empty if it has all or no like. */
  Optional<String> corrected(Vocabulary vocabulary) throws IOException {
    List<Optional<String>> instead = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      Token word = words.get(i);
      instead.add(
          vocabulary.documents(word) > 0
              ? Optional.empty()
              : vocabulary.instead(word, neighbour(i, i - 1), neighbour(i, i + 1)));
    }
    return exchanged(instead::get);
  }

  /** With the syllables that keys make of rare words; empty if there are no such words. */
  Optional<String> rareAsKeystrokes(Vocabulary vocabulary) throws IOException {
    return exchanged(rare(vocabulary, i -> Keystrokes.syllable(words.get(i).exact()))::get);
  }

  /** With far more frequent words in place of rare ones; empty if there are none like them. */
  Optional<String> rareCorrected(Vocabulary vocabulary) throws IOException {
    return exchanged(
        rare(
                vocabulary,
                i ->
                    vocabulary.farMoreFrequent(
                        words.get(i), neighbour(i, i - 1), neighbour(i, i + 1)))
            ::get);
  }

  private List<Optional<String>> rare(Vocabulary vocabulary, Lookup lookup) throws IOException {
    List<Optional<String>> instead = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      Token word = words.get(i);
      boolean isOpen = !meant.contains(word.start()) && vocabulary.isRare(word);
      instead.add(isOpen ? lookup.of(i) : Optional.empty());
    }
    return instead;
  }

  /** What there is for a word. */
  private interface Lookup {
    Optional<String> of(int index) throws IOException;
  }

  /** A word beside another, if only spaces part them. */
  private Optional<Token> neighbour(int index, int beside) {
    if (beside < 0 || beside >= words.size()) {
      return Optional.empty();
    }
    Token first = words.get(Math.min(index, beside));
    Token second = words.get(Math.max(index, beside));
    boolean apart =
        first.end() > second.start() || !query.substring(first.end(), second.start()).isBlank();
    return apart ? Optional.empty() : Optional.of(words.get(beside));
  }

  /** What to put in place of a word. */
  private interface Exchange {
    Optional<String> of(int index);
  }

  private Optional<String> exchanged(Exchange exchange) {
    StringBuilder text = new StringBuilder();
    int at = 0;
    boolean changed = false;
    for (int i = 0; i < words.size(); i++) {
      Token word = words.get(i);
      Optional<String> instead = word.start() < at ? Optional.empty() : exchange.of(i);
      if (instead.isPresent()) {
        text.append(query, at, word.start()).append(instead.get());
        at = word.end();
        changed = true;
      }
    }
    text.append(query.substring(at));
    return changed ? Optional.of(text.toString()) : Optional.empty();
  }
}
