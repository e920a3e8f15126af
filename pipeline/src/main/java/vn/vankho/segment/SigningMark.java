package vn.vankho.segment;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vankho.model.Page;

/** What an electronic signature wrote over a page: {@code Người ký: Vũ Thị Nhài}. */
final class SigningMark {
  /** Accepts {@code nguoi ky: }, {@code ky boi: }; the name follows. */
  private static final Pattern SIGNED_BY =
      Pattern.compile("(?:nguoi ky|ky boi|ky so boi|signed by)\\s?:?\\s");

  private SigningMark() {}

  /** The person whom such a line names, the last page's first; bodies sign so too. */
  static Optional<String> nameOn(List<Page> pages) {
    for (int i = pages.size() - 1; i >= 0; i--) {
      Optional<String> name =
          LineReader.read(pages.get(i)).stream()
              .filter(HeaderPhrases::isSigningMark)
              .flatMap(line -> nameIn(line).stream())
              .findFirst();
      if (name.isPresent()) {
        return name;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> nameIn(Line line) {
    Matcher mark = SIGNED_BY.matcher(line.folded());
    if (!mark.find()) {
      return Optional.empty();
    }
    int before = line.folded().substring(0, mark.end()).strip().split(" ", -1).length;
    return before >= line.words().size()
        ? Optional.empty()
        : Optional.of(line.part(before, line.words().size()))
            .filter(SignerName::isName)
            .map(SignerName::written);
  }
}
