package vn.vankho.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.vankho.export.CollectionFormat;
import vn.vankho.export.DocumentFolder;
import vn.vankho.export.DocumentFormat;
import vn.vankho.export.InformationPackage;
import vn.vankho.export.ResultFormat;
import vn.vankho.export.WholeFile;
import vn.vankho.index.PlanSearcher;
import vn.vankho.index.SearchRequest;
import vn.vankho.index.SearchResult;
import vn.vankho.model.ExitCode;
import vn.vankho.model.PlanDocument;
import vn.vankho.store.Archive;

/** Writes what an archive holds for other programs. */
@Command(
    name = "export",
    description = {
      "Write documents of an archive for other programs.",
      "",
      "All in one file: jsonl (a JSON object a line, everything), csv (a row a document, the fields"
          + " of an archive list), xlsx (the same for Excel, and the assignments and indicators),"
          + " md (Markdown: fields, outline, tables), txt (the texts, a form feed between them),"
          + " bibtex and ris (for reference managers).",
      "With --query or filters: what a search finds, in its order; csv, jsonl, bibtex and ris then"
          + " also give page, section and a citation that 'vankho show' takes.",
      "A file a document, named by its id, in a folder: pdf (searchable PDF/A-2b: the pages as they"
          + " were scanned, the restored words under them, the fields as metadata), md, txt, and"
          + " with the place of every word hocr (hOCR 1.2) and alto (ALTO 4.4). One document alone"
          + " may go to a file of any name.",
      "A package of Circular 05/2025/TT-BNV, a ZIP of PDF/A files and their metadata: aip, what an"
          + " archive keeps; sip, what is handed over; each of a dossier (--dossier) or of loose"
          + " documents (--loose); dip, copies for a reader (--request). README.md shows the files"
          + " that describe them."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  vankho export -a my-archive --format xlsx -o plans.xlsx",
      "  vankho export -a my-archive --format csv --bom -o list.csv",
      "  vankho export -a my-archive --format jsonl --year 2021-2025 | gzip > all.jsonl.gz",
      "  vankho export -a my-archive --format bibtex --query '\"chuyển đổi số\"' -o plans.bib",
      "  vankho export -a my-archive --format txt 3f1c09a2 8840c1d7#2",
      "  vankho export -a my-archive --format alto -o alto-files",
      "  vankho export -a my-archive --format hocr 3f1c09a2 -o plan.hocr",
      "  vankho export -a my-archive --format pdf -o pdfs",
      "  vankho export -a my-archive --format aip --dossier ho-so.txt -o ho-so.zip 3f1c09a2"
          + " 8840c1d7",
      "  vankho export -a my-archive --format sip --loose goi-tin.txt -o nop.zip --year 2024",
      "  vankho export -a my-archive --format dip --request yeu-cau.txt --attach xac-thuc.pdf"
          + " -o doc-gia.zip 3f1c09a2"
    })
final class ExportCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private ArchiveOption archive = new ArchiveOption();
  @Mixin private FilterOptions filters = new FilterOptions();
  @Mixin private PasswordOption password = new PasswordOption();
  @Mixin private PackageOptions packages = new PackageOptions();

  @Option(
      names = "--query",
      paramLabel = "Q",
      description = "Write what this finds, as 'vankho search' takes it, in its order.")
  private @Nullable String query;

  @Parameters(
      paramLabel = "ID",
      arity = "0..*",
      description = "Documents by id, or how it begins, as 'vankho show' takes it. None: all.")
  private List<String> ids = List.of();

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      required = true,
      description = "One of: ${COMPLETION-CANDIDATES}.")
  private ExportFormat format = ExportFormat.jsonl;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "PATH",
      description =
          "Write there instead of to standard output; a file has its name only when all of it is"
              + " written. With pdf, hocr and alto a folder, made if it is missing; with md and txt"
              + " also a folder, if it exists; with aip, sip and dip also a folder that exists, where"
              + " the package is called by its id.")
  private @Nullable Path output;

  @Option(
      names = "--year",
      paramLabel = "Y|Y1-Y2",
      converter = YearRange.Converter.class,
      description = "Only documents of this year of issue, or from the first to the last.")
  private @Nullable YearRange years;

  @Option(
      names = {"-n", "--limit"},
      paramLabel = "N",
      description = "With --query or filters: most documents to write, best first. Default: 10000.")
  private int limit = SearchRequest.DEEPEST;

  @Option(
      names = "--bom",
      description = "Begin CSV with a byte order mark, for Excel to see that it is UTF-8.")
  private boolean byteOrderMark;

  ExportCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    requireSense();
    try (Archive opened = Archive.open(archive.folder(surroundings))) {
      if (searches()) {
        return write(opened, found(opened)).number();
      }
      SelectedDocuments selected = new SelectedDocuments(opened, ids, Optional.ofNullable(years));
      sayIfNone(selected.iterator().hasNext());
      return write(opened, selected).number();
    }
  }

  private boolean searches() {
    return query != null || filters.isGiven();
  }

  private FoundPlaces found(Archive opened) {
    try (PlanSearcher searcher = OpenedIndex.of(opened, surroundings)) {
      SearchResult result =
          searcher.search(
              filters.request(
                  Optional.ofNullable(query).orElse(""), Optional.ofNullable(years), limit));
      if (result.total() > result.hits().size()) {
        surroundings
            .err()
            .println(
                "vankho: "
                    + result.total()
                    + " documents match; the first "
                    + result.hits().size()
                    + " are written");
      }
      sayIfNone(!result.hits().isEmpty());
      return new FoundPlaces(opened, result.hits());
    }
  }

  /** A file without a document looks like one that went wrong. */
  private void sayIfNone(boolean any) {
    if (!any) {
      surroundings.err().println("vankho: no document was found to write");
    }
  }

  private ExitCode write(Archive opened, FoundPlaces found) throws IOException {
    Optional<ResultFormat> result = format.result(byteOrderMark);
    if (result.isEmpty()) {
      return write(opened, found.documents());
    }
    Path target = output;
    WholeFile.Content content = out -> result.get().writePlaces(found, out);
    if (target == null) {
      content.writeTo(surroundings.bytes());
    } else if (Files.isDirectory(target)) {
      throw usage(target + " is a folder: " + format + " is written to one file");
    } else {
      WholeFile.write(target, content);
    }
    return ExitCode.DONE;
  }

  private void requireSense() {
    if (byteOrderMark && format != ExportFormat.csv) {
      throw usage("--bom goes with csv, not with " + format);
    }
    packages.requireSense(format, Optional.ofNullable(output));
    if (output == null && format.isBinary() && surroundings.terminal().outIsTerminal()) {
      throw usage(format + " is nothing for a terminal: give --output, or send it on with > or |");
    }
    if (searches() && !ids.isEmpty()) {
      throw usage("--query and filters choose documents: leave them out where ids are given");
    }
    if (limit < 1 || limit > SearchRequest.DEEPEST) {
      throw usage("--limit " + limit + ": expected 1 to " + SearchRequest.DEEPEST);
    }
    if (years != null && !ids.isEmpty()) {
      throw usage("--year chooses from the whole archive: leave it out where ids are given");
    }
  }

  private ExitCode write(Archive opened, Iterable<PlanDocument> documents) throws IOException {
    ExportFormat.Needs needs = needs(opened);
    Path target = output;
    if (target == null) {
      inOne(documents, needs).writeTo(surroundings.bytes());
      return ExitCode.DONE;
    }
    Optional<Path> named = named(target, needs);
    if (named.isPresent()) {
      WholeFile.write(named.get(), inOne(documents, needs));
      surroundings.err().println("written to " + named.get());
    } else if (isForFolder(target, needs)) {
      DocumentFormat single = format.document(needs).orElseThrow();
      return report(DocumentFolder.write(documents, single, target), target);
    } else {
      WholeFile.write(target, inOne(documents, needs));
    }
    return ExitCode.DONE;
  }

  /** Where to write, in a folder, what has a name of itself. */
  private Optional<Path> named(Path target, ExportFormat.Needs needs) {
    return Files.isDirectory(target)
        ? format.collection(needs).flatMap(CollectionFormat::fileName).map(target::resolve)
        : Optional.empty();
  }

  private ExportFormat.Needs needs(Archive opened) {
    return new ExportFormat.Needs(
        opened,
        byteOrderMark,
        password.password(),
        packages.description(format),
        new InformationPackage.Making(
            OffsetDateTime.now(ZoneOffset.UTC),
            "vankho",
            surroundings.installation().version(),
            packages.evenIncomplete(),
            packages.attached()));
  }

  private ExitCode report(DocumentFolder.Outcome outcome, Path folder) {
    for (String failure : outcome.failures()) {
      surroundings.err().println("vankho: " + Printable.of(failure));
    }
    String files = outcome.files() == 1 ? " file" : " files";
    surroundings.err().println(outcome.files() + files + " written to " + folder);
    return outcome.failures().isEmpty() ? ExitCode.DONE : ExitCode.SOME_FAILED;
  }

  private boolean isForFolder(Path target, ExportFormat.Needs needs) {
    boolean exists = Files.isDirectory(target);
    if (exists && format.document(needs).isEmpty()) {
      throw usage(target + " is a folder: " + format + " is written to one file");
    }
    return exists || (format.collection(needs).isEmpty() && ids.size() != 1);
  }

  private WholeFile.Content inOne(Iterable<PlanDocument> documents, ExportFormat.Needs needs) {
    Optional<CollectionFormat> collection = format.collection(needs);
    if (collection.isPresent()) {
      return out -> collection.get().write(documents, out);
    }
    if (ids.size() != 1) {
      throw usage(format + " is a file a document: name one document, or a folder with --output");
    }
    DocumentFormat single = format.document(needs).orElseThrow();
    return out -> single.write(documents.iterator().next(), out);
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
