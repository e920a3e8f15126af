package vn.vankho.web;

import vn.vankho.index.IndexState;
import vn.vankho.index.PlanIndex;
import vn.vankho.run.IndexRenewal;
import vn.vankho.run.RenewalListener;
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

  /** Opens an archive; its index is made anew first where that must be done. */
  static Service open(WebSettings settings, RenewalListener listener) {
    Archive archive = Archive.open(settings.archive());
    if (PlanIndex.state(archive.indexDirectory()) != IndexState.CURRENT) {
      try (Archive writable = Archive.openOrCreate(archive.directory())) {
        IndexRenewal.ifNeeded(writable, listener);
      }
    }
    return new Service(settings, archive, new LiveSearcher(archive.indexDirectory()));
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
