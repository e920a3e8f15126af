package vn.vankho.store;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/**
 * Writes confidences, probabilities and angles with at most four decimals: more would claim a
 * precision that no engine has, and a third of a document's bytes.
 */
final class FourDecimals extends ValueSerializer<Double> {
  private static final double SCALE = 10_000;

  @Override
  public void serialize(Double number, JsonGenerator out, SerializationContext context) {
    if (!Double.isFinite(number)) {
      throw new IllegalArgumentException("number " + number + ": expected a finite one");
    }
    // Adding zero turns -0.0 into 0.0.
    out.writeNumber(Math.rint(number * SCALE) / SCALE + 0.0);
  }
}
