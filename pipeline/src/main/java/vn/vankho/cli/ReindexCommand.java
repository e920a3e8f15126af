package vn.vankho.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.vankho.index.PlanIndex;
import vn.vankho.model.ExitCode;
import vn.vankho.model.PlanDocument;
import vn.vankho.store.Archive;

/** Makes the search index anew. */
@Command(
    name = "reindex",
    description = {
      "Make the search index of an archive anew from its documents.",
      "Until it is done, searches see the old one."
    },
    footerHeading = "%nExamples:%n",
    footer = {"  vankho reindex -a my-archive"})
final class ReindexCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private ArchiveOption archive = new ArchiveOption();

  ReindexCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Path folder = archive.folder(surroundings);
    Archive.open(folder).close(); // an archive that is missing must not be made here
    try (Archive opened = Archive.openOrCreate(folder);
        Stream<PlanDocument> documents = opened.documents()) {
      long count = PlanIndex.rebuild(opened.indexDirectory(), documents);
      surroundings.out().println(count + " documents can be searched now.");
    }
    return ExitCode.DONE.number();
  }
}
