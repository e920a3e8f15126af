package vn.vankho.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.vankho.index.Facet;
import vn.vankho.index.FacetCounts;
import vn.vankho.index.FacetValue;
import vn.vankho.index.Overview;
import vn.vankho.index.ProvinceYears;
import vn.vankho.index.SearchResult;
import vn.vankho.index.YearCount;

/** How a result divides, for a person or a machine. */
final class FacetTables {
  private final SearchResult result;
  private final Terminal terminal;

  FacetTables(SearchResult result, Terminal terminal) {
    this.result = result;
    this.terminal = terminal;
  }

  /** A table for each facet; nothing if none was asked for. */
  void print(PrintWriter out) {
    for (FacetCounts counts : result.facets().values()) {
      if (!counts.values().isEmpty()) {
        out.println();
        print(counts, out);
      }
    }
  }

  private void print(FacetCounts counts, PrintWriter out) {
    long most = counts.values().stream().mapToLong(FacetValue::count).max().orElse(0);
    BarPlot plot = new BarPlot(most, terminal.columns() / 3);
    TextTable table = new TextTable().alignRight(1);
    table.row(heading(counts.facet()), "documents", "");
    for (FacetValue value : counts.values()) {
      table.row(value.label(), String.valueOf(value.count()), plot.bar(value.count()));
    }
    if (counts.distinct() > counts.values().size()) {
      table.row("… and " + (counts.distinct() - counts.values().size()) + " more", "", "");
    }
    if (counts.without() > 0) {
      table.row("–", String.valueOf(counts.without()), plot.bar(counts.without()));
    }
    table.limitWidth(terminal.columns()).print(out);
  }

  private static String heading(Facet facet) {
    return switch (facet) {
      case YEAR -> "year";
      case PROVINCE -> "province then";
      case PROVINCE_TODAY -> "province today";
      case ISSUER -> "issuer";
      case LEVEL -> "level";
      case TYPE -> "kind";
      case SIGNER -> "signer";
    };
  }

  static Map<String, Object> toJson(Collection<FacetCounts> facets) {
    Map<String, Object> json = new LinkedHashMap<>();
    for (FacetCounts counts : facets) {
      Map<String, Object> facet = new LinkedHashMap<>();
      facet.put("values", counts.values().stream().map(FacetTables::toJson).toList());
      facet.put("distinct", counts.distinct());
      facet.put("without", counts.without());
      json.put(counts.facet().jsonName(), facet);
    }
    return json;
  }

  private static Map<String, Object> toJson(FacetValue value) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("value", value.value());
    json.put("label", value.label());
    json.put("count", value.count());
    json.put("selected", value.isSelected());
    return json;
  }

  static Map<String, Object> toJson(Overview overview) {
    List<Object> timeline = new ArrayList<>();
    for (YearCount year : overview.timeline()) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("year", year.year());
      row.put("count", year.count());
      timeline.add(row);
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("timeline", timeline);
    json.put("byProvinceThen", toJson(overview.asIssued()));
    json.put("byProvinceToday", toJson(overview.today()));
    return json;
  }

  private static Map<String, Object> toJson(ProvinceYears matrix) {
    List<Object> rows = new ArrayList<>();
    for (ProvinceYears.Row each : matrix.rows()) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("value", each.value());
      row.put("label", each.label());
      row.put("counts", each.counts());
      rows.add(row);
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("years", matrix.years());
    json.put("provinces", rows);
    return json;
  }
}
