package vn.vankho.index;

/**
 * What was made of a query beside what it says, or what might be meant instead.
 *
 * @param kind what it is about
 * @param from the words of the query, or the whole of it
 * @param to what they were taken for, or what is proposed
 */
public record QueryNote(Kind kind, String from, String to) {
  /** Kinds of notes. */
  public enum Kind {
    /** No document has all the words; those with most of them are given. {@code to} is empty. */
    RELAXED,
    /** An abbreviation was also looked for in full, or a name also as its abbreviation. */
    ABBREVIATION,
    /** Nothing was found as written; read as Telex or VNI keystrokes. */
    KEYSTROKES,
    /** Nothing was found as written; a word that no document has was taken for one that some do. */
    CORRECTED,
    /** A query that is probably meant; nothing was done. */
    PROPOSAL,
    /**
     * Nothing has all the words, and one with a colon behind it names no field, so that it was
     * looked for as a word; {@code to} has the names of the fields.
     */
    UNKNOWN_FIELD
  }
}
