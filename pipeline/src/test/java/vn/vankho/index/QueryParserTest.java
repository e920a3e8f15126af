package vn.vankho.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vankho.index.QueryNode.All;
import vn.vankho.index.QueryNode.Any;
import vn.vankho.index.QueryNode.Coded;
import vn.vankho.index.QueryNode.Condition;
import vn.vankho.index.QueryNode.Run;
import vn.vankho.model.PipelineException;

class QueryParserTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '§',
      value = {
        "cải cách → [cải cách]",
        "\"cải cách\" → cải+cách",
        "“cải cách” hành → [cải+cách hành]",
        "«cải cách» → cải+cách",
        "cải -cách → [cải -cách]",
        "cải -\"hành chính\" → [cải -hành+chính]",
        "Bà Rịa - Vũng Tàu → [bà rịa vũng tàu]",
        "kinh tế-xã hội → [kinh tế+xã hội]",
        "a OR b → (a|b)",
        "a b OR c d → ([a b]|[c d])",
        "a HOẶC b → (a|b)",
        "a | b || c → (a|b|c)",
        "a (b OR c) → [a (b|c)]",
        "(a) → a",
        "a) Mục tiêu → [a mục tiêu]",
        "ORGAN → organ",
        "cải AND cách AND (rừng OR đê) → [cải cách (rừng|đê)]",
        "AND cải → cải",
        "cải NOT cách → [cải -cách]",
        "cải AND NOT \"hành chính\" → [cải -hành+chính]",
        "cải NOT → [cải not]",
        "NOTE ANDES and not → [note andes and not]",
        "ngày:16/5/2018 rừng → [DATE=16/5/2018 rừng]",
        "ngày:16 tháng 5 năm 2018 rừng → [DATE=16 tháng 5 năm 2018 rừng]",
        "năm:2024 rừng → [YEAR=2024 rừng]",
        "NĂM:2024 → YEAR=2024",
        "tinh:\"Bình Phước\" → PROVINCE=Bình Phước",
        "nguoi_ky:Niệp → SIGNER=Niệp",
        "người ký:Niệp rừng → [SIGNER=Niệp rừng]",
        "Cơ quan ban hành:\"Sở Y tế\" → ISSUER=Sở Y tế",
        "số ký hiệu:780/KH → NUMBER=780/KH",
        "kế hoạch năm:2024 → [kế hoạch YEAR=2024]",
        "năm: 2023.. → YEAR=2023..",
        "Số: 780/KH-SXD → NUMBER=780/KH-SXD",
        "tỉnh:Bình Phước rừng → [PROVINCE=Bình Phước rừng]",
        "tinh:ba ria - vung tau rung → [PROVINCE=ba ria - vung tau rung]",
        "tỉnh:Bình rừng → [PROVINCE=Bình rừng]",
        "loại:kế hoạch năm → [TYPE=kế hoạch năm]",
        "cấp:trung ương → LEVEL=trung ương",
        "mục:\"tổ chức\" sở → [SECTION=tổ chức sở]",
        "in:\"tổ chức\" → SECTION=tổ chức",
        "V/v: họp → [v+v họp]",
        "780/KH-SXD → #780KHSXD",
        "(780/kh-sxd) → #780KHSXD",
        "780/KH-SXD, → #780KHSXD",
        "780 KH SXD → #780KHSXD",
        "780 KH → #780KH",
        "KH 780 → #780KH",
        "KH 780 rừng → [#780KH rừng]",
        "quyết định 780 → [quyết định 780]",
        "30/2020/NĐ-CP → #302020NDCP",
        "12-KH/TU → #12KHTU",
        "27/3/2024 → #@20240327",
        "27/13/2024 → 27+13+2024",
        "88,5 % → 88,5",
        "GD&ĐT → gd+đt",
      })
  void understands(String query, String expected) {
    assertThat(QueryParser.parse(query)).map(QueryParserTest::show).contains(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '§',
      value = {
        "rừng \"cải cách → character 6",
        "rừng (cải → character 6",
        "a OR → character 3",
        "OR a → character 1",
        "a OR OR b → character 6",
        "-a → only words to exclude",
        "a OR -b → only words to exclude",
        "năm: → năm:2024",
        "NOT a → only words to exclude",
        "() OR a → needs a word",
      })
  void explainsWhatItCannotUnderstand(String query, String explanation) {
    assertThatThrownBy(() -> QueryParser.parse(query))
        .isInstanceOf(PipelineException.class)
        .hasMessageContaining(explanation);
  }

  @Test
  void findsNothingToLookForInPunctuation() {
    for (String query : List.of("", " ", "?!", "- – —", "()", "\"\"", ")", "&&")) {
      assertThat(QueryParser.parse(query)).as(query).isEmpty();
    }
  }

  @Test
  void refusesWhatIsTooLongOrTooDeep() {
    assertThatThrownBy(() -> QueryParser.parse("a ".repeat(QueryParser.MOST_TERMS + 1)))
        .hasMessageContaining("128 words");
    assertThatThrownBy(() -> QueryParser.parse("a".repeat(QueryParser.LONGEST_QUERY + 1)))
        .hasMessageContaining("characters");
    assertThatThrownBy(() -> QueryParser.parse("(".repeat(1000)))
        .hasMessageContaining("nested deeper");
  }

  @Test
  void eitherUnderstandsOrExplains_whateverIsTyped() {
    long seed = 42;
    Random random = new Random(seed);
    String[] parts = {
      "a",
      "kế",
      " ",
      " ",
      "\"",
      "“",
      "(",
      ")",
      "-",
      "OR",
      "|",
      ":",
      "năm:",
      "số:",
      "780",
      "/",
      "KH",
      "..",
      "2024",
      "\u0301",
      "\uD83D",
      "\u0000",
      "đ",
      "*",
      "?",
      "~",
      "\\",
      "AND",
      "NOT",
      "ngày:",
      "27/3/2024",
      ","
    };
    for (int i = 0; i < 20_000; i++) {
      StringBuilder query = new StringBuilder();
      for (int n = random.nextInt(20); n >= 0; n--) {
        query.append(parts[random.nextInt(parts.length)]);
      }
      try {
        QueryParser.parse(query.toString())
            .ifPresent(node -> assertThat(QueryCompiler.compile(node)).isNotNull());
      } catch (PipelineException explained) {
        assertThat(explained.reason()).as("seed %d: %s", seed, query).isEqualTo("QUERY_INVALID");
      }
    }
  }

  @Test
  void readsHostileTextInLinearTime() {
    List<String> hostile =
        List.of(
            "1/".repeat(500_000),
            "1-A".repeat(300_000),
            "ngày ".repeat(200_000),
            "9".repeat(1_000_000));
    org.junit.jupiter.api.Assertions.assertTimeout(
        Duration.ofSeconds(20),
        () -> hostile.forEach(text -> assertThat(Codes.in(text)).isNotNull()));
  }

  private static String show(QueryNode node) {
    if (node instanceof Run run) {
      return run.tokens().stream().map(Token::exact).collect(Collectors.joining("+"));
    }
    if (node instanceof Coded number) {
      return "#" + number.form();
    }
    if (node instanceof Condition condition) {
      return condition.field() + "=" + condition.value();
    }
    if (node instanceof Any any) {
      return any.choices().stream()
          .map(QueryParserTest::show)
          .collect(Collectors.joining("|", "(", ")"));
    }
    All all = (All) node;
    String excluded =
        all.excluded().stream().map(part -> " -" + show(part)).collect(Collectors.joining());
    return all.required().stream()
        .map(QueryParserTest::show)
        .collect(Collectors.joining(" ", "[", excluded + "]"));
  }
}
