package vn.vankho.samples;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/**
 * Vietnamese as OCR programs without Vietnamese leave it in a text layer. The letters that stand
 * for others follow what was seen of each program; which of several is taken is seeded.
 */
enum Garbling {
  /**
   * Tesseract with an English model: marks fall or turn French, {@code ư} to {@code u} or {@code
   * w}.
   */
  ENGLISH(
      "ầ:a|â ấ:a|4|â ậ:a|@ ẩ:a ẫ:a ă:a|& ắ:a|i ằ:a ặ:a|i á:a|a|é à:a ả:a ã:a|i ạ:a â:4|a "
          + "é:é è:é ẻ:é ẽ:é ẹ:e ê:é|e ế:é|ê ề:é ể:é ễ:é ệ:é|¢ í:i ì:i ỉ:i ĩ:i ị:i "
          + "ó:6|o ò:0|o ỏ:o õ:6 ọ:o ô:6|o ố:6|é|b ồ:6|o ổ:6|o ỗ:6 ộ:6|o ơ:o|& ớ:o|6 ờ:o|d ở:&|o ỡ:o ợ:g|o "
          + "ú:u|t ù:u ủ:u|t ũ:i|u ụ:u ư:u|w|r ứ:t|u ừ:u ử:u|r ữ:i|u ự:u|y ý:y ỳ:y ỷ:y ỹ:¥|y ỵ:y "
          + "đ:d|d Đ:D|P|B Ộ:O Ủ:U|Ủ Ỉ:I Ã:A Ạ:A Ế:E|É Ĩ:I Ệ:E ộ:o"),
  /** I.R.I.S.: signs of the Latin-1 page for letters with two marks. */
  IRIS(
      "ấ:~|§ ầ:~|a ẩ:ftn|a ẫ:~ ậ:~|?|{i â:a ă:a|~ ắ:~|fl ằ:~ ặ:?|~ ạ:?|~|a á:a|a à:a|it ả:a ã:a|ft "
          + "ế:S|~|e ề:~|S ể:~|e ễ:~ ệ:~|¢ ê:e|6 é:e è:e ẻ:e ẹ:~ ị:j|! ỉ:i í:i ì:i ĩ:1 "
          + "ố:6|~ ồ:6|~ ổ:6|~ ỗ:6 ộ:Q|9 ô:o|6 ó:6|o ò:o|O ỏ:o ọ:9|Q ơ:o|a ớ:o|6 ờ:o|a ở:o|a ợ:g|Q ỡ:o "
          + "ứ:u|ir ừ:ir|u ử:u ữ:u|ii ự:V|v ư:u|tr ủ:u|ii ụ:\\|v ú:u ù:u ũ:il|u ý:y ỳ:y ỷ:y ỹ:y ỵ:y "
          + "đ:d|d Đ:D Ộ:Q Ạ:~ Ệ:~|¢ Ủ:U Ĩ:i Ò:O Ã:A Ế:E Ị:!"),
  /** OmniPage: letters with two marks are dropped, others take the marks of German and Spanish. */
  OMNIPAGE(
      "ấ: ầ: ẩ: ẫ: ậ: ắ: ằ: ặ:t|c ế: ề: ể: ễ: ệ:|p ố: ồ: ổ: ỗ: ộ:| ớ: ờ: ở: ợ:| ứ: ừ: ử:ü ữ: ự:| "
          + "â:a|â ă:ä ô:o|ô ê:e|ê ơ:o|cr ư:u|ir á:á|a à:a|à ả:a|ã ạ:a|ti ã:â|ä ó:ó|o ò:o ỏ:ó õ:ö ọ:9|o "
          + "í:I|i ì:I ỉ:I|i ĩ:i ị:j|I ú:ü|u ù:ü ủ:ü|ñ ũ:ü ụ:ii|u é:é è:è ẻ:é ẹ:e ý:2|y ỳ:y ỷ:y ỹ:5 ỵ:y "
          + "đ:d Đ:D|B Ộ:Q|0 Ạ:A Ệ: Ủ:U Ĩ:I Ò:OA Ã:A Ế:");

  private final Map<Integer, String[]> table = new HashMap<>();

  Garbling(String rules) {
    for (String rule : rules.split(" ")) {
      int colon = rule.indexOf(':');
      table.put(rule.codePointAt(0), rule.substring(colon + 1).split("\\|", -1));
    }
  }

  /** A word as the program would have read it. */
  String garble(String word, Random random) {
    StringBuilder result = new StringBuilder();
    word.codePoints()
        .forEach(
            letter -> {
              String[] choices = table.get(letter);
              if (choices != null) {
                result.append(choices[random.nextInt(choices.length)]);
              } else {
                result.append(plain(letter, random));
              }
            });
    return result.isEmpty() ? "I" : result.toString();
  }

  private String plain(int letter, Random random) {
    if (letter == 'I' && random.nextInt(4) == 0) {
      return this == ENGLISH ? "|" : "1";
    }
    if (letter == 'l' && random.nextInt(9) == 0) {
      return this == IRIS ? "I" : "1";
    }
    String base =
        Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "");
    return letter < 128 ? Character.toString(letter) : base;
  }
}
