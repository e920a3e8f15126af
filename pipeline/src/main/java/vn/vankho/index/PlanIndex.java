package vn.vankho.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.IOUtils;
import vn.vankho.model.Finding;
import vn.vankho.model.PipelineException;
import vn.vankho.model.PlanDocument;

/**
 * The search index, open for writing; derived from the archive and always to be rebuilt from it.
 *
 * <p>What was put in is on the disk and visible to new searchers once {@link #commit} has returned,
 * and not before. If a commit fails, everything since the last one is dropped and this object is
 * closed: open the index anew and put the documents in again. One process may have it open for
 * writing; any number may search. Safe for use by many threads.
 */
public final class PlanIndex implements AutoCloseable {
  /**
   * Documents gathered in memory before they are written as a segment: some 5,700 generated plans
   * of two pages. While they are written they take about as much again. Measured: with twice or ten
   * times as much the index is made no faster.
   */
  private static final double BUFFER_MEGABYTES = 48;

  private final Path path;
  private final Directory directory;
  private final IndexWriter writer;

  private PlanIndex(Path path, Directory directory, IndexWriter writer) {
    this.path = path;
    this.directory = directory;
    this.writer = writer;
  }

  /** In what condition the index in a folder is. */
  public static IndexState state(Path path) {
    if (!Files.isDirectory(path)) {
      return IndexState.MISSING;
    }
    try (Directory directory = FSDirectory.open(path)) {
      String found = SegmentInfos.readLatestCommit(directory).getUserData().get(Fields.SCHEMA_KEY);
      return Fields.SCHEMA_VERSION.equals(found) ? IndexState.CURRENT : IndexState.OUTDATED;
    } catch (IndexNotFoundException neverCommitted) {
      return IndexState.MISSING;
    } catch (IndexFormatTooNewException | IndexFormatTooOldException otherLucene) {
      return IndexState.OUTDATED;
    } catch (IOException | IllegalArgumentException unreadable) {
      return IndexState.DAMAGED;
    }
  }

  /**
   * Opens the index for writing; makes an empty one where there is none.
   *
   * @throws PipelineException LOCKED if another process writes to it, INCOMPATIBLE if it is
   *     outdated or damaged and must be rebuilt, STORAGE if the disk fails
   */
  public static PlanIndex open(Path path) {
    IndexState state = state(path);
    if (state == IndexState.OUTDATED || state == IndexState.DAMAGED) {
      throw IndexFailure.mustBeRebuilt(path, state, null);
    }
    boolean isNew = state == IndexState.MISSING;
    PlanIndex index =
        openWriter(
            path, isNew ? IndexWriterConfig.OpenMode.CREATE : IndexWriterConfig.OpenMode.APPEND);
    if (isNew) {
      // A writer killed before its first commit leaves files that are no index.
      index.commit();
    }
    return index;
  }

  /**
   * Makes the index anew from documents. Until that is done the old one stays as it is and can be
   * searched; if it fails or the process dies, the old one remains. One that cannot be used anyway,
   * being damaged or of another version, goes first.
   *
   * @return the number of documents
   */
  public static long rebuild(Path path, Stream<PlanDocument> documents) {
    return IndexRebuild.run(path, documents);
  }

  static PlanIndex openWriter(Path path, IndexWriterConfig.OpenMode mode) {
    try {
      Files.createDirectories(path);
      return over(path, FSDirectory.open(path), mode);
    } catch (IOException failed) {
      throw IndexFailure.storage("opening the index", path, failed);
    }
  }

  /** Opens over a directory of Lucene's, which is closed with the index. */
  static PlanIndex over(Path path, Directory directory, IndexWriterConfig.OpenMode mode) {
    IndexWriter writer = null;
    try {
      writer =
          new IndexWriter(
              directory,
              new IndexWriterConfig()
                  .setOpenMode(mode)
                  .setCodec(BodyCodec.aroundDefault())
                  .setSimilarity(new BodyLengths())
                  .setCommitOnClose(false)
                  .setRAMBufferSizeMB(BUFFER_MEGABYTES));
      writer.setLiveCommitData(Map.of(Fields.SCHEMA_KEY, Fields.SCHEMA_VERSION).entrySet());
      return new PlanIndex(path, directory, writer);
    } catch (LockObtainFailedException held) {
      throw IndexFailure.locked(path, held);
    } catch (CorruptIndexException damaged) {
      throw IndexFailure.mustBeRebuilt(path, IndexState.DAMAGED, damaged);
    } catch (IOException failed) {
      throw IndexFailure.storage("opening the index", path, failed);
    } finally {
      if (writer == null) {
        IOUtils.closeWhileHandlingException(directory);
      }
    }
  }

  /**
   * Puts the documents of one source in, in place of all that the index had of that source.
   *
   * @param documents of one source
   */
  public void put(List<PlanDocument> documents) {
    if (documents.isEmpty()) {
      throw new IllegalArgumentException("no documents: expected at least one");
    }
    String source = documents.get(0).source().sha256();
    List<Document> mapped = new ArrayList<>();
    for (PlanDocument document : documents) {
      if (!document.source().sha256().equals(source)) {
        throw new IllegalArgumentException(
            "documents of " + source + " and " + document.source().sha256() + ": expected one");
      }
      mapped.add(PlanMapping.map(document));
    }
    try {
      writer.updateDocuments(new Term(Fields.SOURCE, source), mapped);
    } catch (IOException | IllegalStateException failed) {
      throw rolledBack("adding to the index", failed);
    }
  }

  /** Adds a document of which the index has nothing yet. */
  void add(PlanDocument document) {
    try {
      writer.addDocument(PlanMapping.map(document));
    } catch (IOException | IllegalStateException failed) {
      throw rolledBack("adding to the index", failed);
    }
  }

  /** Makes one segment of all that was put in. */
  void join() {
    try {
      writer.forceMerge(1);
    } catch (IOException | IllegalStateException failed) {
      throw rolledBack("joining the segments of the index", failed);
    }
  }

  /** How segments are joined from now on. */
  void setMergePolicy(MergePolicy policy) {
    writer.getConfig().setMergePolicy(policy);
  }

  /** Takes documents out. */
  public void remove(Collection<String> ids) {
    try {
      writer.deleteDocuments(ids.stream().map(id -> new Term(Fields.ID, id)).toArray(Term[]::new));
    } catch (IOException | IllegalStateException failed) {
      throw rolledBack("removing from the index", failed);
    }
  }

  /**
   * Makes everything since the last commit durable and visible.
   *
   * @throws PipelineException STORAGE if the disk is full or fails; the index is then as after the
   *     last commit, and this object is closed
   */
  public void commit() {
    try {
      writer.commit();
    } catch (IOException | IllegalStateException failed) {
      throw rolledBack("committing the index", failed);
    }
  }

  /** Ids of the documents that are committed or were put in since, sorted. */
  public NavigableSet<String> ids() {
    try (DirectoryReader reader = DirectoryReader.open(writer)) {
      return ids(reader);
    } catch (IOException failed) {
      throw IndexFailure.storage("reading the index", path, failed);
    }
  }

  private static NavigableSet<String> ids(DirectoryReader reader) throws IOException {
    NavigableSet<String> ids = new TreeSet<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      Bits live = leaf.reader().getLiveDocs();
      SortedDocValues values = leaf.reader().getSortedDocValues(Fields.ID);
      while (values != null && values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if (live == null || live.get(values.docID())) {
          ids.add(values.lookupOrd(values.ordValue()).utf8ToString());
        }
      }
    }
    return ids;
  }

  /** Holds the index against the ids of the documents in the archive. */
  public IndexDifference difference(Stream<String> archiveIds) {
    NavigableSet<String> surplus = ids();
    List<String> missing = new ArrayList<>();
    archiveIds.filter(id -> !surplus.remove(id)).forEach(missing::add);
    missing.sort(null);
    return new IndexDifference(missing, List.copyOf(surplus));
  }

  /** A searcher that also sees what is not committed yet, whenever it is refreshed. */
  public PlanSearcher searcher() {
    return PlanSearcher.over(writer, path);
  }

  /**
   * Holds every file of the index against its checksum.
   *
   * @return what is wrong; empty if nothing is
   */
  public static List<Finding> verify(Path path) {
    IndexState state = state(path);
    if (state != IndexState.CURRENT) {
      return List.of(
          Finding.ofDocument("INDEX_" + state, path + ": must be rebuilt from the archive"));
    }
    try (Directory directory = FSDirectory.open(path);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      for (LeafReaderContext leaf : reader.leaves()) {
        leaf.reader().checkIntegrity();
      }
      return List.of();
    } catch (IOException | IllegalArgumentException damaged) {
      return List.of(
          Finding.ofDocument(
              "INDEX_DAMAGED",
              path + ": " + damaged.getMessage() + "; must be rebuilt from the archive"));
    }
  }

  /** Gives the index free; what was not committed is dropped. */
  @Override
  public void close() {
    try {
      IOUtils.close(writer::rollback, directory);
    } catch (IOException failed) {
      throw IndexFailure.storage("closing the index", path, failed);
    }
  }

  /**
   * Drops everything since the last commit. Closing would do what a failed commit did not: write
   * documents that the caller is about to be told are not saved.
   */
  private PipelineException rolledBack(String doing, Exception cause) {
    PipelineException failure = IndexFailure.storage(doing, path, cause);
    try {
      IOUtils.close(writer::rollback, directory);
    } catch (IOException | IllegalStateException second) {
      failure.addSuppressed(second);
    }
    return failure;
  }
}
