package vn.vankho.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.vankho.model.Origin;
import vn.vankho.model.Page;
import vn.vankho.model.Provenance;

/**
 * A step by which the words of a page came about, as ALTO tells it.
 *
 * @param id by which pages refer to it
 * @param category of ALTO's list
 * @param description for a person
 * @param settings with which it was done; empty where they are told elsewhere
 * @param software name and version
 */
record ProcessingStep(
    String id, String category, String description, String settings, String software) {

  /** The steps that a page went through, in their order. */
  static List<ProcessingStep> of(Page page, Provenance provenance) {
    List<ProcessingStep> steps = new ArrayList<>();
    if (page.rotation() != 0) {
      steps.add(turned(page.rotation(), provenance));
    }
    steps.add(read(page.origin(), provenance));
    if (page.words().stream().anyMatch(word -> word.change().isPresent())) {
      steps.add(
          new ProcessingStep(
              "restored",
              "contentModification",
              "misread words restored",
              "",
              provenance.software()));
    }
    return steps;
  }

  private static ProcessingStep turned(int degrees, Provenance provenance) {
    return new ProcessingStep(
        "turned-" + degrees,
        "preOperation",
        String.format(
            Locale.ROOT, "turned by %d degrees clockwise; coordinates are those after", degrees),
        "",
        provenance.software());
  }

  private static ProcessingStep read(Origin origin, Provenance provenance) {
    String description =
        switch (origin) {
          case OCR -> "words recognised from the page image";
          case TEXT_LAYER -> "words taken from the text layer of the file";
          case RESTORED_TEXT_LAYER -> "words taken from a garbled text layer of the file";
        };
    return new ProcessingStep(
        "read-" + origin,
        "contentGeneration",
        description,
        settings(provenance),
        origin == Origin.OCR ? provenance.engine() : provenance.software());
  }

  private static String settings(Provenance provenance) {
    Map<String, String> all = new TreeMap<>(provenance.settings());
    provenance.models().forEach((model, sha256) -> all.put("model " + model, "sha256:" + sha256));
    return all.entrySet().stream()
        .map(setting -> setting.getKey() + '=' + setting.getValue())
        .collect(Collectors.joining("; "));
  }

  void write(XmlOutput xml) throws IOException {
    xml.startLine("Processing").attribute("ID", id);
    xml.line("processingCategory", category);
    xml.line("processingStepDescription", description);
    if (!settings.isEmpty()) {
      xml.line("processingStepSettings", settings);
    }
    int space = software.lastIndexOf(' ');
    xml.startLine("processingSoftware");
    xml.line("softwareName", space < 0 ? software : software.substring(0, space));
    if (space >= 0) {
      xml.line("softwareVersion", software.substring(space + 1));
    }
    xml.text("\n").end().text("\n").end();
  }
}
