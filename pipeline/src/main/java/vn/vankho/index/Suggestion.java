package vn.vankho.index;

/**
 * What a person who types might want to look for.
 *
 * @param text to be put into the search field; escape it
 * @param kind what it is
 * @param documents how many documents have it; at least 1
 */
public record Suggestion(String text, Kind kind, long documents) {
  /** Kinds of suggestions. */
  public enum Kind {
    /** A document's title. */
    TITLE,
    /** An issuing body. */
    ISSUER,
    /** A heading of a section. */
    HEADING,
    /** A document's number and symbol. */
    NUMBER
  }
}
