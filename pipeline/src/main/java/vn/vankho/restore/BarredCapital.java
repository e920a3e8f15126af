package vn.vankho.restore;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Đ where a Latin model reads D in an abbreviation, of which the language cannot tell. */
final class BarredCapital {
  /** Accepted: {@code PGD}, {@code DT.606}, {@code 21-KH/DU}. Rejected: {@code Da}, {@code DO}. */
  private static final Pattern ABBREVIATION_OF_D =
      Pattern.compile("(?=.*D)(?=.*[\\d/&.-]|[^AEIOUY]*$)[\\p{Lu}\\d/&.-]{2,}(Tr|Tg)?");

  private BarredCapital() {}

  /**
   * Readings of a token, with those that have Đ where D was read in an abbreviation that is not
   * known: a Latin model reads both alike, and the language cannot tell.
   */
  static List<Candidate> added(List<Candidate> candidates) {
    List<Candidate> more = new ArrayList<>(candidates);
    for (Candidate candidate : candidates) {
      if (candidate.isUnchanged() && ABBREVIATION_OF_D.matcher(candidate.text()).matches()) {
        int first = candidate.text().indexOf('D');
        int last = candidate.text().lastIndexOf('D');
        for (int at : first == last ? new int[] {first} : new int[] {first, last}) {
          String text =
              candidate.text().substring(0, at) + 'Đ' + candidate.text().substring(at + 1);
          more.add(new Candidate(1, candidate.words(), candidate.evidence(), text, "channel"));
        }
      }
    }
    return more;
  }
}
