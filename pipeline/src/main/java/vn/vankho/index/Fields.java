package vn.vankho.index;

/** Names of the fields in the index, and the version of their meaning. */
final class Fields {
  /** Rises whenever fields or their analysis change; an index of another version is rebuilt. */
  static final String SCHEMA_VERSION = "4";

  /** Key in the commit data under which the version stands. */
  static final String SCHEMA_KEY = "vankho.schema";

  static final String ID = "id";
  static final String SOURCE = "source";
  static final String OWN_CODE = "own";
  static final String ANY_CODE = "code";
  static final String CITED_CODE = "cites";
  static final String TYPE = "type";
  static final String LEVEL = "level";
  static final String REGIME = "regime";

  /** Headings of sections, folded, for suggestions and for finding sections. */
  static final String HEADING = "heading";

  /** Where sections with headings stand, for queries. */
  static final String SECTIONS = "sections";

  static final String PROVINCE = "province";
  static final String YEAR = "year";
  static final String DAY = "day";

  /** Text in two tiers: each of these with {@link #EXACT} or {@link #FOLDED} behind it. */
  static final String BODY = "body";

  /** Neighbouring folded words of the body, the two as one term. */
  static final String PAIRS = "body.pairs";

  static final String TITLE = "title";
  static final String HEADER = "header";

  static final String EXACT = ".exact";
  static final String FOLDED = ".folded";
  static final String BODY_EXACT = BODY + EXACT;
  static final String BODY_FOLDED = BODY + FOLDED;

  /** Names, folded only. */
  static final String ISSUER = "issuer";

  static final String SIGNER = "signer";
  static final String RECIPIENT = "recipient";

  /** What a document is called, and what the documents it names are: terms of CitationKey. */
  static final String GRAPH_SELF = "graph.self";

  static final String GRAPH_NAMES = "graph.names";

  /** A term for each document that is named, the same for most citations of it. */
  static final String GRAPH_IDENTITY = "graph.identity";

  /** Keys of passages, as PassageText makes them. */
  static final String PASSAGE = "passage";

  /** Columns: the Card of a document, and its References where it has any. */
  static final String CARD = "card";

  static final String REFERENCES = "references";

  static final String STORED_DATE = "stored.date";
  static final String STORED_ISSUER = "stored.issuer";
  static final String STORED_NUMBER = "stored.number";
  static final String STORED_TITLE = "stored.title";
  static final String STORED_TYPE = "stored.type";
  static final String STORED_PROVINCE = "stored.province";
  static final String STORED_YEAR = "stored.year";
  static final String STORED_ID = "stored.id";
  static final String STORED_BODY = "stored.body";
  static final String STORED_DOUBTS = "stored.doubts";
  static final String STORED_SECTIONS = "stored.sections";
  static final String STORED_LAYOUT = "stored.layout";

  private Fields() {}
}
