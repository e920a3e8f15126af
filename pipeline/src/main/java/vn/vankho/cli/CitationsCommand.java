package vn.vankho.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.vankho.export.DotGraph;
import vn.vankho.export.GraphMl;
import vn.vankho.index.CitationGraph;
import vn.vankho.index.CitationNeighbourhood;
import vn.vankho.index.CitedCount;
import vn.vankho.index.PlanSearcher;
import vn.vankho.model.ExitCode;
import vn.vankho.store.Archive;

/** Shows who cites whom in an archive. */
@Command(
    name = "citations",
    description = {
      "Show what a document rests on and what rests on it, or, without an id, the documents that"
          + " are cited most.",
      "",
      "Each citation is led back to the archive: found; likely, with what differs; ambiguous, with"
          + " the documents that fit; or missing. With --missing: what the archive should have."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  vankho citations 3f1c09a2 -a my-archive",
      "  vankho citations 3f1c09a2 --depth 3 --dot -a my-archive | dot -Tsvg > graph.svg",
      "  vankho citations --missing -a my-archive --limit 50",
      "  vankho citations -a my-archive --json | jq '.cited[0]'"
    })
final class CitationsCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private ArchiveOption archive = new ArchiveOption();

  @Parameters(
      paramLabel = "ID",
      arity = "0..1",
      description = "Id of a document, or how it begins. None: the whole archive.")
  private @Nullable String id;

  @Option(
      names = "--depth",
      paramLabel = "N",
      description = "Steps to go from the document, 1 to 5. Default: 1.")
  private int depth = 1;

  @Option(
      names = "--missing",
      description = "Only documents that are cited but not in the archive, most cited first.")
  private boolean missing;

  @Option(
      names = {"-n", "--limit"},
      paramLabel = "N",
      description = "Most documents to list of the whole archive, 1 to 1000. Default: 20.")
  private int limit = 20;

  @ArgGroup private Form form = new Form();

  /** How the graph is shown. */
  static final class Form {
    @Option(names = "--json", description = "Write JSON for a machine.")
    private boolean json;

    @Option(names = "--dot", description = "Write a graph for Graphviz.")
    private boolean dot;

    @Option(names = "--graphml", description = "Write a graph for Gephi, yEd and others.")
    private boolean graphml;
  }

  CitationsCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    requireSense();
    try (Archive opened = Archive.open(archive.folder(surroundings));
        PlanSearcher searcher = OpenedIndex.of(opened, surroundings)) {
      CitationGraph graph = new CitationGraph(searcher);
      if (id == null) {
        show(graph.mostCited(missing, limit));
      } else {
        show(graph.around(opened.idOf(id), depth));
      }
    }
    return ExitCode.DONE.number();
  }

  private void requireSense() {
    if (depth < 1 || depth > CitationGraph.DEEPEST) {
      throw usage("--depth " + depth + ": expected 1 to " + CitationGraph.DEEPEST);
    }
    if (limit < 1 || limit > CitationGraph.MOST_COUNTED) {
      throw usage("--limit " + limit + ": expected 1 to " + CitationGraph.MOST_COUNTED);
    }
    if (id != null && missing) {
      throw usage("--missing looks at the whole archive: leave out the id");
    }
    if (id == null && (form.dot || form.graphml)) {
      throw usage("a graph is drawn around one document: name it");
    }
  }

  private void show(CitationNeighbourhood found) throws IOException {
    CitationText text = new CitationText(surroundings.terminal());
    if (form.json) {
      surroundings.out().print(JsonText.of(CitationJson.of(found)));
    } else if (form.dot) {
      DotGraph.write(CitationDrawing.of(found), surroundings.bytes());
    } else if (form.graphml) {
      GraphMl.write(CitationDrawing.of(found), surroundings.bytes());
    } else {
      text.print(found, surroundings.out());
    }
  }

  private void show(List<CitedCount> counts) {
    if (form.json) {
      surroundings.out().print(JsonText.of(CitationJson.of(counts)));
    } else {
      new CitationText(surroundings.terminal()).print(counts, surroundings.out());
    }
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
