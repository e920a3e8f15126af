package vn.vankho.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.vankho.image.CleaningStep;
import vn.vankho.run.PageInspection;
import vn.vankho.run.SourceInspection;
import vn.vankho.run.SourceInspection.NumberedPage;
import vn.vankho.scan.LayerReading;
import vn.vankho.scan.PageFacts;
import vn.vankho.scan.PictureFacts;
import vn.vankho.scan.RenderedPage;

/** What a file is made of, for a person: a line of the whole, and a table of its pages. */
final class InspectionTable {
  private static final double MM_PER_INCH = 25.4;

  /** Sheets of one size differ by this much from scan to scan. */
  private static final int SIZE_STEP_MM = 10;

  private static final long KIB = 1024;
  private static final int MOST_REASONS = 12;

  private final SourceInspection source;
  private final boolean everyPage;

  InspectionTable(SourceInspection source, boolean everyPage) {
    this.source = source;
    this.everyPage = everyPage;
  }

  /** Pages in a row of which one line can speak. */
  private record Group(List<NumberedPage> pages) {
    PageInspection first() {
      return pages.get(0).page();
    }

    boolean goesOnWith(NumberedPage next) {
      return pages.get(pages.size() - 1).number() + 1 == next.number()
          && likeness(first()).equals(likeness(next.page()));
    }

    String numbers() {
      int first = pages.get(0).number();
      int last = pages.get(pages.size() - 1).number();
      return first == last ? String.valueOf(first) : first + "–" + last;
    }
  }

  void print(PrintWriter out, Terminal terminal) {
    out.println(Printable.of(heading()));
    TextTable table = new TextTable().alignRight(2);
    table.row("PAGE", "SIZE", "DPI", "PICTURE", "TEXT", "FOUND", "READING");
    List<Group> groups = groups();
    Map<String, Group> shown = new LinkedHashMap<>();
    for (Group group : groups) {
      Group alike = shown.putIfAbsent(likeness(group.first()), group);
      if (alike == null || everyPage) {
        row(table, group);
      } else {
        table.row(group.numbers(), "as page " + alike.pages().get(0).number());
      }
    }
    table.print(out);
    reasons().forEach(reason -> out.println("  " + reason));
    out.println();
  }

  private String heading() {
    return source.file()
        + ": "
        + source.mediaType()
        + ", "
        + source.pageCount()
        + (source.pageCount() == 1 ? " page, " : " pages, ")
        + size(source.bytes())
        + source.maker().map(maker -> ", made by " + maker).orElse("");
  }

  private static String size(long bytes) {
    return bytes < KIB * KIB
        ? (bytes + KIB - 1) / KIB + " KiB"
        : String.format(Locale.ROOT, "%.1f MiB", bytes / (double) (KIB * KIB));
  }

  private List<Group> groups() {
    List<Group> groups = new ArrayList<>();
    for (NumberedPage page : source.pages()) {
      if (!groups.isEmpty() && groups.get(groups.size() - 1).goesOnWith(page) && !everyPage) {
        groups.get(groups.size() - 1).pages().add(page);
      } else {
        groups.add(new Group(new ArrayList<>(List.of(page))));
      }
    }
    return groups;
  }

  /** What pages that one line speaks of have in common: all but the measures. */
  private static String likeness(PageInspection page) {
    PageFacts facts = page.facts();
    return String.join(
        "|",
        facts.layer().kind().name(),
        facts.layer().reason().name(),
        page.decision().name(),
        String.valueOf(millimetres(facts.widthPx(), facts) / SIZE_STEP_MM),
        String.valueOf(millimetres(facts.heightPx(), facts) / SIZE_STEP_MM),
        String.valueOf(facts.dpi()),
        picture(facts),
        page.cleaning().map(cleaning -> cleaning.steps().toString()).orElse(""));
  }

  private static void row(TextTable table, Group group) {
    PageFacts facts = group.first().facts();
    table.row(
        group.numbers(),
        millimetres(facts.widthPx(), facts) + " × " + millimetres(facts.heightPx(), facts),
        String.valueOf(facts.dpi()),
        picture(facts),
        text(group),
        facts.layer().kind().toString(),
        group.first().decision() + cleaning(group.first()));
  }

  private static long millimetres(int pixels, PageFacts facts) {
    return Math.round(pixels * MM_PER_INCH / Math.max(1, facts.dpi()));
  }

  private static String picture(PageFacts facts) {
    Set<String> kinds = new LinkedHashSet<>();
    for (PictureFacts picture : facts.pictures()) {
      kinds.add(
          picture.coding()
              + (picture.bitsPerSample() == 1 ? " 1 bit" : "")
              + (picture.colour().equals("colour") ? " colour" : "")
              + picture.mask().map(mask -> " behind " + mask + " mask").orElse(""));
    }
    String stored =
        kinds.isEmpty()
            ? "none"
            : (facts.pictureCount() > 1 ? facts.pictureCount() + " × " : "")
                + String.join(" + ", kinds);
    String turned = facts.rotation() == 0 ? "" : ", turned " + facts.rotation() + "°";
    String how = facts.how() == RenderedPage.How.RENDERED ? ", drawn" : ", whole";
    return stored + how + turned;
  }

  private static String text(Group group) {
    Map<Boolean, List<LayerReading.Run>> runs =
        group.pages().stream()
            .flatMap(page -> page.page().facts().layer().runs().stream())
            .collect(Collectors.groupingBy(LayerReading.Run::visible));
    List<String> parts = new ArrayList<>();
    for (boolean visible : new boolean[] {true, false}) {
      List<LayerReading.Run> same = runs.getOrDefault(visible, List.of());
      if (!same.isEmpty()) {
        parts.add(text(visible ? "visible" : "hidden", same));
      }
    }
    return parts.isEmpty() ? "none" : String.join("; ", parts);
  }

  private static String text(String name, List<LayerReading.Run> runs) {
    IntSummaryStatistics words =
        runs.stream().mapToInt(LayerReading.Run::words).summaryStatistics();
    String count =
        words.getMin() == words.getMax()
            ? String.valueOf(words.getMin())
            : words.getMin() + "–" + words.getMax();
    String encodings =
        runs.stream()
            .flatMap(run -> run.legacy().stream())
            .distinct()
            .map(encoding -> ", " + encoding)
            .collect(Collectors.joining());
    return String.format(
        Locale.ROOT,
        "%s %s words, marked %.2f, invalid %.2f%s",
        name,
        count,
        mean(runs, true),
        mean(runs, false),
        encodings);
  }

  private static double mean(List<LayerReading.Run> runs, boolean marked) {
    return runs.stream()
        .mapToDouble(run -> marked ? run.quality().markedShare() : run.quality().invalidShare())
        .average()
        .orElse(0);
  }

  private static String cleaning(PageInspection page) {
    return page.cleaning()
        .map(
            cleaning ->
                String.format(
                    Locale.ROOT,
                    "; leans %.1f°; cleaning: %s",
                    cleaning.skewDegrees(),
                    cleaning.steps().isEmpty() ? "none" : joined(cleaning.steps())))
        .orElse("");
  }

  private static String joined(List<CleaningStep> steps) {
    return steps.stream().map(CleaningStep::toString).collect(Collectors.joining(", "));
  }

  /** A sentence for each kind of page that the file has, and for each cause of drawing one. */
  private List<String> reasons() {
    List<PageFacts> facts = source.pages().stream().map(page -> page.page().facts()).toList();
    Stream<String> kinds =
        facts.stream().map(page -> page.layer().kind() + ": " + page.layer().reason());
    Stream<String> drawings =
        facts.stream().flatMap(page -> page.whyDrawn().stream()).map(why -> "drawn: " + why);
    return Stream.concat(kinds, drawings).distinct().limit(MOST_REASONS).toList();
  }
}
