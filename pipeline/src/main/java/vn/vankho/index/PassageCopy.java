package vn.vankho.index;

/**
 * The same passage in another document.
 *
 * @param passage where it stands there
 * @param similarity share of words that are the same but for marks, 0 to 1
 * @param changedWords words that differ, are lost or were added, marks and case set aside
 */
public record PassageCopy(Passage passage, double similarity, int changedWords) {}
