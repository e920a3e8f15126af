package vn.vankho.cli;

import vn.vankho.index.IndexState;
import vn.vankho.index.PlanIndex;
import vn.vankho.index.PlanSearcher;
import vn.vankho.model.ExitCode;
import vn.vankho.model.PipelineException;
import vn.vankho.run.IndexRenewal;
import vn.vankho.store.Archive;

/** The index of an archive, opened for searching, and made anew before that where it must be. */
final class OpenedIndex {
  private OpenedIndex() {}

  /**
   * Opens it.
   *
   * @throws PipelineException INCOMPATIBLE if it must be made anew and the archive cannot be
   *     written to; the message says why and what to do
   */
  static PlanSearcher of(Archive archive, Surroundings surroundings) {
    IndexState state = PlanIndex.state(archive.indexDirectory());
    if (state != IndexState.CURRENT) {
      renew(archive, state, surroundings);
    }
    return PlanSearcher.open(archive.indexDirectory());
  }

  private static void renew(Archive archive, IndexState state, Surroundings surroundings) {
    try (Archive writable = Archive.openOrCreate(archive.directory())) {
      IndexRenewal.ifNeeded(writable, new RenewalLine(surroundings));
    } catch (PipelineException trouble) {
      if (trouble.exitCode() != ExitCode.LOCKED && trouble.exitCode() != ExitCode.STORAGE) {
        throw trouble;
      }
      throw new PipelineException(
          ExitCode.INCOMPATIBLE,
          "INDEX_" + state,
          archive.directory()
              + ": its search index must be made anew, which is not possible now: "
              + trouble.getMessage()
              + ". Search again when it is, or make it where the archive can be written to:"
              + " vankho reindex --archive "
              + archive.directory(),
          trouble);
    }
  }
}
