package vn.vankho.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.vankho.index.QueryNode.Abbreviated;
import vn.vankho.index.QueryNode.All;
import vn.vankho.index.QueryNode.Any;
import vn.vankho.index.QueryNode.Coded;
import vn.vankho.index.QueryNode.Condition;
import vn.vankho.index.QueryNode.Run;
import vn.vankho.index.QueryNode.SpelledOut;

/**
 * What a query wants to see marked: runs of words, abbreviations, numbers; and in which section.
 */
final class Wanted {
  private final List<List<Token>> runs = new ArrayList<>();
  private final List<Boolean> isAbbreviation = new ArrayList<>();
  private final Map<String, List<Integer>> byFirst = new HashMap<>();
  private long hashes; // Bit n: the hash of a first word is n, but for a multiple of 64.
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> headings = new ArrayList<>();

  /** What a query wants; nothing if it is empty. */
  Wanted(Optional<QueryNode> query) {
    query.ifPresent(this::collect);
  }

  private void collect(QueryNode node) {
    if (node instanceof Run run) {
      add(run.tokens(), false);
    } else if (node instanceof Abbreviated abbreviation) {
      add(abbreviation.written().tokens(), true);
      abbreviation.abbreviation().meanings().forEach(meaning -> add(meaning, false));
    } else if (node instanceof SpelledOut words) {
      words.words().forEach(this::collect);
      add(words.abbreviation().tokens(), true);
    } else if (node instanceof Coded number) {
      numbers.putIfAbsent(number.form(), numbers.size());
      if (number.asText() instanceof Run run) {
        collect(run);
      }
    } else if (node instanceof All all) {
      all.required().forEach(this::collect);
    } else if (node instanceof Any any) {
      any.choices().forEach(this::collect);
    } else if (node instanceof Condition condition && condition.field() == QueryField.SECTION) {
      headings.add(HeadedSections.words(condition.value()));
    }
  }

  private void add(List<Token> tokens, boolean abbreviation) {
    String start = tokens.get(0).folded();
    byFirst.computeIfAbsent(start, first -> new ArrayList<>()).add(runs.size());
    hashes |= 1L << start.hashCode();
    runs.add(tokens);
    isAbbreviation.add(abbreviation);
  }

  boolean hasRuns() {
    return !runs.isEmpty();
  }

  int size() {
    return runs.size();
  }

  List<Token> run(int index) {
    return runs.get(index);
  }

  /** Whether a run is to be marked only where it stands as an abbreviation. */
  boolean isAbbreviation(int index) {
    return isAbbreviation.get(index);
  }

  /** Whether a run may begin with a folded word of which the hash code is known. */
  boolean mayBeginWith(int hash) {
    return (hashes >>> hash & 1) != 0;
  }

  /** Indices of the runs that begin with a folded word. */
  List<Integer> beginningWith(String folded) {
    return byFirst.getOrDefault(folded, List.of());
  }

  /** Normal forms of numbers, each with its place among them. */
  Map<String, Integer> numbers() {
    return numbers;
  }

  /** Whether sections are wanted and nothing in them, so that their headings are to be marked. */
  boolean isOfSectionsAlone() {
    return runs.isEmpty() && numbers.isEmpty() && !headings.isEmpty();
  }

  /** Whether a heading has the words of one that is wanted. */
  boolean wants(String heading) {
    String words = HeadedSections.words(heading);
    return headings.stream().anyMatch(words::contains);
  }

  /** Whether what is wanted may stand at a character of a text with these sections. */
  boolean mayStandAt(int position, SectionMap sections) {
    return headings.stream().allMatch(heading -> sections.isUnder(heading, position));
  }
}
