package vn.vankho.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import vn.vankho.model.ExitCode;
import vn.vankho.model.PipelineException;
import vn.vankho.model.PlanDocument;

/** Reads what is published in an archive; safe beside a writer, since that publishes atomically. */
final class StoredDocuments {
  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

  private final ArchiveLayout layout;

  StoredDocuments(ArchiveLayout layout) {
    this.layout = layout;
  }

  /** Refuses what cannot be a digest, and with it every path trick. */
  static String checkedDigest(String sha256) {
    if (!DIGEST.matcher(sha256).matches()) {
      throw new IllegalArgumentException(
          "digest '" + sha256 + "': expected 64 lower-case hexadecimal digits");
    }
    return sha256;
  }

  boolean contains(String sha256) {
    return Files.isDirectory(layout.documentsOf(checkedDigest(sha256)));
  }

  Stream<String> sources() {
    Iterator<String> digests =
        names(layout.documents()).stream()
            .flatMap(bucket -> names(layout.documents().resolve(bucket)).stream())
            .filter(name -> DIGEST.matcher(name).matches())
            .iterator();
    // Whoever pulls from a stream makes it hold all that the next element of its source gives. That
    // must be the documents of one source, not those of a whole bucket.
    int traits = Spliterator.ORDERED | Spliterator.NONNULL;
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(digests, traits), false);
  }

  List<String> idsOf(String sha256) {
    SourceFolder folder = folder(sha256);
    try {
      return IntStream.rangeClosed(1, folder.count())
          .mapToObj(ordinal -> SourceFolder.id(sha256, ordinal))
          .toList();
    } catch (IOException failed) {
      throw StorageFailure.of("reading the folder", folder.folder(), failed);
    }
  }

  List<PlanDocument> documentsOf(String sha256) {
    SourceFolder folder = folder(sha256);
    try {
      Map<String, String> noted = folder.noted();
      List<PlanDocument> documents = new ArrayList<>();
      for (int ordinal = 1; ordinal <= folder.count(); ordinal++) {
        folder.document(ordinal, noted).ifPresent(documents::add);
      }
      return documents;
    } catch (IOException failed) {
      throw StorageFailure.of("reading the documents", folder.folder(), failed);
    }
  }

  String idOf(DocumentName name) {
    String sha256 = sourceOf(name);
    String id = SourceFolder.id(sha256, name.ordinal());
    if (!idsOf(sha256).contains(id)) {
      throw name.missing(layout.root());
    }
    return id;
  }

  private String sourceOf(DocumentName name) {
    List<String> found =
        names(layout.documents().resolve(name.bucket())).stream().filter(name::fits).toList();
    if (found.size() > 1) {
      throw name.ambiguous(found);
    }
    if (found.isEmpty()) {
      throw name.missing(layout.root());
    }
    return found.get(0);
  }

  PlanDocument document(DocumentName name) {
    SourceFolder folder = folder(sourceOf(name));
    try {
      return folder
          .document(name.ordinal(), folder.noted())
          .orElseThrow(() -> name.missing(layout.root()));
    } catch (IOException failed) {
      throw StorageFailure.of("reading the document", folder.folder(), failed);
    }
  }

  Optional<Path> original(String sha256) {
    Path folder = layout.originalsFolder(checkedDigest(sha256));
    return names(folder).stream()
        .filter(name -> name.startsWith(sha256 + "."))
        .findFirst()
        .map(folder::resolve);
  }

  Path soundOriginal(String sha256) {
    Path file =
        original(sha256)
            .orElseThrow(
                () ->
                    new PipelineException(
                        ExitCode.NOT_FOUND,
                        "ORIGINAL_MISSING",
                        layout.originalsFolder(sha256).resolve(sha256)
                            + ": the original is gone; import the file again, or put a copy there"));
    try {
      if (!Disk.digest(file).equals(sha256)) {
        throw new PipelineException(
            ExitCode.INCOMPATIBLE,
            "ORIGINAL_DAMAGED",
            file + ": the original is damaged, its digest is not its name; put a good copy there");
      }
      return file;
    } catch (IOException failed) {
      throw new PipelineException(
          ExitCode.INCOMPATIBLE,
          "ORIGINAL_DAMAGED",
          file + ": the original cannot be read: " + failed.getMessage(),
          failed);
    }
  }

  private SourceFolder folder(String sha256) {
    return new SourceFolder(sha256, layout.documentsOf(checkedDigest(sha256)));
  }

  private static List<String> names(Path folder) {
    try {
      return Disk.names(folder);
    } catch (IOException failed) {
      throw StorageFailure.of("reading the folder", folder, failed);
    }
  }
}
