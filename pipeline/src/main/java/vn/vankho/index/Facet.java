package vn.vankho.index;

/** A side of documents by which a result is counted and narrowed; each document has one value. */
public enum Facet {
  /** Year of issue: {@code 2024}. */
  YEAR("year"),
  /** Province at the date of issue; the value is its id in the province table. */
  PROVINCE("province"),
  /** The unit that the land of that province belongs to today; the value is its id. */
  PROVINCE_TODAY("provinceToday"),
  /** Issuing body; the value is its name in lower case, without punctuation. */
  ISSUER("issuer"),
  /** Level of the issuing body, as the JSON contract names it: {@code commune}. */
  LEVEL("level"),
  /** Kind of document; the value is its name folded: {@code ke hoach}. */
  TYPE("type"),
  /** Who signed; the value is the name in lower case. */
  SIGNER("signer");

  private final String jsonName;

  Facet(String jsonName) {
    this.jsonName = jsonName;
  }

  /** Name in JSON and in addresses. */
  public String jsonName() {
    return jsonName;
  }

  /** Field of the index that holds the values. */
  String field() {
    return "facet." + jsonName;
  }
}
