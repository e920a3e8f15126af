package vn.vankho.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.vankho.text.PackedTable;

/** The table of abbreviations, and where in a text they and what they are short for stand. */
final class Abbreviations {
  private static final String TABLE = "abbreviations.tsv";

  /** {@code LĐ-TB&XH} has three. */
  private static final int MOST_TOKENS = 3;

  private static final Map<String, Abbreviation> BY_KEY = new HashMap<>();

  /** By the first folded token of a meaning, for those that their meaning stands for. */
  private static final Map<String, List<Abbreviation>> BY_MEANING = new HashMap<>();

  /** By the first two folded tokens of a meaning, meanings of several tokens, each once. */
  private static final Map<String, Map<String, Set<List<String>>>> MEANINGS = new HashMap<>();

  static {
    for (String row : PackedTable.rows(Abbreviations.class, TABLE)) {
      Abbreviation each = ofRow(row);
      if (BY_KEY.put(each.key(), each) != null) {
        throw new IllegalStateException(TABLE + ": " + each.written() + " stands there twice");
      }
      each.meanings().stream()
          .map(meaning -> meaning.stream().map(Token::folded).toList())
          .filter(meaning -> meaning.size() > 1)
          .forEach(
              meaning ->
                  MEANINGS
                      .computeIfAbsent(meaning.get(0), first -> new HashMap<>())
                      .computeIfAbsent(meaning.get(1), second -> new HashSet<>())
                      .add(meaning));
      if (each.standsForItsMeaning()) {
        BY_MEANING
            .computeIfAbsent(each.meanings().get(0).get(0).folded(), key -> new ArrayList<>())
            .add(each);
      }
    }
    // The longest meaning first: "cán bộ, công chức, viên chức" before "cán bộ, công chức".
    BY_MEANING
        .values()
        .forEach(
            list -> list.sort((a, b) -> b.meanings().get(0).size() - a.meanings().get(0).size()));
  }

  private Abbreviations() {}

  private static Abbreviation ofRow(String row) {
    String[] columns = row.split("\t");
    List<Token> tokens = Tokens.of(columns[0]);
    List<List<Token>> meanings = Arrays.stream(columns).skip(1).map(Tokens::of).toList();
    return new Abbreviation(columns[0], key(tokens), tokens, meanings);
  }

  private static String key(List<Token> tokens) {
    if (tokens.size() == 1) {
      return tokens.get(0).folded();
    }
    StringBuilder key = new StringBuilder();
    for (Token token : tokens) {
      key.append(token.folded());
    }
    return key.toString();
  }

  /** All of them. */
  static List<Abbreviation> all() {
    return List.copyOf(BY_KEY.values());
  }

  /** What tokens that belong together abbreviate, written in any case, with or without marks. */
  static Optional<Abbreviation> of(List<Token> tokens) {
    return tokens.size() > MOST_TOKENS
        ? Optional.empty()
        : Optional.ofNullable(BY_KEY.get(key(tokens)));
  }

  /** Those whose meaning begins with a folded token, the longest first. */
  static List<Abbreviation> meaningBeginsWith(String folded) {
    return BY_MEANING.getOrDefault(folded, List.of());
  }

  /**
   * The terms of the abbreviations in a text, and of what they are short for, by index of the token
   * with which they begin. Abbreviations are written in capitals but for a letter, and are no part
   * of a document's number.
   */
  static Map<Integer, List<String>> terms(String text, List<Token> tokens, List<Code> codes) {
    Map<Integer, List<String>> terms = meanings(tokens);
    int code = 0;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      while (code < codes.size() && codes.get(code).end() <= token.start()) {
        code++;
      }
      boolean inCode = code < codes.size() && codes.get(code).start() <= token.start();
      if (inCode || !looksAbbreviated(text, token)) {
        continue;
      }
      int length = MOST_TOKENS;
      while (length > 0 && !isOne(text, tokens, i, length)) {
        length--;
      }
      if (length > 0) {
        terms
            .computeIfAbsent(i, at -> new ArrayList<>())
            .add(Abbreviation.term(key(tokens.subList(i, i + length))));
        i += length - 1;
      }
    }
    return terms;
  }

  private static Map<Integer, List<String>> meanings(List<Token> tokens) {
    Map<Integer, List<String>> terms = new HashMap<>();
    for (int i = 0; i + 1 < tokens.size(); i++) {
      Map<String, Set<List<String>>> bySecond = MEANINGS.get(tokens.get(i).folded());
      if (bySecond == null) {
        continue;
      }
      for (List<String> meaning : bySecond.getOrDefault(tokens.get(i + 1).folded(), Set.of())) {
        if (standsAt(tokens, i, meaning)) {
          terms
              .computeIfAbsent(i, at -> new ArrayList<>())
              .add(Abbreviation.term(tokens.subList(i, i + meaning.size())));
        }
      }
    }
    return terms;
  }

  /** Whether a meaning stands at a token, of which the first two words are there. */
  private static boolean standsAt(List<Token> tokens, int from, List<String> folded) {
    if (from + folded.size() > tokens.size()) {
      return false;
    }
    for (int i = 2; i < folded.size(); i++) {
      if (!tokens.get(from + i).folded().equals(folded.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isOne(String text, List<Token> tokens, int from, int length) {
    return isJoined(text, tokens, from, length)
        && BY_KEY.containsKey(key(tokens.subList(from, from + length)));
  }

  /** {@code CCHC}, {@code TTr}, {@code GĐ}; not {@code Sở}, {@code cchc} or {@code 780}. */
  static boolean looksAbbreviated(String text, Token token) {
    int length = token.end() - token.start();
    if (length < 2 || length > 12) {
      return false;
    }
    int others = 0;
    for (int i = token.start(); i < token.end() && others < 2; i++) {
      if (!Character.isUpperCase(text.charAt(i))) {
        others++;
      }
    }
    return others < 2 && length - others >= 2;
  }

  /** Whether tokens are parted by nothing but one sign each: {@code GD&ĐT}, {@code KT-XH}. */
  private static boolean isJoined(String text, List<Token> tokens, int from, int length) {
    if (from + length > tokens.size()) {
      return false;
    }
    for (int i = from + 1; i < from + length; i++) {
      int gap = tokens.get(i).start() - tokens.get(i - 1).end();
      char between = text.charAt(tokens.get(i).start() - 1);
      if (gap != 1 || "-–&.,".indexOf(between) < 0 || !looksAbbreviated(text, tokens.get(i))) {
        return false;
      }
    }
    return true;
  }
}
