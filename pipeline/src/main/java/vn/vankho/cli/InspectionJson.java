package vn.vankho.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.vankho.image.CleaningStep;
import vn.vankho.model.PipelineException;
import vn.vankho.run.PageInspection;
import vn.vankho.run.SourceInspection;
import vn.vankho.scan.LayerReading;
import vn.vankho.scan.PageFacts;
import vn.vankho.scan.PictureFacts;
import vn.vankho.text.TextQuality;

/** What a file is made of, for a machine. */
final class InspectionJson {
  private InspectionJson() {}

  /** Names of kinds and reasons are those of the enums in lower case, which do not change. */
  static Map<String, Object> of(SourceInspection source) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("file", source.file().toString());
    json.put("mediaType", source.mediaType());
    json.put("bytes", source.bytes());
    json.put("maker", source.maker());
    json.put("pageCount", source.pageCount());
    List<Map<String, Object>> pages = new ArrayList<>();
    source.pages().forEach(page -> pages.add(page(page.number(), page.page())));
    json.put("pages", pages);
    List<Map<String, Object>> findings = new ArrayList<>();
    source
        .findings()
        .forEach(
            finding -> {
              Map<String, Object> one = new LinkedHashMap<>();
              one.put("code", finding.code());
              one.put("page", finding.page());
              one.put("message", finding.message());
              findings.add(one);
            });
    json.put("findings", findings);
    json.put("failure", Optional.empty());
    return json;
  }

  /** A file that could not be opened. */
  static Map<String, Object> of(Path file, PipelineException failed) {
    Map<String, Object> failure = new LinkedHashMap<>();
    failure.put("reason", failed.reason());
    failure.put("exitCode", failed.exitCode().number());
    failure.put("message", String.valueOf(failed.getMessage()));
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("file", file.toString());
    json.put("pages", List.of());
    json.put("failure", failure);
    return json;
  }

  private static Map<String, Object> page(int number, PageInspection inspected) {
    PageFacts facts = inspected.facts();
    LayerReading layer = facts.layer();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("page", number);
    json.put("kind", name(layer.kind()));
    json.put("because", name(layer.reason()));
    json.put("why", layer.why());
    json.put("reading", name(inspected.decision()));
    json.put("widthPx", facts.widthPx());
    json.put("heightPx", facts.heightPx());
    json.put("dpi", facts.dpi());
    json.put("rotation", facts.rotation());
    json.put("pixels", name(facts.how()));
    json.put("whyDrawn", facts.whyDrawn());
    json.put("pictureShare", layer.pictureShare());
    json.put("pictureCount", facts.pictureCount());
    json.put("pictures", facts.pictures().stream().map(InspectionJson::picture).toList());
    json.put("drawnLetters", layer.drawnLetters());
    json.put("text", layer.runs().stream().map(InspectionJson::run).toList());
    inspected
        .cleaning()
        .ifPresent(
            cleaning -> {
              json.put("skew", cleaning.skewDegrees());
              json.put("cleaning", cleaning.steps().stream().map(CleaningStep::toString).toList());
            });
    return json;
  }

  private static Map<String, Object> picture(PictureFacts picture) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("widthPx", picture.widthPx());
    json.put("heightPx", picture.heightPx());
    json.put("dpi", picture.dpi());
    json.put("coding", picture.coding());
    json.put("bitsPerSample", picture.bitsPerSample());
    json.put("colour", picture.colour());
    json.put("mask", picture.mask());
    json.put("share", picture.share());
    return json;
  }

  private static Map<String, Object> run(LayerReading.Run run) {
    TextQuality quality = run.quality();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("visible", run.visible());
    json.put("words", run.words());
    json.put("verdict", name(quality.verdict()));
    json.put("markedShare", quality.markedShare());
    json.put("invalidShare", quality.invalidShare());
    json.put("undecodedShare", quality.undecodedShare());
    json.put("encoding", run.legacy().map(InspectionJson::name));
    return json;
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
