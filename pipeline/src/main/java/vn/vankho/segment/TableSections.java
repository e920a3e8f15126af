package vn.vankho.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.vankho.model.Section;
import vn.vankho.model.SectionPath;

/** Tells in which numbered section a table stands. */
final class TableSections {
  private final List<Paragraph> outlined;
  private final Zones zones;
  private final List<String> paths = new ArrayList<>();

  /** For a document whose outlined paragraphs make the given sections. */
  TableSections(List<Paragraph> outlined, List<Section> sections, Zones zones) {
    this.outlined = outlined;
    this.zones = zones;
    collect(sections, "");
  }

  /** Path of the numbered section in which a table stands; empty in an annex. */
  String of(PlacedTable table) {
    boolean annexed =
        Stream.of(zones.closing(), zones.annex())
            .flatMap(lines -> lines.stream().limit(1))
            .anyMatch(table::isAfter);
    if (annexed) {
      return "";
    }
    long before =
        outlined.stream()
            .filter(paragraph -> paragraph.marker().isPresent())
            .filter(paragraph -> table.isAfter(paragraph.lines().get(0)))
            .count();
    return before == 0 || before > paths.size() ? "" : paths.get((int) before - 1);
  }

  /** The paths of all sections in the order of the text; that of a bullet is its parent's. */
  private void collect(List<Section> sections, String parent) {
    for (Section section : sections) {
      boolean bullet = !Character.isLetterOrDigit(section.marker().charAt(0));
      String path = bullet ? parent : SectionPath.below(parent, section.marker());
      paths.add(path);
      collect(section.children(), path);
    }
  }
}
