package vn.vankho.index;

/**
 * A word of a document.
 *
 * @param page 1-based, in the source
 * @param word 0-based among all words of that page in the document
 */
public record WordPlace(int page, int word) {}
