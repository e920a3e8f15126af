package vn.vankho.index;

/**
 * What a person who types might want to look for.
 *
 * @param text what it is called; escape it
 * @param kind what it is
 * @param documents how many documents have it, as far as they were looked at; at least 1
 * @param query to be put into the search field in place of what was typed; escape it
 */
public record Suggestion(String text, Kind kind, long documents, String query) {
  /** Kinds of suggestions. */
  public enum Kind {
    /** A document's title. */
    TITLE,
    /** An issuing body. */
    ISSUER,
    /** A heading of a section; its query looks in the sections that are headed so. */
    HEADING,
    /** A document's number and symbol. */
    NUMBER
  }

  /** One that is looked for by its own words. */
  Suggestion(String text, Kind kind, long documents) {
    this(text, kind, documents, text);
  }
}
