package vn.vankho.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.vankho.model.Attachment;
import vn.vankho.model.IssuerLevel;
import vn.vankho.model.PlanPeriod;
import vn.vankho.model.ProvinceRef;
import vn.vankho.model.Regime;

/** Reads the head of a document, field by field. */
final class HeaderLabeller {
  /** The Youth Union, whose numbers have the Party's form. */
  private static final Pattern UNION =
      Pattern.compile("tncs|^\\W*(?:tinh|thanh|huyen|quan|thi) doan\\b");

  /** For a name of which restoration guessed the marks and no table has it; assumed. */
  private static final double GUESSED_NAME = 0.6;

  private final Geography geography;
  private final PlaceNames places;
  private final ArchiveCase archiveCase;
  private final IssuerLevels levels;
  private final ProvinceLabeller provinces;

  HeaderLabeller(Geography geography, ArchiveCase archiveCase, PlaceNames places) {
    this.geography = geography;
    this.archiveCase = archiveCase;
    this.places = places;
    this.levels = new IssuerLevels(geography);
    this.provinces = new ProvinceLabeller(geography);
  }

  /** The fields; {@code text} is the whole text, for what the head does not say. */
  HeaderFields read(Zones zones, String text, Optional<Attachment> attachment, FieldLog log) {
    List<Line> header = SplitNumber.joined(zones.header());
    Optional<DocumentNumber> number = NumberLabeller.first(header, log);
    Optional<Dateline> dateline = DatelineLabeller.first(header, log);
    boolean party = isParty(header, number);
    Optional<String> place =
        dateline.flatMap(Dateline::place).map(name -> PlaceSpelling.of(name, text));
    List<IssuerLabeller.Body> bodies =
        IssuerLabeller.read(place.map(name -> CommitteeLines.mended(header, name)).orElse(header));
    Optional<String> parent =
        body(bodies, bodies.size() - 2, "parentBody", text, log).map(name -> spelt(name, place));
    Optional<String> issuer =
        body(bodies, bodies.size() - 1, "issuer", text, log)
            .map(name -> spelt(name, place))
            .map(name -> PartyBodies.complete(name, parent))
            .or(() -> issuerOfHost(attachment, log))
            .or(() -> number.flatMap(n -> issuerBySymbol(n, log)));
    place.ifPresent(name -> doubtGuess(name, header, parent, issuer, log));
    Optional<String> title = title(zones, header, log).map(read -> agreed(read, zones));
    Optional<String> type = type(zones, header, number, party, log);
    Optional<PlanPeriod> period = title.flatMap(PlanPeriods::of);
    period.ifPresent(p -> log.readByRule("planPeriod", titleLines(zones, header), 0.99));
    Optional<String> date = dateline.flatMap(Dateline::iso);
    Optional<Integer> year = year(date, attachment.flatMap(Attachment::date), period, log);
    Optional<String> at =
        date.or(() -> attachment.flatMap(Attachment::date)).or(() -> year.map(String::valueOf));
    Optional<ProvinceRef> province = province(parent, issuer, place, text, at, log);
    Optional<IssuerLevel> level = issuer.flatMap(name -> levels.of(name, parent, party));
    level.ifPresent(l -> log.inferred("issuerLevel", 0.98));
    Regime regime = Regimes.of(party, date.or(() -> year.map(String::valueOf)));
    Consistency.check(issuer, parent, number, level, date, log);
    return new HeaderFields(
        party,
        regime,
        type,
        number,
        parent,
        issuer,
        level,
        place,
        province,
        date,
        year,
        period,
        title,
        markings(header, log));
  }

  /** Marks of a name that were guessed from its letters make all fields that have it less sure. */
  private void doubtGuess(
      String place,
      List<Line> header,
      Optional<String> parent,
      Optional<String> issuer,
      FieldLog log) {
    boolean isGuessed =
        header.stream().filter(HeaderPhrases::isDateline).anyMatch(GarbledText::isRestored)
            && !places.isTheOnly(place)
            && !geography.isProvinceName(place);
    if (isGuessed) {
      log.doubt("place", GUESSED_NAME);
      parent
          .filter(name -> name.endsWith(place))
          .ifPresent(n -> log.doubt("parentBody", GUESSED_NAME));
      issuer.filter(name -> name.endsWith(place)).ifPresent(n -> log.doubt("issuer", GUESSED_NAME));
    }
  }

  private static String spelt(String body, Optional<String> place) {
    return place.map(name -> PlaceSpelling.atEnd(body, name)).orElse(body);
  }

  private static boolean isParty(List<Line> header, Optional<DocumentNumber> number) {
    boolean titled = header.stream().anyMatch(l -> HeaderPhrases.partyTitle(l.foldedWords()) >= 0);
    boolean union =
        header.stream().anyMatch(line -> UNION.matcher(line.folded()).find())
            || number.flatMap(DocumentNumber::symbol).filter(s -> s.contains("ĐTN")).isPresent();
    return titled || (!union && hasPartySymbol(number));
  }

  /** Accepts {@code KH/TU}, not the joint {@code KHLT/SYT}; the Youth Union has the same form. */
  private static boolean hasPartySymbol(Optional<DocumentNumber> number) {
    return number
        .flatMap(DocumentNumber::symbol)
        .filter(s -> s.matches("(?!\\p{L}{0,3}LT/)\\p{L}{2,5}/.*"))
        .isPresent();
  }

  private Optional<String> body(
      List<IssuerLabeller.Body> bodies, int index, String field, String text, FieldLog log) {
    if (index < 0) {
      return Optional.empty();
    }
    IssuerLabeller.Body body = bodies.get(index);
    log.read(field, body.lines(), 0.99);
    return Optional.of(
        body.names().stream()
            .map(name -> archiveCase.write(name, text))
            .collect(Collectors.joining(JointBodies.SEPARATOR)));
  }

  /** Accepts {@code Bộ trưởng Bộ Y tế}, {@code Chủ tịch UBND xã}: the body issues by its head. */
  private static final Pattern HEAD_OF_BODY =
      Pattern.compile(
          "^(?:Bộ trưởng|(?:Tổng )?[Gg]iám đốc|Chủ tịch|Hiệu trưởng|Chánh án|Viện trưởng|(?:Tổng )?[Cc]ục trưởng)\\s"
              + "(?=(?:Bộ|Sở|Ủy ban|Uỷ ban|UBND|Trường|Đại học|Tòa|Toà|Viện|Công ty|Tổng|Cục|Bệnh viện|Trung tâm)\\s)");

  /** An attachment without a header comes from who issued the document it is attached to. */
  private static Optional<String> issuerOfHost(Optional<Attachment> attachment, FieldLog log) {
    Optional<String> issuer =
        attachment
            .flatMap(Attachment::issuer)
            .map(name -> HEAD_OF_BODY.matcher(name).replaceFirst(""));
    issuer.ifPresent(name -> log.inferred("issuer", 0.85));
    return issuer;
  }

  /** The Government, its head and the National Assembly have symbols of their own. */
  private static Optional<String> issuerBySymbol(DocumentNumber number, FieldLog log) {
    Optional<String> issuer = number.bodyOfSymbol();
    issuer.ifPresent(name -> log.inferred("issuer", 0.9));
    return issuer;
  }

  private static List<Line> titleLines(Zones zones, List<Line> header) {
    return zones.title().isEmpty() ? subject(header) : zones.title();
  }

  private static Optional<String> title(Zones zones, List<Line> header, FieldLog log) {
    List<Line> lines = titleLines(zones, header);
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    log.read("title", lines, 0.97);
    String joined = TitleLabeller.join(lines);
    String bare = zones.title().isEmpty() ? joined.replaceFirst("(?iu)^v/v:?\\s*", "") : joined;
    return bare.isEmpty() ? Optional.empty() : Optional.of(bare);
  }

  /** A recognised title as the text below it has the same words. */
  private static String agreed(String title, Zones zones) {
    return zones.body().stream().anyMatch(Line::isRecognised)
        ? Quarters.mended(
            TitleAgreement.mended(
                title, zones.body().stream().map(Line::text).collect(Collectors.joining(" "))))
        : title;
  }

  /** The lines of an official letter's subject, {@code V/v …}, under its number. */
  private static List<Line> subject(List<Line> header) {
    List<Line> lines = new ArrayList<>();
    for (Line line : header) {
      boolean opens = line.folded().startsWith("v/v");
      boolean other =
          NumberLabeller.opens(line)
              || HeaderPhrases.isDateline(line)
              || HeaderPhrases.motto(line.foldedWords()) >= 0;
      boolean goesOn = !lines.isEmpty() && !other && line.capitals() < 0.6 && lines.size() < 5;
      if (opens || goesOn) {
        lines.add(line);
      }
    }
    return lines;
  }

  private static Optional<String> type(
      Zones zones,
      List<Line> header,
      Optional<DocumentNumber> number,
      boolean party,
      FieldLog log) {
    if (zones.type().isPresent()) {
      Line line = zones.type().get();
      log.readByRule("documentType", List.of(line), 0.99);
      return DocumentTypes.named(line.folded()).or(() -> DocumentTypes.opening(line.folded()));
    }
    Optional<String> inferred =
        number
            .flatMap(DocumentNumber::symbol)
            .flatMap(s -> DocumentTypes.ofSymbol(s, party))
            .or(() -> Optional.of("CÔNG VĂN").filter(type -> !subject(header).isEmpty()));
    inferred.ifPresent(type -> log.inferred("documentType", 0.8));
    if (inferred.isEmpty()) {
      log.warn("TYPE_UNKNOWN", "no line names the type of the document", "documentType");
    }
    return inferred;
  }

  private static Optional<Integer> year(
      Optional<String> date, Optional<String> host, Optional<PlanPeriod> period, FieldLog log) {
    Optional<String> issued = date.or(() -> host);
    if (issued.isPresent()) {
      log.inferred("year", date.isPresent() ? 0.98 : 0.9);
      return Optional.of(Integer.parseInt(issued.get().substring(0, 4)));
    }
    period.ifPresent(
        p -> {
          log.inferred("year", 0.6);
          log.warn(
              "YEAR_INFERRED", "no dateline: the year is the one that the title plans for", "year");
        });
    return period.map(PlanPeriod::from);
  }

  private Optional<ProvinceRef> province(
      Optional<String> parent,
      Optional<String> issuer,
      Optional<String> place,
      String text,
      Optional<String> at,
      FieldLog log) {
    Optional<ProvinceLabeller.Found> found = provinces.find(parent, issuer, place, text);
    Optional<Province> province = found.flatMap(f -> geography.at(f.name(), at));
    province.ifPresent(p -> log.inferred("province", found.get().inferred() ? 0.7 : 0.98));
    boolean gone = province.isPresent() && at.isPresent() && !province.get().stoodAt(at.get());
    if (gone) {
      log.warn(
          "UNIT_ABOLISHED",
          province.get().name()
              + " stood until "
              + province.get().to()
              + "; the document is of "
              + at.get(),
          "province");
    }
    return province.map(geography::reference);
  }

  private static List<MarkingLabeller.Marking> markings(List<Line> header, FieldLog log) {
    List<MarkingLabeller.Marking> markings = new ArrayList<>();
    for (Line line : header) {
      MarkingLabeller.marking(line)
          .ifPresent(
              marking -> {
                log.read(marking.secrecy() ? "security" : "urgency", List.of(line), 0.95);
                markings.add(marking);
              });
    }
    return markings;
  }
}
