package vn.vankho.index;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vankho.text.Folding;

/**
 * The terms by which citations and the documents they name come together.
 *
 * <pre>
 * c:780KHSXD           a number
 * e:20240327/780KHSXD  with its day
 * y:2024/780KHSXD      with its year, within which a body gives it once
 * u:780KHSXD           where no year is known
 * d:20240327/KHSXD     day and symbol: the number may be misread
 * n:20240327/780       day and number: the symbol may be misread
 * l:luat luu tru       a law by its title
 * </pre>
 */
final class CitationKey {
  /**
   * {@code luat luu tru} of {@code luat luu tru ngay 21 thang 6 nam 2024}, also before a number.
   */
  private static final Pattern LAW_TITLE =
      Pattern.compile("^(.{4,}?)(?:,? (?:ngay|nam|so) \\d.*)?$", Pattern.DOTALL);

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private static final Pattern NUMBER_AND_SYMBOL = Pattern.compile("(\\d+[A-Z]??)(\\p{L}.*)");

  private CitationKey() {}

  /** One form of how a document is named in a text, to tell repeated mentions. */
  static String name(CitedWork work) {
    return work.codeNumber()
        .map(Codes::normal)
        .filter(code -> !code.isEmpty())
        .orElseGet(() -> lawTitle(work.text()));
  }

  /** Folded title of a law without its date. */
  static String lawTitle(String text) {
    String folded = NO_WORD.matcher(Folding.fold(text)).replaceAll(" ").strip();
    Matcher title = LAW_TITLE.matcher(folded);
    return title.matches() ? title.group(1) : folded;
  }

  /** The terms of a citation. */
  static Set<String> terms(CitedWork work) {
    Optional<String> code = work.codeNumber().map(Codes::normal).filter(c -> !c.isEmpty());
    return code.isPresent() ? terms(code.get(), work.date()) : Set.of("l:" + lawTitle(work.text()));
  }

  /** The terms of a document itself. */
  static Set<String> terms(Card card) {
    DocumentRef ref = card.ref();
    Set<String> terms = new LinkedHashSet<>();
    ref.codeNumber()
        .map(Codes::normal)
        .filter(code -> !code.isEmpty())
        .ifPresent(code -> terms.addAll(terms(code, ref.date())));
    if (ref.documentType().isPresent() && ref.title().isPresent()) {
      String type = Folding.fold(ref.documentType().get());
      if (type.equals("luat") || type.equals("bo luat") || type.equals("phap lenh")) {
        String title = Folding.fold(ref.title().get());
        terms.add("l:" + lawTitle(title.startsWith(type) ? title : type + " " + title));
      }
    }
    return terms;
  }

  /**
   * The terms of citations that may mean a document: of its year, or without one; any of its number
   * where it has no year itself.
   */
  static Set<String> termsOfCiting(Card card) {
    Set<String> terms = new LinkedHashSet<>(terms(card));
    boolean hasYear = terms.stream().anyMatch(term -> term.startsWith("y:"));
    String code = Codes.normal(card.ref().codeNumber().orElse(""));
    terms.removeIf(term -> term.startsWith("e:") || (hasYear && term.startsWith("c:")));
    if (hasYear) {
      terms.add("u:" + code);
    }
    return terms;
  }

  private static Set<String> terms(String code, Optional<String> date) {
    Set<String> terms = new LinkedHashSet<>();
    terms.add("c:" + code);
    String digits = date.orElse("").replace("-", "");
    terms.add(digits.length() < 4 ? "u:" + code : "y:" + digits.substring(0, 4) + "/" + code);
    if (digits.length() == 8) {
      terms.add("e:" + digits + "/" + code);
      Matcher parts = NUMBER_AND_SYMBOL.matcher(code);
      if (parts.matches()) {
        terms.add("d:" + digits + "/" + parts.group(2));
        terms.add("n:" + digits + "/" + parts.group(1));
      }
    }
    return terms;
  }

  /**
   * What tells a cited document from all others as far as its citation does: number, date, and the
   * region whose bodies count it. Citations of one document mostly share it.
   */
  static String identity(CitedWork work, Card citing) {
    String date = work.date().orElse("");
    return name(work) + "|" + date + "|" + (isNational(work) ? "" : Bodies.region(work, citing));
  }

  /** Whether a body of the centre issued it, whose numbers mean the same everywhere. */
  static boolean isNational(CitedWork work) {
    return work.codeNumber().isEmpty()
        || Bodies.isCentralCode(work.codeNumber().get())
        || work.issuer().map(Bodies::isCentral).orElse(false);
  }
}
