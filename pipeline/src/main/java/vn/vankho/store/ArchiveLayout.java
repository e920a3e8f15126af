package vn.vankho.store;

import java.nio.file.Path;
import java.util.Set;

/**
 * Where things lie in an archive:
 *
 * <pre>
 * archive.json                        format version; written last when an archive is made
 * archive.lock                        held by the one process that writes; stays behind, empty
 * archive.pid                         number of that process; left only by one that died
 * ledger.jsonl                        what became of every file offered, a line each
 * originals/ab/&lt;sha256&gt;.pdf         the file as it was imported
 * documents/ab/&lt;sha256&gt;/1.json      the documents found in it, in order
 * documents/ab/&lt;sha256&gt;/SHA256SUMS  digests of those files, for {@code sha256sum -c}
 * searches.json                       saved searches; searches.lock is held while they change
 * incoming/                           work in progress; empty while nobody writes
 * index/                              the search index; can be rebuilt from documents/
 * uploads/                            files that were sent and wait for their import ({@code Uploads})
 * </pre>
 *
 * <p>{@code ab} stands for the first two digits of the digest, so that no folder grows beyond a
 * 256th of the collection.
 */
record ArchiveLayout(Path root) {
  static final String CHECKSUMS = "SHA256SUMS";

  /** Everything that an archive may hold at its top. */
  static final Set<String> TOP_LEVEL =
      Set.of(
          "archive.json",
          "archive.lock",
          "archive.pid",
          "ledger.jsonl",
          "searches.json",
          "searches.json.new",
          "searches.lock",
          "originals",
          "documents",
          "incoming",
          "index",
          "uploads");

  Path format() {
    return root.resolve("archive.json");
  }

  Path lock() {
    return root.resolve("archive.lock");
  }

  Path processNumber() {
    return root.resolve("archive.pid");
  }

  Path ledger() {
    return root.resolve("ledger.jsonl");
  }

  Path searches() {
    return root.resolve("searches.json");
  }

  Path searchesStaged() {
    return root.resolve("searches.json.new");
  }

  Path searchesLock() {
    return root.resolve("searches.lock");
  }

  Path originals() {
    return root.resolve("originals");
  }

  Path documents() {
    return root.resolve("documents");
  }

  Path incoming() {
    return root.resolve("incoming");
  }

  Path index() {
    return root.resolve("index");
  }

  /** Folder of the original of a source. */
  Path originalsFolder(String sha256) {
    return originals().resolve(sha256.substring(0, 2));
  }

  /** Folder of the documents of a source; it exists exactly if the source is in the archive. */
  Path documentsOf(String sha256) {
    return documents().resolve(sha256.substring(0, 2)).resolve(sha256);
  }

  /** Folder in which a source is made ready. */
  Path staging(String sha256) {
    return incoming().resolve(sha256);
  }
}
