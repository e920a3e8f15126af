package vn.vankho.segment;

import java.util.Optional;
import vn.vankho.model.Regime;

/** Tells the rules a document was written under from its header and its date. */
final class Regimes {
  private Regimes() {}

  /**
   * The regime.
   *
   * @param party whether the header or the number is the Party's
   * @param date ISO 8601 of any precision
   */
  static Regime of(boolean party, Optional<String> date) {
    if (party) {
      return Regime.PARTY;
    }
    return date.map(Regimes::at).orElse(Regime.UNKNOWN);
  }

  /** First days: Decree 30/2020, circular 01/2011, joint circular 55/2005. */
  private static Regime at(String date) {
    String day = date.length() == 4 ? date + "-07-01" : date.length() == 7 ? date + "-15" : date;
    if (day.compareTo("2020-03-05") >= 0) {
      return Regime.ND30;
    }
    if (day.compareTo("2011-03-05") >= 0) {
      return Regime.TT01_2011;
    }
    return day.compareTo("2005-06-05") >= 0 ? Regime.TT55_2005 : Regime.EARLIER;
  }
}
