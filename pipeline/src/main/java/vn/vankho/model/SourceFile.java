package vn.vankho.model;

/**
 * The file that a document came from, and the pages of it that the document takes.
 *
 * @param fileName name without folders, as it was imported
 * @param mediaType found by content, such as {@code application/pdf}
 * @param bytes size of the file
 * @param pageCount pages of the whole file
 * @param sha256 lower-case hex digest of the file's bytes
 * @param firstPage 1-based first page of the document
 * @param lastPage 1-based last page of the document, inclusive
 */
public record SourceFile(
    String fileName,
    String mediaType,
    long bytes,
    int pageCount,
    String sha256,
    int firstPage,
    int lastPage) {
  /** The same file with another range of pages, both 1-based and inclusive. */
  public SourceFile withPages(int first, int last) {
    return new SourceFile(fileName, mediaType, bytes, pageCount, sha256, first, last);
  }
}
