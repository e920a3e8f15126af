package vn.vankho.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import vn.vankho.index.IndexState;
import vn.vankho.run.ImportListener;
import vn.vankho.run.ImportOutcome;

/**
 * How far reading has come, as a bar on standard error; nothing at all where that is no terminal.
 *
 * <p>Pages are counted. How many there are in files not yet opened is guessed from those that are.
 * Safe for use by many threads.
 */
final class Progress implements ImportListener, AutoCloseable {
  private static final int UPDATE_MILLIS = 250;

  private final PrintWriter err;
  private final int columns;
  private final RenewalLine renewal;
  private final @Nullable ProgressBar bar;
  private int files;
  private int openedFiles;
  private int finishedFiles;
  private long knownPages;

  Progress(String task, Surroundings surroundings) {
    this.err = surroundings.err();
    this.columns = surroundings.terminal().columns();
    this.renewal = new RenewalLine(surroundings);
    this.bar = surroundings.terminal().errIsTerminal() ? newBar(task) : null;
  }

  private ProgressBar newBar(String task) {
    return new ProgressBarBuilder()
        .setTaskName(task)
        .setInitialMax(0)
        .setUnit(" pages", 1)
        .setUpdateIntervalMillis(UPDATE_MILLIS)
        .setStyle(ProgressBarStyle.UNICODE_BLOCK)
        .setConsumer(new Line())
        .clearDisplayOnFinish()
        .build();
  }

  @Override
  public void renewalBegun(IndexState state) {
    renewal.renewalBegun(state);
  }

  @Override
  public void documentIndexed() {
    renewal.documentIndexed();
  }

  @Override
  public void renewalDone(long documents) {
    renewal.renewalDone(documents);
  }

  @Override
  public synchronized void started(int count) {
    files = count;
    show();
  }

  @Override
  public synchronized void opened(Path file, int pages) {
    openedFiles++;
    knownPages += pages;
    show();
  }

  @Override
  public synchronized void pageDone(Path file) {
    if (bar != null) {
      bar.step();
    }
  }

  @Override
  public synchronized void finished(ImportOutcome outcome) {
    finishedFiles++;
    if (outcome.pages() + outcome.failedPages() == 0) {
      openedFiles = Math.max(openedFiles, finishedFiles); // a duplicate or a failure has no pages
    }
    show();
  }

  private void show() {
    if (bar != null) {
      int unopened = Math.max(0, files - openedFiles);
      long guessed =
          openedFiles == 0 ? unopened : Math.round((double) knownPages / openedFiles * unopened);
      bar.maxHint(knownPages + guessed);
      if (files > 0) {
        bar.setExtraMessage(finishedFiles + "/" + files + " files");
      }
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }

  /** One line of the terminal, written over again and again. */
  private final class Line implements ProgressBarConsumer {
    private static final String ERASE = "\r\u001b[K";

    @Override
    public int getMaxRenderedLength() {
      return columns - 1;
    }

    @Override
    public void accept(String rendered) {
      err.print('\r' + rendered);
      err.flush();
    }

    @Override
    public void clear() {
      err.print(ERASE);
      err.flush();
    }

    @Override
    public void close() {
      clear();
    }
  }
}
