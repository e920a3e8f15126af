package vn.vankho.restore;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The search for words in the committed model, held against looking at every word. */
class WordSearchTest {
  private static final RestorationModel MODEL =
      RestorationModel.load(Path.of("../models/vi-admin"), Lexicon.none());
  private static final Channel CHANNEL = MODEL.latin.channel();
  private static final float COSTLIEST = 20;
  private static final float SPREAD = 9;

  private static List<WordSearch.Found> search(String token, int most, CaseShape... shapes) {
    return new WordSearch(MODEL.trie, MODEL.language, CHANNEL).find(token, shapes, most);
  }

  /** What the search is short for: every word costed, in the order of ranks. */
  private static List<WordSearch.Found> lookAtAll(String token, int most, CaseShape... shapes) {
    List<WordSearch.Found> all = new ArrayList<>();
    float cheapest = Float.POSITIVE_INFINITY;
    for (int id : MODEL.proposed(new BitSet())) {
      String word = MODEL.vocabulary.word(id);
      for (CaseShape shape : shapes) {
        float cost = CHANNEL.cost(shape.apply(word), token);
        boolean spelled = word.chars().allMatch(c -> Letters.number((char) c) != Letters.NONE);
        if (cost <= COSTLIEST + SPREAD && spelled && word.length() <= WordTrie.DEEPEST) {
          cheapest = Math.min(cheapest, cost);
          all.add(WordSearch.Found.of(id, shape, cost, MODEL.language.unigram(id)));
        }
      }
    }
    float least = cheapest;
    all.removeIf(found -> least > COSTLIEST || found.cost() > least + SPREAD);
    Collections.sort(all);
    return all.size() <= most ? all : all.subList(0, most);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"dwoc", "Thiec", "chirc", "UBMD", "l", "¢", "7", "hoachtinh", "&&", "ngudi"})
  void findsWhatLookingAtEveryWordFinds(String token) {
    assertThat(search(token, 32, CaseShape.LOWER)).isEqualTo(lookAtAll(token, 32, CaseShape.LOWER));
    assertThat(search(token, 5, CaseShape.TITLE, CaseShape.UPPER))
        .isEqualTo(lookAtAll(token, 5, CaseShape.TITLE, CaseShape.UPPER));
  }

  @Test
  void findsWhatLookingAtEveryWordFinds_whateverTheToken() {
    long seed = 7;
    Random random = new Random(seed);
    for (int round = 0; round < 40; round++) {
      StringBuilder token = new StringBuilder();
      for (int i = 1 + random.nextInt(9); i > 0; i--) {
        token.append("aceghinotudOHT1|&é'@".charAt(random.nextInt(20)));
      }
      assertThat(search(token.toString(), 12, CaseShape.LOWER, CaseShape.TITLE))
          .as("seed %d: %s", seed, token)
          .isEqualTo(lookAtAll(token.toString(), 12, CaseShape.LOWER, CaseShape.TITLE));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "aaaaaaaaaaaaaaaaa", "\u4e00\u4e01\u4e02\u4e00\u4e01\u4e02\u4e00"})
  void findsNothing_whereNothingIsNear(String token) {
    assertThat(search(token, 32, CaseShape.LOWER)).isEmpty();
  }

  @Test
  void remembersNothing_fromOneTokenToTheNext() {
    WordSearch search = new WordSearch(MODEL.trie, MODEL.language, CHANNEL);
    CaseShape[] shapes = {CaseShape.LOWER};
    List<WordSearch.Found> first = search.find("dwoc", shapes, 32);
    assertThat(search.find("nghiemtrong", shapes, 32)).isNotEqualTo(first);
    assertThat(search.find("dwoc", shapes, 32)).isEqualTo(first);
  }
}
