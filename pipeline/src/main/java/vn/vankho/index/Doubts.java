package vn.vankho.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.vankho.model.Alternative;
import vn.vankho.model.Page;
import vn.vankho.model.PlanDocument;
import vn.vankho.model.Word;

/**
 * What else the words of a document may be: the alternatives of words that were restored or left in
 * doubt, and what was read at first. They become further terms at the place of the word, so that a
 * phrase finds them too. A term begins with a sign that no text has and a class for how likely it
 * is, which the query weighs; a term frequency cannot hold the probability, since Lucene keeps no
 * positions with frequencies of one's own, and payloads would have to be read for every match.
 */
final class Doubts {
  /** Likeliest first; with the weights of {@link #weight}. */
  static final List<Integer> CLASSES = List.of(1, 2, 3);

  private static final double LIKELY = 0.2;
  private static final double POSSIBLE = 0.03;
  private static final int MOST_READINGS = 6;

  private Doubts() {}

  /** The term of a folded token in a class. */
  static String term(String folded, int likelihood) {
    return "~" + likelihood + folded;
  }

  /** What a match in a class is worth beside one of the word itself. */
  static float weight(int likelihood) {
    return switch (likelihood) {
      case 1 -> 0.3f;
      case 2 -> 0.15f;
      default -> 0.08f;
    };
  }

  private static int classOf(double probability) {
    return probability >= LIKELY ? 1 : probability >= POSSIBLE ? 2 : 3;
  }

  /**
   * Further terms by index of the token.
   *
   * @param body the text of the document
   * @param tokens the tokens of the text
   */
  static Map<Integer, List<String>> terms(PlanDocument plan, BodyText body, List<Token> tokens) {
    Map<Integer, List<String>> terms = new HashMap<>();
    int index = 0;
    int token = 0;
    for (Page page : plan.pages()) {
      for (Word word : page.words()) {
        if (word.text().isBlank()) {
          continue;
        }
        int first = token;
        while (token < tokens.size() && tokens.get(token).start() < body.end(index)) {
          token++;
        }
        boolean isInDoubt = word.change().isPresent() || !word.alternatives().isEmpty();
        if (isInDoubt && token > first) {
          add(word, tokens.subList(first, token), first, terms);
        }
        index++;
      }
    }
    return terms;
  }

  private static void add(Word word, List<Token> own, int first, Map<Integer, List<String>> terms) {
    List<Alternative> readings = new ArrayList<>(word.alternatives());
    word.change().ifPresent(change -> readings.addAll(change.alternatives()));
    readings.add(new Alternative(word.raw(), 0));
    for (Alternative reading : readings.subList(0, Math.min(MOST_READINGS, readings.size()))) {
      List<Token> other = Tokens.of(reading.text());
      for (int i = 0; i < other.size(); i++) {
        int at = Math.min(i, own.size() - 1);
        String folded = other.get(i).folded();
        List<String> there = terms.getOrDefault(first + at, List.of());
        if (!folded.equals(own.get(at).folded()) && !has(there, folded)) {
          terms
              .computeIfAbsent(first + at, key -> new ArrayList<>())
              .add(term(folded, classOf(reading.probability())));
        }
      }
    }
  }

  /** The folded words that such terms stand for, without their classes. */
  static Map<Integer, List<String>> words(Map<Integer, List<String>> terms) {
    Map<Integer, List<String>> words = new HashMap<>();
    terms.forEach(
        (token, each) -> words.put(token, each.stream().map(term -> term.substring(2)).toList()));
    return words;
  }

  private static boolean has(List<String> terms, String folded) {
    for (String term : terms) {
      if (term.length() == folded.length() + 2 && term.endsWith(folded)) {
        return true;
      }
    }
    return false;
  }
}
