package vn.vankho.research;

import java.util.Optional;
import vn.vankho.model.Indicator;

/**
 * A target and what became of it.
 *
 * @param first in the first document, if it has it
 * @param second in the second document, if it has it
 * @param isSame whether value and unit are the same
 */
public record ComparedIndicator(
    Optional<Indicator> first, Optional<Indicator> second, boolean isSame) {}
