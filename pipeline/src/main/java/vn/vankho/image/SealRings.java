package vn.vankho.image;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.vankho.model.PageImage;
import vn.vankho.model.PageImage.Format;

/**
 * The rings of a round seal on a bilevel scan, where they are as black as the print they cross.
 *
 * <p>The outer ring is found by letting dark pixels vote for the centres of circles of a seal's
 * size, the inner ones by how much of each concentric circle is dark. Taking a ring away keeps the
 * strokes that cross it, as when ruled lines are taken away.
 */
public final class SealRings {
  /** Radii of seals: 14 to 22 mm; an agency's is 18. */
  private static final double LEAST_RADIUS_MM = 14;

  private static final double MOST_RADIUS_MM = 22;

  /** Resolution at which circles are sought. */
  private static final int COARSE_DPI = 75;

  /** Least dark share of a circle that is a seal's outer ring. */
  private static final double RING_SHARE = 0.6;

  /** Least dark share of a concentric circle that belongs to a ring. */
  private static final double BAND_SHARE = 0.55;

  /** A ring broader than this is no ring but a disc. */
  private static final double BROADEST_RING_MM = 2;

  /** A stroke that goes on beyond a ring for this long ends in it and is kept. */
  private static final double STROKE_END_MM = 0.6;

  /** Least part of a circle that must lie on the image. */
  private static final double LEAST_INSIDE = 0.6;

  /** What of a seal lies outside the ring that was found, as a share of its radius. */
  private static final double OUTERMOST = 1.25;

  /** Directions, from that to the centre, in which a stroke may cross a ring, in radians. */
  private static final double[] SLANTS = {0, -0.4, 0.4, -0.8, 0.8};

  private static final int ANGLES = 720;

  /** Of the angles by their number; the sine is that of three quarters of a turn on. */
  private static final double[] COSINES =
      IntStream.range(0, ANGLES).mapToDouble(i -> Math.cos(2 * Math.PI * i / ANGLES)).toArray();

  private static final int DARK_BELOW = 128;
  private static final double MM_AN_INCH = 25.4;

  private final PageImage image;
  private final double centreX;
  private final double centreY;
  private final double radius;

  private SealRings(PageImage image, double centreX, double centreY, double radius) {
    this.image = image;
    this.centreX = centreX;
    this.centreY = centreY;
    this.radius = radius;
  }

  /** A circle in coarse pixels and the share of it that is dark. */
  private record Circle(int x, int y, int radius, double share) {}

  /** A ring: from {@code inner} to {@code outer} pixels from the centre. */
  private record Band(int inner, int outer) {}

  /** The rings on a gray image; empty where none are seen. */
  public static Optional<SealRings> find(PageImage image) {
    if (image.format() != Format.GRAY) {
      throw new IllegalArgumentException("image in colour: expected gray");
    }
    int scale = Math.max(1, Math.round((float) image.dpi() / COARSE_DPI));
    Coarse coarse = new Coarse(image, scale);
    double coarseMm = image.dpi() / MM_AN_INCH / scale;
    Circle best = new Circle(0, 0, 0, 0);
    for (int r = (int) (LEAST_RADIUS_MM * coarseMm); r <= MOST_RADIUS_MM * coarseMm; r++) {
      Circle circle = coarse.best(r);
      best = circle.share > best.share ? circle : best;
    }
    return best.share < RING_SHARE ? Optional.empty() : Optional.of(refined(image, best, scale));
  }

  private static SealRings refined(PageImage image, Circle circle, int scale) {
    SealRings best = new SealRings(image, 0, 0, 0);
    double bestShare = -1;
    int reach = 2 * scale;
    for (int dy = -reach; dy <= reach; dy++) {
      for (int dx = -reach; dx <= reach; dx++) {
        double x = (circle.x + 0.5) * scale + dx;
        double y = (circle.y + 0.5) * scale + dy;
        for (int r = circle.radius * scale - reach; r <= circle.radius * scale + reach; r++) {
          SealRings rings = new SealRings(image, x, y, r);
          double share = rings.darkShare(r, ANGLES / 4, 0);
          if (share > bestShare) {
            bestShare = share;
            best = rings;
          }
        }
      }
    }
    return best;
  }

  /**
   * An image without these rings: the one they were found on, or the same of which more was taken
   * away.
   */
  public PageImage removedFrom(PageImage other) {
    SealRings onOther = new SealRings(other, centreX, centreY, radius);
    byte[] cleared = other.samples().clone();
    for (Band band : bands()) {
      int from = (int) Math.max(0, centreY - band.outer - 1);
      int to = (int) Math.min(other.heightPx() - 1, centreY + band.outer + 1);
      for (int y = from; y <= to; y++) {
        for (int x = 0; x < other.widthPx(); x++) {
          if (cleared[y * other.widthPx() + x] == (byte) 255) {
            continue;
          }
          double distance = Math.hypot(x - centreX, y - centreY);
          boolean isInside = distance >= band.inner && distance <= band.outer;
          if (isInside && !onOther.isCrossed(band, x, y)) {
            cleared[y * other.widthPx() + x] = (byte) 255;
          }
        }
      }
    }
    return new PageImage(other.widthPx(), other.heightPx(), other.dpi(), Format.GRAY, cleared);
  }

  /** The image, all white where the seal is, with what is printed over it. */
  public PageImage discRemoved() {
    byte[] cleared = image.samples().clone();
    double reach = radius * OUTERMOST;
    for (int y = (int) Math.max(0, centreY - reach); y < image.heightPx(); y++) {
      for (int x = 0; x < image.widthPx(); x++) {
        if (Math.hypot(x - centreX, y - centreY) <= reach) {
          cleared[y * image.widthPx() + x] = (byte) 255;
        }
      }
    }
    return new PageImage(image.widthPx(), image.heightPx(), image.dpi(), Format.GRAY, cleared);
  }

  private List<Band> bands() {
    List<Band> bands = new ArrayList<>();
    double broadest = BROADEST_RING_MM * image.dpi() / MM_AN_INCH;
    int start = -1;
    int end = (int) (radius * OUTERMOST);
    for (int r = (int) (radius * 0.4); r <= end; r++) {
      boolean isRing = r < end && darkShare(r, ANGLES, 1) >= BAND_SHARE;
      if (isRing && start < 0) {
        start = r;
      } else if (!isRing && start >= 0) {
        if (r - start <= broadest) {
          bands.add(new Band(start - 3, r + 2)); // pixels at its rim are ragged
        }
        start = -1;
      }
    }
    return bands;
  }

  /** Whether a stroke goes on at both sides of a band, or far enough at one of them. */
  private boolean isCrossed(Band band, int x, int y) {
    double angle = Math.atan2(y - centreY, x - centreX);
    for (double slant : SLANTS) {
      if (leaves(band, x, y, angle + slant) && leaves(band, x, y, angle + slant + Math.PI)) {
        return true;
      }
    }
    return goesOn(band.inner, -1, angle) || goesOn(band.outer, 1, angle);
  }

  /** Whether what is dark at a pixel of a band is dark in a direction until beyond the band. */
  private boolean leaves(Band band, int fromX, int fromY, double direction) {
    double stepX = Math.cos(direction);
    double stepY = Math.sin(direction);
    for (int step = 1; ; step++) {
      int x = (int) Math.round(fromX + step * stepX);
      int y = (int) Math.round(fromY + step * stepY);
      if (!isDarkAt(x, y)) {
        return false;
      }
      double distance = Math.hypot(x - centreX, y - centreY);
      if (distance < band.inner || distance > band.outer) {
        return true;
      }
    }
  }

  private boolean goesOn(int edge, int step, double angle) {
    int depth = (int) Math.ceil(STROKE_END_MM * image.dpi() / MM_AN_INCH);
    for (int i = 1; i <= depth; i++) {
      if (!isDark(edge + step * i, angle)) {
        return false;
      }
    }
    return true;
  }

  private double darkShare(int r, int angles, int tolerance) {
    int dark = 0;
    int inside = 0;
    int step = ANGLES / angles;
    for (int i = 0; i < ANGLES; i += step) {
      if (isInside(r, i)) {
        inside++;
        boolean isDark = isDark(r, i);
        isDark |= tolerance > 0 && (isDark(r - tolerance, i) || isDark(r + tolerance, i));
        dark += isDark ? 1 : 0;
      }
    }
    return inside < LEAST_INSIDE * angles ? 0 : (double) dark / inside;
  }

  private boolean isInside(int r, int angle) {
    long x = Math.round(centreX + r * COSINES[angle]);
    long y = Math.round(centreY + r * COSINES[(angle + 3 * ANGLES / 4) % ANGLES]);
    return x >= 0 && y >= 0 && x < image.widthPx() && y < image.heightPx();
  }

  private boolean isDark(int r, int angle) {
    int x = (int) Math.round(centreX + r * COSINES[angle]);
    int y = (int) Math.round(centreY + r * COSINES[(angle + 3 * ANGLES / 4) % ANGLES]);
    return isDarkAt(x, y);
  }

  private boolean isDark(double r, double angle) {
    int x = (int) Math.round(centreX + r * Math.cos(angle));
    int y = (int) Math.round(centreY + r * Math.sin(angle));
    return isDarkAt(x, y);
  }

  private boolean isDarkAt(int x, int y) {
    return x >= 0
        && y >= 0
        && x < image.widthPx()
        && y < image.heightPx()
        && (image.samples()[y * image.widthPx() + x] & 0xff) < DARK_BELOW;
  }

  /** The image made small, a pixel dark where any of those it stands for is. */
  private static final class Coarse {
    private final int width;
    private final int height;
    private final boolean[] dark;

    Coarse(PageImage image, int scale) {
      width = image.widthPx() / scale + 1;
      height = image.heightPx() / scale + 1;
      dark = new boolean[width * height];
      for (int y = 0; y < image.heightPx(); y++) {
        for (int x = 0; x < image.widthPx(); x++) {
          if ((image.samples()[y * image.widthPx() + x] & 0xff) < DARK_BELOW) {
            dark[y / scale * width + x / scale] = true;
          }
        }
      }
    }

    /** The circle of a radius of which the largest share is dark. */
    Circle best(int radius) {
      List<int[]> ring = ring(radius);
      int[] votes = new int[dark.length];
      for (int y = 0; y < height; y++) {
        for (int x = 0; x < width; x++) {
          if (dark[y * width + x]) {
            vote(votes, ring, x, y);
          }
        }
      }
      int best = 0;
      for (int i = 0; i < votes.length; i++) {
        best = votes[i] > votes[best] ? i : best;
      }
      return new Circle(best % width, best / width, radius, (double) votes[best] / ring.size());
    }

    private void vote(int[] votes, List<int[]> ring, int x, int y) {
      for (int[] offset : ring) {
        int cx = x + offset[0];
        int cy = y + offset[1];
        if (cx >= 0 && cy >= 0 && cx < width && cy < height) {
          votes[cy * width + cx]++;
        }
      }
    }

    private static List<int[]> ring(int radius) {
      List<int[]> ring = new ArrayList<>();
      for (int y = -radius; y <= radius; y++) {
        for (int x = -radius; x <= radius; x++) {
          boolean isTaken = ((x + y) & 1) == 0; // half of a circle's pixels tell its share as well
          if (isTaken && Math.round(Math.hypot(x, y)) == radius) {
            ring.add(new int[] {x, y});
          }
        }
      }
      return ring;
    }
  }
}
