package vn.vankho.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class OcrPlotTest {
  private static OcrReport.Row row(String name, int plain, int cleaned, int restored) {
    OcrScore score =
        new OcrScore(
            name,
            1,
            new TextErrors(100, plain, 500, plain),
            new TextErrors(100, cleaned, 500, cleaned),
            new TextErrors(100, restored, 500, restored));
    return new OcrReport.Row(score, new Interval(0.01, 0.05), new Interval(0.5, 0.9));
  }

  @Test
  void drawsThreeBarsForEachConditionAsLongAsTheirRates() throws Exception {
    OcrReport report =
        new OcrReport(
            List.of(),
            List.of(row("clean", 4, 4, 2), row("<copy> & more", 40, 20, 10)),
            List.of(),
            row("all", 20, 10, 5),
            List.of());

    Document svg =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(OcrPlot.of(report))));

    NodeList rectangles = svg.getElementsByTagName("rect");
    List<Double> bars = new ArrayList<>();
    for (int i = 0; i < rectangles.getLength(); i++) {
      Element rectangle = (Element) rectangles.item(i);
      if (rectangle.getAttribute("height").equals("10")) {
        bars.add(Double.valueOf(rectangle.getAttribute("width")));
      }
    }
    assertThat(bars).hasSize(9);
    assertThat(bars.get(0)).isEqualTo(510); // the most wrong words come first, over all the room
    assertThat(bars.get(1)).isEqualTo(255);
    assertThat(bars.get(3)).isEqualTo(51);
    assertThat(svg.getDocumentElement().getTextContent()).contains("<copy> & more");
  }
}
