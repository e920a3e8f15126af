package vn.vankho.web;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.vankho.model.Finding;
import vn.vankho.run.ImportListener;
import vn.vankho.run.ImportOutcome;
import vn.vankho.store.UploadJob;
import vn.vankho.store.UploadJob.Item;
import vn.vankho.store.UploadJob.Outcome;
import vn.vankho.store.Uploads;

/** How far the import of one job is; hears it from the import's threads. */
final class JobProgress implements ImportListener {
  private final UploadJob job;
  private final List<Item> files;
  private final Map<Path, Integer> open = new HashMap<>();
  private final Uploads uploads;
  private int pages;
  private int pagesDone;

  JobProgress(UploadJob job, Uploads uploads) {
    this.job = job;
    this.uploads = uploads;
    files = new ArrayList<>(job.files());
    for (int i = 0; i < files.size(); i++) {
      if (files.get(i).outcome() == Outcome.WAITING) {
        open.put(uploads.file(job, i), i);
      }
    }
  }

  /** The files whose outcome is not known yet. */
  synchronized List<Path> openFiles() {
    return open.keySet().stream().sorted().toList();
  }

  synchronized List<Item> files() {
    return List.copyOf(files);
  }

  /** Pages of the files that were opened so far. */
  synchronized int pages() {
    return pages;
  }

  /** Pages that were read so far. */
  synchronized int pagesDone() {
    return pagesDone;
  }

  @Override
  public synchronized void opened(Path file, int pageCount) {
    pages += pageCount;
  }

  @Override
  public synchronized void pageDone(Path file) {
    pagesDone++;
  }

  @Override
  public synchronized void finished(ImportOutcome outcome) {
    Integer place = open.get(outcome.file());
    if (place == null) {
      return;
    }
    Item item = files.get(place);
    files.set(place, item(item, outcome));
    uploads.update(job.with(UploadJob.State.RUNNING, files, Optional.empty()));
  }

  private static Item item(Item before, ImportOutcome outcome) {
    return new Item(
        before.name(),
        before.bytes(),
        switch (outcome.kind()) {
          case IMPORTED -> Outcome.IMPORTED;
          case DUPLICATE -> Outcome.DUPLICATE;
          case FAILED -> Outcome.FAILED;
        },
        outcome.documentIds(),
        outcome.pages(),
        outcome.failedPages(),
        outcome.reason().or(() -> joined(outcome.damage(), Finding::code, " ")),
        outcome
            .message()
            .map(message -> withoutFolders(message, outcome.file()))
            .or(() -> joined(outcome.damage(), Finding::message, "; ")));
  }

  private static Optional<String> joined(
      List<Finding> damage, Function<Finding, String> part, String between) {
    return damage.isEmpty()
        ? Optional.empty()
        : Optional.of(damage.stream().map(part).distinct().collect(Collectors.joining(between)));
  }

  private static String withoutFolders(String message, Path file) {
    return message.replace(file.toString(), String.valueOf(file.getFileName()));
  }
}
