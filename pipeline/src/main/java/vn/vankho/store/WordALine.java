package vn.vankho.store;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.PrettyPrinter;

/**
 * Breaks and indents JSON down to depth four and writes compactly what is deeper: in a plan
 * document that puts each word of a page on a line of its own, for people and for {@code diff}.
 */
final class WordALine implements PrettyPrinter {
  private static final int BROKEN_DEPTH = 4;

  private int depth;

  @Override
  public void writeRootValueSeparator(JsonGenerator out) {
    out.writeRaw('\n');
  }

  @Override
  public void writeStartObject(JsonGenerator out) {
    out.writeRaw('{');
    depth++;
  }

  @Override
  public void beforeObjectEntries(JsonGenerator out) {
    breakLine(out);
  }

  @Override
  public void writeObjectNameValueSeparator(JsonGenerator out) {
    out.writeRaw(depth <= BROKEN_DEPTH ? ": " : ":");
  }

  @Override
  public void writeObjectEntrySeparator(JsonGenerator out) {
    out.writeRaw(',');
    breakLine(out);
  }

  @Override
  public void writeEndObject(JsonGenerator out, int entries) {
    end(out, entries, '}');
  }

  @Override
  public void writeStartArray(JsonGenerator out) {
    out.writeRaw('[');
    depth++;
  }

  @Override
  public void beforeArrayValues(JsonGenerator out) {
    breakLine(out);
  }

  @Override
  public void writeArrayValueSeparator(JsonGenerator out) {
    out.writeRaw(',');
    breakLine(out);
  }

  @Override
  public void writeEndArray(JsonGenerator out, int values) {
    end(out, values, ']');
  }

  private void end(JsonGenerator out, int members, char bracket) {
    boolean broken = members > 0 && depth <= BROKEN_DEPTH;
    depth--;
    if (broken) {
      newLine(out);
    }
    out.writeRaw(bracket);
  }

  private void breakLine(JsonGenerator out) {
    if (depth <= BROKEN_DEPTH) {
      newLine(out);
    }
  }

  private void newLine(JsonGenerator out) {
    out.writeRaw('\n');
    for (int i = 0; i < depth; i++) {
      out.writeRaw("  ");
    }
  }
}
