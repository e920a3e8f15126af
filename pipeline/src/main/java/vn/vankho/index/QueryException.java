package vn.vankho.index;

import java.util.List;
import java.util.Locale;
import vn.vankho.model.ExitCode;
import vn.vankho.model.PipelineException;

/**
 * A query that cannot be understood. The message says so in English; {@link #fault} and {@link
 * #values} let others say it in the language of whoever asked.
 */
public final class QueryException extends PipelineException {
  private static final long serialVersionUID = 1L;

  private final Fault fault;
  private final transient List<Object> values;

  /** What is wrong with a query. Places are 1-based characters. */
  public enum Fault {
    /** Its length, the greatest that is read. */
    TOO_LONG("the query has %d characters, at most %d are read"),
    /** The greatest number of words. */
    TOO_MANY_WORDS("more than %d words; leave out those that say least"),
    /** Place of the OR. */
    OR_WITHOUT_WORD(
        "OR at character %d needs a word on both sides, as in: kế hoạch OR chương trình"),
    /** No values. */
    ONLY_EXCLUDED("only words to exclude; add at least one word to look for"),
    /** The greatest depth. */
    NESTED_TOO_DEEPLY("brackets are nested deeper than %d"),
    /** Place of the bracket. */
    BRACKET_OPEN("the bracket at character %d is never closed; add a )"),
    /** Place of the quotation mark. */
    QUOTE_OPEN(
        "the quotation mark at character %d is never closed; add one after the last word of the"
            + " phrase"),
    /** Place of the colon. */
    NOTHING_AFTER_COLON(
        "nothing follows the colon at character %d; write for example năm:2024 or"
            + " tỉnh:\"Bình Phước\""),
    /** The query. */
    NO_LETTER("'%s' has no letter or digit to look for"),
    /** What was given for a year. */
    NO_YEAR("'%s' is no year; write năm:2024 or năm:2021..2025"),
    /** First and last year. */
    YEARS_REVERSED("years %d to %d: the first must not be later than the last"),
    /** What was given for a date. */
    NO_DATE("'%s' is no date; write ngày:16/5/2018, ngày:5/2018 or ngày:1/5/2018..15/6/2018"),
    /** What was given for a time. */
    DATES_REVERSED("'%s': the first date must not be later than the last");

    private final String sentence;

    Fault(String sentence) {
      this.sentence = sentence;
    }
  }

  QueryException(Fault fault, Object... values) {
    super(
        ExitCode.USAGE,
        "QUERY_INVALID",
        "query not understood: " + String.format(Locale.ROOT, fault.sentence, values));
    this.fault = fault;
    this.values = List.of(values);
  }

  /** What is wrong. */
  public Fault fault() {
    return fault;
  }

  /** The numbers and words that the fault names, in its order. */
  public List<Object> values() {
    return values;
  }
}
