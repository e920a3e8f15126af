package vn.vankho.train;

import java.util.List;
import vn.vankho.model.WordInk;

/**
 * A word that was drawn.
 *
 * @param text its letters and signs
 * @param ink how it looks
 * @param middles where the middle of each letter is, columns of the ink
 */
record DrawnWord(String text, WordInk ink, List<Double> middles) {
  DrawnWord {
    middles = List.copyOf(middles);
  }
}
