package vn.vankho.restore;

import java.util.List;
import java.util.Optional;
import vn.vankho.text.Folding;
import vn.vankho.text.LegacyEncoding;

/** Tells in what condition a stretch of tokens is, by counting what its words look like. */
final class ConditionJudge {
  /**
   * Share of words with a letter that no Western OCR model knows ({@code đ}, {@code ơ}, {@code ạ});
   * clean text has 0.6, French readings 0.00.
   */
  private static final double LEAST_VIETNAMESE = 0.25;

  /** Share of words that must be known once decoded; French readings of scans stay below 0.6. */
  private static final double LEAST_DECODED = 0.9;

  /** Share of words that some marks would make syllables; a Latin model leaves most of them so. */
  private static final double LEAST_SKELETONS = 0.45;

  private final RestorationModel model;

  ConditionJudge(RestorationModel model) {
    this.model = model;
  }

  /** Words counted by what they look like. */
  static final class Census {
    int words;
    int marked;
    int vietnamese;
    int known;
    int bareSyllables;
    int skeletons;
    int odd;
  }

  TextCondition judge(CharSequence text, List<Token> tokens) {
    Census census = census(text, tokens);
    if (census.words == 0) {
      return TextCondition.FOREIGN;
    }
    double words = census.words;
    double marked = census.marked / words;
    double known = census.known / words;
    double bare = census.bareSyllables / words;
    // Measured on 3,000 clean legal lines: 0.78 of words bear a mark, 0.99 are known.
    if (census.vietnamese / words >= LEAST_VIETNAMESE || marked >= 0.5 && known >= LEAST_DECODED) {
      return known >= 0.985 || census.odd == 0 ? TextCondition.GOOD : TextCondition.BLEMISHED;
    }
    if (bare >= 0.9 && marked <= 0.05) {
      return TextCondition.ACCENT_POOR;
    }
    return bare >= 0.2 || census.skeletons / words >= LEAST_SKELETONS
        ? TextCondition.GARBLED
        : TextCondition.FOREIGN;
  }

  /** The old encoding that a stretch of text is in, if it reads as nothing better. */
  Optional<LegacyEncoding> encoding(CharSequence text, int from, int to, TextCondition condition) {
    if (condition != TextCondition.GARBLED && condition != TextCondition.FOREIGN) {
      return Optional.empty();
    }
    String piece = text.subSequence(from, to).toString();
    return LegacyEncoding.detect(piece).filter(encoding -> reads(encoding.decode(piece)));
  }

  /** Whether a decoded text is Vietnamese through and through, as garbled text never comes out. */
  private boolean reads(String decoded) {
    Census census = census(decoded, Tokenizer.tokens(decoded, 0, decoded.length()));
    return census.known >= LEAST_DECODED * census.words
        && census.vietnamese >= LEAST_VIETNAMESE * census.words;
  }

  Census census(CharSequence text, List<Token> tokens) {
    Census census = new Census();
    for (Token token : tokens) {
      if (token.kind() == Token.Kind.WORD) {
        String key = Vocabulary.key(text.subSequence(token.start(), token.end()).toString());
        census.words++;
        boolean marked = Letters.hasMarked(key);
        boolean known = model.vocabulary.idOfKey(key) != Vocabulary.UNKNOWN;
        census.marked += marked ? 1 : 0;
        census.vietnamese += key.chars().anyMatch(c -> c > 0xff) ? 1 : 0;
        census.known += known ? 1 : 0;
        String bare = Folding.stripMarks(key);
        boolean syllable = model.folds.words(bare).length > 0;
        census.skeletons += syllable ? 1 : 0;
        census.bareSyllables += syllable && bare.equals(key) ? 1 : 0;
        census.odd += known ? 0 : 1;
      }
    }
    return census;
  }
}
