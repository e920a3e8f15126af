package vn.vankho.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.vankho.index.QueryNode.Abbreviated;
import vn.vankho.index.QueryNode.All;
import vn.vankho.index.QueryNode.Any;
import vn.vankho.index.QueryNode.Run;
import vn.vankho.index.QueryNode.SpelledOut;

/**
 * Finds in a query the abbreviations, and the words that are often abbreviated. What a query
 * excludes, and what is in quotation marks with other words, is left as it is.
 */
final class AbbreviationReader {
  private final List<QueryNote> notes;

  /**
   * @param notes where to tell what was found
   */
  AbbreviationReader(List<QueryNote> notes) {
    this.notes = notes;
  }

  /** The same query with them. */
  QueryNode read(QueryNode node) {
    if (node instanceof Run run) {
      return run(run);
    }
    if (node instanceof Any any) {
      return new Any(any.choices().stream().map(this::read).toList());
    }
    if (node instanceof All all) {
      return new All(sequence(all.required()), all.excluded());
    }
    return node;
  }

  private QueryNode run(Run run) {
    Optional<Abbreviation> abbreviation = Abbreviations.of(run.tokens());
    if (abbreviation.isPresent()) {
      return noted(new Abbreviated(run, abbreviation.get()));
    }
    return meaning(List.of(run), 0)
        .filter(found -> found.abbreviation().meanings().get(0).size() == run.tokens().size())
        .<QueryNode>map(this::noted)
        .orElse(run);
  }

  private List<QueryNode> sequence(List<QueryNode> parts) {
    List<QueryNode> read = new ArrayList<>();
    int at = 0;
    while (at < parts.size()) {
      Optional<SpelledOut> meaning =
          parts.get(at) instanceof Run ? meaning(parts, at) : Optional.empty();
      if (meaning.isPresent()) {
        read.add(noted(meaning.get()));
        at += meaning.get().words().size();
      } else {
        read.add(read(parts.get(at)));
        at++;
      }
    }
    return read;
  }

  /** The runs from a place on that together are exactly what an abbreviation is short for. */
  private static Optional<SpelledOut> meaning(List<? extends QueryNode> parts, int at) {
    if (!(parts.get(at) instanceof Run first)) {
      return Optional.empty();
    }
    for (Abbreviation each : Abbreviations.meaningBeginsWith(first.tokens().get(0).folded())) {
      List<Token> wanted = each.meanings().get(0);
      List<Run> taken = new ArrayList<>();
      int matched = 0;
      while (matched < wanted.size()
          && at + taken.size() < parts.size()
          && parts.get(at + taken.size()) instanceof Run run
          && continues(wanted, matched, run.tokens())) {
        taken.add(run);
        matched += run.tokens().size();
      }
      if (matched == wanted.size()) {
        return Optional.of(new SpelledOut(taken, each));
      }
    }
    return Optional.empty();
  }

  private static boolean continues(List<Token> wanted, int from, List<Token> run) {
    if (from + run.size() > wanted.size()) {
      return false;
    }
    for (int i = 0; i < run.size(); i++) {
      Token given = run.get(i);
      Token meant = wanted.get(from + i);
      boolean same =
          given.hasMarks()
              ? given.exact().equals(meant.exact())
              : given.folded().equals(meant.folded());
      if (!same) {
        return false;
      }
    }
    return true;
  }

  private QueryNode noted(Abbreviated found) {
    for (List<Token> meaning : found.abbreviation().meanings()) {
      note(text(found.written().tokens()), text(meaning));
    }
    return found;
  }

  private QueryNode noted(SpelledOut found) {
    List<Token> words = found.words().stream().flatMap(run -> run.tokens().stream()).toList();
    note(text(words), found.abbreviation().written());
    return found;
  }

  private void note(String from, String to) {
    notes.add(new QueryNote(QueryNote.Kind.ABBREVIATION, from, to));
  }

  private static String text(List<Token> tokens) {
    return String.join(" ", tokens.stream().map(Token::exact).toList());
  }
}
