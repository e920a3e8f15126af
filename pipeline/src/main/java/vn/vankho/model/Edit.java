package vn.vankho.model;

/**
 * One stretch of text that restoration changed.
 *
 * @param original where it stood, in the original text
 * @param restored where its replacement stands, in the restored text
 * @param before the original words; empty where something was inserted
 * @param after the words put in their place; empty where something was deleted
 * @param change why, how sure, and what else it might be
 */
public record Edit(Span original, Span restored, String before, String after, Change change) {}
