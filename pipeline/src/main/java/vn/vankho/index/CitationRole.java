package vn.vankho.index;

/** What a document is to one that names it. */
public enum CitationRole {
  /** It is carried out: named in a căn cứ or thực hiện clause. */
  BASIS,
  /** It is named somewhere in the text. */
  CITED,
  /** The one that names it is attached to it (Kèm theo Quyết định số…). */
  ATTACHMENT
}
