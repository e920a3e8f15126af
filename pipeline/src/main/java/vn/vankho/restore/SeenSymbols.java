package vn.vankho.restore;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import vn.vankho.model.Origin;
import vn.vankho.model.Page;
import vn.vankho.model.SymbolChoice;
import vn.vankho.model.Word;
import vn.vankho.model.WordInk;

/** What an OCR engine saw at the places of a text, as far as it was asked. */
final class SeenSymbols {
  private static final SeenSymbols NOTHING = new SeenSymbols(List.of(), new int[0]);

  /** An engine that lists no choice for a word is sure of it; below this, choices were lost. */
  private static final double SURE = 0.9;

  private final List<Word> words;
  private final int[] starts;

  private SeenSymbols(List<Word> words, int[] starts) {
    this.words = words;
    this.starts = starts;
  }

  /** Of a text of which nothing is known but its characters. */
  static SeenSymbols nothing() {
    return NOTHING;
  }

  /**
   * Of the text of a page.
   *
   * @param starts where each word of the page begins in the text
   */
  static SeenSymbols on(Page page, int[] starts) {
    boolean wasAsked =
        page.origin() == Origin.OCR
            && page.words().stream()
                .anyMatch(word -> !word.choices().isEmpty() || word.ink().isPresent());
    return wasAsked ? new SeenSymbols(page.words(), starts) : NOTHING;
  }

  /** Whether it is known what else the engine saw in the word at that place of the page. */
  boolean isKnown(int word) {
    return word >= 0
        && word < words.size()
        && !(words.get(word).choices().isEmpty() && words.get(word).confidence() < SURE);
  }

  /** Whether it is known what else the engine saw in a token. */
  boolean isKnown(Token token) {
    int word = wordAt(token.start());
    return isKnown(word) && token.end() <= starts[word] + words.get(word).text().length();
  }

  /** Confidence of the word that a known token stands in. */
  double confidence(Token token) {
    return words.get(wordAt(token.start())).confidence();
  }

  /** The choices in a token, places counted from its first character; none where not known. */
  List<SymbolChoice> choices(Token token) {
    if (!isKnown(token)) {
      return List.of();
    }
    int word = wordAt(token.start());
    int from = token.start() - starts[word];
    return words.get(word).choices().stream()
        .filter(choice -> choice.at() >= from && choice.at() < from + token.end() - token.start())
        .map(choice -> new SymbolChoice(choice.at() - from, choice.symbol(), choice.cost()))
        .toList();
  }

  /**
   * What it costs to take the one character of a token for another; empty where it was not seen.
   */
  OptionalDouble cost(Token token, char symbol) {
    return choices(token).stream()
        .filter(choice -> choice.at() == 0 && choice.symbol() == symbol)
        .mapToDouble(SymbolChoice::cost)
        .findFirst();
  }

  /**
   * The ink of a word.
   *
   * @param before what was read of it before a token
   * @param after what was read of it behind the token
   */
  record Inked(WordInk ink, String before, String after) {}

  /** The ink of the word that a token is in; absent where it was not measured. */
  Optional<Inked> ink(Token token) {
    int at = wordAt(token.start());
    if (at < 0 || words.get(at).ink().isEmpty()) {
      return Optional.empty();
    }
    String raw = words.get(at).text();
    int from = token.start() - starts[at];
    int to = from + token.end() - token.start();
    return to > raw.length()
        ? Optional.empty()
        : Optional.of(
            new Inked(words.get(at).ink().get(), raw.substring(0, from), raw.substring(to)));
  }

  /** The last word that begins at or before a place of the text; -1 where none does. */
  private int wordAt(int place) {
    int found = Arrays.binarySearch(starts, place);
    return found >= 0 ? found : -found - 2;
  }
}
