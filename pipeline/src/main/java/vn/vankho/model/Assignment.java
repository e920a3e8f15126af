package vn.vankho.model;

import java.util.List;
import java.util.Optional;

/**
 * Who does what by when.
 *
 * @param responsible the body that leads
 * @param cooperating the bodies that take part
 * @param task what is to be done
 * @param deadline as printed
 * @param section path of markers of the section it stands in: {@code IV.2}
 */
public record Assignment(
    String responsible,
    List<String> cooperating,
    String task,
    Optional<String> deadline,
    String section) {
  /** Copies the list. */
  public Assignment {
    cooperating = List.copyOf(cooperating);
  }
}
