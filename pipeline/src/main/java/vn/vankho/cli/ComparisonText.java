package vn.vankho.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.vankho.model.Assignment;
import vn.vankho.model.Indicator;
import vn.vankho.research.ComparedAssignment;
import vn.vankho.research.ComparedField;
import vn.vankho.research.ComparedIndicator;
import vn.vankho.research.ComparedSection;
import vn.vankho.research.ComparedSection.Change;
import vn.vankho.research.ComparedText;
import vn.vankho.research.Comparison;

/** A comparison for a person. */
final class ComparisonText {
  private static final String NOTHING = "–";
  private static final String RED = "\u001b[31m";
  private static final String GREEN = "\u001b[32m";
  private static final String PLAIN = "\u001b[0m";

  /** Words of unchanged text shown on either side of a change. */
  private static final int CONTEXT = 10;

  private final Comparison comparison;
  private final boolean all;
  private final Terminal terminal;

  ComparisonText(Comparison comparison, boolean all, Terminal terminal) {
    this.comparison = comparison;
    this.all = all;
    this.terminal = terminal;
  }

  void print(PrintWriter out) {
    out.println(
        String.format(
            Locale.ROOT,
            "%s → %s: %.0f %% of the words are shared",
            ShortId.of(comparison.firstId()),
            ShortId.of(comparison.secondId()),
            100 * comparison.similarity()));
    out.println(
        String.format(
            Locale.ROOT,
            "sections: %d same, %d changed, %d only in the first, %d only in the second; %d moved",
            comparison.count(Change.SAME),
            comparison.count(Change.CHANGED),
            comparison.count(Change.ONLY_FIRST),
            comparison.count(Change.ONLY_SECOND),
            comparison.moved()));
    fields(out);
    sections("Legal bases", comparison.legalBases(), out);
    sections("Sections", comparison.sections(), out);
    indicators(out);
    assignments(out);
  }

  private void fields(PrintWriter out) {
    TextTable table = new TextTable().limitWidth(terminal.columns());
    for (ComparedField field : comparison.fields()) {
      table.row(field.isSame() ? "=" : "≠", field.name(), field.first().orElse(NOTHING));
      if (!field.isSame()) {
        table.row("", "", "→ " + field.second().orElse(NOTHING));
      }
    }
    out.println();
    table.print(out);
  }

  private void sections(String heading, List<ComparedSection> sections, PrintWriter out) {
    boolean isHeaded = false;
    for (ComparedSection section : sections) {
      if (all || section.change() != Change.SAME || section.isMoved()) {
        if (!isHeaded) {
          out.println();
          out.println(heading + ":");
          isHeaded = true;
        }
        print(section, out);
      }
    }
  }

  private void print(ComparedSection section, PrintWriter out) {
    String indent = "  ".repeat(section.second().or(section::first).map(p -> p.level()).orElse(1));
    String head = marked(section.heading(), false);
    out.println(
        indent + sign(section) + " " + places(section) + (head.isEmpty() ? "" : "  " + head));
    String text = marked(section.text(), true);
    if (!text.isBlank() && section.change() != Change.SAME) {
      WrappedText.of(text, indent + "    ", terminal.columns()).forEach(out::println);
    }
  }

  private static String sign(ComparedSection section) {
    String sign =
        switch (section.change()) {
          case SAME -> "=";
          case CHANGED -> "~";
          case ONLY_FIRST -> "-";
          case ONLY_SECOND -> "+";
        };
    return section.isMoved() ? sign + "→" : sign;
  }

  /** {@code II.1 (p. 2) → III.1 (p. 3)}, once where both are the same. */
  private static String places(ComparedSection section) {
    String first = section.first().map(ComparisonText::place).orElse("");
    String second = section.second().map(ComparisonText::place).orElse("");
    if (first.isEmpty() || second.isEmpty() || first.equals(second)) {
      return first.isEmpty() ? second : first;
    }
    return first + " → " + second;
  }

  private static String place(ComparedSection.Place place) {
    return Printable.of(place.path())
        + (place.path().isEmpty() ? "" : " ")
        + "(p. "
        + place.page()
        + ")";
  }

  private String marked(List<ComparedText> texts, boolean shortens) {
    boolean isOne = texts.size() == 1;
    return texts.stream()
        .map(
            piece -> {
              String text = Printable.of(piece.text());
              return switch (piece.kind()) {
                case SAME -> shortens && !all ? shortened(text) : text;
                case REMOVED -> isOne ? text : around(text, "[-", "-]", RED);
                case ADDED -> isOne ? text : around(text, "{+", "+}", GREEN);
              };
            })
        .collect(Collectors.joining());
  }

  /** A space at the beginning stays outside the marks. */
  private String around(String text, String open, String close, String colour) {
    String space = text.startsWith(" ") ? " " : "";
    return terminal.colour()
        ? space + colour + text.strip() + PLAIN
        : space + open + text.strip() + close;
  }

  private static String shortened(String text) {
    String[] words = text.strip().split(" ");
    if (words.length <= 2 * CONTEXT + 2) {
      return text;
    }
    String head = String.join(" ", List.of(words).subList(0, CONTEXT));
    String tail = String.join(" ", List.of(words).subList(words.length - CONTEXT, words.length));
    return (text.startsWith(" ") ? " " : "") + head + " … " + tail;
  }

  private void indicators(PrintWriter out) {
    TextTable table = new TextTable().alignRight(1, 2).limitWidth(terminal.columns());
    int shown = 0;
    for (ComparedIndicator indicator : comparison.indicators()) {
      if (all || !indicator.isSame()) {
        String about = indicator.second().or(indicator::first).map(Indicator::text).orElse("");
        table.row(
            "  " + (indicator.isSame() ? "=" : "≠"),
            value(indicator.first()),
            value(indicator.second()),
            about);
        shown++;
      }
    }
    table(shown, "Targets, first and second", table, out);
  }

  private static void table(int rows, String heading, TextTable table, PrintWriter out) {
    if (rows > 0) {
      out.println();
      out.println(heading + ":");
      table.print(out);
    }
  }

  private static String value(Optional<Indicator> indicator) {
    return indicator
        .map(
            i ->
                BigDecimal.valueOf(i.value()).stripTrailingZeros().toPlainString() + " " + i.unit())
        .orElse(NOTHING);
  }

  private void assignments(PrintWriter out) {
    TextTable table = new TextTable().limitWidth(terminal.columns());
    int shown = 0;
    for (ComparedAssignment pair : comparison.assignments()) {
      if (all || !pair.isSame()) {
        boolean inBoth = pair.first().isPresent() && pair.second().isPresent();
        String sign = inBoth ? pair.isSame() ? "=" : "~" : pair.first().isPresent() ? "-" : "+";
        table.row(
            "  " + sign,
            both(pair.first(), pair.second(), Assignment::responsible),
            both(pair.first(), pair.second(), each -> each.deadline().orElse("")),
            pair.second().or(pair::first).map(Assignment::task).orElse(""));
        shown++;
      }
    }
    table(shown, "Tasks", table, out);
  }

  private static String both(
      Optional<Assignment> first, Optional<Assignment> second, Function<Assignment, String> part) {
    String a = first.map(part).orElse("");
    String b = second.map(part).orElse("");
    boolean isOne = first.isEmpty() || second.isEmpty() || a.equals(b);
    String shown = isOne ? (a.isEmpty() ? b : a) : a + " → " + b;
    return shown.isEmpty() ? NOTHING : shown;
  }
}
