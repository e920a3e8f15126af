package vn.vankho.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import vn.vankho.export.DocumentFormat;
import vn.vankho.model.PlanDocument;

/**
 * Makes PDF/A files in memory, few at once, and none of them for ever: a limit of time stops the
 * work at the next page, and a limit of size at the byte that is too many. Safe for use by many
 * threads.
 */
final class PdfMaker {
  /** Making one holds a source in memory; more at once would not be faster. */
  private static final int AT_ONCE = 2;

  /** Copying takes milliseconds a page, drawing a second at most; people do not wait longer. */
  private static final long LONGEST_MILLIS = 120_000;

  /** The largest upload is 200 MB by default, and most pages are copied as they are. */
  private static final int MOST_BYTES = 256 << 20;

  private final long longestMillis;
  private final int mostBytes;
  private final Semaphore free = new Semaphore(AT_ONCE);

  PdfMaker() {
    this(LONGEST_MILLIS, MOST_BYTES);
  }

  PdfMaker(long longestMillis, int mostBytes) {
    this.longestMillis = longestMillis;
    this.mostBytes = mostBytes;
  }

  /**
   * The file of a document.
   *
   * @throws Refusal 503 if too many are being made or it takes too long, 413 if it is too large
   */
  byte[] pdf(DocumentFormat format, PlanDocument document) {
    if (!free.tryAcquire()) {
      throw Refusal.later(503, "busy", 5);
    }
    FutureTask<byte[]> making = new FutureTask<>(() -> made(format, document));
    Thread maker =
        new Thread(
            () -> {
              try {
                making.run();
              } finally {
                free.release(); // not before: work that hangs must not make room for more of it
              }
            },
            "pdf");
    maker.setDaemon(true);
    maker.start();
    return await(making, maker);
  }

  private byte[] made(DocumentFormat format, PlanDocument document) throws IOException {
    Bounded pdf = new Bounded(mostBytes);
    format.write(document, pdf);
    return pdf.toByteArray();
  }

  private byte[] await(FutureTask<byte[]> making, Thread maker) {
    try {
      return making.get(longestMillis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopping) {
      maker.interrupt();
      Thread.currentThread().interrupt();
      throw Refusal.later(503, "busy", 5);
    } catch (TimeoutException late) {
      maker.interrupt();
      throw Refusal.of(503, "pdfTooSlow").because(late);
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException trouble) {
        throw trouble;
      }
      if (failed.getCause() instanceof IOException unwritten) {
        throw new UncheckedIOException(unwritten);
      }
      throw new IllegalStateException("making a PDF", failed.getCause());
    }
  }

  /** Takes so many bytes and no more. */
  private static final class Bounded extends ByteArrayOutputStream {
    private final int most;

    Bounded(int most) {
      this.most = most;
    }

    @Override
    public synchronized void write(int value) {
      requireRoom(1);
      super.write(value);
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int length) {
      requireRoom(length);
      super.write(bytes, from, length);
    }

    private void requireRoom(int more) {
      if (more > most - count) {
        throw Refusal.of(413, "pdfTooLarge");
      }
    }
  }
}
