package vn.vankho.store;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Records as single lines of JSON, for messages between processes and for journals.
 *
 * <p>What is read equals what was written: numbers in full, text as it is. Records may hold
 * records, strings, numbers, booleans, enums, {@code Optional}s, lists and maps of these; no arrays
 * of bytes. Safe for use by many threads.
 */
public final class RecordJson {
  private static final JsonMapper MAPPER = Jackson.strict().build();

  private RecordJson() {}

  /** The record as JSON without a line break. */
  public static String write(Record value) {
    return MAPPER.writeValueAsString(value);
  }

  /**
   * The record that {@link #write} wrote.
   *
   * @throws IllegalArgumentException if the line is no such record; the message says where and why
   */
  public static <T extends Record> T read(String line, Class<T> type) {
    try {
      T value = MAPPER.readValue(line, type);
      if (value == null) {
        throw new IllegalArgumentException("null: expected a " + type.getSimpleName());
      }
      return value;
    } catch (JacksonException unreadable) {
      throw new IllegalArgumentException(
          "not a " + type.getSimpleName() + ": " + unreadable.getMessage(), unreadable);
    }
  }
}
