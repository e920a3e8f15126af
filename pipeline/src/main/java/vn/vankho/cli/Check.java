package vn.vankho.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One thing that {@code doctor} looked at.
 *
 * @param name what was looked at
 * @param state whether it serves
 * @param found what was found, in one line
 * @param mend what to type where it does not serve
 */
record Check(String name, State state, String found, Optional<String> mend) {
  /** Whether a thing serves. */
  enum State {
    /** It serves. */
    OK("ok"),
    /** The program works without it, or not as well as it could. */
    WARNING("warning"),
    /** The program does not work without it. */
    MISSING("missing");

    private final String word;

    State(String word) {
      this.word = word;
    }

    @Override
    public String toString() {
      return word;
    }
  }

  static Check ok(String name, String found) {
    return new Check(name, State.OK, found, Optional.empty());
  }

  static Check warning(String name, String found, String mend) {
    return new Check(name, State.WARNING, found, Optional.of(mend));
  }

  static Check missing(String name, String found, String mend) {
    return new Check(name, State.MISSING, found, Optional.of(mend));
  }

  /** For {@code --json}. */
  Map<String, Object> toJson() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", name);
    json.put("state", state);
    json.put("found", found);
    json.put("mend", mend);
    return json;
  }
}
