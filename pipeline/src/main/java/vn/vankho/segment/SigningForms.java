package vn.vankho.segment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * In what words a body's documents are signed: a department's by {@code GIÁM ĐỐC}, or {@code KT.
 * GIÁM ĐỐC} and {@code PHÓ GIÁM ĐỐC}; a committee's {@code TM. ỦY BAN NHÂN DÂN} (Decree
 * 30/2020/NĐ-CP, annex I, on signing). Where the issuer is known, what a seal left of such a line
 * can be told from less of it than where any position may stand there.
 */
final class SigningForms {
  /** By how the name of a body begins, folded; the first that fits counts. */
  private static final List<Map.Entry<Pattern, String>> HEADS =
      List.of(
          head("so ", "GIÁM ĐỐC"),
          head("chi cuc ", "CHI CỤC TRƯỞNG"),
          head("tong cuc ", "TỔNG CỤC TRƯỞNG"),
          head("cuc ", "CỤC TRƯỞNG"),
          head("vu ", "VỤ TRƯỞNG"),
          head("bo (?!chi huy|tu lenh|doi)", "BỘ TRƯỞNG"),
          head(
              "(?:truong|hoc vien) (?:dai hoc|cao dang|trung|thpt|thcs|tieu|th |mam|mau|pho thong|ptdt)",
              "HIỆU TRƯỞNG"),
          head("(?:trung tam|benh vien|kho bac|bao hiem xa hoi) ", "GIÁM ĐỐC"),
          head("phong ", "TRƯỞNG PHÒNG"),
          head("hat kiem lam", "HẠT TRƯỞNG"),
          head("vien kiem sat", "VIỆN TRƯỞNG"),
          head("(?:uy ban nhan dan|ubnd|hoi dong nhan dan|hdnd)\\b", "CHỦ TỊCH"),
          head("(?:tinh|thanh|huyen|quan|thi|dang) uy\\b", "BÍ THƯ"));

  /** On whose behalf the head of such a body signs. */
  private static final List<Map.Entry<Pattern, String>> BEHALVES =
      List.of(
          head("(?:uy ban nhan dan|ubnd)\\b", "TM. ỦY BAN NHÂN DÂN"),
          head("(?:hoi dong nhan dan|hdnd)\\b", "TM. HỘI ĐỒNG NHÂN DÂN"),
          head("(?:tinh|thanh|huyen|quan|thi|dang) uy\\b", "T/M BAN THƯỜNG VỤ"));

  /** A line may have one letter in so many wrong. */
  private static final int LETTERS_A_MISTAKE = 3;

  private static final int LONGEST = 40;

  /** A word of three letters has to be right, in a longer one a letter may be wrong. */
  private static final int SHORTEST_WORD = 3;

  private static final double LEAST_CAPITALS = 0.55;

  /** Assumed, not measured. */
  private static final double PROBABILITY = 0.9;

  private SigningForms() {}

  private static Map.Entry<Pattern, String> head(String beginning, String position) {
    return Map.entry(Pattern.compile(beginning), position);
  }

  /** The position of who heads a body; empty where its name does not tell. */
  static Optional<String> headOf(String issuer) {
    return named(HEADS, issuer);
  }

  private static Optional<String> named(List<Map.Entry<Pattern, String>> forms, String issuer) {
    String folded = FoldedText.of(issuer);
    return forms.stream()
        .filter(form -> form.getKey().matcher(folded).lookingAt())
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** The lines of a signature, those that are near one of the body's forms read as that. */
  static List<Line> mended(List<Line> lines, String issuer) {
    Optional<String> head = headOf(issuer);
    if (head.isEmpty()) {
      return lines;
    }
    List<String> forms = new ArrayList<>();
    forms.add(Positions.deputy(head.get()));
    if (lines.stream().noneMatch(SigningForms::isForHead)) { // else only a deputy can sign
      forms.add(head.get());
      forms.add("KT. " + head.get());
    }
    named(BEHALVES, issuer).ifPresent(forms::add);
    return lines.stream().map(line -> mended(line, forms)).toList();
  }

  private static boolean isForHead(Line line) {
    return SignatureLabeller.givesRight(line) && letters(line.text()).startsWith("kt");
  }

  private static Line mended(Line line, List<String> forms) {
    boolean isRead =
        Positions.isKnown(plain(line))
            || SignerName.isName(line)
            || (SignatureLabeller.givesRight(line) && !line.text().isEmpty());
    double capitals = Math.max(line.capitals(), Letters.capitals(GarbledText.raw(line.words())));
    if (isRead || line.text().length() > LONGEST || capitals < LEAST_CAPITALS) {
      return line;
    }
    if (".,-–—".indexOf(line.text().charAt(0)) >= 0) { // what is left of KT. under a seal
      return forms.stream()
          .filter(form -> form.startsWith("KT. "))
          .filter(form -> letters(line.text()).equals(letters(form.substring(4))))
          .findFirst()
          .map(form -> line.withWords(List.of(GarbledText.whole(line, form, "form", PROBABILITY))))
          .orElse(line);
    }
    return nearest(line, forms)
        .map(form -> line.withWords(List.of(GarbledText.whole(line, form, "form", PROBABILITY))))
        .orElse(line);
  }

  private static String plain(Line line) {
    return Letters.trim(line.text(), "*_-–,.:;|'\"").toUpperCase(Locale.ROOT);
  }

  /** Empty where none is near, or two are as near. */
  private static Optional<String> nearest(Line line, List<String> forms) {
    String text = letters(line.text());
    String raw = letters(GarbledText.raw(line.words()));
    List<String> near =
        forms.stream()
            .filter(form -> mistakes(text, raw, form) * LETTERS_A_MISTAKE <= letters(form).length())
            .sorted(Comparator.comparingInt(form -> mistakes(text, raw, form)))
            .toList();
    boolean isOpen =
        near.size() > 1 && mistakes(text, raw, near.get(0)) == mistakes(text, raw, near.get(1));
    return near.isEmpty() || isOpen ? Optional.empty() : Optional.of(near.get(0));
  }

  private static int mistakes(String text, String raw, String form) {
    return Math.min(Fuzzy.edits(text, letters(form)), Fuzzy.edits(raw, letters(form)));
  }

  private static String letters(String text) {
    return FoldedText.of(text).replaceAll("[^a-z0-9đ]", "");
  }

  /**
   * The head of a body, where nothing of a position can be read but its last word: {@code ĐỐC}.
   *
   * @param lines of the signature without the name
   */
  static Optional<String> byLastWord(List<Line> lines, String issuer) {
    return headOf(issuer)
        .filter(
            head -> {
              String last = FoldedText.of(head.substring(head.lastIndexOf(' ') + 1));
              return lines.stream()
                  .filter(line -> line.text().length() <= LONGEST)
                  .filter(line -> ".,-–—".indexOf(line.text().charAt(0)) < 0)
                  .flatMap(line -> line.words().stream())
                  .flatMap(word -> Stream.of(word.text(), word.raw()))
                  .filter(word -> Letters.capitals(word) >= LEAST_CAPITALS)
                  .map(SigningForms::letters)
                  .anyMatch(word -> isLike(word, last));
            });
  }

  private static boolean isLike(String word, String last) {
    return word.length() >= SHORTEST_WORD
        && Fuzzy.within(word, last, last.length() > SHORTEST_WORD ? 1 : 0);
  }
}
