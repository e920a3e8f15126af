package vn.vankho.web;

import java.util.List;
import vn.vankho.research.ComparedText;

/**
 * A passage that stands in several documents.
 *
 * @param text of it
 * @param title of the document that it is shown from
 * @param place page and section, in words
 * @param address of that page
 * @param spread in how many documents it stands, in words
 * @param copies where else it stands
 */
public record PassageView(
    String text, String title, String place, String address, String spread, List<Copy> copies) {

  /**
   * The passage elsewhere.
   *
   * @param title of that document
   * @param facts its number, issuer, date
   * @param place page and section, in words
   * @param address of that page
   * @param likeness how alike the two are, in words
   * @param isSame whether no word differs
   * @param words what both have and what each has alone; the first is the passage shown above
   */
  public record Copy(
      String title,
      String facts,
      String place,
      String address,
      String likeness,
      boolean isSame,
      List<ComparedText> words) {}
}
