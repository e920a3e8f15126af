package vn.vankho.segment;

import java.util.List;
import java.util.Optional;

/**
 * The name of a type that stands before a number.
 *
 * @param name {@code Quyết định}
 * @param length characters from its beginning to the number
 */
record CitedType(String name, int length) {
  private static final List<String> NAMES =
      List.of(
          "Kế hoạch",
          "Quyết định",
          "Nghị quyết",
          "Nghị định",
          "Thông tư liên tịch",
          "Thông tư",
          "Chương trình hành động",
          "Chỉ thị",
          "Công văn",
          "Thông báo",
          "Hướng dẫn",
          "Chương trình phối hợp",
          "Chương trình công tác",
          "Kế hoạch phối hợp",
          "Quy chế phối hợp",
          "Thông báo kết luận",
          "Chương trình",
          "Báo cáo",
          "Tờ trình",
          "Kết luận",
          "Quy định",
          "Quy chế",
          "Công điện",
          "Đề án",
          "Luật",
          "Bộ luật",
          "Pháp lệnh",
          "Văn bản",
          "Văn bản hợp nhất",
          "Phương án",
          "Biên bản",
          "Giấy mời",
          "Hợp đồng",
          "Hiến pháp",
          "Thông tri");

  /** The type with which the words before a number end; {@code số} may stand between. */
  static Optional<CitedType> before(String text) {
    String folded = FoldedText.of(text);
    int best = -1;
    String bestName = "";
    for (String name : NAMES) {
      String key = FoldedText.of(name);
      int at = folded.lastIndexOf(key);
      boolean within = best + bestName.length() == at + key.length(); // Luật in Bộ luật
      boolean longer = name.length() > bestName.length();
      boolean better = within || at == best ? longer : at > best;
      if (at >= 0 && better && isNear(folded.substring(at + key.length()))) {
        best = at;
        bestName = name;
      }
    }
    return best < 0 ? Optional.empty() : Optional.of(new CitedType(bestName, text.length() - best));
  }

  /** Whether only {@code số}, its misreadings, or a short title of a law stand between. */
  private static boolean isNear(String between) {
    String bare = Letters.trim(between, ".,:;()'\"‘’“”");
    return bare.isEmpty()
        || bare.matches("s[o06bdé&]{0,2}\\s?:?")
        || bare.matches("[a-z ,]{1,48}:? so");
  }
}
