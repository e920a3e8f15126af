package vn.vankho.train;

/**
 * One word as an OCR program read it, and as it stands on the page.
 *
 * @param engine what read it
 * @param read as read
 * @param truth as it stands
 */
record AlignedPair(String engine, String read, String truth) {}
