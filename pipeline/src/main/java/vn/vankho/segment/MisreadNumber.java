package vn.vankho.segment;

import java.util.List;

/** Knows the signs as which digits are misread, so that a number can be told by its place. */
final class MisreadNumber {
  /** The signs of each digit from 0 to 9. */
  private static final List<String> SIGNS =
      List.of("OoQDĐóòáà", "lIi|!ïítTjJ", "Zz", "", "A", "sSŠš§$", "óòGb", "T¿", "§SŠšB&", "gq");

  /** The digits as which each digit from 0 to 9 is misread. */
  private static final List<String> DIGITS =
      List.of("68", "47", "", "58", "1", "3689", "058", "1", "3569", "58");

  private MisreadNumber() {}

  /** Whether a number of one digit may be another: {@code 5} read as {@code 9}. */
  static boolean mayBeDigit(int number, int read) {
    return number >= 0 && number < 10 && DIGITS.get(number).contains(String.valueOf(read));
  }

  /** Whether a token may be a number: {@code 8} read as {@code §}, {@code 6} as {@code 6ó}. */
  static boolean mayBe(int number, String token) {
    String digits = String.valueOf(number);
    boolean sameLength = token.length() == digits.length();
    boolean doubled = digits.length() == 1 && token.length() == 2;
    boolean fits = sameLength || doubled;
    for (int i = 0; fits && i < token.length(); i++) {
      char digit = digits.charAt(sameLength ? i : 0);
      fits = token.charAt(i) == digit || SIGNS.get(digit - '0').indexOf(token.charAt(i)) >= 0;
    }
    return fits;
  }
}
