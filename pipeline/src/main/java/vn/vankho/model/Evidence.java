package vn.vankho.model;

import java.util.Optional;

/**
 * What stands behind an extracted field.
 *
 * @param raw the words it was taken from, as read
 * @param confidence that the value is right, 0 to 1
 * @param source how the value was come by
 * @param page 1-based page
 * @param box where on the page
 * @param status whether the page gives a value at all
 */
public record Evidence(
    Optional<String> raw,
    double confidence,
    Source source,
    Optional<Integer> page,
    Optional<Rect> box,
    Status status) {

  /** The same with another confidence, 0 to 1. */
  public Evidence withConfidence(double other) {
    return new Evidence(raw, other, source, page, box, status);
  }

  /** The same, come by otherwise. */
  public Evidence withSource(Source other) {
    return new Evidence(raw, confidence, other, page, box, status);
  }

  /** How a value was come by; {@code toString} is the name in the JSON. */
  public enum Source {
    /** Read by OCR and kept. */
    OCR("ocr"),
    /** Read from the text layer and kept. */
    TEXT_LAYER("text-layer"),
    /** Read, then changed by restoration. */
    RESTORED("restored"),
    /** Concluded from something else on the page. */
    INFERRED("inferred"),
    /** Given by a person. */
    PERSON("person");

    private final String jsonName;

    Source(String jsonName) {
      this.jsonName = jsonName;
    }

    @Override
    public String toString() {
      return jsonName;
    }
  }

  /** Whether the page gives a value; {@code toString} is the name in the JSON. */
  public enum Status {
    /** A value stands on the page. */
    OK("ok"),
    /** The place for it was left empty. */
    BLANK("blank"),
    /** Something stands there that cannot be read. */
    UNREADABLE("unreadable"),
    /** The page says two different things. */
    CONFLICT("conflict");

    private final String jsonName;

    Status(String jsonName) {
      this.jsonName = jsonName;
    }

    @Override
    public String toString() {
      return jsonName;
    }
  }
}
