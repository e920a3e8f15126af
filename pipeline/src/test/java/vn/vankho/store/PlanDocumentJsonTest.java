package vn.vankho.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.vankho.model.Alternative;
import vn.vankho.model.Change;
import vn.vankho.model.Origin;
import vn.vankho.model.Page;
import vn.vankho.model.PlanDocument;
import vn.vankho.model.PlanDocuments;
import vn.vankho.model.PlanDraft;
import vn.vankho.model.Rect;
import vn.vankho.model.Word;

class PlanDocumentJsonTest {
  @Test
  void readsWhatItWrote_forRandomDocuments() {
    for (int seed = 0; seed < 60; seed++) {
      PlanDocument document = PlanDocuments.next(new Random(seed));

      byte[] json = PlanDocumentJson.write(document);

      assertThat(PlanDocumentJson.read(json)).as("seed %d", seed).isEqualTo(document);
      assertThat(PlanDocumentJson.read(PlanDocumentJson.writeLine(document).getBytes(UTF_8)))
          .as("one line, seed %d", seed)
          .isEqualTo(document);
    }
  }

  @Test
  void writesDocumentsThatTheSchemaAccepts() {
    for (int seed = 0; seed < 60; seed++) {
      PlanDocument document = PlanDocuments.next(new Random(seed));

      assertThat(PlanSchema.faults(json(document))).as("seed %d", seed).isEmpty();
    }
  }

  @Test
  void schemaAcceptsADocumentOfWhichNothingIsKnown() {
    assertThat(PlanSchema.faults(json(PlanDraft.of("a").build()))).isEmpty();
  }

  @Test
  void schemaRefusesAnUnknownProperty() {
    String extra = json(PlanDraft.of("a").build()).replaceFirst("\\{", "{\"mood\": 1,");

    assertThat(PlanSchema.faults(extra)).isNotEmpty();
  }

  @Test
  void writesABoxAsAnArrayAndLeavesOutTheChangeOfAnUnchangedWord() {
    Word word = Word.read("Sở", new Rect(1, 2, 3, 4), 0.95, 0);

    assertThat(lineOf(word))
        .contains(
            "{\"text\":\"Sở\",\"raw\":\"Sở\",\"box\":[1,2,3,4],\"confidence\":0.95,\"line\":0}");
  }

  @Test
  void writesTheChangeOfARestoredWord() {
    Change change = new Change("marks", 0.9, List.of(new Alternative("So", 0.1)));
    Word word = new Word("Sở", "S0", Optional.empty(), 0.5, 0, Optional.of(change));

    assertThat(lineOf(word))
        .contains(
            "{\"text\":\"Sở\",\"raw\":\"S0\",\"box\":null,\"confidence\":0.5,\"line\":0,"
                + "\"change\":{\"why\":\"marks\",\"probability\":0.9,"
                + "\"alternatives\":[{\"text\":\"So\",\"probability\":0.1}]}}");
  }

  @Test
  void keepsWhatElseAWordMayBeThatWasLeftAsItWasRead() {
    Word word =
        Word.read("tính", new Rect(1, 2, 3, 4), 0.5, 0)
            .withAlternatives(List.of(new Alternative("tỉnh", 0.3)));

    String line = lineOf(word);

    assertThat(line)
        .contains("\"line\":0,\"alternatives\":[{\"text\":\"tỉnh\",\"probability\":0.3}]}");
    assertThat(PlanDocumentJson.read(line.getBytes(UTF_8)).pages().get(0).words())
        .containsExactly(word);
  }

  @Test
  void roundsConfidencesToFourDecimals() {
    Word word = Word.read("Sở", new Rect(1, 2, 3, 4), 2.0 / 3, 0);

    assertThat(lineOf(word)).contains("\"confidence\":0.6667");
  }

  @Test
  void refusesToWriteWhatIsNoNumber() {
    Page page = new Page(1, 100, 100, 300, Origin.OCR, 0, Double.NaN, 0.5, List.of());
    PlanDocument document = PlanDraft.of("a").pages(List.of(page)).build();

    assertThatThrownBy(() -> PlanDocumentJson.write(document)).hasMessageContaining("NaN");
  }

  @Test
  void writesDecomposedLettersComposed_andForgetsAChangeOfNormalFormAlone() {
    Change change = new Change("encoding", 1, List.of());
    Word word = new Word("kế", "ke\u0302\u0301", Optional.empty(), 0.5, 0, Optional.of(change));

    String line = lineOf(word);

    assertThat(line).contains("\"text\":\"kế\",\"raw\":\"kế\"").doesNotContain("change");
    assertThat(PlanDocumentJson.read(line.getBytes(UTF_8)).pages().get(0).words()).hasSize(1);
  }

  @Test
  void writesHalfASurrogatePairAsReplacementCharacter() {
    Word word = Word.read("a\uD83D", new Rect(1, 2, 3, 4), 0.5, 0);

    assertThat(lineOf(word)).contains("\"raw\":\"a\uFFFD\"");
  }

  @Test
  void putsEachWordOfAPageOnALineOfItsOwn() {
    PlanDocument document = PlanDraft.of("a").pages("Sở Xây dựng").build();

    assertThat(json(document).lines().filter(line -> line.contains("\"raw\":"))).hasSize(3);
  }

  @Test
  void refusesAnUnknownProperty() {
    byte[] extra =
        json(PlanDraft.of("a").build()).replaceFirst("\\{", "{\"mood\": 1,").getBytes(UTF_8);

    assertThatThrownBy(() -> PlanDocumentJson.read(extra))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("mood");
  }

  @Test
  void refusesAMissingNumber() {
    byte[] cut =
        json(PlanDraft.of("a").build()).replaceFirst("\"pageCount\": 1,", "").getBytes(UTF_8);

    assertThatThrownBy(() -> PlanDocumentJson.read(cut))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("pageCount");
  }

  @Test
  void refusesAMissingList() {
    byte[] cut =
        json(PlanDraft.of("a").build()).replaceFirst("\"recipients\": \\[\\],", "").getBytes(UTF_8);

    assertThatThrownBy(() -> PlanDocumentJson.read(cut)).hasMessageContaining("recipients");
  }

  @Test
  void refusesANumberInQuotes() {
    byte[] quoted =
        json(PlanDraft.of("a").build())
            .replaceFirst("\"pageCount\": 1", "\"pageCount\": \"1\"")
            .getBytes(UTF_8);

    assertThatThrownBy(() -> PlanDocumentJson.read(quoted)).hasMessageContaining("pageCount");
  }

  @Test
  void refusesAWordWithoutLine() {
    String line = lineOf(Word.read("Sở", new Rect(1, 2, 3, 4), 0.95, 0)).replace(",\"line\":0", "");

    assertThatThrownBy(() -> PlanDocumentJson.read(line.getBytes(UTF_8)))
        .hasMessageContaining("a word needs");
  }

  @Test
  void refusesWhatFollowsTheDocument() {
    byte[] two = (json(PlanDraft.of("a").build()) + "{}").getBytes(UTF_8);

    assertThatThrownBy(() -> PlanDocumentJson.read(two))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void namesTheVersionOfANewerDocument() {
    byte[] newer =
        json(PlanDraft.of("a").build())
            .replace("\"schemaVersion\": \"1.0\"", "\"schemaVersion\": \"2.0\", \"news\": 1")
            .getBytes(UTF_8);

    assertThatThrownBy(() -> PlanDocumentJson.read(newer))
        .hasMessageContaining("schema version 1.0 but of 2.0");
  }

  private static String json(PlanDocument document) {
    return new String(PlanDocumentJson.write(document), UTF_8);
  }

  private static String lineOf(Word word) {
    Page page = new Page(1, 100, 100, 300, Origin.OCR, 0, 0, 0.5, List.of(word));
    return PlanDocumentJson.writeLine(PlanDraft.of("a").pages(List.of(page)).build());
  }
}
