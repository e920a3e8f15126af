package vn.vankho.web;

import java.nio.file.Path;
import vn.vankho.index.IndexState;
import vn.vankho.index.PlanIndex;
import vn.vankho.model.ExitCode;
import vn.vankho.model.PipelineException;
import vn.vankho.run.IndexFeed;
import vn.vankho.store.Archive;
import vn.vankho.store.Uploads;

/** What the pages and the interface work with: one archive and what is derived from it. */
final class Service implements AutoCloseable {
  private final Archive archive;
  private final LiveSearcher searcher;
  private final DocumentCache documents;
  private final ReadingQuality quality;
  private final PagePictures pictures;
  private final Uploads uploads;
  private final ImportQueue imports;

  private Service(WebSettings settings, Archive archive, LiveSearcher searcher) {
    this.archive = archive;
    this.searcher = searcher;
    documents = new DocumentCache(archive);
    quality = new ReadingQuality(archive);
    pictures = new PagePictures(settings);
    uploads = Uploads.of(archive.directory());
    imports = new ImportQueue(archive.directory(), uploads, settings, searcher::refreshNow);
  }

  static Service open(WebSettings settings) {
    Archive archive = Archive.open(settings.archive());
    requireIndex(archive);
    return new Service(settings, archive, new LiveSearcher(archive.indexDirectory()));
  }

  private static void requireIndex(Archive archive) {
    Path directory = archive.indexDirectory();
    IndexState state = PlanIndex.state(directory);
    if (state == IndexState.MISSING && archive.ids().findAny().isEmpty()) {
      try (Archive writable = Archive.openOrCreate(archive.directory())) {
        new IndexFeed(writable).close();
      }
    } else if (state != IndexState.CURRENT) {
      throw new PipelineException(
          ExitCode.INCOMPATIBLE,
          "INDEX_" + state,
          archive.directory()
              + ": its search index must be made anew: vankho reindex --archive "
              + archive.directory());
    }
  }

  /** Takes up what was accepted before a restart. */
  void goOn() {
    imports.goOn();
  }

  Archive archive() {
    return archive;
  }

  LiveSearcher searcher() {
    return searcher;
  }

  DocumentCache documents() {
    return documents;
  }

  ReadingQuality quality() {
    return quality;
  }

  PagePictures pictures() {
    return pictures;
  }

  Uploads uploads() {
    return uploads;
  }

  ImportQueue imports() {
    return imports;
  }

  @Override
  public void close() {
    imports.close();
    quality.close();
    pictures.close();
    searcher.close();
    archive.close();
  }
}
