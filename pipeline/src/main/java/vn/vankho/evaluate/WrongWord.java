package vn.vankho.evaluate;

/**
 * A word that is wrong after restoration.
 *
 * @param group what its text is counted under
 * @param read the words as read; empty where the word was lost before
 * @param restored the words that stand there now; empty where none does
 * @param truth the word as it should be; empty where a word stands too many
 * @param before truth before it, a few words
 * @param after truth behind it, a few words
 */
public record WrongWord(
    String group, String read, String restored, String truth, String before, String after) {
  /** Names of the columns of {@link #row}. */
  public static final String HEADER = "group\tread\trestored\ttruth\tbefore\tafter";

  /** The word as a line of a table, columns between tabs. */
  public String row() {
    return String.join("\t", group, read, restored, truth, before, after);
  }
}
