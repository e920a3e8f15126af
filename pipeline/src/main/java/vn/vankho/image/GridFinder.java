package vn.vankho.image;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.vankho.model.Page;
import vn.vankho.model.PageImage;
import vn.vankho.model.TableGrid;

/**
 * Finds the ruled tables of a page: rules that cross and part a region into cells.
 *
 * <p>Copes with pages that lean by a degree or two, so that a page need not be straightened for it.
 */
public final class GridFinder {
  /** Rules that end this many inches before one another still meet. */
  private static final double REACH_INCHES = 1 / 20.0;

  /** Shortest rule in inches: the height of a row that holds a line of 8 pt. */
  private static final double MIN_RULE_INCHES = 1 / 6.0;

  /**
   * Least share of the page's width that a table takes. Stamps of receiving offices have cells too;
   * they are 7 of 21 cm wide.
   */
  private static final double MIN_WIDTH = 0.4;

  private final PageImage page;
  private final double reach;
  private final List<Rule> across;
  private final List<Rule> down;

  private GridFinder(PageImage gray) {
    page = gray;
    reach = REACH_INCHES * gray.dpi();
    across = rules(gray);
    down = across.isEmpty() ? List.of() : rules(transposed(gray));
  }

  /**
   * The grids on a picture of a page, from top to bottom, in pixels of the page.
   *
   * @param gray upright, of any size; what it leans is borne
   */
  public static List<TableGrid> find(PageImage gray, Page page) {
    double scale = (double) gray.widthPx() / page.width();
    Placement asItIs = Placement.of(page.width(), page.height(), 0, scale);
    return new GridFinder(gray).grids(asItIs, page.number());
  }

  /** The grids on a cleaned page, in pixels of the page that was given to the cleaning. */
  public static List<TableGrid> find(CleanedPage cleaned, int pageNumber) {
    return new GridFinder(cleaned.image()).grids(cleaned.placement(), pageNumber);
  }

  private static List<Rule> rules(PageImage gray) {
    return RuleFinder.alongRows(gray).stream()
        .filter(rule -> rule.length() >= MIN_RULE_INCHES * gray.dpi())
        .toList();
  }

  /** Rows become columns; block by block, because memory is read by rows. */
  private static PageImage transposed(PageImage gray) {
    int width = gray.widthPx();
    int height = gray.heightPx();
    byte[] from = gray.samples();
    byte[] to = new byte[from.length];
    int block = 64;
    for (int top = 0; top < height; top += block) {
      for (int left = 0; left < width; left += block) {
        int bottom = Math.min(top + block, height);
        int right = Math.min(left + block, width);
        for (int y = top; y < bottom; y++) {
          for (int x = left; x < right; x++) {
            to[x * height + y] = from[y * width + x];
          }
        }
      }
    }
    return new PageImage(height, width, gray.dpi(), gray.format(), to);
  }

  private List<TableGrid> grids(Placement placement, int pageNumber) {
    List<TableGrid> grids = new ArrayList<>();
    for (Crossing crossing : Crossing.parts(across, down, reach)) {
      GridCells cells = new GridCells(crossing.across(), crossing.down(), page.dpi());
      if (cells.isTable() && cells.widthPx() >= MIN_WIDTH * page.widthPx()) {
        grids.add(cells.grid(placement, pageNumber));
      }
    }
    grids.sort(Comparator.comparingInt(grid -> grid.cells().get(0).topLeft().y()));
    return grids;
  }
}
