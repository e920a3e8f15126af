package vn.vankho.segment;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vankho.model.Assignment;

/**
 * A task whose sentence names who does it only behind what is to be done: {@code Tổ chức mít tinh
 * (Sở Y tế chủ trì, Đoàn Thanh niên phối hợp)}, {@code Biên soạn tài liệu do Phòng Nghiệp vụ thực
 * hiện}.
 *
 * @param what is to be done
 * @param who leads
 * @param cooperating in order
 * @param time that stands behind the name
 * @param isBracketed whether brackets name who leads
 */
record ActorBehind(
    String what, String who, List<String> cooperating, Optional<String> time, boolean isBracketed) {
  /** Longer sentences are not searched. */
  private static final int LONGEST = 1500;

  private static final String ROLE =
      "(?:chủ trì|phụ trách|chịu trách nhiệm|đảm nhiệm|đảm nhận|thực hiện|làm đầu mối|là đầu mối)"
          + "(?:,? (?:tham mưu|chủ trì|tổ chức thực hiện|thực hiện))?";

  /** In brackets at the end, or before the words that say by when. */
  private static final Pattern BRACKETED =
      Pattern.compile("^(?<what>.{8,}?)\\s*\\((?<said>[^()]{6,240})\\)(?<tail>[^()]{0,80})$");

  /** Behind a word that leads to a name. */
  private static final Pattern LINKED =
      Pattern.compile(
          "(?:,?\\sdo|[,;]\\s(?:giao|phân công)(?: cho)?)\\s(?=\\p{L})(?<said>[^()]{6,300})$");

  /** A label or a request before the name. */
  private static final Pattern LABEL =
      Pattern.compile(
          "^(?:(?:do|giao(?: cho)?|phân công)\\s+|(?:(?:đơn vị|cơ quan|bộ phận)\\s)?(?:chủ trì|phụ trách|thực hiện)\\s?:\\s*)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** What whom it is given to does, in one word. */
  private static final Pattern ADVISES =
      Pattern.compile(",?\\s(?:tham mưu|(?:tổ chức |triển khai )?thực hiện|triển khai)$");

  /** A name of its own, not {@code các đơn vị}. */
  private static final Pattern NAME = Pattern.compile("\\s\\p{Lu}|^UBND|^HĐND|^Văn phòng$");

  /** An office that a house has once or of which all do the same: {@code nhân viên thiết bị}. */
  private static final Pattern OFFICE =
      Pattern.compile("(?:nhân viên|cán bộ|giáo viên|kế toán|văn thư|thủ quỹ|[Tt]hư ký)(?!\\p{L})");

  /** Words of a statement before {@code do}. */
  private static final Pattern MODAL = Pattern.compile("\\s(?:chủ yếu )?(?:sẽ|được|là)$");

  /** Who, what it is to the task, and what else is said. */
  private static final Pattern LED =
      Pattern.compile(
          "^(?<who>(?:Tổng phụ trách )?.{3,120}?)\\s" + ROLE + "(?<more>(?:[,;.]?\\s.*)?)$");

  /** Helpers: {@code phối hợp với Sở Y tế}, {@code Sở Y tế phối hợp}. */
  private static final Pattern WITH =
      Pattern.compile(
          "^[,;]?\\s*(?:và )?(?:(?:cùng )?phối hợp(?: thực hiện)?\\s?(?::|với|cùng với)?\\s*|cùng (?:với )?)(?<names>.+)$");

  private static final Pattern HELPED =
      Pattern.compile(
          "^[,;]\\s*(?<names>[^;]+?)\\s(?:cùng )?phối hợp(?: thực hiện)?(?<more>(?:[,;.]?\\s.*)?)$");

  /** Accepts {@code Sở Y tế (chủ trì), Trạm Y tế, Xã đoàn (phối hợp)}. */
  private static final Pattern ROLED =
      Pattern.compile(
          "^(?:(?<what>.{8,}?):\\s+)?(?<who>[^():]{3,160}?)\\s\\(chủ trì\\)(?:[,;]\\s+(?<names>[^:]{3,400}?)\\s\\(phối hợp\\))?$");

  /** Words that say no more than that it is done. */
  private static final Pattern DONE =
      Pattern.compile(",?\\s(?:tổ chức )?(?:thực hiện|triển khai)(?=$|[,;.\\s])");

  ActorBehind {
    cooperating = List.copyOf(cooperating);
  }

  /**
   * What a sentence says of that kind; nothing where it names nobody behind.
   *
   * @param bare whether a name in brackets says who leads without a word about it, as where others
   *     did so before
   */
  static Optional<ActorBehind> read(String sentence, boolean bare) {
    String text = Letters.trim(sentence, ".;,/ ");
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    Optional<ActorBehind> roled = roled(text).filter(it -> !it.what.isEmpty());
    if (roled.isPresent()) {
      return roled;
    }
    Matcher bracketed = BRACKETED.matcher(text);
    if (bracketed.matches()) {
      String said = bracketed.group("said");
      String named = LABEL.matcher(said).replaceFirst("");
      boolean asked = named.length() < said.length();
      boolean alone = asked || (bare && BodyWords.isList(said));
      String who = asked ? ADVISES.matcher(named).replaceFirst("") : named;
      return led(bracketed.group("what"), who, alone)
          .map(it -> it.until(bracketed.group("tail"), true));
    }
    return linked(text);
  }

  /**
   * Bodies, each with what it is to the task in brackets; the task before a colon is empty where
   * none is said.
   */
  static Optional<ActorBehind> roled(String text) {
    Matcher roled = ROLED.matcher(text);
    if (!roled.matches() || !BodyWords.surelyOpens(roled.group("who"))) {
      return Optional.empty();
    }
    String names = roled.group("names");
    return Optional.of(
        new ActorBehind(
            Objects.requireNonNullElse(roled.group("what"), ""),
            roled.group("who"),
            names == null ? List.of() : names(names),
            Optional.empty(),
            true));
  }

  /** The last name behind {@code do} or {@code giao} that goes on to the end. */
  private static Optional<ActorBehind> linked(String text) {
    Matcher link = LINKED.matcher(text);
    Optional<ActorBehind> found = Optional.empty();
    int from = 8;
    while (found.isEmpty() && from < text.length() && link.find(from)) {
      String what = text.substring(0, link.start());
      boolean named = what.startsWith("Việc ");
      found =
          named || ClauseWords.opensWork(what)
              ? led(what, link.group("said"), false)
                  .filter(
                      it ->
                          NAME.matcher(it.who).find()
                              || (named && OFFICE.matcher(it.who).lookingAt()))
              : Optional.empty();
      from = link.start() + 1;
    }
    return found;
  }

  private static Optional<ActorBehind> led(String what, String said, boolean labelled) {
    Matcher led = LED.matcher(said);
    boolean leads = led.matches();
    String who = leads ? led.group("who") : labelled ? said.split("[;,]\\s", 2)[0] : "";
    String more = leads ? led.group("more") : said.substring(who.length());
    if (!BodyWords.surelyOpens(who) || (!leads && !BodyWords.isList(who))) {
      return Optional.empty();
    }
    Matcher helped = HELPED.matcher(more);
    Matcher with = WITH.matcher(more);
    if (helped.matches()) {
      return Optional.of(
          new ActorBehind(what, who, names(helped.group("names")), Optional.empty(), false)
              .until(helped.group("more"), false));
    }
    if (with.matches()) {
      Optional<Cooperation> together = Cooperation.read("phối hợp với " + with.group("names"));
      List<String> bodies = together.map(Cooperation::bodies).orElse(names(with.group("names")));
      String rest = together.map(Cooperation::rest).orElse("");
      return endsHere(" " + rest)
          ? Optional.of(
              new ActorBehind(what, who, bodies, Optional.empty(), false).until(" " + rest, false))
          : Optional.empty();
    }
    return endsHere(more)
        ? Optional.of(
            new ActorBehind(what, who, List.of(), Optional.empty(), false).until(more, false))
        : Optional.empty();
  }

  private static List<String> names(String list) {
    return Cooperation.ofLead("phối hợp với " + list);
  }

  /** Whether nothing else to do is said. */
  private static boolean endsHere(String more) {
    String rest = undone(more);
    return rest.isEmpty() || Task.time(rest).isPresent();
  }

  private static String undone(String tail) {
    return Letters.trim(DONE.matcher(tail).replaceFirst(""), ",;. ");
  }

  /** With the words that say by when, which stand behind the name. */
  private ActorBehind until(String tail, boolean brackets) {
    Optional<String> by = Task.time(undone(tail)).or(this::time);
    return new ActorBehind(what, who, cooperating, by, brackets);
  }

  /** The assignment, without {@code Việc} before what is to be done. */
  Assignment in(String section) {
    String done = MODAL.matcher(what).replaceFirst("");
    Task task = Task.read(done.startsWith("Việc ") ? done.substring(5) : done);
    return new Assignment(
        ArchiveCase.capitalised(who), cooperating, task.text(), time.or(task::deadline), section);
  }
}
