package vn.vankho.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vankho.model.Alternative;
import vn.vankho.model.Change;
import vn.vankho.model.Origin;
import vn.vankho.model.Page;
import vn.vankho.model.PlanDocument;
import vn.vankho.model.PlanDraft;
import vn.vankho.model.Rect;
import vn.vankho.model.Section;
import vn.vankho.model.Word;

class QueryReadingIT {
  private static final PlanDocument LONG =
      PlanDraft.of("long").pages("kế hoạch cải cách hành chính của xã").build();
  private static final PlanDocument SHORT =
      PlanDraft.of("short").pages("báo cáo CCHC của phường, số 15/KH-UBND").build();
  private static final PlanDocument OTHER =
      PlanDraft.of("other").pages("bảo vệ rừng, cải tạo hành lang chính").build();

  private static final PlanDocument DOUBTED =
      PlanDraft.of("doubted")
          .pages(
              List.of(
                  page(
                      word("diễn", 0),
                      changed("tập", "tâp", new Alternative("tầm", 0.3)),
                      changed("phòng", "phồnq", new Alternative("phông", 0.01)),
                      word("chống", 3))))
          .build();
  private static final PlanDocument LEFT =
      PlanDraft.of("left")
          .pages(
              List.of(
                  page(
                      word("diễn", 0),
                      word("tâp", 1).withAlternatives(List.of(new Alternative("tầm", 0.3))),
                      word("phòng", 2))))
          .build();
  private static final PlanDocument WRITTEN =
      PlanDraft.of("written").pages("diễn tầm phòng").build();
  private static final PlanDocument FOLDED = PlanDraft.of("folded").pages("diễn tám phòng").build();

  private static final PlanDocument SECTIONS =
      PlanDraft.of("sections")
          .sections(
              section("I", "NỘI DUNG", "diễn tập cứu hộ"),
              section("II", "TỔ CHỨC THỰC HIỆN", "sở chủ trì báo cáo"))
          .pages("I. NỘI DUNG\ndiễn tập cứu hộ\nII. TỔ CHỨC THỰC HIỆN\nsở chủ trì báo cáo")
          .build();

  @TempDir private Path folder;

  @Test
  void findsAbbreviationsByTheirMeaning_andMeaningsByTheirAbbreviation() {
    assertThat(ids("CCHC", LONG, SHORT, OTHER)).containsExactlyInAnyOrder(LONG.id(), SHORT.id());
    assertThat(ids("cai cach hanh chinh", LONG, SHORT)).startsWith(LONG.id()).hasSize(2);
    assertThat(ids("\"cải cách hành chính\"", LONG, SHORT, OTHER)).hasSize(2);
    assertThat(ids("cải cách hành chính phường", LONG, SHORT)).containsExactly(SHORT.id());
  }

  @Test
  void doesNotTakePartsOfNumbersForAbbreviations() {
    assertThat(ids("UBND", SHORT)).isEmpty();
    assertThat(ids("ủy ban nhân dân", SHORT)).isEmpty();
  }

  @Test
  void marksTheAbbreviationInTheSnippet() {
    Hit hit = search("cải cách hành chính", SHORT).hits().get(0);

    assertThat(hit.snippet()).contains(new Hit.Piece("CCHC", true));
  }

  @Test
  void readsKeystrokes_whenNothingIsFoundAsTyped() {
    for (String query : List.of("car cachs hanhf chinhs", "ca3i ca1ch ha2nh chi1nh")) {
      SearchResult result = search(query, LONG, OTHER);

      assertThat(result.hits()).as(query).extracting(Hit::documentId).containsExactly(LONG.id());
      assertThat(result.note(QueryNote.Kind.KEYSTROKES))
          .as(query)
          .map(QueryNote::to)
          .contains("cải cách hành chính".replace("cải", query.startsWith("car") ? "cả" : "cải"));
    }
  }

  @Test
  void mendsAWordThatNoDocumentHas() {
    SearchResult result = search("ke hoacj cải cacj", LONG, OTHER);

    assertThat(result.total()).isPositive();
    SearchResult noisy = search("báo vệ rừng, hanh lanq", LONG, OTHER);
    assertThat(noisy.hits()).extracting(Hit::documentId).containsExactly(OTHER.id());
    assertThat(noisy.note(QueryNote.Kind.CORRECTED))
        .contains(
            new QueryNote(
                QueryNote.Kind.CORRECTED, "báo vệ rừng, hanh lanq", "báo vệ rừng, hanh lang"));
  }

  /** Six that have the words, and one in which they are misspelt and typed without the method. */
  private static PlanDocument[] sixAndOneMisspelt() {
    List<PlanDocument> documents = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      documents.add(
          PlanDraft.of("d" + i).pages("phòng cháy chữa cháy, diễn tập lần " + (i + 2)).build());
    }
    documents.add(
        PlanDraft.of("e")
            .pages("phòng chák chữa, dieenx taapj, diexn, phòng chạv rừng lấn")
            .build());
    return documents.toArray(PlanDocument[]::new);
  }

  @ParameterizedTest
  @CsvSource({
    "phòng chák, phòng cháy",
    "phong chav, phong chay",
    "chak, chay",
    "dieenx taapj, diễn tập",
    "dieenx, diễn",
  })
  void offersWhatIsProbablyMeant_whenTheQueryFindsLittle(String query, String meant) {
    SearchResult result = search(query, sixAndOneMisspelt());

    assertThat(result.hits()).as("not done").hasSize(1);
    assertThat(result.notes())
        .containsExactly(new QueryNote(QueryNote.Kind.PROPOSAL, query, meant));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"phòng chák\"",
        "“chak”",
        "phòng cháy",
        "phòng -chak",
        "diễn 8",
        "lấn",
        "rừng",
        "phòng",
        "phong chak rừng",
        "phòng CHAK",
        "rừng lấn",
        "số:chak"
      })
  void offersNothing_forWhatIsQuotedExcludedOrAWord(String query) {
    assertThat(search(query, sixAndOneMisspelt()).note(QueryNote.Kind.PROPOSAL)).isEmpty();
  }

  @Test
  void leavesCodesAsTheyAre_whenItOffersAnotherWord() {
    assertThat(search("chak OR 8/KHX", sixAndOneMisspelt()).note(QueryNote.Kind.PROPOSAL))
        .map(QueryNote::to)
        .contains("chay OR 8/KHX");
  }

  @Test
  void offersOnTheFirstPageOnly() {
    try (PlanSearcher searcher = searcher(sixAndOneMisspelt())) {
      SearchRequest second = SearchRequest.of("chak", 5).with(r -> r.offset(5));
      assertThat(searcher.search(second).notes()).isEmpty();
    }
  }

  @Test
  void saysThatAFieldIsUnknown_whereNothingIsFoundSo() {
    assertThat(search("hồsơ:phường cải cách", SHORT).notes())
        .extracting(QueryNote::kind, QueryNote::from)
        .contains(tuple(QueryNote.Kind.UNKNOWN_FIELD, "hồsơ"));
    assertThat(search("https://phường", SHORT).notes())
        .extracting(QueryNote::kind)
        .doesNotContain(QueryNote.Kind.UNKNOWN_FIELD);
    PlanDocument hours = PlanDraft.of("hours").pages("ghi theo giờ:phút").build();
    assertThat(search("giờ:phút", hours).notes())
        .extracting(QueryNote::kind)
        .doesNotContain(QueryNote.Kind.UNKNOWN_FIELD);
  }

  @Test
  void findsWhatARestoredWordMayBeInstead_belowWhatIsWrittenAndWhatIsFolded() {
    assertThat(ids("\"diễn tầm phòng\"", DOUBTED, FOLDED, WRITTEN))
        .containsExactly(WRITTEN.id(), FOLDED.id(), DOUBTED.id());
    assertThat(ids("phonq", DOUBTED)).containsExactly(DOUBTED.id());
    assertThat(ids("phồnq chống", DOUBTED)).containsExactly(DOUBTED.id());
    assertThat(ids("tầm", DOUBTED, FOLDED, WRITTEN))
        .containsExactly(WRITTEN.id(), FOLDED.id(), DOUBTED.id());
  }

  @Test
  void findsAWordThatWasLeft_byWhatElseItMayBe() {
    assertThat(ids("\"tầm phòng\"", LEFT)).containsExactly(LEFT.id());
    assertThat(ids("tầm", LEFT, WRITTEN)).containsExactly(WRITTEN.id(), LEFT.id());
  }

  @Test
  void marksTheWordThatMayBeWhatIsSought() {
    Hit hit = search("tam chong", DOUBTED).hits().get(0);

    assertThat(hit.snippet()).contains(new Hit.Piece("tập", true));
    assertThat(hit.boxes()).hasSize(2);
  }

  @Test
  void restrictsWordsToSectionsUnderAHeading() {
    assertThat(ids("báo cáo in:\"tổ chức thực hiện\"", SECTIONS)).hasSize(1);
    assertThat(ids("\"chủ trì\" mục:\"Tổ chức\"", SECTIONS)).hasSize(1);
    assertThat(ids("diễn tập in:\"tổ chức thực hiện\"", SECTIONS)).isEmpty();
    assertThat(ids("in:\"noi dung\" cứu hộ", SECTIONS)).hasSize(1);
    assertThat(ids("in:\"nội dung\"", SECTIONS, OTHER)).containsExactly(SECTIONS.id());
    assertThat(ids("mục:\"nội\"", SECTIONS)).hasSize(1);
    assertThat(ids("mục:\"ội\"", SECTIONS)).isEmpty();
  }

  @Test
  void showsTheSection_whereNothingElseIsAskedFor() {
    Hit hit = search("in:\"tổ chức thực hiện\"", SECTIONS).hits().get(0);

    assertThat(hit.section().orElseThrow().path()).containsExactly("II");
    assertThat(hit.snippet()).contains(new Hit.Piece("TỔ CHỨC THỰC HIỆN", true));
    assertThat(search("năm:2024 OR in:\"nội dung\"", SECTIONS).hits().get(0).snippet())
        .contains(new Hit.Piece("NỘI DUNG", true));
  }

  @Test
  void takesTheSectionBesideTheQueryToo() {
    try (PlanSearcher searcher = searcher(SECTIONS)) {
      SearchRequest report = SearchRequest.of("báo cáo", 5);
      Optional<String> inOrganisation = Optional.of("tổ chức thực hiện");
      assertThat(searcher.search(report.with(r -> r.section(inOrganisation))).total()).isOne();
      assertThat(searcher.search(report.with(r -> r.section(Optional.of("nội dung")))).total())
          .isZero();
      assertThat(searcher.ids(report.with(r -> r.section(inOrganisation)))).hasSize(1);
    }
  }

  private static Section section(String marker, String heading, String text) {
    return new Section(marker, 1, Optional.of(heading), text, 1, List.of());
  }

  private static Page page(Word... words) {
    return new Page(1, 1000, 1000, 100, Origin.OCR, 0, 0, 0.5, List.of(words));
  }

  private static Word word(String text, int at) {
    return Word.read(text, new Rect(100 * at, 0, 90, 30), 0.9, 0);
  }

  private static Word changed(String text, String raw, Alternative alternative) {
    Change change = new Change("channel", 0.6, List.of(alternative));
    return new Word(text, raw, Optional.of(new Rect(100, 0, 90, 30)), 0.5, 0, Optional.of(change));
  }

  private PlanSearcher searcher(PlanDocument... documents) {
    Path index = folder.resolve("index");
    PlanIndex.rebuild(index, Stream.of(documents));
    return PlanSearcher.open(index);
  }

  private SearchResult search(String query, PlanDocument... documents) {
    try (PlanSearcher searcher = searcher(documents)) {
      return searcher.search(SearchRequest.of(query, 10));
    }
  }

  private List<String> ids(String query, PlanDocument... documents) {
    return search(query, documents).hits().stream().map(Hit::documentId).toList();
  }
}
