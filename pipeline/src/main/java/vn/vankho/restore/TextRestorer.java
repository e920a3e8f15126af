package vn.vankho.restore;

import vn.vankho.model.Page;
import vn.vankho.model.RestoredText;

/**
 * Gives back the letters and marks that were lost, and leaves good text alone.
 *
 * <p>Thread-safe and deterministic: the same input gives the same output.
 */
public interface TextRestorer {
  /** Restores running text; line breaks are kept where they are. */
  RestoredText restore(String text);

  /** Restores a page word by word; every changed word records its change. */
  Page restore(Page page);
}
