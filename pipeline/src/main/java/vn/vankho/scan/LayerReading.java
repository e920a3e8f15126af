package vn.vankho.scan;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import vn.vankho.model.Page;
import vn.vankho.text.LegacyEncoding;
import vn.vankho.text.TextQuality;

/**
 * What a page is made of, what its text layer says, and whether that can be believed.
 *
 * @param kind what the page is
 * @param reason the rule that told
 * @param page its words in reading order, legacy encodings decoded; the size, the resolution and
 *     the boxes are those that {@link OpenSource#image} gives for the same page; without words
 *     where the verdict is {@link Verdict#NONE}
 * @param pictureShare share of the page that pictures cover, 0 to 1
 * @param drawnLetters figures of the size and shape of letters that are drawn on it
 * @param runs its text by the way it is painted
 */
public record LayerReading(
    PageKind kind,
    KindReason reason,
    Page page,
    double pictureShare,
    int drawnLetters,
    List<Run> runs) {
  /** Whether a text layer can be believed. */
  public enum Verdict {
    /** No text, or none that belongs to the page's content. */
    NONE,
    /** Reads as Vietnamese (or as clean text of another kind) and covers the page. */
    GOOD,
    /** Was in a legacy encoding; {@link LayerReading#page} holds it decoded, and it now reads. */
    LEGACY,
    /** Covers the page but does not read as Vietnamese: the page needs OCR or restoration. */
    GARBLED,
    /** Correct text beside a picture it says nothing of, such as a signature block: needs OCR. */
    PARTIAL
  }

  /**
   * The text of one way of painting: what a scanner hid and what a signing tool stamped differ.
   *
   * @param visible whether a reader sees it
   * @param words of it
   * @param legacy the encoding it was decoded from, where it was in one
   * @param quality of the decoded text
   */
  public record Run(
      boolean visible, int words, Optional<LegacyEncoding> legacy, TextQuality quality) {
    /** Refuses a run without measures. */
    public Run {
      Objects.requireNonNull(quality, "quality");
    }
  }

  /** Copies the runs. */
  public LayerReading {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(page, "page");
    runs = List.copyOf(runs);
  }

  /** What to do with the text. */
  public Verdict verdict() {
    return runs.isEmpty() ? Verdict.NONE : kind.verdict();
  }

  /** The same without the words, for those who ask what it is like. */
  public LayerReading withoutWords() {
    Page bare = page.withWords(List.of());
    return new LayerReading(kind, reason, bare, pictureShare, drawnLetters, runs);
  }

  /** One sentence a person can check the verdict with. */
  public String why() {
    StringBuilder why = new StringBuilder(kind + ": " + reason);
    for (Run run : runs) {
      why.append(
          String.format(
              Locale.ROOT,
              "; %s text, %d words: %s, marked letters %.3f, invalid syllables %.3f%s",
              run.visible() ? "visible" : "hidden",
              run.words(),
              run.quality().verdict(),
              run.quality().markedShare(),
              run.quality().invalidShare(),
              run.legacy().map(encoding -> ", decoded from " + encoding).orElse("")));
    }
    return why.append(
            String.format(Locale.ROOT, "; pictures cover %.0f %% of the page", pictureShare * 100))
        .toString();
  }

  /** The same of a page whose contents break off: what is there is not all there was. */
  LayerReading broken() {
    boolean isBelieved =
        verdict() == Verdict.GOOD || verdict() == Verdict.LEGACY || kind == PageKind.BLANK;
    return new LayerReading(
        isBelieved ? PageKind.DAMAGED : kind,
        KindReason.CONTENTS_BREAK_OFF,
        page,
        pictureShare,
        drawnLetters,
        runs);
  }
}
