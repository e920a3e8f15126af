package vn.vankho.model;

/** Level of the issuing body; {@code toString} is the name in the JSON. */
public enum IssuerLevel {
  /** Ministries and bodies of the centre. */
  CENTRAL("central"),
  /** Provinces, centrally governed cities, and their departments. */
  PROVINCE("province"),
  /** Districts, until 2025-06-30. */
  DISTRICT("district"),
  /** Communes, wards, townships, special zones. */
  COMMUNE("commune"),
  /** Bodies of the Party, whatever their level. */
  PARTY("party"),
  /** Schools, enterprises, unions and others. */
  OTHER("other");

  private final String jsonName;

  IssuerLevel(String jsonName) {
    this.jsonName = jsonName;
  }

  @Override
  public String toString() {
    return jsonName;
  }
}
