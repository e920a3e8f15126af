package vn.vankho.segment;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes names of bodies that a heading prints in capitals as archivists do. */
final class CapitalNames {
  private static final Pattern ASKING =
      Pattern.compile("^(?:ĐỀ NGHỊ|GIAO|YÊU CẦU|ĐỐI VỚI|(?:TRÁCH NHIỆM|NHIỆM VỤ) CỦA)\\s+");

  private static final Pattern SEVERAL = Pattern.compile("(?<!\\p{L})CÁC(?!\\p{L})");

  /** Of an office, which is no school, {@code TRƯỜNG}. */
  private static final Pattern HEAD = Pattern.compile("TRƯỞNG(?!\\p{L})");

  private final ArchiveCase archiveCase;

  CapitalNames(ArchiveCase archiveCase) {
    this.archiveCase = archiveCase;
  }

  /** A body's name out of capitals; what it shares with others, {@code các xã, phường}, is none. */
  String write(String heading) {
    String capitals = ASKING.matcher(heading).replaceFirst("");
    Matcher several = SEVERAL.matcher(capitals);
    int names = several.find() ? several.start() : capitals.length();
    String written = archiveCase.write(capitals.substring(0, names).strip());
    String first =
        HEAD.matcher(capitals).lookingAt()
            ? "Trưởng" + written.substring("Trường".length())
            : written;
    return (first + " " + capitals.substring(names).toLowerCase(Locale.ROOT)).strip();
  }
}
