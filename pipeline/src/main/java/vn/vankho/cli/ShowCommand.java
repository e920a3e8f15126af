package vn.vankho.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.vankho.export.CitedPlace;
import vn.vankho.model.ExitCode;
import vn.vankho.model.Locator;
import vn.vankho.model.Page;
import vn.vankho.model.PipelineException;
import vn.vankho.model.PlanDocument;
import vn.vankho.store.Archive;
import vn.vankho.store.PlanDocumentJson;

/** Shows one document of an archive. */
@Command(
    name = "show",
    description = {
      "Show one document of an archive: what it is, its outline, and what a person should look at."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  vankho show 3f1c09a2 -a my-archive",
      "  vankho show 3f1c09a2 --text -a my-archive | less",
      "  vankho show 3f1c09a2#2 --json -a my-archive | jq .signer",
      "  vankho show 'vankho:890fdc4fea1f#p3' -a my-archive      # a citation: that page",
      "",
      "'search' and 'list' print the ids; their first 8 digits are enough where no other begins so."
    })
final class ShowCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private ArchiveOption archive = new ArchiveOption();

  @Parameters(
      paramLabel = "ID",
      description = "Id of the document, how it begins, or a citation of a page of it.")
  private String id = "";

  @ArgGroup private Form form = new Form();

  /** How the document is shown. */
  static final class Form {
    @Option(names = "--json", description = "The whole document as JSON.")
    private boolean json;

    @Option(names = "--text", description = "The whole text, a paragraph a line.")
    private boolean text;
  }

  ShowCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    PrintWriter out = surroundings.out();
    try (Archive opened = Archive.open(archive.folder(surroundings))) {
      PlanDocument document = opened.document(id);
      Optional<Integer> page = Locator.parse(id).flatMap(Locator::page);
      if (form.json) {
        out.print(new String(PlanDocumentJson.write(document), StandardCharsets.UTF_8));
      } else if (form.text) {
        out.println(document.text());
      } else if (page.isPresent()) {
        showPage(document, page.get(), out);
      } else {
        new DocumentCard(document, surroundings.terminal().columns()).print(out);
      }
    }
    return ExitCode.DONE.number();
  }

  private static void showPage(PlanDocument document, int number, PrintWriter out) {
    Page cited =
        document.pages().stream()
            .filter(page -> page.number() == number)
            .findFirst()
            .orElseThrow(() -> noSuchPage(document, number));
    out.println(Printable.of(CitedPlace.whole(document).citation()));
    out.println("page " + number);
    out.println();
    cited.text().lines().map(Printable::of).forEach(out::println);
  }

  private static PipelineException noSuchPage(PlanDocument document, int number) {
    return new PipelineException(
        ExitCode.NOT_FOUND,
        "PAGE_MISSING",
        document.id()
            + ": no page "
            + number
            + "; it has pages "
            + document.source().firstPage()
            + " to "
            + document.source().lastPage()
            + " of its scan");
  }
}
