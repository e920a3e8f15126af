package vn.vankho.scan;

/**
 * How stored rows and columns become an upright picture: first transposed (rows become columns) if
 * {@code swap}, then mirrored left to right if {@code flipX}, then top to bottom if {@code flipY}.
 */
public record Orientation(boolean swap, boolean flipX, boolean flipY) {
  /** Stored as it stands. */
  public static final Orientation UPRIGHT = new Orientation(false, false, false);

  /** By the number in TIFF's and Exif's tag 274; 1, and whatever is none, is upright. */
  static Orientation ofTag(int tag) {
    return switch (tag) {
      case 2 -> new Orientation(false, true, false);
      case 3 -> new Orientation(false, true, true);
      case 4 -> new Orientation(false, false, true);
      case 5 -> new Orientation(true, false, false);
      case 6 -> new Orientation(true, true, false);
      case 7 -> new Orientation(true, true, true);
      case 8 -> new Orientation(true, false, true);
      default -> UPRIGHT;
    };
  }

  /** Applies it to rows of pixels of the same number of bytes. */
  byte[] apply(byte[] samples, int width, int height, int bytesPerPixel) {
    if (equals(UPRIGHT)) {
      return samples;
    }
    int outWidth = swap ? height : width;
    int outHeight = swap ? width : height;
    byte[] out = new byte[samples.length];
    for (int y = 0; y < outHeight; y++) {
      int fromY = flipY ? outHeight - 1 - y : y;
      for (int x = 0; x < outWidth; x++) {
        int fromX = flipX ? outWidth - 1 - x : x;
        int from = (swap ? fromX * width + fromY : fromY * width + fromX) * bytesPerPixel;
        int to = (y * outWidth + x) * bytesPerPixel;
        for (int b = 0; b < bytesPerPixel; b++) {
          out[to + b] = samples[from + b];
        }
      }
    }
    return out;
  }
}
