package vn.vankho.export;

import java.util.List;
import java.util.Optional;
import vn.vankho.model.Locator;
import vn.vankho.model.PlanDocument;
import vn.vankho.model.SectionPath;

/**
 * A document, or a place in it, to be cited.
 *
 * @param document the document
 * @param page 1-based page in the source
 * @param section markers from the top of the outline down; empty where none is known
 * @param excerpt words that stand there; may be empty
 */
public record CitedPlace(
    PlanDocument document, Optional<Integer> page, List<String> section, String excerpt) {
  /** Copies the section. */
  public CitedPlace {
    section = List.copyOf(section);
  }

  /** A document as a whole. */
  public static CitedPlace whole(PlanDocument document) {
    return new CitedPlace(document, Optional.empty(), List.of(), "");
  }

  /** Its stable name: {@code vankho:890fdc4fea1f#p3}. */
  public Locator locator() {
    return Locator.of(document.id(), page);
  }

  /** {@code II.1.a}; bullets, which have no name, end it. */
  public Optional<String> sectionPath() {
    String path =
        SectionPath.of(
            section.stream()
                .takeWhile(marker -> marker.chars().anyMatch(Character::isLetterOrDigit))
                .map(String::strip)
                .toList());
    return Optional.of(path).filter(text -> !text.isEmpty());
  }

  /**
   * What a person pastes into a text: {@code UBND tỉnh X, Kế hoạch số 12/KH-UBND ngày 05/3/2024,
   * mục II.1, tr. 3 (vankho:890fdc4fea1f#p3)}.
   */
  public String citation() {
    StringBuilder text = new StringBuilder(CitedNames.issuer(document));
    text.append(text.isEmpty() ? "" : ", ").append(CitedNames.title(document));
    sectionPath().ifPresent(path -> text.append(", mục ").append(path));
    page.ifPresent(number -> text.append(", tr. ").append(number));
    return text.append(" (").append(locator()).append(')').toString();
  }
}
