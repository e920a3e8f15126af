package vn.vankho.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parts the lines of a closing into the column of recipients and that of the signature. */
final class ClosingLabeller {
  /** Accepts {@code - Như Điều 3; KT. CHỦ TỊCH}: an entry and, read on one line, a signature. */
  private static final Pattern FUSED =
      Pattern.compile(
          "(?:^|\\s)((?:TM|KT|TL|TUQ|T/M|K/T|T/L)(?:\\s?[.,]\\s?|\\s)\\p{Lu}{2,}[\\p{Lu}\\s,.-]*"
              + "|(?:PHÓ |TỔNG )?(?:GIÁM ĐỐC|CHỦ TỊCH|BÍ THƯ|TRƯỞNG PHÒNG|HIỆU TRƯỞNG|CHÁNH VĂN PHÒNG|BỘ TRƯỞNG|THỨ TRƯỞNG|CỤC TRƯỞNG|TRƯỞNG BAN|CHI CỤC TRƯỞNG)(?:\\s\\p{Lu}[\\p{Lu}\\s,-]*)?)$");

  /** Accepts {@code (da ky)}, {@code (ky ten, dong dau)}. */
  private static final Pattern SIGNED =
      Pattern.compile("\\(?(?:da )?ky(?: ten)?(?:,? (?:va )?dong dau)?\\)?");

  private final List<Line> left = new ArrayList<>();
  private final List<Line> right = new ArrayList<>();

  /** What stands left of the middle above the list: in joint documents another signature. */
  private final List<Line> beside = new ArrayList<>();

  private ClosingLabeller() {}

  /**
   * The columns.
   *
   * @param recipients all that stands left of the signature
   * @param beside the part of it above the line that opens the list, if there is one
   */
  record Columns(List<Line> recipients, List<Line> signature, List<Line> beside) {
    Columns {
      recipients = List.copyOf(recipients);
      beside = List.copyOf(beside);
      signature = List.copyOf(signature);
    }

    /** The list of recipients alone, where another signature stands above it. */
    List<Line> listed() {
      return recipients.stream().filter(line -> !beside.contains(line)).toList();
    }
  }

  /** Parts the lines. */
  static Columns part(List<Line> lines) {
    ClosingLabeller labeller = new ClosingLabeller();
    boolean placed = lines.stream().allMatch(Line::isPlaced);
    boolean inList = false;
    for (Line line : lines) {
      if (line.isRule() || HeaderPhrases.isSigningMark(line)) {
        continue;
      }
      inList |= ClosingFinder.opensRecipients(line);
      labeller.add(line, placed, inList);
    }
    return new Columns(labeller.left, labeller.right, labeller.beside);
  }

  private void add(Line line, boolean placed, boolean inList) {
    Optional<Integer> cut = gapAt(line).or(() -> fusedAt(line, inList && !placed));
    if (cut.isPresent()) {
      left.add(line.part(0, cut.get()));
      right.add(line.part(cut.get(), line.words().size()));
      return;
    }
    boolean toTheRight =
        placed
            ? line.centre() > 0.5 && (line.left() > 0.5 || !startsEntry(line))
            : !startsEntry(line) && readsAsSignature(line, inList);
    (toTheRight ? right : left).add(line);
    if (placed && !inList && !toTheRight) {
      beside.add(line);
    }
  }

  private boolean readsAsSignature(Line line, boolean inList) {
    return !inList
        || isFiled()
        || (isCapitals(line) && !goesOnWithEntry(line))
        || SignatureLabeller.givesRight(line)
        || SignatureLabeller.isPosition(line)
        || SignerName.isName(line);
  }

  /** Whether the last entry, of what is filed, is complete: nothing but a signature can follow. */
  private boolean isFiled() {
    if (left.isEmpty()) {
      return false;
    }
    String last = left.get(left.size() - 1).folded();
    return last.matches("^\\W{0,3}luu\\b.{0,80}") && last.endsWith(".");
  }

  /** Abbreviations that a line of the list broke before: {@code …, KGVX,} and {@code ĐT, TNMT;}. */
  private boolean goesOnWithEntry(Line line) {
    if (left.isEmpty()) {
      return false;
    }
    char last = Letters.last(left.get(left.size() - 1).text());
    return last == ',' || Letters.last(line.text()) == ';';
  }

  private static boolean isCapitals(Line line) {
    return line.capitals() >= 0.8 && line.text().length() > 6;
  }

  /** Whether a line opens an entry of the list, or the list. */
  static boolean startsEntry(Line line) {
    return "-–—+".indexOf(line.text().charAt(0)) >= 0 || ClosingFinder.opensRecipients(line);
  }

  /** Word behind the gap by which a text without boxes parts an entry and the signature. */
  private static Optional<Integer> gapAt(Line line) {
    int gap = line.lastColumn();
    if (line.isPlaced() || gap < 1) {
      return Optional.empty();
    }
    Line entry = line.part(0, gap);
    Line signature = line.part(gap, line.words().size());
    boolean signs =
        Letters.last(entry.text()) != ','
            && (SignatureLabeller.givesRight(signature)
                || SignatureLabeller.isPosition(signature)
                || SIGNED.matcher(signature.folded()).matches()
                || SignerName.isName(signature));
    return signs ? Optional.of(gap) : Optional.empty();
  }

  /** Word at which the signature begins on a line that holds both columns. */
  private static Optional<Integer> fusedAt(Line line, boolean goesOn) {
    boolean listed = startsEntry(line) || (goesOn && line.text().contains("; "));
    if (!listed || line.text().length() > 160) {
      return Optional.empty();
    }
    Matcher matcher = FUSED.matcher(line.text());
    if (matcher.find() && matcher.start(1) > 1 && !isWithinFiled(line, matcher.start(1))) {
      return wordAt(line, matcher.start(1));
    }
    int end = Math.max(line.text().lastIndexOf("; "), line.text().lastIndexOf(". "));
    if (end > 0 && end + 2 < line.text().length()) {
      Optional<Integer> word = wordAt(line, end + 2);
      return word.filter(w -> SignerName.isName(line.part(w, line.words().size())));
    }
    return Optional.empty();
  }

  /** A comma goes on with who keeps a copy: {@code - Lưu: VT, TL.TĐH}. */
  private static boolean isWithinFiled(Line line, int position) {
    return line.folded().matches("^\\W{0,3}luu\\b.*")
        && Letters.last(line.text().substring(0, position)) == ',';
  }

  private static Optional<Integer> wordAt(Line line, int position) {
    int at = 0;
    for (int i = 0; i < line.words().size(); i++) {
      if (at >= position) {
        return i > 0 ? Optional.of(i) : Optional.empty();
      }
      at += line.words().get(i).text().length() + 1;
    }
    return Optional.empty();
  }
}
