package vn.vankho.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vankho.text.Syllables;

class AbbreviationsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "công tác CCHC năm → =cchc",
        "phát triển KT-XH → =ktxh",
        "Phòng GD&ĐT huyện → =gddt",
        "Phòng GD-ĐT huyện → =gddt",
        "TTg đã ký → =ttg",
        "ngành LĐ-TB&XH và CNTT → =ldtbxh =cntt",
      })
  void findsAbbreviationsThatStandAsWords(String text, String terms) {
    assertThat(terms(text)).containsExactly(terms.split(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "của Ủy ban nhân dân tỉnh → =uy ban nhan dan",
        "CẢI CÁCH HÀNH CHÍNH → =cai cach hanh chinh",
        "phát triển kinh tế - xã hội → =kinh te xa hoi",
      })
  void findsWhatAbbreviationsAreShortFor(String text, String term) {
    assertThat(terms(text)).contains(term);
  }

  @Test
  void doesNotTakeHalfOfAMeaningForIt() {
    assertThat(terms("ủy ban nhân")).doesNotContain("=uy ban nhan dan");
  }

  @ParameterizedTest
  @CsvSource({
    "Số 2142/QĐ-UBND ngày",
    "Văn bản 780/KH-SXD của",
    "Số 12-KH/TU",
    "chị kh gửi",
    "cchc",
    "Kh",
    "''"
  })
  void passesOverPartsOfNumbersAndSmallLetters(String text) {
    assertThat(terms(text)).isEmpty();
  }

  @Test
  void hasNoneThatIsASyllable() {
    assertThat(Abbreviations.all()).hasSizeGreaterThan(150);
    assertThat(Abbreviations.all())
        .allSatisfy(
            each -> {
              assertThat(Syllables.isSkeleton(each.key())).as(each.written()).isFalse();
              assertThat(each.meanings()).as(each.written()).isNotEmpty();
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "CCHC → <cchc>",
        "cchc 2024 → <cchc> 2024",
        "KT-XH → <ktxh>",
        "cải cách hành chính năm → {cchc} năm",
        "cai cach hanh chinh → {cchc}",
        "\"cải cách hành chính\" → {cchc}",
        "cái cách hành chính → cái cách hành chính",
        "kế hoạch năm → kế hoạch năm",
        "cán bộ công chức viên chức → {cbccvc}",
        "cán bộ công chức → {cbcc}",
      })
  void readsAbbreviationsInQueriesBothWays(String query, String expected) {
    QueryNode node = QueryParser.parse(query).orElseThrow();

    assertThat(show(new AbbreviationReader(new ArrayList<>()).read(node))).isEqualTo(expected);
  }

  @Test
  void tellsWhatElseIsLookedFor() {
    List<QueryNote> notes = new ArrayList<>();

    new AbbreviationReader(notes).read(QueryParser.parse("CCHC").orElseThrow());

    assertThat(notes)
        .containsExactly(new QueryNote(QueryNote.Kind.ABBREVIATION, "cchc", "cải cách hành chính"));
  }

  private static String show(QueryNode node) {
    if (node instanceof QueryNode.Abbreviated abbreviation) {
      return "<" + abbreviation.abbreviation().key() + ">";
    }
    if (node instanceof QueryNode.SpelledOut words) {
      return "{" + words.abbreviation().key() + "}";
    }
    if (node instanceof QueryNode.Run run) {
      return run.tokens().stream().map(Token::exact).collect(Collectors.joining("+"));
    }
    return ((QueryNode.All) node)
        .required().stream().map(AbbreviationsTest::show).collect(Collectors.joining(" "));
  }

  private static List<String> terms(String text) {
    return Abbreviations.terms(text, Tokens.of(text), Codes.in(text)).entrySet().stream()
        .sorted(java.util.Map.Entry.comparingByKey())
        .flatMap(entry -> entry.getValue().stream())
        .toList();
  }
}
