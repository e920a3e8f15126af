package vn.vankho.model;

import java.util.List;
import java.util.Optional;

/**
 * A ruled table.
 *
 * @param page 1-based page on which it begins
 * @param caption the line above it
 * @param rows cells from left to right, rows from top to bottom
 */
public record Table(int page, Optional<String> caption, List<List<String>> rows) {
  /** Copies rows and cells. */
  public Table {
    rows = rows.stream().map(List::copyOf).toList();
  }
}
