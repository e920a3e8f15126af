package vn.vankho.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.vankho.model.Finding;
import vn.vankho.model.LegalBasis;
import vn.vankho.model.PlanDocument;
import vn.vankho.model.Table;

/** One document as Markdown; the labels are those of the archive's columns. */
final class MarkdownPlan {
  /** Told in places of their own. */
  private static final Set<Column<PlanDocument>> NOT_IN_THE_TABLE =
      Set.of(ArchiveColumns.TITLE, ArchiveColumns.RECIPIENTS, ArchiveColumns.WARNINGS);

  private final PlanDocument document;
  private final StringBuilder out = new StringBuilder();

  MarkdownPlan(PlanDocument document) {
    this.document = document;
  }

  String text() {
    String title = document.title().or(document::codeNumber).orElse(document.source().fileName());
    out.append("# ").append(MarkdownText.inline(title)).append('\n');
    fields();
    list("Căn cứ", document.legalBases().stream().map(LegalBasis::text).toList());
    content();
    for (Table table : document.tables()) {
      table(table);
    }
    list(ArchiveColumns.RECIPIENTS.heading(), document.recipients());
    list(
        ArchiveColumns.WARNINGS.heading(),
        document.warnings().stream().map(MarkdownPlan::told).toList());
    return out.toString();
  }

  private void fields() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("Trường", "Giá trị"));
    for (Column<PlanDocument> column : ArchiveColumns.ALL) {
      String value = column.of(document).text();
      if (!value.isEmpty() && !NOT_IN_THE_TABLE.contains(column)) {
        rows.add(List.of(column.heading(), value));
      }
    }
    rows(rows);
  }

  private void content() {
    heading("Nội dung");
    if (document.sections().isEmpty()) {
      document
          .text()
          .lines()
          .filter(paragraph -> !paragraph.isBlank())
          .forEach(p -> out.append('\n').append(MarkdownText.line(p)).append('\n'));
    } else {
      new MarkdownOutline(out).write(document.sections());
    }
  }

  private void heading(String label) {
    out.append("\n## ").append(label).append('\n');
  }

  private void list(String label, List<String> items) {
    if (items.isEmpty()) {
      return;
    }
    heading(label);
    out.append('\n');
    for (String item : items) {
      out.append("- ").append(MarkdownText.line(item)).append('\n');
    }
  }

  private static String told(Finding warning) {
    String page = warning.page().map(number -> ", trang " + number).orElse("");
    return warning.code() + page + ": " + warning.message();
  }

  private void table(Table table) {
    heading("Bảng, trang " + table.page());
    table
        .caption()
        .ifPresent(caption -> out.append('\n').append(MarkdownText.line(caption)).append('\n'));
    rows(table.rows());
  }

  /** The first row is the head, which GitHub's tables must have; short rows are filled. */
  private void rows(List<List<String>> rows) {
    int columns = rows.stream().mapToInt(List::size).max().orElse(0);
    if (columns == 0) {
      return;
    }
    out.append('\n');
    for (int r = 0; r < rows.size(); r++) {
      List<String> row = rows.get(r);
      for (int c = 0; c < columns; c++) {
        out.append("| ").append(c < row.size() ? MarkdownText.inline(row.get(c)) : "").append(' ');
      }
      out.append("|\n");
      if (r == 0) {
        out.append("| --- ".repeat(columns)).append("|\n");
      }
    }
  }
}
