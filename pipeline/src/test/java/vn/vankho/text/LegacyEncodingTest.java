package vn.vankho.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LegacyEncodingTest {
  private static final String SAMPLE =
      "Ủy ban nhân dân huyện xây dựng kế hoạch phòng, chống thiên tai năm tới với những nhiệm vụ"
          + " chủ yếu sau đây: rà soát các hộ dân sống ở vùng trũng, chuẩn bị lương thực, thuốc men"
          + " và phương tiện cứu hộ; tổ chức trực ban suốt mùa mưa bão.";

  @ParameterizedTest
  @CsvSource({
    "TCVN3, KÕ ho¹ch ph¸t triÓn, Kế hoạch phát triển",
    "TCVN3, §éc lËp - Tù do, Độc lập - Tự do",
    "TCVN3, ñy ban nh©n d©n, ủy ban nhân dân",
    "VNI, Keá hoaïch phaùt trieån, Kế hoạch phát triển",
    "VNI, Ñoäc laäp - Töï do, Độc lập - Tự do",
    "VNI, UÛY BAN NHAÂN DAÂN, ỦY BAN NHÂN DÂN",
    "VNI, ngöôøi ôû ñaáy, người ở đấy",
    "VISCII, Cµng hòa xã hµi chü nghîa Vi®t Nam, Cộng hòa xã hội chủ nghĩa Việt Nam",
    "VPS, T\u00D8 do v\u00C0 h\u00E5nh phúc, Từ do vầ hạnh phúc",
    "WINDOWS_1258, Tiê\u00ECng Viê\u00F2t, Tiếng Việt",
    "VIQR, Vie^.t Nam ddo^.c la^.p, Việt Nam độc lập",
  })
  void decodesKnownText(LegacyEncoding encoding, String legacy, String unicode) {
    assertThat(encoding.decode(legacy)).isEqualTo(unicode);
  }

  @ParameterizedTest
  @EnumSource
  void decodesEveryLetterThatItEncoded(LegacyEncoding encoding) {
    for (String letter : letters()) {
      String encoded = encoding.encode("x" + letter + "x");

      assertThat(encoding.decode(encoded)).as(letter).isEqualTo("x" + letter + "x");
      assertThat(encoded.chars()).as(letter).allMatch(c -> c < 0x100);
    }
  }

  /** All 134 Vietnamese letters beyond ASCII, from their parts. */
  private static List<String> letters() {
    List<String> letters = new ArrayList<>(List.of("đ", "Đ"));
    for (String vowel : "a ă â e ê i o ô ơ u ư y A Ă Â E Ê I O Ô Ơ U Ư Y".split(" ")) {
      for (String tone : new String[] {"", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"}) {
        String letter = NormalForm.nfc(vowel + tone);
        if (letter.charAt(0) >= 0x80) {
          letters.add(letter);
        }
      }
    }
    assertThat(letters).hasSize(134);
    return letters;
  }

  @ParameterizedTest
  @EnumSource
  void findsTheEncoding_whenATextIsLongEnough(LegacyEncoding encoding) {
    assertThat(LegacyEncoding.detect(encoding.encode(SAMPLE))).contains(encoding);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        SAMPLE,
        "Uy ban nhan dan huyen xay dung ke hoach phong, chong thien tai nam toi voi nhiem vu sau.",
        "The committee adopts a plan for the coming year; it's a modest one. Who pays? The town.",
        "Le comité adopte le budget de l'année à venir, où l'été sera consacré à la forêt et au"
            + " château, déjà fermé.",
        "Kế ho¹ch",
      })
  void findsNone_whenATextMayStayAsItIs(String text) {
    assertThat(LegacyEncoding.detect(text)).isEmpty();
  }

  @Test
  void findsNone_whenUnicodeIsDecomposed() {
    assertThat(LegacyEncoding.detect(NormalForm.nfd(SAMPLE))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    ".VnTime, TCVN3",
    "ABCDEF+.VnArialH, TCVN3",
    "VnTimeH, TCVN3",
    "VNI-Times, VNI",
    "QWERTY+VNI-Helve-Condense, VNI",
    "VPS Times, VPS",
    "VI Times, VISCII",
  })
  void knowsTheEncodingOfAFont(String fontName, LegacyEncoding encoding) {
    assertThat(LegacyEncoding.ofFont(fontName)).contains(encoding);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Times New Roman", "ABCDEF+TimesNewRomanPSMT", "VNU-Times", "Vinhan", ""})
  void knowsNoEncoding_whenAFontIsOrdinary(String fontName) {
    assertThat(LegacyEncoding.ofFont(fontName)).isEmpty();
  }

  @Test
  void writesCapitals_whenAFontDrawsCapitals() {
    assertThat(LegacyEncoding.TCVN3.decode("kÕ ho¹ch", "ABCDEF+.VnTimeH")).isEqualTo("KẾ HOẠCH");
    assertThat(LegacyEncoding.TCVN3.decode("kÕ ho¹ch", ".VnTime")).isEqualTo("kế hoạch");
    assertThat(LegacyEncoding.TCVN3.decode("kÕ ho¹ch", ".VnArialH,Bold")).isEqualTo("KẾ HOẠCH");
  }

  @Test
  void tracesSymbolFontsBackToTheirBytes() {
    assertThat(LegacyEncoding.TCVN3.decode("K\uF0D5 ho\uF0B9ch")).isEqualTo("Kế hoạch");
  }

  @Test
  void keepsQuotesOfWindows_whenTextIsTcvn3() {
    assertThat(LegacyEncoding.TCVN3.decode("“KÕ ho¹ch” – 2")).isEqualTo("“Kế hoạch” – 2");
  }

  @Test
  void keepsWhatIsEscaped_whenTextIsViqr() {
    assertThat(LegacyEncoding.VIQR.decode("So^' ba\\.")).isEqualTo("Số ba.");
  }
}
