package vn.vankho.segment;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the name of the province that a document comes from; an ambiguous name finds none. */
final class ProvinceLabeller {
  private static final int LONGEST_NAME = 5;

  private final Geography geography;

  ProvinceLabeller(Geography geography) {
    this.geography = geography;
  }

  /** A province's name, and whether the page says so in the header or it was concluded. */
  record Found(String name, boolean inferred) {}

  /** The name from the header's bodies, the dateline, or, if it names one only, the text. */
  Optional<Found> find(
      Optional<String> parent, Optional<String> issuer, Optional<String> place, String text) {
    for (Optional<String> body : List.of(issuer, parent)) {
      Optional<String> name = body.flatMap(this::inBody);
      if (name.isPresent()) {
        return Optional.of(new Found(name.get(), false));
      }
    }
    Optional<String> seat =
        place.filter(name -> geography.isProvinceName(name) && !isLowerUnit(name));
    if (seat.isPresent() && !isCentral(issuer, parent)) {
      return Optional.of(new Found(seat.get(), false));
    }
    if (isCentral(issuer, parent)) {
      return Optional.empty();
    }
    Set<String> named = namesIn(text, 40);
    named.addAll(namesAfterDepartments(text));
    return named.size() == 1
        ? Optional.of(new Found(named.iterator().next(), true))
        : Optional.empty();
  }

  /** A school or hospital of a ministry belongs to the province where it stands. */
  private static boolean isCentral(Optional<String> issuer, Optional<String> parent) {
    boolean ofCentre = IssuerLevels.isCentralBody(parent.orElse(""));
    boolean hasSeat = issuer.filter(IssuerLevels::isInstitution).isPresent();
    return IssuerLevels.isCentralBody(issuer.orElse("")) || (ofCentre && !hasSeat);
  }

  private static boolean isLowerUnit(String place) {
    String folded = FoldedText.of(place);
    return folded.startsWith("xa ")
        || folded.startsWith("huyen ")
        || folded.startsWith("phuong ")
        || folded.startsWith("thi ");
  }

  /** A name after {@code tỉnh}, a city's after {@code thành phố}, or at the end of the body. */
  private Optional<String> inBody(String body) {
    Optional<String> named = namesIn(body, 1).stream().findFirst();
    if (named.isPresent()) {
      return named;
    }
    String[] words = body.split(" ");
    for (int n = Math.min(LONGEST_NAME, words.length - 1); n >= 2; n--) {
      String tail = String.join(" ", List.of(words).subList(words.length - n, words.length));
      String before = FoldedText.of(words[words.length - n - 1]);
      boolean lower = Set.of("xa", "huyen", "phuong", "tran", "quan", "pho").contains(before);
      if (!lower && geography.isProvinceName(tail)) {
        return Optional.of(tail);
      }
    }
    return Optional.empty();
  }

  /** Names that follow {@code tỉnh}, and cities' that follow {@code thành phố}; at most so many. */
  private Set<String> namesIn(String text, int most) {
    Set<String> names = new LinkedHashSet<>();
    String folded = FoldedText.of(text);
    int from = 0;
    while (names.size() < most && (from = folded.indexOf("t", from)) >= 0) {
      int start = afterNoun(folded, from);
      if (start > 0) {
        nameAt(text, start, folded.startsWith("thanh", from)).ifPresent(names::add);
      }
      from++;
    }
    return names;
  }

  /** Names with which the name of a department ends: {@code Sở Tư pháp Hà Nội}. */
  private Set<String> namesAfterDepartments(String text) {
    Set<String> names = new LinkedHashSet<>();
    for (int at = text.indexOf("Sở ");
        at >= 0 && names.size() < 40;
        at = text.indexOf("Sở ", at + 3)) {
      String[] words = text.substring(at, Math.min(text.length(), at + 90)).split("\\s", 12);
      for (int i = 2; i + 1 < words.length; i++) {
        String name = Letters.trim(words[i] + " " + words[i + 1], ".,;:()");
        if (geography.isProvinceName(name) && isEachCapitalised(name)) {
          geography.spelling(name).ifPresent(names::add);
        }
        if (words[i].endsWith(";") || words[i].endsWith(",") || words[i].endsWith(".")) {
          break;
        }
      }
    }
    return names;
  }

  private static boolean isEachCapitalised(String name) {
    return ArchiveCase.eachCapitalised(name).equals(name);
  }

  private static int afterNoun(String folded, int at) {
    if (at > 0 && Character.isLetter(folded.charAt(at - 1))) {
      return -1;
    }
    for (String noun : List.of("tinh ", "thanh pho ", "tp. ")) {
      if (folded.startsWith(noun, at)) {
        return at + noun.length();
      }
    }
    return -1;
  }

  private Optional<String> nameAt(String text, int start, boolean city) {
    List<String> words = new ArrayList<>();
    int at = start;
    while (at < text.length() && words.size() < LONGEST_NAME && text.charAt(at) != '\n') {
      int end = at;
      while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
        end++;
      }
      String word = text.substring(at, end);
      words.add(Letters.trim(word, ".,;:)(\"/"));
      boolean closed = !word.isEmpty() && ".,;:)".indexOf(word.charAt(word.length() - 1)) >= 0;
      at = closed ? text.length() : end + 1;
    }
    for (int n = words.size(); n >= 2; n--) {
      String name = String.join(" ", words.subList(0, n));
      boolean known = city ? geography.isCityName(name) : geography.isProvinceName(name);
      if (known && Character.isUpperCase(name.codePointAt(0))) {
        return geography.spelling(name).or(() -> Optional.of(name));
      }
    }
    return Optional.empty();
  }
}
