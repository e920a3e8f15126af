package vn.vankho.train;

/**
 * A letter that was drawn.
 *
 * @param letter which
 * @param ink how it looks, as {@link vn.vankho.model.SymbolReach#ink}
 */
record LetterSample(char letter, String ink) {}
