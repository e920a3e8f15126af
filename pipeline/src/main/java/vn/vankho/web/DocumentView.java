package vn.vankho.web;

import java.util.List;
import java.util.Optional;

/**
 * A document's page.
 *
 * @param title trích yếu, or what stands for it
 * @param facts number, issuer, date…
 * @param type of document
 * @param tab which part is shown beside the picture
 * @param tabs parts to choose from
 * @param page the page of the scan that is shown
 * @param pageNumber its 1-based number in the source
 * @param pageLinks all pages of the document
 * @param previous address of the page before
 * @param next address of the page after
 * @param hitPages pages with hits, each with their number
 * @param query that led here
 * @param parts what the other tabs show
 * @param passages what it shares with others, where that part is shown
 * @param similar documents like this one
 * @param downloads addresses of its files
 * @param back address of the search that led here
 */
public record DocumentView(
    String title,
    List<String> facts,
    Optional<String> type,
    String tab,
    List<Tab> tabs,
    Optional<PageView> page,
    int pageNumber,
    List<PageLink> pageLinks,
    Optional<String> previous,
    Optional<String> next,
    List<PageLink> hitPages,
    String query,
    DocumentParts parts,
    List<PassageView> passages,
    List<Similar> similar,
    List<SearchView.Link> downloads,
    String back) {

  /**
   * A part to choose.
   *
   * @param name in addresses
   * @param label in words
   * @param count of what is in it; 0 where that is not said
   * @param address of the page with it
   * @param isCurrent whether it is shown
   */
  public record Tab(String name, String label, int count, String address, boolean isCurrent) {}

  /** A page to go to. */
  public record PageLink(int number, int hits, String address, boolean isCurrent) {}

  /**
   * A page of the scan.
   *
   * @param width of the coordinates
   * @param height of the coordinates; 0 where the source has no layout
   * @param picture address of its picture, to which the width is added
   * @param marks boxes on the picture
   * @param lines its text
   * @param words number of words
   * @param changed number of restored words
   * @param doubtful number of doubtful words
   * @param confidence mean, in words
   * @param origin where the words come from, in words
   */
  public record PageView(
      int width,
      int height,
      String picture,
      List<Mark> marks,
      List<List<WordView>> lines,
      int words,
      int changed,
      int doubtful,
      String confidence,
      String origin) {
    /** Whether there is a picture to lay marks on. */
    public boolean hasLayout() {
      return width > 0 && height > 0;
    }
  }

  /** A box on the picture; {@code kind} is {@code hit}, {@code changed} or {@code doubtful}. */
  public record Mark(String kind, int word, int x, int y, int width, int height) {}

  /**
   * A word.
   *
   * @param text as restored
   * @param index 0-based on its page
   * @param kind {@code changed}, {@code doubtful} or empty
   * @param isHit whether it was looked for
   * @param tip what was read, why it was changed, how sure
   */
  public record WordView(String text, int index, String kind, boolean isHit, String tip) {}

  /**
   * A document like this one.
   *
   * @param title trích yếu, or what stands for it
   * @param facts number, issuer, year
   * @param address of its page
   * @param comparison address of the two side by side; empty for none
   */
  public record Similar(String title, String facts, String address, String comparison) {}
}
