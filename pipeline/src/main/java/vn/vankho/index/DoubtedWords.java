package vn.vankho.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Folded words that words of a text may be instead, by index of the token. */
final class DoubtedWords {
  private final int[] tokens;
  private final List<List<String>> words;

  private DoubtedWords(int[] tokens, List<List<String>> words) {
    this.tokens = tokens;
    this.words = words;
  }

  static DoubtedWords of(Map<Integer, List<String>> byToken) {
    Map<Integer, List<String>> sorted = new TreeMap<>(byToken);
    int[] tokens = sorted.keySet().stream().mapToInt(Integer::intValue).toArray();
    return new DoubtedWords(tokens, List.copyOf(sorted.values()));
  }

  boolean isEmpty() {
    return tokens.length == 0;
  }

  /** What a token may be instead; mostly nothing. */
  List<String> at(int token) {
    int found = Arrays.binarySearch(tokens, token);
    return found < 0 ? List.of() : words.get(found);
  }

  /** A line for each token: its index and the words, parted by spaces. */
  String packed() {
    StringBuilder packed = new StringBuilder();
    for (int i = 0; i < tokens.length; i++) {
      packed.append(tokens[i]).append(' ').append(String.join(" ", words.get(i))).append('\n');
    }
    return packed.toString();
  }

  /** Reads what {@link #packed} wrote, or lines in any order. */
  static DoubtedWords read(String packed) {
    Map<Integer, List<String>> byToken = new TreeMap<>();
    for (int from = 0; from < packed.length(); ) {
      int end = packed.indexOf('\n', from);
      List<String> words = new ArrayList<>();
      int space = packed.indexOf(' ', from);
      int token = Integer.parseInt(packed, from, space, 10);
      while (space < end) {
        int next = packed.indexOf(' ', space + 1);
        int last = next < 0 || next > end ? end : next;
        words.add(packed.substring(space + 1, last));
        space = last;
      }
      byToken.put(token, words);
      from = end + 1;
    }
    return of(byToken);
  }
}
