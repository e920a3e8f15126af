package vn.vankho.segment;

import java.util.regex.Pattern;
import vn.vankho.model.Word;

/** A speck that recognition took for a sign before the marker of a line. */
final class LeadingScrap {
  /** Signs that open no line. Accepts {@code _}, {@code .}; not {@code -}, {@code |}, {@code *}. */
  private static final Pattern SIGN = Pattern.compile("[_.,'’‘`:;°·ˆ^]{1,2}");

  /** The same, glued to a marker. Accepts {@code _b)}, {@code '2.}. */
  private static final Pattern GLUED = Pattern.compile("^[_'‘’`·ˆ°](?=[\\p{L}\\d]{1,3}[.)]\\s).*");

  private static final Pattern DASH = Pattern.compile("[-–—~]");

  /** A heading's numeral, behind which a dash is a speck. Accepts {@code V, TỔ CHỨC}. */
  private static final Pattern TITLED =
      Pattern.compile("(?!\\p{Lu}\\))[IVX]{1,5}[.,)/]?\\s+\\p{Lu}{2}.*");

  private LeadingScrap() {}

  /** Characters of it in the line's text, with the blank behind it; 0 where there is none. */
  static int length(Line line) {
    Word first = line.words().get(0);
    String sign = first.text();
    if (line.isRecognised() && GLUED.matcher(line.text()).matches()) {
      return 1;
    }
    if (!line.isRecognised() || !line.text().startsWith(sign + " ")) {
      return 0;
    }
    String rest = line.text().substring(sign.length() + 1);
    boolean isScrap =
        SIGN.matcher(sign).matches()
            || (DASH.matcher(sign).matches()
                && TITLED.matcher(rest).matches()
                && Letters.capitals(rest) > 0.9);
    return isScrap ? sign.length() + 1 : 0;
  }
}
