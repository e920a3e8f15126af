package vn.vankho.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.vankho.model.ExitCode;
import vn.vankho.model.PlanDocument;
import vn.vankho.store.Archive;

/** Lists the documents of an archive. */
@Command(
    name = "list",
    description = "List the documents of an archive, one a line: id, date, number, issuer, title.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  vankho list -a my-archive",
      "  vankho list -a my-archive --json | jq -r .title",
      "",
      "With --json each line is an object."
    })
final class ListCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private ArchiveOption archive = new ArchiveOption();

  @Option(names = "--json", description = "Write JSON for a machine, an object a line.")
  private boolean json;

  ListCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    try (Archive opened = Archive.open(archive.folder(surroundings));
        Stream<PlanDocument> documents = opened.documents()) {
      if (json) {
        documents.forEach(d -> surroundings.out().print(JsonText.line(toJson(d)) + '\n'));
      } else {
        print(documents);
      }
    }
    return ExitCode.DONE.number();
  }

  private void print(Stream<PlanDocument> documents) {
    TextTable table = new TextTable();
    documents.forEach(
        document ->
            table.row(
                ShortId.of(document.id()),
                document.date().or(() -> document.year().map(String::valueOf)).orElse("–"),
                document.codeNumber().orElse("–"),
                document.issuer().orElse("–"),
                document.title().orElse(document.source().fileName())));
    if (surroundings.terminal().outIsTerminal()) {
      table.limitWidth(surroundings.terminal().columns());
    }
    table.print(surroundings.out());
  }

  private static Map<String, Object> toJson(PlanDocument document) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", document.id());
    json.put("fileName", document.source().fileName());
    json.put("documentType", document.documentType());
    json.put("codeNumber", document.codeNumber());
    json.put("issuer", document.issuer());
    json.put("province", document.province().map(province -> province.name()));
    json.put("date", document.date());
    json.put("year", document.year());
    json.put("title", document.title());
    json.put("pages", document.pages().size());
    json.put("warnings", document.warnings().size());
    return json;
  }
}
