package vn.vankho.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A plan document under construction, for tests: a valid one with nothing in it, to which a test
 * adds what it is about.
 */
public final class PlanDraft {
  private static final int DPI = 200;
  private static final int WIDTH = 1654;
  private static final int HEIGHT = 2339;

  private final String sha256;
  private int ordinal = 1;
  private String fileName = "plan.pdf";
  private Optional<String> documentType = Optional.of("KẾ HOẠCH");
  private Optional<String> codeNumber = Optional.empty();
  private Optional<String> parentBody = Optional.empty();
  private Optional<String> issuer = Optional.empty();
  private Optional<IssuerLevel> issuerLevel = Optional.empty();
  private Optional<ProvinceRef> province = Optional.empty();
  private Optional<String> date = Optional.empty();
  private Optional<String> title = Optional.empty();
  private Optional<Signer> signer = Optional.empty();
  private List<Citation> citations = List.of();
  private List<String> recipients = List.of();
  private List<Section> sections = List.of();
  private List<LegalBasis> legalBases = List.of();
  private List<Assignment> assignments = List.of();
  private List<Indicator> indicators = List.of();
  private List<Table> tables = List.of();
  private List<Finding> warnings = List.of();
  private List<Page> pages = List.of();
  private Optional<Span> sourcePages = Optional.empty();
  private Optional<String> security = Optional.empty();

  private PlanDraft(String sha256) {
    this.sha256 = sha256;
  }

  /** A document whose source has the digest of {@code seedText}. */
  public static PlanDraft of(String seedText) {
    return new PlanDraft(digest(seedText.getBytes(StandardCharsets.UTF_8)));
  }

  /** A document whose source consists of these bytes. */
  public static PlanDraft ofSource(byte[] source) {
    return new PlanDraft(digest(source));
  }

  /** Lower-case hexadecimal SHA-256. */
  public static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError(impossible);
    }
  }

  /** The second, third… document of its source. */
  public PlanDraft ordinal(int number) {
    ordinal = number;
    return this;
  }

  public PlanDraft fileName(String name) {
    fileName = name;
    return this;
  }

  public PlanDraft type(String name) {
    documentType = Optional.of(name);
    return this;
  }

  public PlanDraft number(String printed) {
    codeNumber = Optional.of(printed);
    return this;
  }

  public PlanDraft parentBody(String name) {
    parentBody = Optional.of(name);
    return this;
  }

  public PlanDraft issuer(String name) {
    issuer = Optional.of(name);
    return this;
  }

  public PlanDraft level(IssuerLevel level) {
    issuerLevel = Optional.of(level);
    return this;
  }

  public PlanDraft province(String id, String name, String current) {
    province = Optional.of(new ProvinceRef(id, name, "", current));
    return this;
  }

  public PlanDraft date(String iso) {
    date = Optional.of(iso);
    return this;
  }

  public PlanDraft title(String text) {
    title = Optional.of(text);
    return this;
  }

  public PlanDraft signer(String name) {
    signer = Optional.of(new Signer(Optional.empty(), Optional.empty(), Optional.of(name)));
    return this;
  }

  public PlanDraft citations(Citation... cited) {
    citations = List.of(cited);
    return this;
  }

  public PlanDraft recipients(String... names) {
    recipients = List.of(names);
    return this;
  }

  public PlanDraft sections(Section... outline) {
    sections = List.of(outline);
    return this;
  }

  public PlanDraft legalBases(LegalBasis... clauses) {
    legalBases = List.of(clauses);
    return this;
  }

  public PlanDraft assignments(Assignment... given) {
    assignments = List.of(given);
    return this;
  }

  public PlanDraft indicators(Indicator... given) {
    indicators = List.of(given);
    return this;
  }

  public PlanDraft tables(Table... given) {
    tables = List.of(given);
    return this;
  }

  public PlanDraft warnings(Finding... given) {
    warnings = List.of(given);
    return this;
  }

  /** Pages of text, line by line, words at spaces; each word stands in a box of its own. */
  public PlanDraft pages(String... texts) {
    List<Page> read = new ArrayList<>();
    for (String text : texts) {
      read.add(page(read.size() + 1, text));
    }
    pages = read;
    return this;
  }

  public PlanDraft pages(List<Page> read) {
    pages = read;
    return this;
  }

  /** The pages of the source that the document takes, 1-based and inclusive. */
  public PlanDraft sourcePages(int first, int last) {
    sourcePages = Optional.of(new Span(first, last));
    return this;
  }

  public PlanDraft security(String mark) {
    security = Optional.of(mark);
    return this;
  }

  /** A page of text; word {@code w} of line {@code l} has its left top corner at (60w, 40l). */
  public static Page page(int number, String text) {
    List<Word> words = new ArrayList<>();
    String[] lines = text.split("\n", -1);
    for (int line = 0; line < lines.length; line++) {
      String[] parts = lines[line].strip().split(" +");
      for (int i = 0; i < parts.length; i++) {
        if (!parts[i].isEmpty()) {
          words.add(Word.read(parts[i], new Rect(60 * i, 40 * line, 55, 30), 0.9, line));
        }
      }
    }
    return new Page(
        number, WIDTH, HEIGHT, DPI, Origin.OCR, 0, 0, Page.meanConfidence(words), words);
  }

  /** The document. */
  public PlanDocument build() {
    Optional<Integer> year = date.map(iso -> Integer.valueOf(iso.substring(0, 4)));
    Optional<String[]> parts = codeNumber.map(code -> code.split("/", 2));
    StringBuilder text = new StringBuilder();
    pages.forEach(page -> text.append(page.text()));
    Span taken = sourcePages.orElse(new Span(1, Math.max(1, pages.size())));
    return new PlanDocument(
        PlanDocument.SCHEMA_VERSION,
        ordinal == 1 ? sha256 : sha256 + "#" + ordinal,
        new SourceFile(
            fileName, "application/pdf", 1000, taken.end(), sha256, taken.start(), taken.end()),
        Regime.ND30,
        documentType,
        parts.map(p -> p[0]),
        parts.filter(p -> p.length > 1).map(p -> p[1]),
        codeNumber,
        parentBody,
        issuer,
        issuerLevel,
        Optional.empty(),
        province,
        date,
        year,
        Optional.empty(),
        title,
        legalBases,
        citations,
        sections,
        assignments,
        indicators,
        recipients,
        signer,
        security,
        Optional.empty(),
        Optional.empty(),
        tables,
        text.toString(),
        pages,
        Map.of(),
        warnings,
        new Provenance("vankho test", "none", Map.of(), Map.of()));
  }
}
