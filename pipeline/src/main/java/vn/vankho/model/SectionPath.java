package vn.vankho.model;

import java.util.List;

/**
 * The name of a place in the outline, out of the markers from the top down: {@code III.1.a}.
 *
 * <p>A number that repeats those above it, as decimal numbering does, is written as it is printed:
 * {@code 4.1} below {@code 4}, {@code III.1.2} for {@code 1.2} below {@code III.1}.
 */
public final class SectionPath {
  private SectionPath() {}

  /** The path of some markers, the uppermost first; empty without any. */
  public static String of(List<String> markers) {
    return markers.stream().reduce("", SectionPath::below);
  }

  /**
   * The path of a section below another.
   *
   * @param parent path of the section above; empty at the top
   * @param marker as printed, without punctuation
   */
  public static String below(String parent, String marker) {
    for (int end = marker.lastIndexOf('.'); end > 0; end = marker.lastIndexOf('.', end - 1)) {
      if (endsIn(parent, marker.substring(0, end))) {
        return parent.substring(0, parent.length() - end) + marker;
      }
    }
    return parent.isEmpty() ? marker : parent + "." + marker;
  }

  /** Whether the last markers of a path are the given ones: {@code III.1} ends in {@code 1}. */
  private static boolean endsIn(String path, String markers) {
    int start = path.length() - markers.length();
    return path.endsWith(markers)
        && (start == 0 || !Character.isLetterOrDigit(path.charAt(start - 1)));
  }
}
