package vn.vankho.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.vankho.index.QueryException.Fault;
import vn.vankho.index.QueryNode.All;
import vn.vankho.index.QueryNode.Any;
import vn.vankho.index.QueryNode.Coded;
import vn.vankho.index.QueryNode.Condition;
import vn.vankho.index.QueryNode.Run;

/**
 * Reads the query language for people:
 *
 * <pre>
 * query  = all { "OR" all }                       also HOẶC and |
 * all    = item { ["AND"] item }                  every item must match
 * item   = [ "-" | "NOT" ] atom                   a hyphen before a word excludes it
 * atom   = "(" query ")" | '"' words '"' | field ":" ( word | '"' words '"' ) | word
 * </pre>
 *
 * <p>A field's name may have spaces ({@code cơ quan:}), and so may a province, a kind of document
 * or a level that follows it without quotation marks ({@code tỉnh:Bình Phước}).
 *
 * <p>OR binds weaker than standing side by side: a Vietnamese word is several syllables, and {@code
 * kế hoạch OR chương trình} means two words, not four. A word that is a document number or a date
 * is one: {@code 780/KH-SXD}, {@code 780 KH SXD}, {@code KH 780}, {@code 27/3/2024}. What is
 * neither a letter, a digit nor part of the grammar is passed over. Reads each character once.
 */
final class QueryParser {
  static final int LONGEST_QUERY = 2_000;
  static final int MOST_TERMS = 128;
  private static final int DEEPEST = 20;

  /** {@code Bà Rịa - Vũng Tàu} has four beyond its first. */
  private static final int MOST_WORDS_OF_A_NAME = 4;

  private static final String QUOTES = "\"“”„«»";

  private final String query;
  private int at;
  private int depth;
  private int terms;

  private QueryParser(String query) {
    this.query = query;
  }

  /**
   * Reads a query.
   *
   * @return what it asks for; empty if it names nothing at all
   * @throws QueryException if it cannot be understood; the message says where and why
   */
  static Optional<QueryNode> parse(String query) {
    if (query.length() > LONGEST_QUERY) {
      throw new QueryException(Fault.TOO_LONG, query.length(), LONGEST_QUERY);
    }
    QueryParser parser = new QueryParser(query);
    return parser.any();
  }

  private Optional<QueryNode> any() {
    List<QueryNode> choices = new ArrayList<>();
    int orAt = -1;
    while (true) {
      Optional<QueryNode> choice = all();
      int next = skipSpace();
      boolean more = takeOr();
      if (choice.isPresent()) {
        choices.add(choice.get());
      } else if (orAt >= 0 || more) {
        throw new QueryException(Fault.OR_WITHOUT_WORD, (more ? next : orAt) + 1);
      }
      if (!more) {
        break;
      }
      orAt = next;
    }
    if (choices.size() <= 1) {
      return choices.stream().findFirst();
    }
    return Optional.of(new Any(choices));
  }

  private Optional<QueryNode> all() {
    List<QueryNode> required = new ArrayList<>();
    List<QueryNode> excluded = new ArrayList<>();
    boolean spaceBefore = true;
    while (true) {
      spaceBefore |= at == 0;
      int start = at;
      skipSpace();
      spaceBefore |= at > start;
      if (atEnd() || atOr() || (peek() == ')' && depth > 0)) {
        break;
      }
      if (spaceBefore && takeWord("AND")) {
        continue;
      }
      boolean excludes = spaceBefore && takeNot();
      Optional<QueryNode> atom = atom();
      atom.ifPresent(excludes ? excluded::add : required::add);
      spaceBefore = false;
    }
    if (required.isEmpty() && !excluded.isEmpty()) {
      throw new QueryException(Fault.ONLY_EXCLUDED);
    }
    List<QueryNode> joined = NumbersInWords.join(required);
    if (joined.size() == 1 && excluded.isEmpty()) {
      return Optional.of(joined.get(0));
    }
    return joined.isEmpty() ? Optional.empty() : Optional.of(new All(joined, excluded));
  }

  private boolean takeNot() {
    if (peek() == '-' && at + 1 < query.length() && startsAtom(query.charAt(at + 1))) {
      at++;
      return true;
    }
    int before = at;
    if (takeWord("NOT") && skipSpace() < query.length() && !atOr() && peek() != ')') {
      return true;
    }
    at = before;
    return false;
  }

  /** Takes a word of the grammar, which is in capitals. */
  private boolean takeWord(String word) {
    int length = lengthIfAt(word);
    at += length;
    return length > 0;
  }

  private static boolean startsAtom(char unit) {
    return Character.isLetterOrDigit(unit) || QUOTES.indexOf(unit) >= 0 || unit == '(';
  }

  private Optional<QueryNode> atom() {
    if (peek() == '(') {
      return group();
    }
    if (QUOTES.indexOf(peek()) >= 0) {
      String words = quoted();
      return run(words, at - words.length() - 1);
    }
    Optional<QueryField> field = fieldName();
    if (field.isPresent()) {
      return Optional.of(condition(field.get()));
    }
    int start = at;
    while (!atEnd() && !endsWord(peek())) {
      at++;
    }
    if (at == start) {
      at++; // A closing bracket that nothing opened, as in "a) Mục tiêu".
      return Optional.empty();
    }
    return word(query.substring(start, at), start);
  }

  /** Takes the name of a field with its colon, if one stands here; it may be several words. */
  private Optional<QueryField> fieldName() {
    int end = at;
    for (int words = 1; words <= QueryField.MOST_WORDS; words++) {
      while (end < query.length() && isOfName(query.charAt(end))) {
        end++;
      }
      if (end > at && end < query.length() && query.charAt(end) == ':') {
        Optional<QueryField> field = QueryField.named(query.substring(at, end));
        if (field.isPresent()) {
          at = end + 1;
        }
        return field;
      }
      if (end >= query.length() || query.charAt(end) != ' ') {
        return Optional.empty();
      }
      end++;
    }
    return Optional.empty();
  }

  private static boolean isOfName(char unit) {
    return Character.isLetter(unit)
        || unit == '_'
        || Character.getType(unit) == Character.NON_SPACING_MARK;
  }

  private Optional<QueryNode> group() {
    int opened = at++;
    if (++depth > DEEPEST) {
      throw new QueryException(Fault.NESTED_TOO_DEEPLY, DEEPEST);
    }
    Optional<QueryNode> inside = any();
    if (atEnd()) {
      throw new QueryException(Fault.BRACKET_OPEN, opened + 1);
    }
    at++;
    depth--;
    return inside;
  }

  private String quoted() {
    int opened = at++;
    int start = at;
    while (!atEnd() && QUOTES.indexOf(peek()) < 0) {
      at++;
    }
    if (atEnd()) {
      throw new QueryException(Fault.QUOTE_OPEN, opened + 1);
    }
    return query.substring(start, at++);
  }

  private QueryNode condition(QueryField field) {
    int colon = at;
    skipSpace();
    String value;
    if (!atEnd() && QUOTES.indexOf(peek()) >= 0) {
      value = quoted();
    } else {
      int start = at;
      while (!atEnd() && !endsWord(peek())) {
        at++;
      }
      value = query.substring(start, at);
      value += more(field, value);
    }
    if (value.isBlank()) {
      throw new QueryException(Fault.NOTHING_AFTER_COLON, colon);
    }
    count(1);
    return new Condition(field, value.strip());
  }

  /** Takes the words that follow a value while they make a longer one that is known: a name. */
  private String more(QueryField field, String value) {
    int end = at;
    int taken = at;
    for (int words = 0; words < MOST_WORDS_OF_A_NAME; words++) {
      int next = end;
      while (next < query.length() && query.charAt(next) == ' ') {
        next++;
      }
      while (next < query.length() && !endsWord(query.charAt(next))) {
        next++;
      }
      if (next == end) {
        break;
      }
      end = next;
      if (Conditions.isKnown(field, value + query.substring(at, end))) {
        taken = end;
      }
    }
    String more = query.substring(at, taken);
    at = taken;
    return more;
  }

  private Optional<QueryNode> word(String word, int start) {
    Optional<Code> code = Codes.ofQuery(strippedOfPunctuation(word));
    Optional<QueryNode> run = run(word, start);
    if (code.isPresent() && run.isPresent()) {
      return Optional.of(new Coded(code.get().forms().iterator().next(), run.get()));
    }
    return run;
  }

  private static String strippedOfPunctuation(String word) {
    return word.replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", "");
  }

  /** The tokens of a part of the query that begins at {@code start}. */
  private Optional<QueryNode> run(String text, int start) {
    List<Token> tokens =
        Tokens.of(text).stream()
            .map(t -> new Token(t.exact(), t.folded(), t.start() + start, t.end() + start))
            .toList();
    count(tokens.size());
    return tokens.isEmpty() ? Optional.empty() : Optional.of(new Run(tokens));
  }

  private void count(int more) {
    terms += more;
    if (terms > MOST_TERMS) {
      throw new QueryException(Fault.TOO_MANY_WORDS, MOST_TERMS);
    }
  }

  static boolean isQuote(int unit) {
    return QUOTES.indexOf(unit) >= 0;
  }

  private boolean endsWord(char unit) {
    return Character.isWhitespace(unit)
        || unit == '('
        || unit == ')'
        || unit == '|'
        || QUOTES.indexOf(unit) >= 0;
  }

  private int skipSpace() {
    while (!atEnd() && Character.isWhitespace(peek())) {
      at++;
    }
    return at;
  }

  private boolean takeOr() {
    int length = orLength();
    at += length;
    return length > 0;
  }

  private boolean atOr() {
    return orLength() > 0;
  }

  private int orLength() {
    if (atEnd()) {
      return 0;
    }
    if (peek() == '|') {
      return at + 1 < query.length() && query.charAt(at + 1) == '|' ? 2 : 1;
    }
    return Math.max(lengthIfAt("OR"), lengthIfAt("HOẶC"));
  }

  private int lengthIfAt(String word) {
    int end = at + word.length();
    boolean isThere =
        query.startsWith(word, at) && (end >= query.length() || endsWord(query.charAt(end)));
    return isThere ? word.length() : 0;
  }

  private boolean atEnd() {
    return at >= query.length();
  }

  private char peek() {
    return query.charAt(at);
  }
}
