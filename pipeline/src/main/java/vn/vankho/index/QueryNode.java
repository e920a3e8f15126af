package vn.vankho.index;

import java.util.List;

/**
 * A query as understood; what {@link QueryParser} reads and {@link QueryCompiler} turns to Lucene.
 */
sealed interface QueryNode {
  /** One or more syllables that must stand side by side; a single word is a run of one. */
  record Run(List<Token> tokens) implements QueryNode {
    /** Copies the tokens. */
    public Run {
      tokens = List.copyOf(tokens);
    }
  }

  /**
   * A document number or a date.
   *
   * @param form its normal form, as {@link Codes} gives it
   * @param asText the same as words, for where it was not recognised in a document
   */
  record Coded(String form, QueryNode asText) implements QueryNode {}

  /**
   * An abbreviation.
   *
   * @param written as the query has it
   * @param abbreviation what it is
   */
  record Abbreviated(Run written, Abbreviation abbreviation) implements QueryNode {}

  /**
   * Words that are often abbreviated.
   *
   * @param words as the query has them: a run each, or a run of all
   * @param abbreviation for them
   */
  record SpelledOut(List<Run> words, Abbreviation abbreviation) implements QueryNode {
    /** Copies the words. */
    public SpelledOut {
      words = List.copyOf(words);
    }
  }

  /** A condition on a field. */
  record Condition(QueryField field, String value) implements QueryNode {}

  /** All of the first and none of the second. */
  record All(List<QueryNode> required, List<QueryNode> excluded) implements QueryNode {
    /** Copies the parts. */
    public All {
      required = List.copyOf(required);
      excluded = List.copyOf(excluded);
    }
  }

  /** At least one of them. */
  record Any(List<QueryNode> choices) implements QueryNode {
    /** Copies the choices. */
    public Any {
      choices = List.copyOf(choices);
    }
  }
}
