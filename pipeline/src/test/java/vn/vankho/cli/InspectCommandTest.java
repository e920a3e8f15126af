package vn.vankho.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.model.ExitCode;
import vn.vankho.model.Finding;
import vn.vankho.model.Origin;
import vn.vankho.model.Page;
import vn.vankho.model.PipelineException;
import vn.vankho.run.PageDecision;
import vn.vankho.run.PageInspection;
import vn.vankho.run.SourceInspection;
import vn.vankho.run.SourceInspection.NumberedPage;
import vn.vankho.scan.KindReason;
import vn.vankho.scan.LayerReading;
import vn.vankho.scan.PageFacts;
import vn.vankho.scan.PageKind;
import vn.vankho.scan.PictureFacts;
import vn.vankho.scan.RenderedPage;
import vn.vankho.text.TextQuality;

class InspectCommandTest {
  @TempDir Path folder;
  private final ScriptedPipeline pipeline = new ScriptedPipeline();

  private CommandLineRun run(String... arguments) {
    return CommandLineRun.in(folder).over(pipeline).run(arguments);
  }

  private static PageInspection scan(String text) {
    List<LayerReading.Run> runs =
        text.isEmpty()
            ? List.of()
            : List.of(
                new LayerReading.Run(
                    false, text.split(" ").length, Optional.empty(), TextQuality.of(text)));
    LayerReading layer =
        new LayerReading(
            text.isEmpty() ? PageKind.SCAN : PageKind.SCAN_GARBLED_LAYER,
            text.isEmpty() ? KindReason.NO_TEXT : KindReason.HIDDEN_TEXT_DOES_NOT_READ,
            new Page(1, 2480, 3508, 300, Origin.TEXT_LAYER, 0, 0, 0, List.of()),
            1,
            0,
            runs);
    PictureFacts picture = new PictureFacts(2480, 3508, 300, "G4", 1, "gray", Optional.empty(), 1);
    return new PageInspection(
        new PageFacts(
            2480,
            3508,
            300,
            0,
            RenderedPage.How.WHOLE_PAGE_IMAGE,
            Optional.empty(),
            List.of(picture),
            1,
            layer),
        text.isEmpty() ? PageDecision.OCR : PageDecision.OCR_WITH_WITNESS,
        Optional.empty());
  }

  private static SourceInspection source(Path file, int pageCount, PageInspection... pages) {
    List<NumberedPage> numbered = new ArrayList<>();
    for (PageInspection page : pages) {
      numbered.add(new NumberedPage(numbered.size() + 1, page));
    }
    return new SourceInspection(
        file,
        2048,
        "application/pdf",
        Optional.of("a scanner\u001b[2J"),
        pageCount,
        numbered,
        List.of());
  }

  @Test
  void sumsUpPagesThatAreAlike() {
    pipeline.inspections =
        file -> source(file, 5, scan("Uy ban"), scan(""), scan(""), scan(""), scan("tinh An"));

    List<String> lines = run("inspect", "a.pdf").out().lines().toList();

    assertThat(lines.get(0))
        .isEqualTo("a.pdf: application/pdf, 5 pages, 2 KiB, made by a scanner\uFFFD[2J");
    assertThat(lines.get(2)).startsWith("1 ").contains("210 × 297", "300", "G4 1 bit, whole");
    assertThat(lines.get(3)).startsWith("2–4 ").contains("none", "read the picture");
    assertThat(lines.get(4)).startsWith("5 ").endsWith("as page 1");
    assertThat(lines).contains("  scan: it has pictures and no text");
  }

  @Test
  void showsEveryPage_whenAsked() {
    pipeline.inspections = file -> source(file, 3, scan(""), scan(""), scan(""));

    assertThat(run("inspect", "--every-page", "a.pdf").out().lines())
        .anyMatch(line -> line.startsWith("3 ") && line.contains("G4"));
  }

  @Test
  void writesEveryPageAsJson() {
    pipeline.inspections = file -> source(file, 2, scan("Uy ban"), scan(""));

    String json = run("inspect", "--json", "a.pdf").out();

    assertThat(json)
        .startsWith("[\n")
        .contains(
            "\"kind\": \"scan_garbled_layer\"",
            "\"because\": \"hidden_text_does_not_read\"",
            "\"reading\": \"ocr_with_witness\"",
            "\"reading\": \"ocr\"",
            "\"coding\": \"G4\"",
            "\\u001b[2J");
  }

  @Test
  void goesOn_whenOneOfSeveralFilesCannotBeOpened() {
    pipeline.inspections =
        file -> {
          if (file.toString().equals("bad.pdf")) {
            throw new PipelineException(ExitCode.UNREADABLE, "TRUNCATED", "bad.pdf: it breaks off");
          }
          return source(file, 1, scan(""));
        };

    CommandLineRun both = run("inspect", "--json", "bad.pdf", "good.pdf");

    assertThat(both.exitCode()).isEqualTo(ExitCode.SOME_FAILED.number());
    assertThat(both.err()).contains("bad.pdf: it breaks off");
    assertThat(both.out()).contains("\"reason\": \"TRUNCATED\"", "\"file\": \"good.pdf\"");
    assertThat(run("inspect", "bad.pdf").exitCode()).isEqualTo(ExitCode.UNREADABLE.number());
  }

  @Test
  void saysThatPagesAreMissing() {
    pipeline.inspections =
        file -> {
          SourceInspection one = source(file, 2, scan(""));
          return new SourceInspection(
              file,
              one.bytes(),
              one.mediaType(),
              one.maker(),
              2,
              one.pages(),
              List.of(Finding.ofPage("PAGE_TIMEOUT", "Page 2 could not be looked at: slow", 2)));
        };

    CommandLineRun run = run("inspect", "a.pdf");

    assertThat(run.exitCode()).isEqualTo(ExitCode.SOME_FAILED.number());
    assertThat(run.err()).contains("Page 2 could not be looked at");
  }
}
