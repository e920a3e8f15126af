package vn.vankho.samples;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A fictional plan as its markup states it.
 *
 * @param name of its folder under {@code corpus-samples/truth}
 * @param header what stands before the body, by key
 * @param blocks the body, in order
 * @param recipients without bullet and closing mark
 */
record SamplePlan(
    String name, Map<String, String> header, List<Block> blocks, List<String> recipients) {

  /** What is printed: the part before {@code =>}. */
  Optional<String> printed(String key) {
    return Optional.ofNullable(header.get(key))
        .map(value -> value.split(" => ", -1)[0])
        .filter(value -> !value.isBlank());
  }

  /** Lines as printed, split at {@code //}. */
  List<String> printedLines(String key) {
    return printed(key).map(value -> List.of(value.strip().split(" // "))).orElse(List.of());
  }

  /** What is meant: the part behind {@code =>}, or the whole where there is none. */
  Optional<String> meant(String key) {
    return Optional.ofNullable(header.get(key))
        .map(value -> value.contains(" => ") ? value.split(" => ", -1)[1] : value)
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  /** Part {@code index} of what is meant, split at {@code |}; a lone hyphen is absent. */
  Optional<String> meant(String key, int index) {
    return meant(key)
        .map(value -> value.split("\\|"))
        .filter(parts -> parts.length > index)
        .map(parts -> parts[index].strip())
        .filter(part -> !part.equals("-"));
  }
}
