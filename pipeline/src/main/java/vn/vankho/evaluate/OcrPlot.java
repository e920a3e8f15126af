package vn.vankho.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Word error rates as a picture: an SVG of horizontal bars, three a condition, the last with its
 * interval. Colours hold on light and dark paper and differ in lightness too.
 */
public final class OcrPlot {
  private static final int WIDTH = 720;
  private static final int LABELS = 150;
  private static final int FIGURES = 60;
  private static final int BAR = 11;
  private static final int GROUP = 3 * BAR + 15;
  private static final int TOP = 62;
  private static final String[] COLOURS = {"#9aa5b1", "#4a90c2", "#0b6e4f"};
  private static final String[] NAMES = {"engine alone", "cleaned", "cleaned and restored"};

  private final StringBuilder svg = new StringBuilder();
  private final double longest;

  private OcrPlot(List<OcrReport.Row> rows) {
    longest =
        rows.stream()
            .mapToDouble(row -> Math.max(row.score().plain().wer(), row.wer().high()))
            .reduce(0.01, Math::max);
  }

  /** The picture of a report, conditions from the most wrong words of the engine downwards. */
  public static String of(OcrReport report) {
    List<OcrReport.Row> rows = new ArrayList<>(report.conditions());
    rows.sort((a, b) -> Double.compare(b.score().plain().wer(), a.score().plain().wer()));
    rows.add(report.total());
    return new OcrPlot(rows).draw(rows);
  }

  private String draw(List<OcrReport.Row> rows) {
    int height = TOP + rows.size() * GROUP + 8;
    add(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\""
            + " font-family=\"sans-serif\" font-size=\"12\" role=\"img\">\n",
        WIDTH, height, WIDTH, height);
    add("<title>Wrong words in percent, by condition of the page</title>\n");
    add("<rect width=\"100%%\" height=\"100%%\" fill=\"#ffffff\"/>\n");
    add("<text x=\"8\" y=\"20\" font-size=\"15\" fill=\"#222\">Wrong words, %%</text>\n");
    for (int i = 0; i < NAMES.length; i++) {
      add(
          "<rect x=\"%d\" y=\"32\" width=\"12\" height=\"12\" fill=\"%s\"/>"
              + "<text x=\"%d\" y=\"42\" fill=\"#222\">%s</text>\n",
          LABELS + i * 140, COLOURS[i], LABELS + 17 + i * 140, NAMES[i]);
    }
    for (int i = 0; i < rows.size(); i++) {
      group(rows.get(i), TOP + i * GROUP);
    }
    return svg.append("</svg>\n").toString();
  }

  private void group(OcrReport.Row row, int top) {
    OcrScore score = row.score();
    add(
        "<text x=\"%d\" y=\"%d\" text-anchor=\"end\" fill=\"#222\">%s</text>\n",
        LABELS - 8, top + 2 * BAR - 1, escaped(score.name()));
    bar(0, score.plain().wer(), top);
    bar(1, score.cleaned().wer(), top);
    bar(2, score.restored().wer(), top);
    double middle = top + 2.5 * BAR - 0.5;
    add(
        "<path d=\"M%.1f %.1fH%.1fM%.1f %.1fv6M%.1f %.1fv6\" stroke=\"#000\" fill=\"none\"/>\n",
        x(row.wer().low()),
        middle,
        x(row.wer().high()),
        x(row.wer().low()),
        middle - 3,
        x(row.wer().high()),
        middle - 3);
  }

  private void bar(int reading, double wer, int top) {
    int y = top + reading * BAR;
    add(
        "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\"/>",
        LABELS, y, x(wer) - LABELS, BAR - 1, COLOURS[reading]);
    add(
        "<text x=\"%d\" y=\"%d\" text-anchor=\"end\" font-size=\"10\" fill=\"#222\">%.1f</text>\n",
        WIDTH - 12, y + BAR - 2, 100 * wer);
  }

  private double x(double wer) {
    return LABELS + (WIDTH - LABELS - FIGURES) * wer / longest;
  }

  private void add(String format, Object... values) {
    svg.append(String.format(Locale.ROOT, format, values));
  }

  private static String escaped(String name) {
    return name.replace("&", "&amp;").replace("<", "&lt;");
  }
}
