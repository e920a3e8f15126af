package vn.vankho.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;

/** Which tokens of a document stand under which heading, as a query needs it at every match. */
final class HeadedSections {
  private int[] firstTokens = new int[8];
  private int[] endTokens = new int[8];
  private int size;

  /**
   * Number of sections with a heading; then for each the words of the heading, folded and parted by
   * spaces, its first token and its number of tokens.
   */
  static BytesRef pack(List<SectionSpan> sections) {
    List<SectionSpan> headed =
        sections.stream().filter(section -> section.heading().isPresent()).toList();
    try {
      ByteBuffersDataOutput out = new ByteBuffersDataOutput();
      out.writeVInt(headed.size());
      for (SectionSpan section : headed) {
        out.writeString(words(section.heading().orElse("")));
        out.writeVInt(section.firstToken());
        out.writeVInt(section.endToken() - section.firstToken());
      }
      return new BytesRef(out.toArrayCopy());
    } catch (IOException impossible) {
      throw new IllegalStateException("writing to memory failed", impossible);
    }
  }

  /** The folded words of a heading, a space around each. */
  static String words(String heading) {
    return Tokens.of(heading).stream()
        .map(Token::folded)
        .collect(Collectors.joining(" ", " ", " "));
  }

  /** The headings of a document, each as {@link #words} gives it. */
  static List<String> headings(BytesRef packed) throws IOException {
    ByteArrayDataInput in = new ByteArrayDataInput(packed.bytes, packed.offset, packed.length);
    List<String> headings = new ArrayList<>();
    for (int left = in.readVInt(); left > 0; left--) {
      headings.add(in.readString());
      in.readVInt();
      in.readVInt();
    }
    return headings;
  }

  /**
   * Reads the sections whose heading has the words side by side.
   *
   * @param sought as {@link #words} gives them
   */
  void read(BytesRef packed, BytesRef sought) throws IOException {
    size = 0;
    ByteArrayDataInput in = new ByteArrayDataInput(packed.bytes, packed.offset, packed.length);
    for (int left = in.readVInt(); left > 0; left--) {
      int length = in.readVInt();
      boolean found = contains(packed.bytes, in.getPosition(), length, sought);
      in.skipBytes(length);
      int first = in.readVInt();
      int end = first + in.readVInt();
      if (found) {
        add(first, end);
      }
    }
  }

  private static boolean contains(byte[] bytes, int from, int length, BytesRef sought) {
    for (int at = from; at + sought.length <= from + length; at++) {
      int same = 0;
      while (same < sought.length && bytes[at + same] == sought.bytes[sought.offset + same]) {
        same++;
      }
      if (same == sought.length) {
        return true;
      }
    }
    return false;
  }

  private void add(int first, int end) {
    if (size == firstTokens.length) {
      firstTokens = java.util.Arrays.copyOf(firstTokens, size * 2);
      endTokens = java.util.Arrays.copyOf(endTokens, size * 2);
    }
    firstTokens[size] = first;
    endTokens[size++] = end;
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** Whether one of them has a stretch of tokens, end exclusive. */
  boolean cover(int first, int end) {
    for (int i = 0; i < size; i++) {
      if (firstTokens[i] <= first && end <= endTokens[i]) {
        return true;
      }
    }
    return false;
  }
}
