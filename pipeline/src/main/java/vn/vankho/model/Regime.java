package vn.vankho.model;

/** The rules a document was written under; {@code toString} is the name in the JSON. */
public enum Regime {
  /** Decree 30/2020/NĐ-CP, from 2020-03-05. */
  ND30("nd30"),
  /** Circular 01/2011/TT-BNV, 2011 to 2020. */
  TT01_2011("tt01-2011"),
  /** Joint circular 55/2005/TTLT-BNV-VPCP, 2005 to 2011. */
  TT55_2005("tt55-2005"),
  /** Before June 2005. */
  EARLIER("earlier"),
  /** Documents of the Party, at any time. */
  PARTY("party"),
  /** Not to be told from the page. */
  UNKNOWN("unknown");

  private final String jsonName;

  Regime(String jsonName) {
    this.jsonName = jsonName;
  }

  @Override
  public String toString() {
    return jsonName;
  }
}
