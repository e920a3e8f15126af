package vn.vankho.cli;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import vn.vankho.export.CitedPlace;
import vn.vankho.index.Hit;
import vn.vankho.index.HitSection;
import vn.vankho.model.PlanDocument;
import vn.vankho.store.Archive;

/**
 * The places that a search found, in its order, each with its document; read from the archive one
 * at a time whenever they are gone through.
 */
final class FoundPlaces implements Iterable<CitedPlace> {
  private final Archive archive;
  private final List<Hit> hits;

  FoundPlaces(Archive archive, List<Hit> hits) {
    this.archive = archive;
    this.hits = List.copyOf(hits);
  }

  @Override
  public Iterator<CitedPlace> iterator() {
    return hits.stream().map(this::place).iterator();
  }

  private CitedPlace place(Hit hit) {
    return new CitedPlace(
        archive.document(hit.documentId()),
        Optional.of(hit.page()),
        hit.section().map(HitSection::path).orElse(List.of()),
        hit.snippetText());
  }

  /** Their documents alone. */
  Iterable<PlanDocument> documents() {
    return () -> hits.stream().map(hit -> archive.document(hit.documentId())).iterator();
  }
}
