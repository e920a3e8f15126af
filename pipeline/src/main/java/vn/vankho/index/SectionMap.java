package vn.vankho.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;

/** The sections of a document as they are stored with it. */
record SectionMap(List<SectionSpan> sections) {
  /** Copies the sections. */
  SectionMap {
    sections = List.copyOf(sections);
  }

  /**
   * Number of sections; then for each its path, its heading (empty for none), its first and last
   * token and its first and last character.
   */
  byte[] bytes() {
    try {
      ByteBuffersDataOutput out = new ByteBuffersDataOutput();
      out.writeVInt(sections.size());
      for (SectionSpan section : sections) {
        out.writeVInt(section.path().size());
        for (String marker : section.path()) {
          out.writeString(marker);
        }
        out.writeString(section.heading().orElse(""));
        out.writeVInt(section.firstToken());
        out.writeVInt(section.endToken() - section.firstToken());
        out.writeVInt(section.start());
        out.writeVInt(section.end() - section.start());
      }
      return out.toArrayCopy();
    } catch (IOException impossible) {
      throw new IllegalStateException("writing to memory failed", impossible);
    }
  }

  /** Reads what {@link #bytes()} wrote. */
  static SectionMap read(BytesRef bytes) {
    try {
      return new SectionMap(spans(bytes));
    } catch (IOException impossible) {
      throw new IllegalStateException("reading from memory failed", impossible);
    }
  }

  private static List<SectionSpan> spans(BytesRef bytes) throws IOException {
    ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    List<SectionSpan> sections = new ArrayList<>();
    for (int left = in.readVInt(); left > 0; left--) {
      List<String> path = new ArrayList<>();
      for (int depth = in.readVInt(); depth > 0; depth--) {
        path.add(in.readString());
      }
      Optional<String> heading = Optional.of(in.readString()).filter(text -> !text.isEmpty());
      int firstToken = in.readVInt();
      int endToken = firstToken + in.readVInt();
      int start = in.readVInt();
      int end = start + in.readVInt();
      sections.add(new SectionSpan(path, heading, firstToken, endToken, start, end));
    }
    return sections;
  }

  /** The innermost section around a character of the text, headed as it or what is around it. */
  Optional<HitSection> at(int position) {
    Optional<SectionSpan> innermost = Optional.empty();
    Optional<String> heading = Optional.empty();
    for (SectionSpan section : sections) {
      if (section.start() <= position && position < section.end()) {
        innermost = Optional.of(section);
        heading = section.heading().isPresent() ? section.heading() : heading;
      }
    }
    Optional<String> named = heading;
    return innermost.map(section -> new HitSection(section.path(), named));
  }

  /** Whether a character of the text stands in a section whose heading has the words. */
  boolean isUnder(String headingWords, int position) {
    return sections.stream()
        .filter(section -> section.start() <= position && position < section.end())
        .map(SectionSpan::heading)
        .flatMap(Optional::stream)
        .anyMatch(heading -> HeadedSections.words(heading).contains(headingWords));
  }
}
