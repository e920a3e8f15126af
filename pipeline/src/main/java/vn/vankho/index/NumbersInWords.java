package vn.vankho.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.vankho.index.QueryNode.All;
import vn.vankho.index.QueryNode.Coded;
import vn.vankho.index.QueryNode.Run;
import vn.vankho.text.Syllables;

/** Recognises document numbers written as words: {@code 780 KH SXD}, {@code KH 780}. */
final class NumbersInWords {
  private NumbersInWords() {}

  /** The same items with those that make up a number joined to one. */
  static List<QueryNode> join(List<QueryNode> items) {
    List<QueryNode> joined = new ArrayList<>();
    int i = 0;
    while (i < items.size()) {
      int taken = numberFirst(items, i, joined);
      taken = taken > 0 ? taken : typeFirst(items, i, joined);
      if (taken == 0) {
        joined.add(items.get(i));
        taken = 1;
      }
      i += taken;
    }
    return joined;
  }

  private static int numberFirst(List<QueryNode> items, int at, List<QueryNode> joined) {
    Optional<String> number = single(items, at).filter(word -> word.matches("\\d{1,5}[a-z]?"));
    Optional<String> type = single(items, at + 1).filter(NumbersInWords::isType);
    if (number.isEmpty() || type.isEmpty()) {
      return 0;
    }
    Optional<String> body =
        single(items, at + 2)
            .filter(word -> word.matches("\\p{L}{2,12}"))
            .filter(word -> !Syllables.isSkeleton(word));
    int taken = body.isPresent() ? 3 : 2;
    joined.add(
        new Coded(
            Codes.normal(number.get() + type.get() + body.orElse("")),
            new All(items.subList(at, at + taken), List.of())));
    return taken;
  }

  private static int typeFirst(List<QueryNode> items, int at, List<QueryNode> joined) {
    Optional<String> type = single(items, at).filter(NumbersInWords::isType);
    Optional<String> number = single(items, at + 1).filter(word -> word.matches("\\d{1,5}[a-z]?"));
    if (type.isEmpty() || number.isEmpty()) {
      return 0;
    }
    joined.add(
        new Coded(
            Codes.normal(number.get() + type.get()),
            new All(items.subList(at, at + 2), List.of())));
    return 2;
  }

  /** The folded word at a place, if there is just one. */
  private static Optional<String> single(List<QueryNode> items, int at) {
    if (at < items.size() && items.get(at) instanceof Run run && run.tokens().size() == 1) {
      return Optional.of(run.tokens().get(0).folded());
    }
    return Optional.empty();
  }

  private static boolean isType(String folded) {
    return DocumentTypes.byAbbreviation(folded).isPresent() && !Syllables.isSkeleton(folded);
  }
}
