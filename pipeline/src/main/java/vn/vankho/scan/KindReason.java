package vn.vankho.scan;

/**
 * The rule by which a page was found to be of its {@link PageKind}; {@code toString} says it in
 * words. The numbers that the rules rest on stand in {@link PageFacts}.
 */
public enum KindReason {
  /** Nothing is painted. */
  NOTHING_PAINTED("nothing is painted on it"),
  /** Pictures and no text. */
  NO_TEXT("it has pictures and no text"),
  /** Most that is painted are small figures of the shapes of letters. */
  SHAPES_OF_LETTERS("figures of the size of letters are drawn, and hardly any text"),
  /** No large picture; the visible text reads. */
  VISIBLE_TEXT_READS("its visible text reads"),
  /** No large picture; too little text to judge, and nothing else that could be the page. */
  LITTLE_TEXT_ALONE("a little text is all that is on it"),
  /** No large picture; the text does not read. */
  TEXT_DOES_NOT_READ("its text does not read as a language"),
  /** The font's name or the letters say that the text is in a legacy encoding. */
  LEGACY_LETTERS("its font or its letters are of a legacy encoding, and decoded they read"),
  /** Pictures cover the page, and visible text that reads stretches over it. */
  TEXT_OVER_PICTURE("visible text that reads stretches over a picture"),
  /** Text hidden behind a picture reads. */
  HIDDEN_TEXT_READS("the text hidden behind its picture reads"),
  /** Text hidden behind a picture has too many words that cannot be. */
  HIDDEN_TEXT_DOES_NOT_READ("the text hidden behind its picture does not read"),
  /** Beside a picture stands too little text to be the page. */
  LITTLE_TEXT_BESIDE_PICTURE("beside its picture stands too little text to be the page"),
  /** The contents break off. */
  CONTENTS_BREAK_OFF("the contents of the page are damaged");

  private final String sentence;

  KindReason(String sentence) {
    this.sentence = sentence;
  }

  @Override
  public String toString() {
    return sentence;
  }
}
