package vn.vankho.index;

import java.util.List;
import java.util.stream.Collectors;

/**
 * An abbreviation and what it is short for.
 *
 * @param written as it is usually written: {@code KT-XH}
 * @param key its letters folded, without what is between them: {@code ktxh}
 * @param tokens its tokens
 * @param meanings the tokens of each meaning
 */
record Abbreviation(String written, String key, List<Token> tokens, List<List<Token>> meanings) {
  /** Copies the lists. */
  Abbreviation {
    tokens = List.copyOf(tokens);
    meanings = List.copyOf(meanings);
  }

  /**
   * The term under which it is found where it stands as a word: apart from the same letters in a
   * document's number, and no token that a text can have.
   */
  String term() {
    return term(key);
  }

  static String term(String key) {
    return "=" + key;
  }

  /** The term under which the words of a meaning are found where they stand side by side. */
  static String term(List<Token> meaning) {
    return term(meaning.stream().map(Token::folded).collect(Collectors.joining(" ")));
  }

  /**
   * Short ones mean too much: only of longer ones with one meaning is that meaning theirs alone.
   */
  boolean standsForItsMeaning() {
    return key.length() >= 3 && meanings.size() == 1;
  }
}
