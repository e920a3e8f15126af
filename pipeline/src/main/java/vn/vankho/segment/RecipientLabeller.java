package vn.vankho.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.vankho.model.Origin;

/** Reads the entries of Nơi nhận. */
final class RecipientLabeller {
  private static final Pattern BULLET = Pattern.compile("^\\s*[-–—−+•*~_¬=>]\\s*(?=\\S)");
  private static final Pattern LEAD =
      Pattern.compile("^\\W{0,3}n[o0][il1] nh[a-z]{1,2}n\\s*[:;.,]?\\s*");

  /** Accepts {@code gui ban giay:}; not {@code luu: vt}. */
  private static final Pattern GROUP = Pattern.compile("^\\W*(?:gui |ban |de ).{0,40}:\\s*$");

  private static final Pattern FILED = Pattern.compile("^luu\\b.*");

  /** A mark of purpose; its brackets are read as others at times. */
  private static final Pattern PURPOSE = Pattern.compile("[({\\[]([^(){}\\[\\]]{1,5})[)}\\]]$");

  /** Accepts {@code b/i}, {@code h/c}, {@code /c}, {@code b/€}, {@code bí}; not {@code p/h}. */
  private static final Pattern REPORT =
      Pattern.compile(
          "[b86]/[ceilo€©¢&(]?|[hb86][/.’'][ce]|/c|[b86][ci€©]|b/", Pattern.CASE_INSENSITIVE);

  private static final Map<String, String> PURPOSES =
      Map.of(
          "th", "t/h", "ph", "p/h", "t/n", "t/h", "p/n", "p/h", "tth", "t/h", "đb", "đ/b", "0h",
          "t/h", "uh", "t/h", "lh", "t/h");

  /** A bracket that was read as another, as a brace before {@code Hà)}. */
  private static final Pattern OPEN_BRACKET = Pattern.compile("\\s?[{\\[](?=[^()]*\\)$)");

  /** A comma after which a recognised line lost its blank. Not in numbers. */
  private static final Pattern TIGHT_COMMA = Pattern.compile(",(?=\\p{L})");

  private RecipientLabeller() {}

  /** The entries, without bullet and closing sign. */
  static List<String> read(List<Line> lines) {
    List<StringBuilder> entries = new ArrayList<>();
    boolean open = false;
    boolean filed = false;
    for (Line line : lines) {
      String text =
          line.origin() == Origin.OCR
              ? TIGHT_COMMA.matcher(line.text()).replaceAll(", ")
              : line.text();
      java.util.regex.Matcher lead = LEAD.matcher(line.folded());
      if (entries.isEmpty() && lead.find() && ClosingFinder.opensRecipients(line)) {
        text = text.substring(lead.end());
        open = true;
      }
      if (text.isBlank() || line.isRule() || GROUP.matcher(FoldedText.of(text)).matches()) {
        continue;
      }
      boolean bullet = BULLET.matcher(text).find();
      boolean startsEntry = bullet || entries.isEmpty() || endsEntry(entries);
      if (!bullet && (!open || (filed && endsEntry(entries)))) {
        continue;
      }
      open = true;
      if (startsEntry) {
        entries.add(new StringBuilder(BULLET.matcher(text).replaceFirst("")));
      } else {
        entries.get(entries.size() - 1).append(' ').append(text);
      }
      filed |= FILED.matcher(FoldedText.of(entries.get(entries.size() - 1).toString())).matches();
    }
    return entries.stream()
        .flatMap(entry -> RecipientLabeller.split(entry.toString()).stream())
        .toList();
  }

  private static boolean endsEntry(List<StringBuilder> entries) {
    char last = Letters.last(entries.get(entries.size() - 1).toString());
    return last == ';' || last == '.';
  }

  /** Entries that were read as one line are parted at {@code ; -}. */
  private static List<String> split(String entry) {
    List<String> parts = new ArrayList<>();
    for (String part : entry.split("[;:]\\s*[-–—>]\\s*", -1)) {
      String clean = Letters.trim(part, ";:.,-–—*_|ˆ^").replaceAll("\\s+", " ");
      if (Letters.count(clean) >= 2) {
        parts.add(withPurpose(OPEN_BRACKET.matcher(clean).replaceFirst(" (")));
      }
    }
    return parts;
  }

  /** Marks such as {@code (b/c)} come from a short list; a misread one is read again. */
  private static String withPurpose(String entry) {
    java.util.regex.Matcher mark = PURPOSE.matcher(entry);
    boolean filed = FILED.matcher(FoldedText.of(entry)).matches(); // (TH) are initials there
    if (filed || !mark.find()) {
      return entry;
    }
    String read = FoldedText.of(mark.group(1)).replaceAll("\\s", "");
    String meant = REPORT.matcher(read).matches() ? "b/c" : PURPOSES.getOrDefault(read, "");
    return meant.isEmpty() ? entry : entry.substring(0, mark.start()) + "(" + meant + ")";
  }
}
