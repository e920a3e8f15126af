package vn.vankho.cli;

import vn.vankho.index.QueryNote;

/** What was made of a query, in words. */
final class NoteText {
  private NoteText() {}

  static String of(QueryNote note) {
    return switch (note.kind()) {
      case RELAXED -> "No document has all the words; these have most of them.";
      case ABBREVIATION -> "Also looked for: " + note.to() + " (" + note.from() + ").";
      case KEYSTROKES -> "Nothing as typed; read as keystrokes: " + note.to();
      case CORRECTED -> "Nothing as typed; looked for instead: " + note.to();
      case UNKNOWN_FIELD ->
          "'"
              + note.from()
              + ":' is no field, so it was looked for as a word. Fields: "
              + note.to();
      case PROPOSAL -> "Did you mean: " + note.to();
    };
  }
}
