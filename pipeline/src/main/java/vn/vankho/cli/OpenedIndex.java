package vn.vankho.cli;

import java.util.Locale;
import vn.vankho.index.IndexState;
import vn.vankho.index.PlanIndex;
import vn.vankho.index.PlanSearcher;
import vn.vankho.model.ExitCode;
import vn.vankho.model.PipelineException;
import vn.vankho.store.Archive;

/** The index of an archive, opened for searching with advice in the terms of the command line. */
final class OpenedIndex {
  private OpenedIndex() {}

  /**
   * Opens it.
   *
   * @throws PipelineException INCOMPATIBLE if it must be made anew; the message says how
   */
  static PlanSearcher of(Archive archive) {
    IndexState state = PlanIndex.state(archive.indexDirectory());
    if (state != IndexState.CURRENT) {
      throw new PipelineException(
          ExitCode.INCOMPATIBLE,
          "INDEX_" + state,
          archive.directory()
              + ": its search index is "
              + state.name().toLowerCase(Locale.ROOT)
              + ". Make it anew: vankho reindex --archive "
              + archive.directory());
    }
    return PlanSearcher.open(archive.indexDirectory());
  }
}
