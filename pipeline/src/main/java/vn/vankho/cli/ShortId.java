package vn.vankho.cli;

/** The short form of a document's id that people read and copy. */
final class ShortId {
  /** With a million sources the chance of any clash is about 10^12 / 2 / 16^12 = 0.002. */
  private static final int DIGITS = 12;

  private ShortId() {}

  /** The first digits of the digest, and which document of its source it is. */
  static String of(String id) {
    int mark = id.indexOf('#');
    String digest = mark < 0 ? id : id.substring(0, mark);
    String ordinal = mark < 0 ? "" : id.substring(mark);
    return digest.substring(0, Math.min(DIGITS, digest.length())) + ordinal;
  }
}
