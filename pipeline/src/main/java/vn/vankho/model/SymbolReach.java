package vn.vankho.model;

/**
 * How far a character that an OCR engine read reaches on the page: up to its highest ink and down
 * to its lowest, with whatever marks stand over and under it.
 *
 * <p>An engine that knows no Vietnamese letters loses the marks, but not the room that they take.
 *
 * @param above percent of the height of a small letter such as {@code x}, from the baseline up
 * @param below the same from the baseline down; below 0 where all of it stands above
 * @param isShared whether ink of the characters beside it may be in it
 */
public record SymbolReach(int above, int below, boolean isShared) {}
