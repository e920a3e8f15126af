package vn.vankho.text;

import java.util.Locale;

/** The tables behind {@link LegacyEncoding}. */
final class LegacyTables {
  /** Grave, acute, hook, tilde, dot: the order of the marks in the strings below. */
  private static final String TONES = "\u0300\u0301\u0309\u0303\u0323";

  private static final String CIRCUMFLEX = "\u0302";
  private static final String BREVE = "\u0306";
  private static final String HORN = "\u031B";

  /**
   * TCVN 5712:1993 with the capitals of its first variant. The {@code .Vn} fonts have Windows'
   * quotes and dashes at 0x91 to 0x97, so these stand for themselves when they come as such.
   */
  static final SingleByteTable TCVN3 =
      new SingleByteTable(
          "\u0001Ú\u0002Ụ\u0004Ừ\u0005Ử\u0006Ữ\u0011Ứ\u0012Ự\u0013Ỳ\u0014Ỷ\u0015Ỹ\u0016Ý\u0017Ỵ",
          "ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨ"
              + "ÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ"
              + ".ĂÂÊÔƠƯĐăâêôơưđẰ"
              + "\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴ"
              + "ẮẦẨẪẤỀặầẩẫấậèỂẻẽ"
              + "éẹềểễếệìỉỄẾỒĩíịò"
              + "Ổỏõóọồổỗốộờởỡớợù"
              + "ỖủũúụừửữứựỳỷỹýỵỐ",
          true);

  /** VISCII 1.1. */
  static final SingleByteTable VISCII =
      new SingleByteTable(
          "\u0002Ẳ\u0005Ẵ\u0006Ẫ\u0014Ỷ\u0019Ỹ\u001EỴ",
          "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐ"
              + "ỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ"
              + "Õắằặấầẩậẽẹếềểễệố"
              + "ồổỗỠƠộờởịỰỨỪỬơớƯ"
              + "ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳ"
              + "ĐứÒÓÔạỷừửÙÚỹỵÝỡư"
              + "àáâãảăữẫèéêẻìíĩỉ"
              + "đựòóôõỏọụùúũủýợỮ",
          false);

  /** VPS. */
  static final SingleByteTable VPS =
      new SingleByteTable(
          "\u0002Ạ\u0003Ậ\u0004Ặ\u0005Ẹ\u0006Ệ\u0010Ị\u0011Ọ\u0012Ộ\u0013Ợ\u0014Ụ\u0015Ự\u0019Ỵ"
              + "\u001CẪ\u001DỮ",
          "ÀẢÃẤẦẨọỗĂếềểệẮẰẲ"
              + "Ế..ỀỂỄỐỒỔỖýỷỵỚỜỞ"
              + ".ắằẳẵặỠớÙờởỡŨỨợỪ"
              + "ổỬỲỸÍÌộỈĨÓửữÒỎÕự"
              + "ầÁÂấẩẫậđẻÉÊẹỉễịỹ"
              + "ƯỦồốÔỏơÈừứÚũưÝẺ."
              + "àáâãảạă.èéêẽìí.ĩ"
              + "ẴĐòóôõ.Ơụùúủ.ỶẼỳ",
          false);

  /** Windows-1258; its five tones are combining characters after the letter. */
  static final SingleByteTable WINDOWS_1258 =
      new SingleByteTable(
          "",
          "................"
              + "................"
              + "................"
              + "................"
              + "ÀÁÂĂÄÅÆÇÈÉÊË\u0300ÍÎÏ"
              + "ĐÑ\u0309ÓÔƠÖ.ØÙÚÛÜƯ\u0303ß"
              + "àáâăäåæçèéêë\u0301íîï"
              + "đñ\u0323óôơö.øùúûüư.ÿ",
          true);

  /** VNI for Windows. */
  static final SequenceTable VNI = vni();

  /** VIQR. */
  static final SequenceTable VIQR = viqr();

  private LegacyTables() {}

  private static SequenceTable vni() {
    SequenceTable table = new SequenceTable();
    for (String plain : "a e o u y A E O U Y".split(" ")) {
      putTones(table, plain, plain, plain.equals(lower(plain)) ? "øùûõï" : "ØÙÛÕÏ");
    }
    for (String plain : "a e o A E O".split(" ")) {
      boolean small = plain.equals(lower(plain));
      put(table, plain + (small ? "â" : "Â"), plain + CIRCUMFLEX);
      putTones(table, plain, plain + CIRCUMFLEX, small ? "àáåãä" : "ÀÁÅÃÄ");
    }
    put(table, "aê", "a" + BREVE);
    put(table, "AÊ", "A" + BREVE);
    putTones(table, "a", "a" + BREVE, "èéúüë");
    putTones(table, "A", "A" + BREVE, "ÈÉÚÜË");
    String[] horned = {"ô", "o", "ö", "u", "Ô", "O", "Ö", "U"};
    for (int i = 0; i < horned.length; i += 2) {
      put(table, horned[i], horned[i + 1] + HORN);
      putTones(table, horned[i], horned[i + 1] + HORN, i < 4 ? "øùûõï" : "ØÙÛÕÏ");
    }
    String[] single = {"æ", "ỉ", "ó", "ĩ", "ò", "ị", "î", "ỵ", "ñ", "đ"};
    for (int i = 0; i < single.length; i += 2) {
      put(table, single[i], single[i + 1]);
      put(table, upper(single[i]), upper(single[i + 1]));
    }
    return table;
  }

  private static SequenceTable viqr() {
    SequenceTable table = new SequenceTable();
    String[][] vowels = {
      {"a", "a"}, {"a^", "a" + CIRCUMFLEX}, {"a(", "a" + BREVE}, {"e", "e"},
      {"e^", "e" + CIRCUMFLEX}, {"i", "i"}, {"o", "o"}, {"o^", "o" + CIRCUMFLEX},
      {"o+", "o" + HORN}, {"u", "u"}, {"u+", "u" + HORN}, {"y", "y"}
    };
    for (String[] vowel : vowels) {
      for (boolean small : new boolean[] {true, false}) {
        String written = small ? vowel[0] : upper(vowel[0]);
        String meant = small ? vowel[1] : upper(vowel[1]);
        put(table, written, meant);
        putTones(table, written, meant, "`'?~.");
      }
    }
    put(table, "dd", "đ");
    put(table, "DD", "Đ");
    put(table, "Dd", "Đ");
    for (char sign : "`'?~.^(+\\".toCharArray()) {
      table.put("\\" + sign, sign);
    }
    return table;
  }

  private static void putTones(SequenceTable table, String written, String meant, String signs) {
    for (int i = 0; i < signs.length(); i++) {
      put(table, written + signs.charAt(i), meant + TONES.charAt(i));
    }
  }

  private static void put(SequenceTable table, String written, String meant) {
    table.put(written, NormalForm.nfc(meant).charAt(0));
  }

  /** Windows-1258 of NFC text: letters it lacks as the letter below and a combining tone. */
  static String encodeWindows1258(String nfc) {
    StringBuilder encoded = new StringBuilder(nfc.length() * 2);
    for (int i = 0; i < nfc.length(); i++) {
      String letter = nfc.substring(i, i + 1);
      boolean standsForItself =
          letter.charAt(0) < 0x100 && WINDOWS_1258.decode(letter).equals(letter);
      if (standsForItself || !WINDOWS_1258.encode(letter).equals(letter)) {
        encoded.append(WINDOWS_1258.encode(letter));
        continue;
      }
      StringBuilder base = new StringBuilder(NormalForm.nfd(letter));
      String tone = "";
      for (int j = 1; j < base.length(); j++) {
        if (TONES.indexOf(base.charAt(j)) >= 0) {
          tone = base.substring(j, j + 1);
          base.deleteCharAt(j);
          break;
        }
      }
      encoded.append(WINDOWS_1258.encode(NormalForm.nfc(base.toString())));
      encoded.append(WINDOWS_1258.encode(tone));
    }
    return encoded.toString();
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static String upper(String text) {
    return text.toUpperCase(Locale.ROOT);
  }
}
