package vn.vankho.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.vankho.model.Finding;
import vn.vankho.model.Page;
import vn.vankho.model.PlanDocument;
import vn.vankho.model.Reading;

/**
 * Turns what was read from a file into the plan documents that it holds.
 *
 * <p>Holds the tables it looks things up in and no other state: one instance serves all threads.
 * Works in time linear in the length of the text.
 */
public final class Segmenter {
  /** Code of the finding that a page's signature was read from its picture, and not its layer. */
  public static final String SIGNATURE_FROM_PICTURE = "SIGNATURE_FROM_PICTURE";

  private final DocumentAssembler assembler;
  private final GarbledText garbled;

  /** Loads the tables. */
  public Segmenter() {
    PlaceNames places = new PlaceNames();
    this.assembler = new DocumentAssembler(new Geography(), places);
    this.garbled = new GarbledText(places);
  }

  /**
   * The documents of a file.
   *
   * @param reading the pages, restored; findings go to the document whose pages they concern
   * @return at least one document, in the order of the pages
   */
  public List<PlanDocument> segment(Reading reading) {
    return segmentMended(garbled.mend(reading));
  }

  private List<PlanDocument> segmentMended(Reading reading) {
    List<Finding> findings = new ArrayList<>(reading.findings());
    List<List<Line>> pages = new ArrayList<>();
    PageFurniture furniture = new PageFurniture();
    TableJoiner tables = new TableJoiner();
    Map<Integer, List<WrittenTable>> listed = ListedTable.read(reading.pages());
    for (Page page : reading.pages()) {
      TableLabeller.Found found =
          TableLabeller.find(
              page, reading.gridsOf(page), listed.getOrDefault(page.number(), List.of()));
      List<Line> lines = furniture.drop(LineReader.read(found.rest()));
      tables.add(page.number(), found.tables(), lines);
      boolean isTable = !found.tables().isEmpty() || listed.containsKey(page.number());
      if (lines.stream().allMatch(Line::isRule) && !isTable) {
        findings.add(Finding.ofPage("PAGE_BLANK", "no words stand on this page", page.number()));
      } else if (!lines.isEmpty()) {
        pages.add(lines);
      }
    }
    List<List<Line>> documents = DocumentSplitter.split(pages);
    if (documents.isEmpty()) {
      documents = List.of(List.of());
    }
    return assemble(reading, documents, tables.tables(), findings);
  }

  private List<PlanDocument> assemble(
      Reading reading,
      List<List<Line>> documents,
      List<PlacedTable> tables,
      List<Finding> findings) {
    List<PlanDocument> plans = new ArrayList<>();
    int first = reading.source().firstPage();
    for (int i = 0; i < documents.size(); i++) {
      boolean isLast = i == documents.size() - 1;
      int last = isLast ? reading.source().lastPage() : documents.get(i + 1).get(0).page() - 1;
      int from = first;
      List<PlacedTable> own =
          tables.stream()
              .filter(placed -> placed.table().page() >= from && placed.table().page() <= last)
              .toList();
      plans.add(assembler.assemble(reading, i, documents.get(i), own, first, last, findings));
      first = last + 1;
    }
    return plans;
  }
}
