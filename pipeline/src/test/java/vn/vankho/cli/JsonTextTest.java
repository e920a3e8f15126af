package vn.vankho.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JsonTextTest {
  @Test
  void writesNestedValuesIndented() {
    Map<String, Object> value = new LinkedHashMap<>();
    value.put("tên", "Huế");
    value.put("empty", List.of());
    value.put("list", List.of(1, true));
    value.put("none", Optional.empty());

    assertThat(JsonText.of(value))
        .isEqualTo(
            """
            {
              "tên": "Huế",
              "empty": [],
              "list": [
                1,
                true
              ],
              "none": null
            }
            """);
  }

  @Test
  void escapesWhatJsonMustNotHold() {
    assertThat(JsonText.line("a\"b\\c\n\u0001")).isEqualTo("\"a\\\"b\\\\c\\n\\u0001\"");
  }

  @Test
  void writesNoNumberThatJsonLacks() {
    assertThat(JsonText.line(List.of(0.1 + 0.2, Double.NaN))).isEqualTo("[0.3,null]");
  }
}
