package vn.vankho.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.vankho.export.AltoFormat;
import vn.vankho.export.BibTexFormat;
import vn.vankho.export.CollectionFormat;
import vn.vankho.export.CsvFormat;
import vn.vankho.export.DocumentFormat;
import vn.vankho.export.HocrFormat;
import vn.vankho.export.InformationPackage;
import vn.vankho.export.JsonLinesFormat;
import vn.vankho.export.MarkdownFormat;
import vn.vankho.export.PackageDescription;
import vn.vankho.export.PdfFormat;
import vn.vankho.export.ResultFormat;
import vn.vankho.export.RisFormat;
import vn.vankho.export.TextFormat;
import vn.vankho.export.XlsxFormat;
import vn.vankho.store.Archive;

/** The formats of the command line: one file of many documents, a file a document, or both. */
enum ExportFormat {
  jsonl,
  csv,
  xlsx,
  md,
  txt,
  bibtex,
  ris,
  pdf,
  hocr,
  alto,
  aip,
  sip,
  dip;

  /**
   * What the formats may need.
   *
   * @param archive that the documents are in
   * @param withByteOrderMark whether CSV begins with one
   * @param password of encrypted originals
   * @param description what no scan tells of the package; there whenever one is asked for
   * @param making who makes a package
   */
  record Needs(
      Archive archive,
      boolean withByteOrderMark,
      Optional<String> password,
      Optional<PackageDescription> description,
      InformationPackage.Making making) {
    private DocumentFormat pages() {
      return new PdfFormat(archive, password);
    }
  }

  /** As one file of many documents. */
  Optional<CollectionFormat> collection(Needs needs) {
    return switch (this) {
      case jsonl -> Optional.of(new JsonLinesFormat());
      case csv -> Optional.of(new CsvFormat(needs.withByteOrderMark()));
      case xlsx -> Optional.of(new XlsxFormat());
      case md -> Optional.of(new MarkdownFormat());
      case txt -> Optional.of(new TextFormat());
      case bibtex -> Optional.of(new BibTexFormat());
      case ris -> Optional.of(new RisFormat());
      case aip, sip, dip ->
          Optional.of(
              new InformationPackage(
                  needs.archive(),
                  needs.pages(),
                  needs.description().orElseThrow(),
                  needs.making()));
      case pdf, hocr, alto -> Optional.empty();
    };
  }

  /** As one file of what a search found, each with its citation. */
  Optional<ResultFormat> result(boolean withByteOrderMark) {
    return Arrays.stream(ResultForm.values())
        .filter(form -> form.name().equals(name()))
        .map(form -> form.format(withByteOrderMark))
        .findFirst();
  }

  /** As a file a document. */
  Optional<DocumentFormat> document(Needs needs) {
    return switch (this) {
      case jsonl, csv, xlsx, bibtex, ris, aip, sip, dip -> Optional.empty();
      case md -> Optional.of(new MarkdownFormat());
      case txt -> Optional.of(new TextFormat());
      case pdf -> Optional.of(needs.pages());
      case hocr -> Optional.of(new HocrFormat());
      case alto -> Optional.of(new AltoFormat());
    };
  }

  /** Whether it is nothing for a terminal to show. */
  boolean isBinary() {
    return this == xlsx || this == pdf || !descriptions().isEmpty();
  }

  /** The options of which a package needs one; none for what is no package. */
  List<String> descriptions() {
    return switch (this) {
      case aip, sip -> List.of("--dossier", "--loose");
      case dip -> List.of("--request");
      default -> List.of();
    };
  }
}
