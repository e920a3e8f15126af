package vn.vankho.image;

import java.util.Arrays;
import vn.vankho.model.PageImage;

/**
 * The connected dark parts of a gray page: letters, marks, rules, specks.
 *
 * <p>Pixels below the threshold are dark; those that touch at a side or a corner belong together.
 * The page is held as runs of dark pixels, joined by union-find, so that the cost follows the print
 * and not the paper.
 */
final class Components {
  private final int threshold;
  private final int runs;
  private final int[] runY;
  private final int[] runFrom;
  private final int[] runTo;
  private final int[] componentOfRun;
  private final int count;
  private final int[] area;
  private final int[] left;
  private final int[] top;
  private final int[] right;
  private final int[] bottom;

  private Components(Runs dark, int threshold) {
    this.threshold = threshold;
    this.runs = dark.count;
    this.runY = dark.y;
    this.runFrom = dark.from;
    this.runTo = dark.to;
    this.componentOfRun = new int[runs];
    int[] parent = dark.parent;
    int found = 0;
    for (int run = 0; run < runs; run++) {
      componentOfRun[run] = parent[run] == run ? found++ : componentOfRun[Runs.root(parent, run)];
    }
    this.count = found;
    this.area = new int[count];
    this.left = filled(Integer.MAX_VALUE);
    this.top = filled(Integer.MAX_VALUE);
    this.right = new int[count];
    this.bottom = new int[count];
    measure();
  }

  /** Finds the parts darker than {@code threshold}, 1 to 255. */
  static Components of(PageImage gray, int threshold) {
    return new Components(new Runs(gray, threshold), threshold);
  }

  private int[] filled(int value) {
    int[] array = new int[count];
    Arrays.fill(array, value);
    return array;
  }

  private void measure() {
    for (int run = 0; run < runs; run++) {
      int component = componentOfRun[run];
      area[component] += runTo[run] - runFrom[run];
      left[component] = Math.min(left[component], runFrom[run]);
      right[component] = Math.max(right[component], runTo[run]);
      top[component] = Math.min(top[component], runY[run]);
      bottom[component] = Math.max(bottom[component], runY[run] + 1);
    }
  }

  int threshold() {
    return threshold;
  }

  int count() {
    return count;
  }

  int area(int component) {
    return area[component];
  }

  int left(int component) {
    return left[component];
  }

  int top(int component) {
    return top[component];
  }

  /** One past the rightmost pixel. */
  int right(int component) {
    return right[component];
  }

  /** One past the lowest pixel. */
  int bottom(int component) {
    return bottom[component];
  }

  int width(int component) {
    return right[component] - left[component];
  }

  int height(int component) {
    return bottom[component] - top[component];
  }

  /** Number of runs; they are ordered by row, then from left to right. */
  int runs() {
    return runs;
  }

  int runY(int run) {
    return runY[run];
  }

  int runFrom(int run) {
    return runFrom[run];
  }

  /** One past the run's last pixel. */
  int runTo(int run) {
    return runTo[run];
  }

  int componentOfRun(int run) {
    return componentOfRun[run];
  }

  /** Dark runs of a page, growing arrays, each joined to those it touches in the row above. */
  private static final class Runs {
    private int count;
    private int[] y = new int[1 << 14];
    private int[] from = new int[1 << 14];
    private int[] to = new int[1 << 14];
    private int[] parent = new int[1 << 14];

    Runs(PageImage gray, int threshold) {
      byte[] samples = gray.samples();
      int width = gray.widthPx();
      int above = 0;
      for (int row = 0; row < gray.heightPx(); row++) {
        int first = count;
        int at = row * width;
        int x = 0;
        while (x < width) {
          while (x < width && (samples[at + x] & 0xff) >= threshold) {
            x++;
          }
          int start = x;
          while (x < width && (samples[at + x] & 0xff) < threshold) {
            x++;
          }
          if (x > start) {
            add(row, start, x);
          }
        }
        join(above, first);
        above = first;
      }
    }

    private void add(int row, int start, int end) {
      if (count == y.length) {
        y = Arrays.copyOf(y, count * 2);
        from = Arrays.copyOf(from, count * 2);
        to = Arrays.copyOf(to, count * 2);
        parent = Arrays.copyOf(parent, count * 2);
      }
      y[count] = row;
      from[count] = start;
      to[count] = end;
      parent[count] = count;
      count++;
    }

    /** Joins the runs from {@code first} on, one row, with those of the row above. */
    private void join(int above, int first) {
      int upper = above;
      for (int lower = first; lower < count; lower++) {
        while (upper < first && to[upper] < from[lower]) {
          upper++;
        }
        for (int touching = upper; touching < first && from[touching] <= to[lower]; touching++) {
          if (y[touching] == y[lower] - 1) {
            unite(touching, lower);
          }
        }
      }
    }

    /** The lower root becomes the parent, so that a root comes before all of its runs. */
    private void unite(int one, int other) {
      int a = root(parent, one);
      int b = root(parent, other);
      parent[Math.max(a, b)] = Math.min(a, b);
    }

    static int root(int[] parent, int run) {
      int at = run;
      while (parent[at] != at) {
        parent[at] = parent[parent[at]];
        at = parent[at];
      }
      return at;
    }
  }
}
