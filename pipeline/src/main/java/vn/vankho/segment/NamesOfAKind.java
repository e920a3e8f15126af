package vn.vankho.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bodies whose kind is named once for all of them: {@code các Sở: Tài chính, Xây dựng và Y tế} are
 * {@code Sở Tài chính}, {@code Sở Xây dựng}, {@code Sở Y tế}.
 */
final class NamesOfAKind {
  private static final Pattern KIND =
      Pattern.compile(
          "^(?:[Cc]ác )?([Ss]ở|[Bb]ộ|[Vv]ụ|[Cc]ục|[Bb]an|[Pp]hòng|[Vv]iện|[Hh]ội|[Cc]hi cục)(?:,? [Nn]gành)?\\s?:\\s+(?=\\p{Lu})");

  private static final Pattern AND = Pattern.compile(",?\\s(?:và|&)\\s(?=\\p{Lu})");

  private NamesOfAKind() {}

  /** The names, each with its kind; those that no colon opens stay as they are. */
  static List<String> spellOut(List<String> names) {
    List<String> spelt = new ArrayList<>();
    String kind = "";
    for (String name : names) {
      Matcher opens = KIND.matcher(name);
      String bare = name;
      if (opens.find()) {
        kind = ArchiveCase.capitalised(opens.group(1));
        bare = name.substring(opens.end());
      } else if (isOwn(name, kind)) {
        kind = "";
      }
      String prefix = kind.isEmpty() ? "" : kind + " ";
      for (String part : kind.isEmpty() ? List.of(bare) : parts(bare)) {
        spelt.add(isOwn(part, kind) ? part : prefix + part);
      }
    }
    return spelt;
  }

  /** Whether a name has a kind of its own; {@code Công an} is also what a ministry is of. */
  private static boolean isOwn(String name, String kind) {
    boolean ofMinistry = kind.equals("Bộ") && name.equals("Công an");
    return !Character.isUpperCase(name.codePointAt(0))
        || (BodyWords.surelyOpens(name) && !ofMinistry);
  }

  private static List<String> parts(String names) {
    List<String> parts = new ArrayList<>();
    Matcher and = AND.matcher(names);
    int from = 0;
    while (and.find()) {
      String before = names.substring(from, and.start());
      if (!BodyNames.isWithin(before, names.substring(and.end()))) {
        parts.add(before);
        from = and.end();
      }
    }
    parts.add(names.substring(from));
    return parts;
  }
}
