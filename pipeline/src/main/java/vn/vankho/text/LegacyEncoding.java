package vn.vankho.text;

import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * An encoding of Vietnamese from before Unicode, and the exact way back to Unicode.
 *
 * <p>Old files and the text layers made of them hold the bytes of such an encoding, taken for
 * Windows-1252: {@code KÕ ho¹ch} is TCVN3 for {@code Kế hoạch}, {@code Keá hoaïch} is VNI for the
 * same. The name of the font is the sure sign; letters alone are a guess that needs a clear margin.
 *
 * <p>Tables: TCVN 5712:1993 and VISCII 1.1 as in glibc's iconv, VPS as in GNU recode, VNI-Windows
 * and VIQR by their rules (a base letter and signs after it); tested against those.
 */
public enum LegacyEncoding {
  /** TCVN 5712:1993, "ABC": the encoding of the {@code .VnTime} fonts. */
  TCVN3(LegacyTables.TCVN3::decode, LegacyTables.TCVN3::encode),
  /** VNI for Windows: the encoding of the {@code VNI-Times} fonts. */
  VNI(LegacyTables.VNI::decode, LegacyTables.VNI::encode),
  /** The encoding of the Vietnamese Professionals Society. */
  VPS(LegacyTables.VPS::decode, LegacyTables.VPS::encode),
  /** VISCII 1.1 (RFC 1456). */
  VISCII(LegacyTables.VISCII::decode, LegacyTables.VISCII::encode),
  /** Windows-1258 taken for Windows-1252. */
  WINDOWS_1258(LegacyTables.WINDOWS_1258::decode, LegacyTables::encodeWindows1258),
  /** VIQR (RFC 1456): marks as ASCII signs after the letter, {@code Vie^.t}. */
  VIQR(LegacyTables.VIQR::decode, LegacyTables.VIQR::encode);

  /** {@code .VnTime}, {@code VnArialH}; not {@code VNU-Times}, whose encoding is another. */
  private static final Pattern TCVN3_FONT = Pattern.compile("\\.?Vn[A-Z3].*|\\.Vn.*");

  /** {@code VNI-Times}, {@code VNI Helve}, {@code VNITimes}. */
  private static final Pattern VNI_FONT = Pattern.compile("VNI(?:[-_ ].*|[A-Z].*)");

  /** {@code VPS Times}, {@code VPSHaNoi}. */
  private static final Pattern VPS_FONT = Pattern.compile("VPS[-_ A-Z].*");

  /** {@code VI Times}, {@code VISCII}; fonts of the TriChlor group. */
  private static final Pattern VISCII_FONT = Pattern.compile("VI (?:Times|Arial|Helv).*|VISCII.*");

  /** The prefix of a font that a PDF embeds in part, {@code ABCDEF+}. */
  private static final Pattern SUBSET_PREFIX = Pattern.compile("[A-Z]{6}\\+");

  /** {@code .VnTimeH}, {@code VnArialH,Bold}; not {@code .VnTime}. */
  private static final Pattern CAPITAL_FONT =
      Pattern.compile("\\.?Vn[A-Za-z3 ]*[a-z0-9]H(?:[-, ].*)?");

  @SuppressWarnings("ImmutableEnumChecker") // operators over constant tables
  private final UnaryOperator<String> decoder;

  @SuppressWarnings("ImmutableEnumChecker") // operators over constant tables
  private final UnaryOperator<String> encoder;

  LegacyEncoding(UnaryOperator<String> decoder, UnaryOperator<String> encoder) {
    this.decoder = decoder;
    this.encoder = encoder;
  }

  /**
   * The text in Unicode, NFC.
   *
   * @param text the bytes as characters of Windows-1252 or ISO 8859-1 (or of a PDF symbol font,
   *     U+F020 to U+F0FF); other characters are kept
   */
  public String decode(String text) {
    return decoder.apply(text);
  }

  /** The text in Unicode, capitals throughout where the font draws capitals only. */
  public String decode(String text, String fontName) {
    String decoded = decode(text);
    return isCapitalFont(fontName) ? decoded.toUpperCase(Locale.ROOT) : decoded;
  }

  /**
   * The bytes of a text, each as the character U+0000 to U+00FF of that number; the reverse of
   * {@link #decode(String)} for Vietnamese letters. Letters the encoding lacks are kept.
   */
  public String encode(String text) {
    return encoder.apply(NormalForm.nfc(text));
  }

  /** The encoding that a font is made for, by its name in a PDF or Word file. */
  public static Optional<LegacyEncoding> ofFont(String fontName) {
    String name = withoutSubsetPrefix(fontName);
    if (TCVN3_FONT.matcher(name).matches()) {
      return Optional.of(TCVN3);
    }
    if (VNI_FONT.matcher(name).matches()) {
      return Optional.of(VNI);
    }
    if (VPS_FONT.matcher(name).matches()) {
      return Optional.of(VPS);
    }
    return VISCII_FONT.matcher(name).matches() ? Optional.of(VISCII) : Optional.empty();
  }

  /** Whether a TCVN3 font draws small letters as capitals, which its name says by a final H. */
  public static boolean isCapitalFont(String fontName) {
    return CAPITAL_FONT.matcher(withoutSubsetPrefix(fontName)).matches();
  }

  private static String withoutSubsetPrefix(String fontName) {
    return SUBSET_PREFIX.matcher(fontName).replaceFirst("").strip();
  }

  /**
   * The encoding that a text is in, by its letters alone; empty where it may as well be left as it
   * is. See {@link LegacyDetection} for the margins.
   */
  public static Optional<LegacyEncoding> detect(String text) {
    return LegacyDetection.detect(text);
  }
}
