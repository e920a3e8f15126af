package vn.vankho.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * The font of the text layer of one file: each character that occurs has a code of two bytes, in
 * the order of its first use, an empty glyph, and a line in the table that gives readers its
 * Unicode.
 */
final class InvisibleFont {
  /** Width of every character, in ems. */
  static final double ADVANCE = (double) EmptyGlyphs.ADVANCE / EmptyGlyphs.UNITS_PER_EM;

  /** How far a line reaches below its base line, in ems. */
  static final double DEPTH = (double) -EmptyGlyphs.DESCENT / EmptyGlyphs.UNITS_PER_EM;

  private static final String NAME = "VanKhoInvisible";

  /** Code 0 is the missing character; a font has at most 65,535 glyphs. */
  private static final int MAX_CODES = 65_534;

  /** ISO 19005-2, 6.1.13: strings have at most 32,767 bytes, of which a character takes two. */
  private static final int LONGEST_STRING = 16_000;

  private static final int REPLACEMENT = 0xFFFD;
  private static final int BYTE_ORDER_MARK = 0xFEFF;

  /** ISO 32000-1, 9.10.3 with Adobe's note 5014: no more lines in a block. */
  private static final int LINES_A_BLOCK = 100;

  private final PDDocument document;
  private final COSDictionary dictionary = new COSDictionary();
  private final Map<Integer, Integer> codes = new HashMap<>();
  private final List<Integer> characters = new ArrayList<>();

  InvisibleFont(PDDocument document) {
    this.document = document;
  }

  /** The font for the resources of pages; complete only after {@link #finish}. */
  COSDictionary dictionary() {
    return dictionary;
  }

  /** The operators that show a word, without characters that no reader shows. */
  Encoded encode(String text) {
    StringBuilder operators = new StringBuilder("<");
    int[] shown = text.codePoints().filter(InvisibleFont::isText).toArray();
    for (int i = 0; i < shown.length; i++) {
      if (i > 0 && i % LONGEST_STRING == 0) {
        operators.append("> Tj <");
      }
      operators.append(String.format(Locale.ROOT, "%04X", code(shown[i])));
    }
    return new Encoded(operators.append("> Tj\n").toString(), shown.length);
  }

  /**
   * A word in the codes of the font.
   *
   * @param operators show it
   * @param length number of characters
   */
  record Encoded(String operators, int length) {}

  /** No control characters, and none that PDF/A forbids in the Unicode table (6.2.11.7.2). */
  private static boolean isText(int character) {
    return !Character.isISOControl(character)
        && character != BYTE_ORDER_MARK
        && (character & 0xFFFE) != 0xFFFE
        && (character < Character.MIN_SURROGATE || character > Character.MAX_SURROGATE);
  }

  private int code(int character) {
    Integer known = codes.get(character);
    if (known != null) {
      return known;
    }
    if (characters.size() >= MAX_CODES - 1 && character != REPLACEMENT) {
      return code(REPLACEMENT);
    }
    characters.add(character);
    codes.put(character, characters.size());
    return characters.size();
  }

  /** Writes font program and tables, when all words are encoded. */
  void finish() throws IOException {
    COSArray descendants = new COSArray();
    descendants.add(descendant());
    dictionary.setItem(COSName.TYPE, COSName.FONT);
    dictionary.setItem(COSName.SUBTYPE, COSName.TYPE0);
    dictionary.setName(COSName.BASE_FONT, NAME);
    dictionary.setItem(COSName.ENCODING, COSName.IDENTITY_H);
    dictionary.setItem(COSName.DESCENDANT_FONTS, descendants);
    dictionary.setItem(
        COSName.TO_UNICODE, stream(unicodeTable().getBytes(StandardCharsets.US_ASCII)));
  }

  private COSDictionary descendant() throws IOException {
    COSDictionary system = new COSDictionary();
    system.setItem(COSName.REGISTRY, new COSString("Adobe"));
    system.setItem(COSName.ORDERING, new COSString("Identity"));
    system.setInt(COSName.SUPPLEMENT, 0);
    COSDictionary font = new COSDictionary();
    font.setItem(COSName.TYPE, COSName.FONT);
    font.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE2);
    font.setName(COSName.BASE_FONT, NAME);
    font.setItem(COSName.CIDSYSTEMINFO, system);
    font.setItem(COSName.FONT_DESC, descriptor());
    font.setInt(COSName.DW, EmptyGlyphs.ADVANCE);
    font.setItem(COSName.CID_TO_GID_MAP, COSName.IDENTITY);
    return font;
  }

  private COSDictionary descriptor() throws IOException {
    COSDictionary descriptor = new COSDictionary();
    descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
    descriptor.setName(COSName.FONT_NAME, NAME);
    descriptor.setInt(COSName.FLAGS, 4); // symbolic: no standard encoding
    COSArray box = new COSArray();
    for (int edge : new int[] {0, EmptyGlyphs.DESCENT, EmptyGlyphs.ADVANCE, EmptyGlyphs.ASCENT}) {
      box.add(COSInteger.get(edge));
    }
    descriptor.setItem(COSName.FONT_BBOX, box);
    descriptor.setInt(COSName.ITALIC_ANGLE, 0);
    descriptor.setInt(COSName.ASCENT, EmptyGlyphs.ASCENT);
    descriptor.setInt(COSName.DESCENT, EmptyGlyphs.DESCENT);
    descriptor.setInt(COSName.CAP_HEIGHT, EmptyGlyphs.ASCENT);
    descriptor.setInt(COSName.STEM_V, 80);
    byte[] program = EmptyGlyphs.fontProgram(characters.size() + 1);
    COSStream file = stream(program);
    file.setInt(COSName.LENGTH1, program.length);
    descriptor.setItem(COSName.FONT_FILE2, file);
    return descriptor;
  }

  private COSStream stream(byte[] content) throws IOException {
    COSStream stream = document.getDocument().createCOSStream();
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(content);
    }
    return stream;
  }

  private String unicodeTable() {
    StringBuilder table = new StringBuilder();
    table.append("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n");
    table.append("/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n");
    table.append("/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n");
    table.append("1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
    for (int from = 0; from < characters.size(); from += LINES_A_BLOCK) {
      int to = Math.min(from + LINES_A_BLOCK, characters.size());
      table.append(to - from).append(" beginbfchar\n");
      for (int i = from; i < to; i++) {
        table.append(String.format(Locale.ROOT, "<%04X> <", i + 1));
        for (char unit : Character.toChars(characters.get(i))) {
          table.append(String.format(Locale.ROOT, "%04X", (int) unit));
        }
        table.append(">\n");
      }
      table.append("endbfchar\n");
    }
    return table
        .append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
        .toString();
  }
}
