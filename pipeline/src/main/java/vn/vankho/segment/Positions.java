package vn.vankho.segment;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import vn.vankho.text.Syllables;

/**
 * The positions and bodies that documents are signed for, and the one that a misread line stands
 * for.
 */
final class Positions {
  private static final List<String> HEADS =
      List.of(
          "GIÁM ĐỐC",
          "TỔNG GIÁM ĐỐC",
          "CHỦ TỊCH",
          "THỦ TƯỚNG",
          "TRƯỞNG PHÒNG",
          "TRƯỞNG BAN",
          "TRƯỞNG KHOA",
          "TRƯỞNG ĐOÀN",
          "TRƯỞNG CÔNG AN",
          "CHÁNH VĂN PHÒNG",
          "CHÁNH THANH TRA",
          "BÍ THƯ",
          "CỤC TRƯỞNG",
          "CHI CỤC TRƯỞNG",
          "TỔNG CỤC TRƯỞNG",
          "VỤ TRƯỞNG",
          "HIỆU TRƯỞNG",
          "VIỆN TRƯỞNG",
          "HẠT TRƯỞNG",
          "TRẠM TRƯỞNG",
          "ĐỘI TRƯỞNG",
          "TỔ TRƯỞNG",
          "KẾ TOÁN TRƯỞNG",
          "CHÁNH ÁN",
          "CHỦ NHIỆM",
          "CHỈ HUY TRƯỞNG",
          "CHI HỘI TRƯỞNG",
          "TRẠI TRƯỞNG",
          "CHÍNH ỦY",
          "TỔNG BIÊN TẬP");

  private static final List<String> OTHERS =
      List.of(
          "BỘ TRƯỞNG",
          "THỨ TRƯỞNG",
          "CHỦ TỊCH QUỐC HỘI",
          "THỦ TRƯỞNG ĐƠN VỊ",
          "PHÓ BÍ THƯ THƯỜNG TRỰC",
          "ỦY VIÊN THƯỜNG TRỰC",
          "ỦY BAN NHÂN DÂN",
          "HỘI ĐỒNG NHÂN DÂN",
          "BAN THƯỜNG VỤ",
          "BAN CHẤP HÀNH",
          "CHÍNH PHỦ",
          "THƯỜNG TRỰC HĐND");

  /** A line may have one letter in so many wrong, to be taken for the known one. */
  private static final int LETTERS_A_MISTAKE = 7;

  /** One in so many where the end of the line, past what a seal hides, is right. */
  private static final int LETTERS_A_HIDDEN_ONE = 5;

  private static final int LEAST_END = 5;

  private Positions() {}

  /** Whether a line is a position or a body of the list as it is written. */
  static boolean isKnown(String line) {
    return known().anyMatch(line::equals);
  }

  /** Whether a line of capitals is a position that was misread. */
  static boolean isMisread(String line) {
    return nearest(line)
        .or(() -> nearest(withoutScraps(line)))
        .filter(Positions::isPosition)
        .or(() -> withSameEnd(line))
        .or(() -> withSameBeginning(line))
        .isPresent();
  }

  private static boolean isPosition(String known) {
    return HEADS.contains(known) || HEADS.stream().anyMatch(head -> deputy(head).equals(known));
  }

  /** Who signs for a head: {@code PHÓ GIÁM ĐỐC}, and {@code THỨ TRƯỞNG} for a minister. */
  static String deputy(String head) {
    return head.equals("BỘ TRƯỞNG") ? "THỨ TRƯỞNG" : "PHÓ " + head;
  }

  /**
   * The known position or body that a line of capitals stands for; the line itself where none is
   * near. Accepted: {@code PHO GIÁM ĐÓC L¿}, {@code V BAN NHÂN DÂN}. Left: {@code TỔ TRƯỞNG}.
   */
  static String meantBy(String line) {
    return nearest(line)
        .or(() -> nearest(withoutScraps(line)))
        .or(() -> withSameEnd(line))
        .or(() -> withSameBeginning(line))
        .orElse(line);
  }

  /**
   * The position whose beginning a seal took apart or hid: accepted {@code PRƯỚ. 'G PHÒNG} and
   * {@code 'G PHÒNG} for TRƯỞNG PHÒNG; left: {@code PHÒNG}.
   */
  private static Optional<String> withSameEnd(String line) {
    String letters = letters(line);
    boolean isWhole =
        Letters.words(line).stream()
            .allMatch(word -> Syllables.isWellFormed(word.toLowerCase(Locale.ROOT)));
    if (isWhole) {
      return Optional.empty(); // a position that is not on the list, and no seal's doing
    }
    List<String> cut = HEADS.stream().filter(known -> isCutFrom(letters, known)).toList();
    if (cut.size() == 1) {
      return Optional.of(cut.get(0));
    }
    List<String> near =
        Stream.concat(HEADS.stream(), HEADS.stream().map(Positions::deputy))
            .filter(known -> commonEnd(letters, letters(known)) >= LEAST_END)
            .filter(
                known ->
                    Fuzzy.edits(letters, letters(known)) * LETTERS_A_HIDDEN_ONE
                        <= letters(known).length())
            .toList();
    return near.size() == 1 ? Optional.of(near.get(0)) : Optional.empty();
  }

  /**
   * The position of which a seal left the first word, where no other begins so and no body's name
   * in a seal does: {@code HIỆU} for HIỆU TRƯỞNG.
   */
  private static Optional<String> withSameBeginning(String line) {
    String letters = letters(line);
    return Stream.of("HIỆU TRƯỞNG", "GIÁM ĐỐC")
        .filter(known -> letters(known.substring(0, known.indexOf(' '))).equals(letters))
        .findFirst();
  }

  /** Whether letters are the end of a position, from the middle of a word on. */
  private static boolean isCutFrom(String letters, String known) {
    String folded = FoldedText.of(known);
    for (int i = 1; i < folded.length(); i++) {
      boolean isInWord = folded.charAt(i) != ' ' && folded.charAt(i - 1) != ' ';
      if (isInWord && letters(folded.substring(i)).equals(letters)) {
        return letters.length() > LEAST_END;
      }
    }
    return false;
  }

  private static String letters(String line) {
    return String.join("", Letters.words(FoldedText.of(line)));
  }

  private static int commonEnd(String one, String other) {
    int end = 0;
    while (end < Math.min(one.length(), other.length())
        && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
      end++;
    }
    return end;
  }

  /** Empty where none is near, or two are as near by their letters and differ in them. */
  private static Optional<String> nearest(String line) {
    String folded = FoldedText.of(line);
    List<String> near =
        known()
            .filter(known -> isAsLong(folded, known))
            .filter(known -> mistakes(folded, known) * LETTERS_A_MISTAKE <= known.length())
            .sorted(
                Comparator.<String>comparingInt(known -> mistakes(folded, known))
                    .thenComparingInt(known -> Fuzzy.edits(line, known)))
            .toList();
    boolean isOpen =
        near.size() > 1
            && mistakes(folded, near.get(0)) == mistakes(folded, near.get(1))
            && !FoldedText.of(near.get(0)).equals(FoldedText.of(near.get(1)));
    return near.isEmpty() || isOpen ? Optional.empty() : Optional.of(near.get(0));
  }

  /** Whether so few mistakes could make one of the other; each changes the letters by one. */
  private static boolean isAsLong(String folded, String known) {
    int more = Math.abs(size(folded) - size(known));
    return more * LETTERS_A_MISTAKE <= known.length();
  }

  private static int size(String text) {
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      letters += text.charAt(i) == ' ' ? 0 : 1;
    }
    return letters;
  }

  private static int mistakes(String folded, String known) {
    return Math.min(
        Fuzzy.edits(folded, FoldedText.of(known)),
        Fuzzy.edits(folded.replace(" ", ""), FoldedText.of(known).replace(" ", "")));
  }

  private static Stream<String> known() {
    return Stream.of(HEADS.stream(), HEADS.stream().map(Positions::deputy), OTHERS.stream())
        .flatMap(names -> names);
  }

  /**
   * Without words at the ends that hold fewer than two letters: strokes of a pen, bits of a seal.
   */
  private static String withoutScraps(String line) {
    String[] words = line.split("\\s+");
    int from = 0;
    int to = words.length;
    while (from < to && isScrap(words[from])) {
      from++;
    }
    while (to > from && isScrap(words[to - 1])) {
      to--;
    }
    String kept = String.join(" ", List.of(words).subList(from, to));
    return Letters.trim(kept, ".,:;°*'\"-_~^“”");
  }

  private static boolean isScrap(String word) {
    return Letters.count(word) < 2;
  }
}
