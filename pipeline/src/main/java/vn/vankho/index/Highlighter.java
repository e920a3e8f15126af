package vn.vankho.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.vankho.model.Rect;

/**
 * Finds where in a document a query matches: the page, the best stretch of its text, and the boxes.
 *
 * <p>It matches the query against the text anew instead of asking the index, since that keeps no
 * offsets; for a page of hits that costs a few milliseconds. A word that stands somewhere in the
 * document as written is marked only there.
 */
final class Highlighter {
  /** Characters of a snippet: three lines of a terminal. */
  private static final int SNIPPET_LENGTH = 240;

  private static final double NEIGHBOUR_BONUS = 0.6;
  private static final double REPEAT_BONUS = 0.01;

  private final Wanted wanted;
  private final boolean hasMarks;

  /** A place where a wanted thing stands. */
  private record Match(int wanted, int start, int end, boolean isExact) {}

  /** What is to be shown of a document, and at which character of its text that begins. */
  record View(int page, int position, List<Hit.Piece> snippet, List<Rect> boxes) {}

  Highlighter(Optional<QueryNode> query) {
    this.hasMarks = query.map(QueryCompiler::hasMarks).orElse(false);
    this.wanted = new Wanted(query);
  }

  /** The view of a document. */
  View view(StoredText stored) {
    BodyText body = stored.body();
    if (body.words() == 0) {
      return new View(1, 0, List.of(), List.of());
    }
    List<Match> matches = matches(stored);
    int first = matches.isEmpty() ? 0 : bestStart(matches, body);
    int from = matches.isEmpty() ? 0 : matches.get(first).start();
    int pageStart = body.text().lastIndexOf('\f', from) + 1;
    int pageEnd = body.text().indexOf('\f', from);
    pageEnd = pageEnd < 0 ? body.text().length() : pageEnd;
    List<Match> onPage = new ArrayList<>();
    for (Match match : matches) {
      if (match.start() >= pageStart && match.end() <= pageEnd) {
        onPage.add(match);
      }
    }
    return new View(
        body.page(body.wordAt(from)),
        from,
        snippet(body, onPage, from, pageStart, pageEnd),
        boxes(body, onPage));
  }

  private List<Match> matches(StoredText stored) {
    String text = stored.body().text();
    List<Match> matches = new ArrayList<>();
    if (wanted.hasRuns()) {
      TokenScan tokens = new TokenScan(text);
      for (int i = 0; i < tokens.size(); i++) {
        List<String> instead = stored.doubts().at(i);
        if (wanted.mayBeginWith(tokens.hash(i)) || !instead.isEmpty()) {
          matchAt(text, tokens, i, instead, stored.doubts(), matches);
        }
      }
    }
    if (!wanted.numbers().isEmpty()) {
      for (Code code : Codes.in(text)) {
        wanted
            .numbers()
            .forEach(
                (form, index) -> {
                  if (code.forms().contains(form)) {
                    matches.add(new Match(wanted.size() + index, code.start(), code.end(), true));
                  }
                });
      }
    }
    if (wanted.isOfSectionsAlone()) {
      HeadingPlace.all(text, stored.sections(), wanted::wants).stream()
          .map(place -> new Match(0, place.start(), place.end(), true))
          .forEach(matches::add);
    }
    matches.removeIf(match -> !wanted.mayStandAt(match.start(), stored.sections()));
    List<Match> kept = hasMarks ? withoutFoldedWhereExact(matches) : matches;
    kept.sort(Comparator.comparingInt(Match::start).thenComparingInt(Match::end));
    return kept;
  }

  private void matchAt(
      String text,
      TokenScan tokens,
      int at,
      List<String> others,
      DoubtedWords doubts,
      List<Match> matches) {
    for (int each : wanted.beginningWith(tokens.get(at).folded())) {
      matchAt(text, tokens, at, each, doubts, matches);
    }
    for (String instead : others) {
      for (int each : wanted.beginningWith(instead)) {
        matchAt(text, tokens, at, each, doubts, matches);
      }
    }
  }

  private void matchAt(
      String text, TokenScan tokens, int at, int each, DoubtedWords doubts, List<Match> matches) {
    List<Token> sought = wanted.run(each);
    if (at + sought.size() > tokens.size()) {
      return;
    }
    boolean exact = true;
    for (int i = 0; i < sought.size(); i++) {
      Token found = tokens.get(at + i);
      String folded = sought.get(i).folded();
      if (!found.folded().equals(folded) && !doubts.at(at + i).contains(folded)) {
        return;
      }
      exact &= found.exact().equals(sought.get(i).exact());
    }
    Token first = tokens.get(at);
    if (!wanted.isAbbreviation(each) || standsAsAbbreviation(text, first)) {
      int end = tokens.get(at + sought.size() - 1).end();
      matches.add(new Match(each, first.start(), end, exact));
    }
  }

  /** In capitals, and not behind the stroke or hyphen of a number. */
  private static boolean standsAsAbbreviation(String text, Token token) {
    char before = token.start() == 0 ? ' ' : text.charAt(token.start() - 1);
    return before != '/' && before != '-' && Abbreviations.looksAbbreviated(text, token);
  }

  private static List<Match> withoutFoldedWhereExact(List<Match> matches) {
    Set<Integer> exact = new LinkedHashSet<>();
    for (Match match : matches) {
      if (match.isExact()) {
        exact.add(match.wanted());
      }
    }
    List<Match> kept = new ArrayList<>(matches);
    kept.removeIf(match -> !match.isExact() && exact.contains(match.wanted()));
    return kept;
  }

  /**
   * Index of the first match of the best stretch: one page, no longer than a snippet, with the most
   * and rarest different things, side by side where the query has them so. Each match enters and
   * leaves once.
   */
  private int bestStart(List<Match> matches, BodyText body) {
    Map<Integer, Integer> frequency = new HashMap<>();
    matches.forEach(match -> frequency.merge(match.wanted(), 1, Integer::sum));
    Map<Integer, Integer> inside = new HashMap<>();
    double score = 0;
    int pageEnd = -1;
    double best = -1;
    int bestStart = 0;
    int end = 0;
    for (int start = 0; start < matches.size(); start++) {
      if (matches.get(start).start() > pageEnd) {
        pageEnd = pageEnd(body, matches.get(start));
      }
      int limit = Math.min(matches.get(start).start() + SNIPPET_LENGTH, pageEnd);
      while (end < matches.size() && (end <= start || matches.get(end).end() <= limit)) {
        score += gain(matches, end, inside, frequency);
        end++;
      }
      if (score > best + 1e-9) {
        best = score;
        bestStart = start;
      }
      score -= loss(matches, start, inside, frequency);
    }
    return bestStart;
  }

  private static int pageEnd(BodyText body, Match match) {
    int end = body.text().indexOf('\f', match.start());
    return end < 0 ? body.text().length() : end;
  }

  private static double gain(
      List<Match> matches, int at, Map<Integer, Integer> inside, Map<Integer, Integer> frequency) {
    int wanted = matches.get(at).wanted();
    double gain =
        inside.merge(wanted, 1, Integer::sum) == 1 ? rarity(wanted, frequency) : REPEAT_BONUS;
    return gain + (at > 0 ? bonus(matches.get(at - 1), matches.get(at)) : 0);
  }

  private static double loss(
      List<Match> matches, int at, Map<Integer, Integer> inside, Map<Integer, Integer> frequency) {
    int wanted = matches.get(at).wanted();
    double loss =
        inside.merge(wanted, -1, Integer::sum) == 0 ? rarity(wanted, frequency) : REPEAT_BONUS;
    if (at > 0) {
      loss += bonus(matches.get(at - 1), matches.get(at));
    }
    return loss;
  }

  private static double rarity(int wanted, Map<Integer, Integer> frequency) {
    return 1 + 1 / Math.sqrt(frequency.getOrDefault(wanted, 1));
  }

  private static double bonus(Match before, Match match) {
    boolean inOrder = match.wanted() == before.wanted() + 1;
    return inOrder && match.start() - before.end() <= 2 ? NEIGHBOUR_BONUS : 0;
  }

  private List<Hit.Piece> snippet(
      BodyText body, List<Match> onPage, int from, int pageStart, int pageEnd) {
    int lastEnd = from;
    for (Match match : onPage) {
      if (match.start() >= from && match.end() <= from + SNIPPET_LENGTH) {
        lastEnd = Math.max(lastEnd, match.end());
      }
    }
    int room = Math.max(0, SNIPPET_LENGTH - (lastEnd - from));
    int start = body.start(body.wordAt(Math.max(pageStart, from - room / 2)));
    start = Math.max(start, pageStart);
    int end =
        Math.min(pageEnd, body.end(body.wordAt(Math.min(pageEnd - 1, start + SNIPPET_LENGTH))));
    Pieces pieces = new Pieces(body.text());
    pieces.add(start > pageStart ? "… " : "", false);
    int at = start;
    for (Match match : onPage) {
      if (match.start() < at && match.end() > at && at > start) {
        pieces.extend(at, match.end());
        at = match.end();
      } else if (match.start() >= at && match.end() <= end) {
        pieces.text(at, match.start(), false);
        pieces.text(match.start(), match.end(), true);
        at = match.end();
      }
    }
    pieces.text(at, end, false);
    pieces.add(end < pageEnd ? " …" : "", false);
    return pieces.list();
  }

  private static List<Rect> boxes(BodyText body, List<Match> onPage) {
    return words(body, onPage).stream().map(body::box).flatMap(Optional::stream).toList();
  }

  /** The words that matches touch, in order. */
  private static SortedSet<Integer> words(BodyText body, List<Match> matches) {
    SortedSet<Integer> words = new TreeSet<>();
    for (Match match : matches) {
      for (int word = body.wordAt(match.start()); word <= body.wordAt(match.end() - 1); word++) {
        words.add(word);
      }
    }
    return words;
  }

  /** The matching words of every page that has any. */
  List<PageHighlights> pages(StoredText stored) {
    BodyText body = stored.body();
    Map<Integer, List<PageHighlights.MarkedWord>> byPage = new TreeMap<>();
    if (body.words() > 0) {
      for (int word : words(body, matches(stored))) {
        byPage
            .computeIfAbsent(body.page(word), page -> new ArrayList<>())
            .add(new PageHighlights.MarkedWord(body.indexOnPage(word), body.box(word)));
      }
    }
    return byPage.entrySet().stream()
        .map(entry -> new PageHighlights(entry.getKey(), entry.getValue()))
        .toList();
  }
}
