package vn.vankho.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.vankho.model.Origin;
import vn.vankho.model.Page;
import vn.vankho.model.PageImage;
import vn.vankho.model.TableGrid;
import vn.vankho.model.TableGrid.Cell;
import vn.vankho.model.TableGrid.Corner;

class GridFinderTest {
  private static final int BLACK = 20;
  private static final int FAINT = 225;

  /** Of a page that is so many times as large as its picture. */
  private static List<TableGrid> find(PageImage gray, int page, int times) {
    int width = times * gray.widthPx();
    int height = times * gray.heightPx();
    return GridFinder.find(
        gray, new Page(page, width, height, 300, Origin.TEXT_LAYER, 0, 0, 1, List.of()));
  }

  @Test
  void findsTheCellsBetweenRules() {
    List<TableGrid> grids = find(table(new Drawing(), BLACK).gray(), 3, 1);

    assertThat(grids).hasSize(1);
    TableGrid grid = grids.get(0);
    assertThat(grid.page()).isEqualTo(3);
    assertThat(List.of(grid.rows(), grid.columns(), grid.cells().size())).containsExactly(3, 4, 12);
    Cell cell = grid.cells().get(5);
    assertThat(List.of(cell.row(), cell.column())).containsExactly(1, 1);
    assertNear(cell.topLeft(), 250, 200);
    assertNear(cell.bottomRight(), 400, 300);
  }

  @Test
  void findsTheCellsInPixelsOfThePage_whereThePictureIsSmaller() {
    TableGrid grid = find(table(new Drawing(), BLACK).gray(), 1, 2).get(0);

    assertThat(List.of(grid.rows(), grid.columns())).containsExactly(3, 4);
    assertNear(grid.cells().get(5).topLeft(), 500, 400);
    assertNear(grid.cells().get(5).bottomRight(), 800, 600);
  }

  @Test
  void mergesCells_whereAWallIsMissing() {
    Drawing drawing = table(new Drawing(), BLACK).box(390, 110, 20, 80, 255);

    TableGrid grid = find(drawing.gray(), 1, 1).get(0);

    assertThat(grid.cells()).hasSize(11);
    Cell merged = grid.cells().get(1);
    assertNear(merged.topLeft(), 250, 100);
    assertNear(merged.bottomRight(), 550, 200);
  }

  @Test
  void findsFaintRules_besidePrint() {
    Drawing drawing = table(new Drawing(), FAINT);
    for (int x = 120; x < 690; x += 20) {
      drawing.box(x, 140, 4, 18, BLACK).box(x, 240, 4, 18, BLACK).box(x, 340, 4, 18, BLACK);
    }

    assertThat(find(drawing.gray(), 1, 1)).extracting(TableGrid::rows).containsExactly(3);
  }

  @Test
  void findsWornRules() {
    Drawing drawing = table(new Drawing(), BLACK);
    for (int at = 0; at < 600; at += 70) {
      drawing.box(at, 0, 12, Drawing.HEIGHT, 255);
    }

    TableGrid grid = find(drawing.gray(), 1, 1).get(0);

    assertThat(List.of(grid.rows(), grid.columns())).containsExactly(3, 4);
  }

  @Test
  void givesCornersOfTheLeaningPage_whenRulesLean() {
    Drawing drawing = new Drawing();
    double slope = Math.tan(Math.toRadians(1.2));
    for (int y = 100; y <= 400; y += 100) {
      for (int x = 100; x < 700; x++) {
        drawing.box(x, (int) Math.round(y + (x - 100) * slope), 1, 3, BLACK);
      }
    }
    for (int x = 100; x <= 700; x += 150) {
      for (int y = 100; y < 400; y++) {
        int lift = (int) Math.round((x - 100) * slope);
        drawing.box((int) Math.round(x - (y - 100) * slope), y + lift, 3, 1, BLACK);
      }
    }

    TableGrid grid = find(drawing.gray(), 1, 1).get(0);

    assertThat(List.of(grid.rows(), grid.columns())).containsExactly(3, 4);
    assertNear(grid.cells().get(3).topRight(), 700, (int) (100 + 600 * slope));
    assertNear(grid.cells().get(8).bottomLeft(), (int) (100 - 300 * slope), 400);
  }

  @Test
  void closesATableWithoutRulesAtItsSides() {
    Drawing drawing =
        table(new Drawing(), BLACK).box(95, 106, 10, 300, 255).box(695, 106, 10, 300, 255);

    TableGrid grid = find(drawing.gray(), 1, 1).get(0);

    assertThat(List.of(grid.rows(), grid.columns())).containsExactly(3, 4);
  }

  @Test
  void ignoresTheLineThatDirtOnTheGlassDraws() {
    Drawing drawing = table(new Drawing(), BLACK).box(320, 0, 2, Drawing.HEIGHT, 150);

    assertThat(find(drawing.gray(), 1, 1).get(0).columns()).isEqualTo(4);
  }

  @Test
  void findsNothing_inTextWithUnderlinesFrameAndStamp() {
    Drawing drawing =
        new Drawing()
            .text()
            .box(150, 90, 150, 2, BLACK)
            .box(450, 130, 200, 2, BLACK)
            .box(20, 20, 760, 3, BLACK)
            .box(20, 560, 760, 3, BLACK)
            .box(20, 20, 3, 540, BLACK)
            .box(777, 20, 3, 540, BLACK);
    for (int y = 36; y <= 86; y += 25) {
      drawing.box(60, y, 160, 2, BLACK);
    }
    for (int x = 60; x <= 220; x += 80) {
      drawing.box(x, 36, 2, 52, BLACK);
    }

    assertThat(find(drawing.gray(), 1, 1)).isEmpty();
  }

  /** Three rows of 100 px and four columns of 150 px, from (100, 100) to (700, 400). */
  private static Drawing table(Drawing drawing, int level) {
    for (int y = 100; y <= 400; y += 100) {
      drawing.box(100, y - 1, 600, 3, level);
    }
    for (int x = 100; x <= 700; x += 150) {
      drawing.box(x - 1, 100, 3, 300, level);
    }
    return drawing;
  }

  private static void assertNear(Corner corner, int x, int y) {
    assertThat(corner.x()).isBetween(x - 3, x + 3);
    assertThat(corner.y()).isBetween(y - 3, y + 3);
  }
}
