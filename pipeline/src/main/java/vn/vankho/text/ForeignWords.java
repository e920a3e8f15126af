package vn.vankho.text;

import java.util.Set;

/** Frequent words of English and French that cannot be Vietnamese, with or without marks. */
final class ForeignWords {
  private static final Set<String> WORDS =
      Set.of(
          ("the of and for with that this is are was were from by be or as it not have has which"
                  + " shall will you your we our page report at if all other any been their must"
                  + " should would can used there these those such into over more than its when"
                  + " des les et une est dans pour sur par avec qui ne pas du aux ce cette sont"
                  + " être été au nous vous ou leur plus")
              .split(" "));

  private ForeignWords() {}

  /** Whether a lower-case word is one of them. */
  static boolean contains(String lowerCase) {
    return WORDS.contains(lowerCase);
  }
}
