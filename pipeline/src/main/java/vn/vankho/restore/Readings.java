package vn.vankho.restore;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words that garbled tokens may stand for by one general channel, remembered across texts.
 *
 * <p>Thread-safe. What is remembered changes speed only, never a result.
 */
final class Readings {
  /** Words proposed for one token before a document's own channel has its say. */
  static final int MOST = 48;

  /** Tokens remembered; about 30 MB when full. */
  private static final int LARGEST = 20_000;

  private final RestorationModel model;
  private final Channel channel;
  private final Map<String, List<WordSearch.Found>> known = new ConcurrentHashMap<>();

  Readings(RestorationModel model, Channel channel) {
    this.model = model;
    this.channel = channel;
  }

  Channel channel() {
    return channel;
  }

  /** A search of one text, by the general channel or by the text's own. */
  Search search(Channel own) {
    return new Search(own);
  }

  /** Not thread-safe. */
  final class Search {
    private final Channel own;
    private final WordSearch words = new WordSearch(model.trie, model.language, channel);

    private Search(Channel own) {
      this.own = own;
    }

    /** The likeliest words for a token, best first. */
    List<WordSearch.Found> find(String token, CaseShape[] shapes, int most) {
      List<WordSearch.Found> general = general(token, shapes);
      if (own == channel || general.isEmpty()) {
        return general.size() <= most ? general : general.subList(0, most);
      }
      List<WordSearch.Found> costed = new ArrayList<>(general.size());
      Channel.Token read = own.token(token);
      for (WordSearch.Found word : general) {
        String truth = word.shape().apply(model.vocabulary.word(word.word()));
        float likelihood = model.language.unigram(word.word());
        costed.add(WordSearch.Found.of(word.word(), word.shape(), read.cost(truth), likelihood));
      }
      Collections.sort(costed);
      return costed.size() <= most ? costed : costed.subList(0, most);
    }

    private List<WordSearch.Found> general(String token, CaseShape[] shapes) {
      StringBuilder key = new StringBuilder(token).append(' ');
      for (CaseShape shape : shapes) {
        key.append(shape.ordinal());
      }
      List<WordSearch.Found> found = known.get(key.toString());
      if (found == null) {
        found = List.copyOf(words.find(token, shapes, MOST));
        if (known.size() < LARGEST) {
          known.put(key.toString(), found);
        }
      }
      return found;
    }
  }
}
