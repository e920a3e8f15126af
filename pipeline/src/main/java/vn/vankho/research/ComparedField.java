package vn.vankho.research;

import java.util.Optional;

/**
 * A field of the header in two documents.
 *
 * @param name as the JSON contract names it
 * @param first its value in the first, if it has one
 * @param second its value in the second, if it has one
 * @param isSame whether they are the same by the measure asked for
 */
public record ComparedField(
    String name, Optional<String> first, Optional<String> second, boolean isSame) {}
