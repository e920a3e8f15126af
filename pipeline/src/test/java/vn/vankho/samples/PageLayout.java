package vn.vankho.samples;

import java.util.ArrayList;
import java.util.List;

/** A typeset page in points (1/72 inch), origin top left; filled by {@link PlanComposer}. */
final class PageLayout {
  /** A piece of text on its baseline. */
  record Run(double x, double baseline, double size, Face face, String text) {}

  /** A straight rule. */
  record Rule(double x1, double y1, double x2, double y2, double thickness) {}

  /** A boxed stamp such as MẬT or KHẨN, centred. */
  record Stamp(double x, double y, String text) {}

  /** A4 in points. */
  static final double SHORT_SIDE = 210 / 25.4 * 72;

  static final double LONG_SIDE = 297 / 25.4 * 72;

  final double width;
  final double height;
  final List<Run> runs = new ArrayList<>();
  final List<Rule> rules = new ArrayList<>();
  final List<Stamp> stamps = new ArrayList<>();

  /** What stands on the page, line by line. */
  final List<String> lines = new ArrayList<>();

  /** Figures written by pen, such as a number in a blank; no part of the lines. */
  record Handwriting(double x, double baseline, String figures) {}

  final List<Handwriting> handwriting = new ArrayList<>();

  /** Date on the stamp of the office that received the paper; empty where it bears none. */
  String received = "";

  /** Centre of the signature; NaN where the page has none. */
  double signX = Double.NaN;

  double signY = Double.NaN;

  PageLayout(boolean landscape) {
    width = landscape ? LONG_SIDE : SHORT_SIDE;
    height = landscape ? SHORT_SIDE : LONG_SIDE;
  }

  boolean signed() {
    return !Double.isNaN(signX);
  }
}
