package vn.vankho.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import vn.vankho.model.ExitCode;
import vn.vankho.model.Finding;
import vn.vankho.model.Page;
import vn.vankho.model.PipelineException;
import vn.vankho.model.PlanDocument;
import vn.vankho.model.Provenance;
import vn.vankho.model.Reading;
import vn.vankho.model.SourceFile;
import vn.vankho.model.TableGrid;
import vn.vankho.model.Word;
import vn.vankho.segment.MarkingLabeller;
import vn.vankho.segment.Segmenter;

/**
 * One file, the whole way: opened, its pages read by the workers, restored, segmented.
 *
 * <p>Thread-safe: several files may be read at once; their pages share the workers.
 */
public final class DocumentReader implements AutoCloseable {
  private final ReadSettings settings;
  private final WorkerPool workers;
  private final Optional<Restoration> restoration;
  private final Segmenter segmenter;

  /** A reader with its own workers, which start when the first file is read. */
  public DocumentReader(ReadSettings settings) {
    this(settings, PageWorker.class.getName(), new TrainedDataMender(settings));
  }

  DocumentReader(ReadSettings settings, String workerMainClass, WorkerPool.Mender mender) {
    this.settings = settings;
    this.restoration =
        settings.restore()
            ? Optional.of(Restoration.load(settings.modelDirectory(), settings.lexicon()))
            : Optional.empty();
    this.segmenter = new Segmenter();
    this.workers = new WorkerPool(settings, workerMainClass, mender);
  }

  /** The plan documents that a file holds, at least one. */
  public List<PlanDocument> extract(Path file, ReadListener listener) {
    return extract(file, FileDigest.sha256(file), listener);
  }

  /**
   * The plan documents that a file holds, at least one.
   *
   * @param digest lower-case hex SHA-256 of the file, which becomes their source's
   */
  List<PlanDocument> extract(Path file, String digest, ReadListener listener) {
    List<PlanDocument> documents = segmenter.segment(read(file, digest, listener));
    if (documents.stream().anyMatch(document -> document.security().isPresent())) {
      forget(file, documents.get(0).source().pageCount());
    }
    return documents;
  }

  /**
   * All pages of a file, restored.
   *
   * @throws PipelineException if the file cannot be opened, if none of its pages can be read, if it
   *     is damaged and no word is left, or if the machine lacks what reading needs
   */
  public Reading read(Path file, ReadListener listener) {
    return read(file, FileDigest.sha256(file), listener);
  }

  private Reading read(Path file, String digest, ReadListener listener) {
    WorkerReply.Opened opened = open(file);
    listener.opened(file, opened.pageCount());
    List<CompletableFuture<WorkerReply>> pending = new ArrayList<>();
    for (int index = 0; index < opened.pageCount(); index++) {
      CompletableFuture<WorkerReply> reply =
          workers.submit(WorkerRequest.page(file.toAbsolutePath().toString(), index));
      pending.add(reply);
      var unused = reply.thenRun(() -> listener.pageDone(file));
    }
    Gathered gathered = new Gathered(file, opened.findings());
    for (int index = 0; index < pending.size(); index++) {
      gathered.add(index + 1, Replies.await(pending.get(index)));
    }
    gathered.requirePages();
    gathered.requireWordsIfDamaged();
    List<Page> pages = restoration.map(gathered::restored).orElse(gathered.pages);
    if (pages.stream().anyMatch(DocumentReader::isMarked)) {
      forget(file, opened.pageCount());
    }
    return new Reading(
        sourceFile(file, opened, digest),
        pages.stream().map(Page::withoutChoices).toList(),
        gathered.grids,
        gathered.findings,
        gathered.provenance(settings),
        opened.maker());
  }

  /** The most memory that each worker had resident so far, in megabytes; 0 where it is unknown. */
  public List<Long> workerPeakMegabytes() {
    return workers.peakMegabytes();
  }

  private static boolean isMarked(Page page) {
    return page.lines().stream()
        .map(line -> line.stream().map(Word::text).collect(Collectors.joining(" ")))
        .anyMatch(MarkingLabeller::isMarking);
  }

  /** State secrets are not kept: neither in an archive, nor in what was read for it. */
  private void forget(Path file, int pageCount) {
    if (settings.readingCache().isPresent()) {
      for (int index = 0; index < pageCount; index++) {
        Replies.await(
            workers.submit(WorkerRequest.forget(file.toAbsolutePath().toString(), index)));
      }
    }
  }

  private WorkerReply.Opened open(Path file) {
    WorkerReply reply =
        Replies.await(workers.submit(WorkerRequest.open(file.toAbsolutePath().toString())));
    return reply.opened().orElseThrow(() -> Replies.aboutFile(file, reply.failure().orElseThrow()));
  }

  private static SourceFile sourceFile(Path file, WorkerReply.Opened opened, String digest) {
    return new SourceFile(
        String.valueOf(file.getFileName()),
        opened.mediaType(),
        FileDigest.size(file),
        opened.pageCount(),
        digest,
        1,
        opened.pageCount());
  }

  /** Ends the workers, and deletes old readings where there are too many. */
  @Override
  public void close() {
    workers.close();
    settings
        .readingCache()
        .ifPresent(
            folder -> new ReadingCache(folder, ReadingCache.DEFAULT_MAX_BYTES).pruneNowAndThen());
  }

  /** What the pages of one file gave, in order. */
  private static final class Gathered {
    /** What is said of a page on which nothing was found. */
    private static final Set<String> EMPTY = Set.of(Recogniser.BLANK_PAGE, "NO_TEXT");

    private final Path file;
    private final List<Page> pages = new ArrayList<>();
    private final List<TableGrid> grids = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> engines = new TreeSet<>();
    private final Map<String, String> models = new TreeMap<>();
    private final Map<Integer, Page> witnesses = new TreeMap<>();
    private final List<Integer> witnessed = new ArrayList<>();

    Gathered(Path file, List<Finding> ofFile) {
      this.file = file;
      findings.addAll(ofFile);
    }

    void add(int pageNumber, WorkerReply reply) {
      Optional<WorkerReply.Failure> fatal = reply.failure().filter(Replies::endsRun);
      if (fatal.isPresent()) {
        throw Replies.aboutFile(file, fatal.get());
      }
      reply
          .failure()
          .ifPresent(
              failure ->
                  findings.add(
                      Finding.ofPage(
                          failure.reason(),
                          "Page " + pageNumber + " could not be read: " + failure.message(),
                          pageNumber)));
      reply
          .page()
          .ifPresent(
              reading -> {
                pages.add(reading.page());
                grids.addAll(reading.grids());
                findings.addAll(reading.findings());
                reading.engine().ifPresent(engines::add);
                models.putAll(reading.models());
                reading.witness().ifPresent(layer -> witnesses.put(reading.page().number(), layer));
              });
    }

    List<Page> restored(Restoration step) {
      Restoration.Restored restored = step.restore(pages, witnesses);
      witnessed.addAll(restored.witnessed());
      findings.removeIf(
          finding ->
              EMPTY.contains(finding.code())
                  && finding.page().filter(restored.replaced()::contains).isPresent());
      findings.addAll(restored.findings());
      models.putAll(step.models());
      return restored.pages();
    }

    void requirePages() {
      if (pages.isEmpty()) {
        Finding first =
            findings.stream()
                .filter(finding -> finding.page().isPresent())
                .findFirst()
                .orElseThrow();
        throw new PipelineException(
            ExitCode.UNREADABLE,
            first.code(),
            file + ": none of its pages could be read. " + first.message());
      }
    }

    /** Blank pages are no fault of a whole file, but are all that is left of one cut short. */
    void requireWordsIfDamaged() {
      List<Finding> damage = Damage.in(findings);
      if (!damage.isEmpty() && pages.stream().allMatch(page -> page.words().isEmpty())) {
        throw new PipelineException(
            ExitCode.UNREADABLE,
            damage.get(0).code(),
            file
                + ": no word could be read, and "
                + damage.get(0).message()
                + ". Copy or scan it again.");
      }
    }

    Provenance provenance(ReadSettings settings) {
      Map<String, String> named = new TreeMap<>(settings.forProvenance());
      if (!witnessed.isEmpty()) {
        named.put(
            "textLayerAsWitness",
            "pages " + witnessed.stream().map(String::valueOf).collect(Collectors.joining(", ")));
      }
      return new Provenance(
          SoftwareVersion.nameAndVersion(),
          engines.isEmpty() ? "none" : String.join(", ", engines),
          models,
          named);
    }
  }
}
