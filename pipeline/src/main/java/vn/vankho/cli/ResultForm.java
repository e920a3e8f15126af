package vn.vankho.cli;

import vn.vankho.export.BibTexFormat;
import vn.vankho.export.CsvFormat;
import vn.vankho.export.JsonLinesFormat;
import vn.vankho.export.ResultFormat;
import vn.vankho.export.RisFormat;

/** The forms in which a search's result is written for other programs. */
enum ResultForm {
  csv,
  jsonl,
  bibtex,
  ris;

  /** What writes it. */
  ResultFormat format(boolean withByteOrderMark) {
    return switch (this) {
      case csv -> new CsvFormat(withByteOrderMark);
      case jsonl -> new JsonLinesFormat();
      case bibtex -> new BibTexFormat();
      case ris -> new RisFormat();
    };
  }
}
