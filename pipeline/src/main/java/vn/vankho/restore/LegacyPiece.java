package vn.vankho.restore;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.vankho.text.LegacyEncoding;

/** Text in an encoding older than Unicode, converted exactly, chunk by chunk. */
final class LegacyPiece {
  private LegacyPiece() {}

  static Decoded decode(
      CharSequence text, int from, int to, LegacyEncoding encoding, Scorer scorer) {
    List<Token> tokens = new ArrayList<>();
    List<Candidate> path = new ArrayList<>();
    int start = from;
    for (int i = from; i <= to; i++) {
      // Only ASCII white space divides: in some encodings the no-break space is a letter.
      if (i == to || text.charAt(i) <= ' ') {
        if (i > start) {
          String read = text.subSequence(start, i).toString();
          String decoded = encoding.decode(read);
          String why = decoded.equals(read) ? Candidate.UNCHANGED : "encoding";
          tokens.add(new Token(Token.Kind.CODE, start, i, false));
          path.add(new Candidate(1, new int[] {Vocabulary.UNKNOWN}, 0, decoded, why));
        }
        start = i + 1;
      }
    }
    List<List<Candidate>> lattice = new ArrayList<>();
    path.forEach(candidate -> lattice.add(List.of(candidate)));
    return Decoded.of(tokens, lattice, path, scorer, Optional.empty());
  }
}
