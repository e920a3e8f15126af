package vn.vankho.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.vankho.index.CitationLink;
import vn.vankho.index.CitationMatch;
import vn.vankho.index.CitationNeighbourhood;
import vn.vankho.index.CitationRole;
import vn.vankho.index.CitedWork;
import vn.vankho.index.DocumentRef;

class CitationPlotTest {
  private static final Texts TEXTS = Texts.in(Language.VIETNAMESE);
  private static final DocumentRef SELF = document("self", "90/KH-UBND");

  private static DocumentRef document(String id, String number) {
    return new DocumentRef(
        id,
        Optional.empty(),
        Optional.of(number),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of("về " + number));
  }

  private static CitationLink link(
      DocumentRef from, CitationRole role, Optional<String> number, DocumentRef... targets) {
    CitationMatch match =
        switch (targets.length) {
          case 0 -> CitationMatch.MISSING;
          case 1 -> CitationMatch.FOUND;
          default -> CitationMatch.AMBIGUOUS;
        };
    CitedWork work =
        new CitedWork(
            number, Optional.of("Quyết định"), Optional.empty(), Optional.empty(), "Luật Lưu trữ");
    return new CitationLink(from, role, work, match, List.of(targets), List.of(), 1);
  }

  private static CitationPlot plot(List<CitationLink> cites, List<CitationLink> citedBy) {
    return CitationPlot.of(new CitationNeighbourhood(SELF, cites, citedBy, true), TEXTS);
  }

  @Test
  void standsBetweenWhatItRestsOnAndWhatRestsOnIt_eachOnce() {
    CitationLink basis =
        link(SELF, CitationRole.BASIS, Optional.of("1/QĐ"), document("a", "1/QĐ-UBND"));
    CitationPlot plot =
        plot(
            List.of(link(SELF, CitationRole.CITED, Optional.of("9/QĐ")), basis, basis),
            List.of(
                link(document("b", "2/KH"), CitationRole.CITED, Optional.of("90/KH"), SELF),
                link(document("b", "2/KH"), CitationRole.BASIS, Optional.of("90/KH"), SELF)));

    assertThat(plot.above())
        .extracting(CitationPlot.Node::name)
        .as("what it rests on first")
        .containsExactly("1/QĐ-UBND", "Quyết định 9/QĐ");
    assertThat(plot.above()).extracting(CitationPlot.Node::isRight).containsExactly(false, true);
    assertThat(plot.below()).extracting(CitationPlot.Node::name).containsExactly("2/KH");
    assertThat(plot.above()).allMatch(node -> node.end() < plot.centre().y());
    assertThat(plot.below()).allMatch(node -> node.y() > plot.centre().end());
    assertThat(plot.height()).isEqualTo(plot.below().get(0).end());
    assertThat(plot.left()).isZero();
  }

  @Test
  void namesALawWithoutNumberByItsWords_andLeadsToWhoElseNamesWhatIsMissing() {
    CitationPlot plot =
        plot(
            List.of(
                link(SELF, CitationRole.BASIS, Optional.empty()),
                link(SELF, CitationRole.BASIS, Optional.of("9/QĐ")),
                link(
                    SELF,
                    CitationRole.BASIS,
                    Optional.of("7/QĐ"),
                    document("c", "7/QĐ"),
                    document("d", "7/QĐ"))),
            List.of());

    assertThat(plot.above())
        .extracting(CitationPlot.Node::name, CitationPlot.Node::kind)
        .containsExactly(
            tuple("Luật Lưu trữ", "missing"),
            tuple("Quyết định 9/QĐ", "missing"),
            tuple("Quyết định 7/QĐ", "ambiguous"));
    assertThat(plot.above().get(0).address()).isEmpty();
    assertThat(plot.above().get(1).address()).startsWith("/?q=c%C4%83n");
  }

  @Test
  void drawsNoMoreThanOneCanLookAt_andSaysHowManyAreLeft() {
    List<CitationLink> many = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      many.add(link(SELF, CitationRole.BASIS, Optional.of(i + "/QĐ")));
    }

    assertThat(plot(many, List.of()).above()).hasSize(12);
    assertThat(plot(many, List.of()).left()).isEqualTo(28);
    assertThat(plot(List.of(), List.of()).isEmpty()).isTrue();
  }
}
