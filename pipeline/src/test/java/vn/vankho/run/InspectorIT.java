package vn.vankho.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.model.PipelineException;
import vn.vankho.scan.PageKind;

class InspectorIT {
  @TempDir Path folder;

  private Path typedAndBlank() throws IOException {
    Path file = folder.resolve("typed.pdf");
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      document.addPage(new PDPage());
      try (PDPageContentStream contents = new PDPageContentStream(document, page)) {
        contents.beginText();
        contents.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
        contents.newLineAtOffset(72, 700);
        contents.showText("The plan of the committee for the year");
        contents.endText();
      }
      document.getDocumentInformation().setProducer("a word processor");
      document.save(file.toFile());
    }
    return file;
  }

  @Test
  void looksAtEveryPageInAWorkerProcess() throws IOException {
    try (Inspector inspector = new Inspector(TestSettings.of(folder, 1, 60_000), true)) {
      SourceInspection found = inspector.inspect(typedAndBlank(), ReadListener.SILENT);

      assertThat(found.maker()).contains("a word processor");
      assertThat(found.pages())
          .extracting(page -> page.page().facts().layer().kind(), page -> page.page().decision())
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple(PageKind.TYPED, PageDecision.KEEP),
              org.assertj.core.groups.Tuple.tuple(PageKind.BLANK, PageDecision.NOTHING));
    }
  }

  @Test
  void refusesAFileThatIsNoDocument_byName() throws IOException {
    Path file = Files.writeString(folder.resolve("note.pdf"), "hello");
    try (Inspector inspector = new Inspector(TestSettings.of(folder, 1, 60_000), false)) {
      assertThatThrownBy(() -> inspector.inspect(file, ReadListener.SILENT))
          .isInstanceOf(PipelineException.class)
          .hasMessageContaining("note.pdf");
    }
  }
}
