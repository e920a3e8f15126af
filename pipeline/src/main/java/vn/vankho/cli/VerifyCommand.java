package vn.vankho.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.vankho.index.PlanIndex;
import vn.vankho.index.PlanSearcher;
import vn.vankho.model.ExitCode;
import vn.vankho.model.Finding;
import vn.vankho.store.Archive;

/** Holds an archive against what it should be. */
@Command(
    name = "verify",
    description = {
      "Check every original, document and ledger line of an archive against its digest, and the"
          + " search index; changes nothing.",
      "Exit code 9 where something is damaged."
    },
    footerHeading = "%nExamples:%n",
    footer = {"  vankho verify -a my-archive", "  vankho verify -a my-archive --json"})
final class VerifyCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private ArchiveOption archive = new ArchiveOption();

  @Option(names = "--json", description = "Write JSON for a machine.")
  private boolean json;

  VerifyCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    List<Finding> findings = new ArrayList<>();
    try (Archive opened = Archive.open(archive.folder(surroundings))) {
      findings.addAll(opened.verify());
      findings.addAll(verifyIndex(opened));
    }
    if (json) {
      surroundings.out().print(JsonText.of(findings.stream().map(VerifyCommand::toJson).toList()));
    } else if (findings.isEmpty()) {
      surroundings.out().println("The archive is whole.");
    } else {
      findings.forEach(
          f -> surroundings.out().println("[" + f.code() + "] " + Printable.of(f.message())));
    }
    return (findings.isEmpty() ? ExitCode.DONE : ExitCode.INCOMPATIBLE).number();
  }

  private static List<Finding> verifyIndex(Archive archive) {
    Path index = archive.indexDirectory();
    List<Finding> findings = new ArrayList<>(PlanIndex.verify(index));
    if (findings.isEmpty()) {
      try (PlanSearcher searcher = PlanSearcher.open(index);
          Stream<String> stored = archive.ids()) {
        long documents = stored.count();
        if (searcher.size() != documents) {
          findings.add(
              Finding.ofDocument(
                  "INDEX_INCOMPLETE",
                  index + ": knows " + searcher.size() + " of " + documents + " documents"));
        }
      }
    }
    if (!findings.isEmpty()) {
      findings.add(Finding.ofDocument("MEND", "vankho reindex --archive " + archive.directory()));
    }
    return findings;
  }

  private static Map<String, Object> toJson(Finding finding) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("code", finding.code());
    json.put("message", finding.message());
    return json;
  }
}
