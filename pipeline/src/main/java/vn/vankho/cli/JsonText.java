package vn.vankho.cli;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * JSON of small answers for machines: maps, lists, optionals, strings, numbers, booleans and null.
 *
 * <p>Documents are written by {@code store}, whose form is a contract; this is for tables and
 * reports.
 */
final class JsonText {
  private final StringBuilder text = new StringBuilder();

  private JsonText() {}

  /** The value as indented JSON, ending in a line feed. */
  static String of(@Nullable Object value) {
    JsonText json = new JsonText();
    json.value(value, 0);
    return json.text.append('\n').toString();
  }

  /** The value as JSON on one line, without a line feed. */
  static String line(@Nullable Object value) {
    JsonText json = new JsonText();
    json.value(value, Integer.MIN_VALUE);
    return json.text.toString();
  }

  private void value(@Nullable Object value, int depth) {
    if (value == null) {
      text.append("null");
    } else if (value instanceof Optional<?> optional) {
      value(optional.orElse(null), depth);
    } else if (value instanceof Map<?, ?> map) {
      object(map, depth);
    } else if (value instanceof List<?> list) {
      array(list, depth);
    } else if (value instanceof Boolean || value instanceof Long || value instanceof Integer) {
      text.append(value);
    } else if (value instanceof Double number) {
      text.append(Double.isFinite(number) ? String.valueOf(rounded(number)) : "null");
    } else {
      string(value.toString());
    }
  }

  /** Six decimals: measures have no more, and binary tails distract. */
  private static double rounded(double number) {
    return Math.rint(number * 1e6) / 1e6;
  }

  private void object(Map<?, ?> map, int depth) {
    text.append('{');
    Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator();
    while (entries.hasNext()) {
      Map.Entry<?, ?> entry = entries.next();
      newLine(depth + 1);
      string(String.valueOf(entry.getKey()));
      text.append(": ");
      value(entry.getValue(), depth + 1);
      text.append(entries.hasNext() ? "," : "");
    }
    close('}', depth, map.isEmpty());
  }

  private void array(List<?> list, int depth) {
    text.append('[');
    for (int i = 0; i < list.size(); i++) {
      newLine(depth + 1);
      value(list.get(i), depth + 1);
      text.append(i + 1 < list.size() ? "," : "");
    }
    close(']', depth, list.isEmpty());
  }

  private void close(char bracket, int depth, boolean empty) {
    if (!empty) {
      newLine(depth);
    }
    text.append(bracket);
  }

  private void newLine(int depth) {
    if (depth >= 0) {
      text.append('\n').append("  ".repeat(depth));
    }
  }

  private void string(String value) {
    text.append('"');
    for (int i = 0; i < value.length(); i++) {
      character(value.charAt(i));
    }
    text.append('"');
  }

  private void character(char c) {
    switch (c) {
      case '"' -> text.append("\\\"");
      case '\\' -> text.append("\\\\");
      case '\n' -> text.append("\\n");
      case '\r' -> text.append("\\r");
      case '\t' -> text.append("\\t");
      default -> {
        if (Character.isISOControl(c)) {
          text.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
        } else {
          text.append(c);
        }
      }
    }
  }
}
