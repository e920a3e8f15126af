package vn.vankho.restore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.vankho.model.Origin;
import vn.vankho.model.Page;
import vn.vankho.model.Rect;
import vn.vankho.model.SymbolReach;
import vn.vankho.model.Word;

class ReachEvidenceTest {
  private static final Channel CHANNEL =
      new ChannelBuilder().add(Map.of('ă', Map.of("a", 9.0)), 1).build();

  private static final SymbolReach SMALL = new SymbolReach(101, 0, false);
  private static final SymbolReach TALL = new SymbolReach(148, 0, false);
  private static final SymbolReach MARKED = new SymbolReach(147, 0, false);
  private static final SymbolReach DOTTED = new SymbolReach(101, 35, false);

  /** The likeliest of several readings by the room that the characters of a word take. */
  private static String likeliest(
      LetterReach wanted, String read, List<SymbolReach> reaches, String... readings) {
    return weighed(wanted, read, reaches, readings).stream()
        .max(Comparator.comparingDouble(Candidate::evidence))
        .orElseThrow()
        .text();
  }

  private static List<Candidate> weighed(
      LetterReach wanted, String read, List<SymbolReach> reaches, String... readings) {
    Word word = Word.read(read, new Rect(0, 0, 9, 9), 0.9, 0).withReaches(reaches);
    Page page = new Page(1, 99, 99, 200, Origin.OCR, 0, 0, 0.9, List.of(word));
    List<Candidate> candidates = new ArrayList<>();
    for (String reading : readings) {
      candidates.add(new Candidate(1, new int[] {0}, 0, reading, "channel"));
    }
    return new ReachEvidence(
            SeenSymbols.on(page, new int[] {0}),
            CHANNEL,
            wanted,
            Optional.of(new InkEvidence(LetterInk.trained())))
        .weigh(new Token(Token.Kind.WORD, 0, read.length(), false), read, candidates);
  }

  private static String usual(String read, List<SymbolReach> reaches, String... readings) {
    return likeliest(LetterReach.usual(), read, reaches, readings);
  }

  @Test
  void tellsMarksAboveAndBelow_byTheRoomThatTheyTake() {
    List<String> phatOfAllKinds = List.of("phat", "phát", "phạt");
    SymbolReach p = new SymbolReach(101, 46, false);
    SymbolReach t = new SymbolReach(121, 0, false);
    for (var wanted : Map.of("phat", SMALL, "phát", MARKED, "phạt", DOTTED).entrySet()) {
      assertThat(
              usual(
                  "phat",
                  List.of(p, TALL, wanted.getValue(), t),
                  phatOfAllKinds.toArray(new String[0])))
          .isEqualTo(wanted.getKey());
    }
  }

  @Test
  void tellsMarksOfCapitals() {
    SymbolReach capital = new SymbolReach(141, 0, false);

    assertThat(usual("XA", List.of(capital, capital), "XA", "XÃ")).isEqualTo("XA");
    assertThat(usual("XA", List.of(capital, new SymbolReach(182, 0, false)), "XA", "XÃ"))
        .isEqualTo("XÃ");
  }

  @Test
  void saysNothing_whereNothingIsKnown() {
    assertThat(weighed(LetterReach.usual(), "xa", List.of(), "xa", "xã"))
        .extracting(Candidate::evidence)
        .containsExactly(0f, 0f);
  }

  @Test
  void takesLettersTogether_whoseInkWasNotToldApart() {
    SymbolReach both = new SymbolReach(148, 0, true);
    List<SymbolReach> shared = List.of(both, both);

    assertThat(weighed(LetterReach.usual(), "ha", shared, "ha", "há"))
        .extracting(Candidate::evidence)
        .containsExactly(0f, 0f);
    assertThat(usual("ha", shared, "hạ", "há")).isEqualTo("há");
  }

  @Test
  void isNeverSoSureThatNoContextCouldSayOtherwise() {
    SymbolReach farOff = new SymbolReach(300, 200, false);

    assertThat(weighed(LetterReach.usual(), "a", List.of(farOff), "a", "à", "ạ"))
        .extracting(Candidate::evidence)
        .allSatisfy(evidence -> assertThat(evidence).isGreaterThan(-12f));
  }

  @Test
  void learnsTheTypefaceOfAText() {
    ReachOffsets above = new ReachOffsets();
    for (int i = 0; i < 60; i++) {
      above.add('á', 8); // a typeface of higher accents
      above.add('a', 0);
    }
    LetterReach own = LetterReach.of(above, new ReachOffsets());
    List<SymbolReach> stacked = List.of(new SymbolReach(155, 0, false));

    assertThat(usual("a", stacked, "á", "ấ")).isEqualTo("ấ");
    assertThat(likeliest(own, "a", stacked, "á", "ấ")).isEqualTo("á");
  }
}
