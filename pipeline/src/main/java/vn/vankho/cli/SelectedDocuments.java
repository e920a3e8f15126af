package vn.vankho.cli;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.vankho.model.PlanDocument;
import vn.vankho.store.Archive;

/**
 * The documents of an archive that a command line names: those with the ids given, or all, and of
 * those the ones of the years given. Read anew, one source at a time, whenever they are gone
 * through.
 */
final class SelectedDocuments implements Iterable<PlanDocument> {
  private final Archive archive;
  private final List<String> ids;
  private final Optional<YearRange> years;

  /**
   * Looks all names up before anything is read.
   *
   * @param names ids, or how they begin; none for the whole archive
   * @throws vn.vankho.model.PipelineException NOT_FOUND or USAGE for a name that is not of one
   *     document
   */
  SelectedDocuments(Archive archive, List<String> names, Optional<YearRange> years) {
    this.archive = archive;
    this.ids = names.stream().map(archive::idOf).distinct().toList();
    this.years = years;
  }

  @Override
  public Iterator<PlanDocument> iterator() {
    Stream<PlanDocument> named =
        ids.isEmpty() ? archive.documents() : ids.stream().map(archive::document);
    return named.filter(this::isOfTheYears).iterator();
  }

  private boolean isOfTheYears(PlanDocument document) {
    return years.isEmpty()
        || document
            .year()
            .filter(year -> year >= years.get().first() && year <= years.get().last())
            .isPresent();
  }
}
