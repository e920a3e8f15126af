package vn.vankho.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.vankho.model.Change;
import vn.vankho.model.Finding;
import vn.vankho.model.IssuerLevel;
import vn.vankho.model.Origin;
import vn.vankho.model.Page;
import vn.vankho.model.PlanDocument;
import vn.vankho.model.Provenance;
import vn.vankho.model.ProvinceRef;
import vn.vankho.model.Reading;
import vn.vankho.model.Rect;
import vn.vankho.model.Regime;
import vn.vankho.model.SourceFile;
import vn.vankho.model.Word;

/** Small fictional plans for the tests of the commands. */
final class SamplePlans {
  private static final Provenance PROVENANCE =
      new Provenance("vankho 9.8.7", "none", Map.of(), Map.of());

  private SamplePlans() {}

  /** A page of one line; each word was read without its last letter's mark where it says so. */
  static Page page(int number, String... words) {
    Rect box = new Rect(10, 10, 50, 20);
    List<Word> read = Arrays.stream(words).map(word -> Word.read(word, box, 0.9, 0)).toList();
    return new Page(number, 1654, 2339, 200, Origin.OCR, 0, 0, 0, List.of()).withWords(read);
  }

  /** A page on which one word was restored. */
  static Page restoredPage(int number, String raw, String text) {
    Word word =
        new Word(
            text,
            raw,
            Optional.of(new Rect(0, 0, 9, 9)),
            0.8,
            0,
            Optional.of(new Change("marks", 0.9, List.of())));
    return page(number).withWords(List.of(word));
  }

  static SourceFile source(String fileName, String digest, int pages) {
    return new SourceFile(fileName, "application/pdf", 1234, pages, digest, 1, pages);
  }

  static Reading reading(int pageCount, List<Page> pages, Finding... findings) {
    return new Reading(
        source("a.pdf", "0".repeat(64), pageCount), pages, List.of(findings), PROVENANCE);
  }

  /** A plan of a province's department; {@code digit} makes its identity. */
  static PlanDocument plan(char digit, String title, int year, String provinceId, String province) {
    String digest = String.valueOf(digit).repeat(64);
    return new PlanDocument(
        PlanDocument.SCHEMA_VERSION,
        digest,
        source("plan-" + digit + ".pdf", digest, 1),
        Regime.ND30,
        Optional.of("KẾ HOẠCH"),
        Optional.of("1" + digit),
        Optional.of("KH-SXD"),
        Optional.of("1" + digit + "/KH-SXD"),
        Optional.of("UBND tỉnh " + province),
        Optional.of("Sở Xây dựng"),
        Optional.of(IssuerLevel.PROVINCE),
        Optional.of(province),
        Optional.of(new ProvinceRef(provinceId, province, "70", provinceId)),
        Optional.of(year + "-03-0" + digit),
        Optional.of(year),
        Optional.empty(),
        Optional.of(title),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        title,
        List.of(page(1, title.split(" ", -1))),
        Map.of(),
        List.of(),
        PROVENANCE);
  }

  /** The same plan from a file with this digest. */
  static PlanDocument withSource(PlanDocument d, Path file, String digest) {
    return new PlanDocument(
        d.schemaVersion(),
        digest,
        source(String.valueOf(file.getFileName()), digest, 1),
        d.regime(),
        d.documentType(),
        d.number(),
        d.symbol(),
        d.codeNumber(),
        d.parentBody(),
        d.issuer(),
        d.issuerLevel(),
        d.place(),
        d.province(),
        d.date(),
        d.year(),
        d.planPeriod(),
        d.title(),
        d.legalBases(),
        d.citations(),
        d.sections(),
        d.assignments(),
        d.indicators(),
        d.recipients(),
        d.signer(),
        d.security(),
        d.urgency(),
        d.attachmentOf(),
        d.tables(),
        d.text(),
        d.pages(),
        d.evidence(),
        d.warnings(),
        d.provenance());
  }
}
