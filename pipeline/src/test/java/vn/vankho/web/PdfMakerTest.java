package vn.vankho.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import vn.vankho.export.DocumentFormat;
import vn.vankho.model.PlanDocument;
import vn.vankho.model.PlanDraft;

class PdfMakerTest {
  private static final PlanDocument DOCUMENT = PlanDraft.ofSource(new byte[] {1}).build();

  @Test
  void givesWhatWasWritten() {
    PdfMaker maker = new PdfMaker(60_000, 3);

    assertThat(maker.pdf(new Writing(3), DOCUMENT)).hasSize(3);
  }

  @Test
  void refusesAFileThatGetsTooLarge() {
    PdfMaker maker = new PdfMaker(60_000, 3);

    assertThatThrownBy(() -> maker.pdf(new Writing(4), DOCUMENT))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.status()).isEqualTo(413);
              assertThat(refusal.reason()).isEqualTo("pdfTooLarge");
            });
  }

  @Test
  void stopsWhatTakesTooLong() throws Exception {
    Hanging hanging = new Hanging();
    PdfMaker maker = new PdfMaker(20, 3);

    assertThatThrownBy(() -> maker.pdf(hanging, DOCUMENT))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo("pdfTooSlow"));
    hanging.stopped.await(); // for ever, if only the waiting had been ended
  }

  /** Writes so many bytes. */
  private record Writing(int bytes) implements DocumentFormat {
    @Override
    public String extension() {
      return ".pdf";
    }

    @Override
    public void write(PlanDocument document, OutputStream out) throws IOException {
      out.write(new byte[bytes - 1]);
      out.write(1);
    }
  }

  /** Goes on until it is interrupted. */
  private static final class Hanging implements DocumentFormat {
    private final CountDownLatch stopped = new CountDownLatch(1);

    @Override
    public String extension() {
      return ".pdf";
    }

    @Override
    public void write(PlanDocument document, OutputStream out) throws IOException {
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException stopping) {
        stopped.countDown();
        throw new InterruptedIOException();
      }
    }
  }
}
