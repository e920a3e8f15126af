package vn.vankho.index;

import java.util.List;
import java.util.Optional;
import vn.vankho.model.Rect;

/**
 * A document that was found.
 *
 * @param documentId its id
 * @param score comparable within one search only
 * @param date ISO 8601, as precise as the page
 * @param year of issue
 * @param issuer issuing body
 * @param codeNumber number and symbol as printed
 * @param title trích yếu
 * @param documentType kind, in capitals
 * @param province its name at the date of issue
 * @param section in which the snippet begins, if it is in one
 * @param page 1-based page in the source on which the snippet stands
 * @param snippet text of that page around the best matches, in pieces to be joined as they are
 * @param boxes where on that page the matching words stand
 */
public record Hit(
    String documentId,
    double score,
    Optional<String> date,
    Optional<Integer> year,
    Optional<String> issuer,
    Optional<String> codeNumber,
    Optional<String> title,
    Optional<String> documentType,
    Optional<String> province,
    Optional<HitSection> section,
    int page,
    List<Piece> snippet,
    List<Rect> boxes) {

  /**
   * A piece of a snippet. The text is the document's own and may hold anything: escape it.
   *
   * @param text without line breaks
   * @param isMatch whether it is what was looked for
   */
  public record Piece(String text, boolean isMatch) {}

  /** Copies the lists. */
  public Hit {
    snippet = List.copyOf(snippet);
    boxes = List.copyOf(boxes);
  }

  /** The snippet as plain text. */
  public String snippetText() {
    StringBuilder text = new StringBuilder();
    snippet.forEach(piece -> text.append(piece.text()));
    return text.toString();
  }
}
