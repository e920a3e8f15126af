package vn.vankho.restore;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vankho.text.Folding;
import vn.vankho.text.NormalForm;

/**
 * Gives the abbreviations in document numbers back their letters; digits are never touched.
 *
 * <p>{@code 2142/QD-UBND} becomes {@code 2142/QĐ-UBND}; read by a garbling program, {@code
 * 50/2014/OH13} becomes {@code 50/2014/QH13}. An abbreviation that resembles no known one stays.
 * Thread-safe.
 */
final class CodeRepair {
  /** A known abbreviation at most this costly is taken for what was read. */
  private static final float MOST_COST = 7;

  /**
   * A letter that was never seen to be read so costs more: a guess at another document's number.
   */
  private static final float COSTLIEST = 8;

  /** The second choice must be this much worse, or the code stays as it was read. */
  private static final float LEAST_LEAD = 1.5f;

  /** Abbreviations seen less often are not proposed: they may be faults of the training text. */
  private static final int LEAST_COUNT = 15;

  /** The same where two letters were read for a crossed D, which stand in no other. */
  private static final int LEAST_OF_TWO = 2;

  /** Bộ, Cục, Phòng, Sở, Trường, Vụ: {@code SLĐTBXH} is the Sở of what {@code LĐTBXH} is about. */
  private static final String BODIES = "BCPSTV";

  /** Shorter ones mean too much: {@code CCDS} is the Chi cục of Dân số, not the C of a CĐS. */
  private static final int LONGEST_ALONE = 4;

  /** What a Latin model reads for the crossed D of an abbreviation, longer ones first. */
  private static final List<String> CROSSED = List.of("DD", "DB", "BD", "DP", "PD", "D", "B", "P");

  /** Fields of two parts that have the letter: giáo dục, or kế hoạch, và đào tạo, và đầu tư. */
  private static final List<String> FIELDS = List.of("GD&ĐT", "KH&ĐT");

  /**
   * The Prime Minister behind the type of a document, of whose small letter a Latin model makes
   * another or a sign: {@code QD-TTe}, {@code QD-TT¢g}. A type, {@code TTr}, would stand first.
   */
  private static final Pattern MINISTER = Pattern.compile("TT(?:[a-z9©®]|[¢€£]g)");

  private final Map<String, Integer> counts = new TreeMap<>();
  private final Map<String, String> byBareLetters = new HashMap<>();
  private final Map<String, String> repaired = new ConcurrentHashMap<>();

  /**
   * Repairs with known abbreviations.
   *
   * @param counts abbreviation to how often training saw it
   */
  CodeRepair(Map<String, Integer> counts) {
    this.counts.putAll(counts);
    for (var part : this.counts.entrySet()) {
      String bare = Folding.stripMarks(part.getKey());
      String rival = byBareLetters.get(bare);
      if (rival == null || this.counts.getOrDefault(rival, 0) < part.getValue()) {
        byBareLetters.put(bare, part.getKey());
      }
    }
  }

  /**
   * The code as it was written.
   *
   * @param garbling what the OCR program makes of letters
   * @param letters whether letters may have been misread, not only lost their marks
   */
  String repair(String code, Channel garbling, boolean letters) {
    String nfc = NormalForm.nfc(code).replace('Ð', 'Đ');
    if (nfc.indexOf('@') >= 0 || nfc.startsWith("http") || nfc.startsWith("www")) {
      return nfc;
    }
    StringBuilder whole = new StringBuilder(nfc.length());
    boolean typed = false;
    int at = 0;
    for (int i = 0; i <= nfc.length(); i++) {
      if (i == nfc.length() || "/-.:".indexOf(nfc.charAt(i)) >= 0) {
        String part = nfc.substring(at, i);
        boolean isIssuer = typed && MINISTER.matcher(part).matches();
        whole.append(isIssuer ? "TTg" : part(part, garbling, letters));
        typed |= part.codePoints().anyMatch(Character::isLetter);
        if (i < nfc.length()) {
          whole.append(nfc.charAt(i));
        }
        at = i + 1;
      }
    }
    return whole.toString();
  }

  /** {@code OH13} is abbreviation and number; {@code 2142} has no abbreviation. */
  private String part(String part, Channel garbling, boolean letters) {
    int end = part.length();
    while (end > 0 && Character.isDigit(part.charAt(end - 1))) {
      end--;
    }
    String abbreviation = part.substring(0, end);
    if (abbreviation.isEmpty() || counts.containsKey(abbreviation) && Letters.hasMarked(part)) {
      return part;
    }
    String known = abbreviation.indexOf('&') > 0 ? joint(abbreviation) : known(abbreviation);
    if (known != null) {
      return known + part.substring(end);
    }
    if (!letters || abbreviation.length() < 2 || abbreviation.length() > 12) {
      return part;
    }
    Optional<String> crossed =
        counts.containsKey(abbreviation) ? Optional.empty() : crossed(abbreviation);
    if (crossed.isPresent()) {
      return crossed.get() + part.substring(end);
    }
    return repaired.computeIfAbsent(abbreviation, key -> closest(key, garbling))
        + part.substring(end);
  }

  /** An abbreviation of two parts as it is written; empty where it is not of a known field. */
  static Optional<String> repairJoint(String abbreviation) {
    return Optional.ofNullable(joint(abbreviation));
  }

  /** {@code PGD&DT} is PGD&ĐT, of a body of that field; null where the field is another. */
  private static @Nullable String joint(String bare) {
    for (String field : FIELDS) {
      if (bare.endsWith(Folding.stripMarks(field))) {
        return bare.substring(0, bare.length() - field.length()) + field;
      }
    }
    return null;
  }

  /** A known abbreviation by its bare letters, by itself or behind that of a kind of body. */
  private @Nullable String known(String bare) {
    String whole = byBareLetters.get(bare);
    if (whole == null && bare.length() > LONGEST_ALONE && BODIES.indexOf(bare.charAt(0)) >= 0) {
      String field = byBareLetters.get(bare.substring(1));
      return field == null ? null : bare.charAt(0) + field;
    }
    return whole;
  }

  /**
   * The known abbreviation that has a crossed D where others were read: {@code QDB} is QĐ, {@code
   * BGDDPT} is BGDĐT; empty where none is known so.
   */
  private Optional<String> crossed(String read) {
    Optional<String> best = Optional.empty();
    int most = 0;
    for (String letters : CROSSED) {
      for (int at = read.indexOf(letters); at >= 0; at = read.indexOf(letters, at + 1)) {
        String other = read.substring(0, at) + 'Đ' + read.substring(at + letters.length());
        int seen = counts.getOrDefault(other, 0);
        int least = letters.length() > 1 ? LEAST_OF_TWO : LEAST_COUNT;
        if (seen >= least && seen > most) {
          best = Optional.of(other);
          most = seen;
        }
      }
    }
    return best;
  }

  private String closest(String read, Channel garbling) {
    Channel.Token token = garbling.token(read);
    String best = read;
    float bestCost = MOST_COST;
    float second = Float.POSITIVE_INFINITY;
    for (var known : counts.entrySet()) {
      if (known.getValue() >= LEAST_COUNT
          && Math.abs(known.getKey().length() - read.length()) <= 1) {
        float misread = token.cost(known.getKey());
        float cost = misread - 0.5f * (float) Math.log(known.getValue() / 1000.0);
        if (cost < bestCost && misread < COSTLIEST) {
          second = bestCost;
          bestCost = cost;
          best = known.getKey();
        } else {
          second = Math.min(second, cost);
        }
      }
    }
    return second - bestCost >= LEAST_LEAD ? best : read;
  }

  static Map<String, Integer> parse(List<String> lines) {
    Map<String, Integer> counts = new TreeMap<>();
    for (String line : lines) {
      int tab = line.indexOf('\t');
      counts.put(line.substring(0, tab), Integer.parseInt(line.substring(tab + 1)));
    }
    return counts;
  }
}
