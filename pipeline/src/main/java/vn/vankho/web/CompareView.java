package vn.vankho.web;

import vn.vankho.research.Comparison;

/**
 * The page of two documents side by side.
 *
 * @param first the one
 * @param second the other
 * @param swapped address of the same the other way round
 * @param comparison what is the same and what is not
 */
public record CompareView(Side first, Side second, String swapped, Comparison comparison) {
  /** A document that is compared. */
  public record Side(String title, String facts, String address) {}
}
