package vn.vankho.cli;

import java.util.Optional;
import vn.vankho.export.AltoFormat;
import vn.vankho.export.CollectionFormat;
import vn.vankho.export.CsvFormat;
import vn.vankho.export.DocumentFormat;
import vn.vankho.export.HocrFormat;
import vn.vankho.export.JsonLinesFormat;
import vn.vankho.export.MarkdownFormat;
import vn.vankho.export.TextFormat;
import vn.vankho.export.XlsxFormat;

/** The formats of the command line: one file of many documents, a file a document, or both. */
enum ExportFormat {
  jsonl,
  csv,
  xlsx,
  md,
  txt,
  hocr,
  alto;

  /** As one file of many documents. */
  Optional<CollectionFormat> collection(boolean withByteOrderMark) {
    return switch (this) {
      case jsonl -> Optional.of(new JsonLinesFormat());
      case csv -> Optional.of(new CsvFormat(withByteOrderMark));
      case xlsx -> Optional.of(new XlsxFormat());
      case md -> Optional.of(new MarkdownFormat());
      case txt -> Optional.of(new TextFormat());
      case hocr, alto -> Optional.empty();
    };
  }

  /** As a file a document. */
  Optional<DocumentFormat> document() {
    return switch (this) {
      case jsonl, csv, xlsx -> Optional.empty();
      case md -> Optional.of(new MarkdownFormat());
      case txt -> Optional.of(new TextFormat());
      case hocr -> Optional.of(new HocrFormat());
      case alto -> Optional.of(new AltoFormat());
    };
  }

  /** Whether it is nothing for a terminal to show. */
  boolean isBinary() {
    return this == xlsx;
  }
}
