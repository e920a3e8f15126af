package vn.vankho.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefHash;

/** Turns the packed bodies of a segment into the terms of its fields. */
final class BodyInverter {
  /** Keeps a phrase from reaching from the body to the words of title and header behind it. */
  static final int GAP = 100;

  /** Each token as it is packed, so that one look-up tells both what is written and the folded. */
  private final BytesRefHash words = new BytesRefHash();

  private final BytesRefHash terms = new BytesRefHash();
  private int[] exactOfWord = new int[1 << 10];
  private int[] foldedOfWord = new int[1 << 10];

  /** Documents that have a body, in order, and the end of the tokens of each. */
  private final IntList documents = new IntList();

  private final IntList ends = new IntList();
  private final IntList tokens = new IntList();

  /** Terms of the folded tier that are no tokens of the body, with the end of each document's. */
  private final IntList others = new IntList();

  private final IntList positions = new IntList();
  private final IntList otherEnds = new IntList();
  private final LongList keys = new LongList();
  private final int[] ranks;
  private final int[] termsInOrder;

  private record Piece(int document, int position, BytesRef bytes) {}

  private BodyInverter(List<Piece> pieces) {
    for (int i = 0; i < pieces.size(); ) {
      int end = i + 1;
      while (end < pieces.size() && pieces.get(end).document == pieces.get(i).document) {
        end++;
      }
      unpack(pieces.get(i).document, joined(pieces.subList(i, end)));
      i = end;
    }
    int count = terms.size();
    ranks = new int[count];
    termsInOrder = terms.sort();
    for (int rank = 0; rank < count; rank++) {
      ranks[termsInOrder[rank]] = rank;
    }
  }

  /** Reads the bodies that wait in a segment. */
  static BodyInverter read(Terms carrier) throws IOException {
    List<Piece> pieces = new ArrayList<>();
    TermsEnum each = carrier.iterator();
    PostingsEnum places = null;
    for (BytesRef bytes = each.next(); bytes != null; bytes = each.next()) {
      BytesRef copy = BytesRef.deepCopyOf(bytes);
      places = each.postings(places, PostingsEnum.POSITIONS);
      while (places.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        for (int left = places.freq(); left > 0; left--) {
          pieces.add(new Piece(places.docID(), places.nextPosition(), copy));
        }
      }
    }
    pieces.sort(Comparator.comparingInt(Piece::document).thenComparingInt(Piece::position));
    return new BodyInverter(pieces);
  }

  private static BytesRef joined(List<Piece> pieces) {
    if (pieces.size() == 1) {
      return pieces.get(0).bytes;
    }
    BytesRef joined = new BytesRef(pieces.stream().mapToInt(piece -> piece.bytes.length).sum());
    for (Piece piece : pieces) {
      System.arraycopy(piece.bytes.bytes, 0, joined.bytes, joined.length, piece.bytes.length);
      joined.length += piece.bytes.length;
    }
    return joined;
  }

  private void unpack(int document, BytesRef packed) {
    ByteArrayDataInput in = new ByteArrayDataInput(packed.bytes, 0, packed.length);
    BytesRef piece = new BytesRef(packed.bytes, 0, 0);
    int size = in.readVInt();
    for (int left = size; left > 0; left--) {
      tokens.add(word(in, piece));
    }
    documents.add(document);
    ends.add(tokens.size);
    int token = 0;
    for (int left = in.readVInt(); left > 0; left--) {
      token += in.readVInt();
      other(term(in, piece), token);
    }
    int position = size == 0 ? 0 : size - 1 + GAP;
    for (int left = in.readVInt(); left > 0; left--) {
      other(term(in, piece), position++);
    }
    otherEnds.add(others.size);
    for (int left = in.readVInt(); left > 0; left--) {
      keys.add(PassageRuns.entry(packed.bytes, in.getPosition(), document));
      in.skipBytes(PassageText.KEY_BYTES);
    }
  }

  private void other(int term, int position) {
    others.add(term);
    positions.add(position);
  }

  private int word(ByteArrayDataInput in, BytesRef piece) {
    int start = in.getPosition();
    int head = in.readVInt();
    int exactStart = in.getPosition();
    in.skipBytes(head >>> 1);
    int exactEnd = in.getPosition();
    int foldedStart = exactStart;
    if ((head & 1) != 0) {
      int length = in.readVInt();
      foldedStart = in.getPosition();
      in.skipBytes(length);
    }
    int end = in.getPosition();
    int word = words.add(at(piece, start, end));
    if (word < 0) {
      return -word - 1;
    }
    exactOfWord = ArrayUtil.grow(exactOfWord, word + 1);
    foldedOfWord = ArrayUtil.grow(foldedOfWord, word + 1);
    exactOfWord[word] = known(terms.add(at(piece, exactStart, exactEnd)));
    foldedOfWord[word] = known(terms.add(at(piece, foldedStart, end)));
    return word;
  }

  private int term(ByteArrayDataInput in, BytesRef piece) {
    int length = in.readVInt();
    int start = in.getPosition();
    in.skipBytes(length);
    return known(terms.add(at(piece, start, start + length)));
  }

  private static BytesRef at(BytesRef piece, int start, int end) {
    piece.offset = start;
    piece.length = end - start;
    return piece;
  }

  private static int known(int added) {
    return added < 0 ? -added - 1 : added;
  }

  /** The terms of one of the fields. */
  Terms terms(String field) {
    return switch (field) {
      case Fields.BODY_EXACT -> new RunTerms(true, true, () -> new WordRuns(exact(), this::term));
      case Fields.BODY_FOLDED -> new RunTerms(true, true, () -> new WordRuns(folded(), this::term));
      case Fields.PAIRS -> new RunTerms(true, false, () -> new PairRuns(pairs(), this::term));
      case Fields.PASSAGE ->
          new RunTerms(false, false, () -> new PassageRuns(keys.sorted(PassageRuns.DOCUMENT_BITS)));
      default -> throw new IllegalArgumentException(field + " is not made of bodies");
    };
  }

  private void term(int rank, BytesRef bytes) {
    terms.get(termsInOrder[rank], bytes);
  }

  private Groups exact() {
    return Groups.of(
        ranks.length,
        to -> {
          for (int i = 0; i < documents.size; i++) {
            tokens(i, exactOfWord, to);
          }
        });
  }

  private Groups folded() {
    return Groups.of(
        ranks.length,
        to -> {
          int other = 0;
          for (int i = 0; i < documents.size; i++) {
            tokens(i, foldedOfWord, to);
            for (int end = otherEnds.values[i]; other < end; other++) {
              to.add(ranks[others.values[other]], documents.values[i], positions.values[other]);
            }
          }
        });
  }

  private void tokens(int index, int[] termOfWord, Groups.Entries to) {
    int document = documents.values[index];
    int start = index == 0 ? 0 : ends.values[index - 1];
    for (int token = start; token < ends.values[index]; token++) {
      to.add(ranks[termOfWord[tokens.values[token]]], document, token - start);
    }
  }

  /** By first word, then by second: that of both, since sorting by counting keeps what was. */
  private Groups pairs() {
    Groups bySecond = Groups.of(ranks.length, this::pairsInText);
    return Groups.of(ranks.length, bySecond::swapped);
  }

  private void pairsInText(Groups.Entries to) {
    int token = 0;
    for (int i = 0; i < documents.size; i++) {
      int end = ends.values[i];
      int first = token < end ? ranks[foldedOfWord[tokens.values[token]]] : 0;
      for (token++; token < end; token++) {
        int second = ranks[foldedOfWord[tokens.values[token]]];
        to.add(second, first, documents.values[i]);
        first = second;
      }
      token = end;
    }
  }
}
