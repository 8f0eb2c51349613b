package lexdelta.crawler.source.federalregister;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lexdelta.crawler.record.Division;
import lexdelta.crawler.record.DocumentKind;
import lexdelta.crawler.record.Fact;
import lexdelta.crawler.record.FactKind;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.source.UnreadableSnapshotException;

/** Concludes from a document's text what it is, and which facts it states. */
final class RegisterDocument {
  /** The Federal Register began in 1936; its volumes are years. */
  private static final int YEAR_BEFORE_VOLUME_1 = 1935;

  private static final Pattern FILED =
      Pattern.compile(
          "Filed\\s+(\\d{1,2})[-\\u2010-\\u2015](\\d{1,2})[-\\u2010-\\u2015](\\d{2,4})(?:;\\s*(8:45)\\b)?");
  private static final Pattern ORDER =
      Pattern.compile("(?i)^(Executive Order|Proclamation)\\s+(\\d{4,6})\\b");

  private final DocumentText text;
  private final Origin origin;
  private final Facts facts = new Facts();

  /**
   * What is known about a document beside its text.
   *
   * @param number by its address, if that has one
   * @param publishedOn by its address or its issue
   * @param on the day whose text it is, where nothing else says so
   */
  record Origin(Optional<DocumentNumber> number, Optional<LocalDate> publishedOn, LocalDate on) {}

  RegisterDocument(DocumentText text, Origin origin) {
    this.text = text;
    this.origin = origin;
  }

  Reading reading() throws UnreadableSnapshotException {
    DocumentNumber number = number();
    Optional<String> citation = citation();
    identity(number, citation);
    code();
    days();
    concerns(number, citation);
    Optional<Block> heading = heading();
    return new Reading(
        number.document(),
        DocumentKind.FEDERAL_REGISTER_DOCUMENT,
        citation.orElse("FR Doc. " + number),
        heading.map(Block::text).orElse(""),
        hierarchy(),
        origin.publishedOn().orElse(origin.on()),
        origin.publishedOn(),
        provisions(heading),
        facts.all());
  }

  private List<Provision> provisions(Optional<Block> heading) {
    List<Block> rest = new ArrayList<>(text.blocks());
    heading.ifPresent(rest::remove);
    return rest.stream().map(Block::provision).toList();
  }

  /** The number printed at its end, unless its address is that of one of several texts under it. */
  private DocumentNumber number() throws UnreadableSnapshotException {
    Optional<DocumentNumber> printed =
        text.number()
            .or(() ->
                text.said("FRDOC").stream()
                    .flatMap(line -> DocumentNumber.in(line).stream())
                    .findFirst());
    return printed
        .map(p -> origin.number().filter(a -> a.partOf(p)).orElse(p))
        .or(origin::number)
        .orElseThrow(() ->
            new UnreadableSnapshotException(
                "The document «"
                    + heading().map(Block::text).orElse(text.root())
                    + "» bears no number (there is no FRDOC), and its address has none. Nothing of"
                    + " it was taken. Look at the address in a browser; if the text is whole there,"
                    + " it will be read at the next check."));
  }

  private Optional<String> citation() {
    Optional<Integer> year = origin.publishedOn().map(LocalDate::getYear).or(this::yearFiled);
    OptionalInt page = text.page();
    return page.isEmpty()
        ? Optional.empty()
        : year.map(y -> (y - YEAR_BEFORE_VOLUME_1) + " FR " + page.getAsInt());
  }

  /** The year of publication by the day of filing; empty around the turn of the year. */
  private Optional<Integer> yearFiled() {
    return text.said("FRDOC", "FILED").stream()
        .flatMap(line -> published(line).stream())
        .findFirst();
  }

  private static Optional<Integer> published(String line) {
    Matcher filed = FILED.matcher(line);
    if (!filed.find()) {
      return Optional.empty();
    }
    try {
      int year = Integer.parseInt(filed.group(3));
      int century = year < 100 ? (year < 90 ? 2000 : 1900) : 0;
      LocalDate day =
          LocalDate.of(
              century + year, Integer.parseInt(filed.group(1)), Integer.parseInt(filed.group(2)));
      boolean regular = filed.group(4) != null;
      LocalDate next = day.plusDays(day.getDayOfWeek() == DayOfWeek.FRIDAY ? 3 : 1);
      LocalDate latest = regular ? next.plusDays(1) : day.plusDays(21);
      return Optional.of(next.getYear()).filter(y -> latest.getYear() == y);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The subject; of a presidential document the first heading, or what it calls itself. */
  private Optional<Block> heading() {
    return text.blocks().stream()
        .filter(block -> block.in("SUBJECT"))
        .findFirst()
        .or(() -> presidential() ? firstOf(List.of("HD")) : Optional.empty())
        .or(() ->
            presidential()
                ? firstOf(List.of("PNOTICE", "EXECORDR", "PROC", "MEMO", "DETNO"))
                : Optional.empty());
  }

  private Optional<Block> firstOf(List<String> elements) {
    return text.blocks().stream().filter(b -> elements.contains(b.element())).findFirst();
  }

  private boolean presidential() {
    return text.root().equals("PRESDOCU");
  }

  private List<Division> hierarchy() {
    List<Division> hierarchy = new ArrayList<>();
    hierarchy.add(new Division("publication", "", "Federal Register"));
    hierarchy.add(new Division("type", "", type()));
    text.said("AGENCY").stream()
        .findFirst()
        .ifPresent(agency -> hierarchy.add(new Division("agency", "", agency)));
    return hierarchy;
  }

  private String type() {
    return switch (text.root()) {
      case "RULE" -> "Rule";
      case "PRORULE" -> "Proposed Rule";
      case "NOTICE" -> "Notice";
      case "PRESDOCU" -> "Presidential Document";
      default -> "Correction";
    };
  }

  private String subtype() {
    return switch (text.subtype()) {
      case "PROCLA" -> "Proclamation";
      case "EXECORD" -> "Executive Order";
      case "PRMEMO" -> "Memorandum";
      case "PRNOTICE" -> "Notice";
      case "DETERM" -> "Determination";
      case "PRORDER" -> "Presidential Order";
      default -> "";
    };
  }

  private void identity(DocumentNumber number, Optional<String> citation) {
    facts.add(FactKind.LABEL, "type", type(), "");
    if (!subtype().isEmpty()) {
      facts.add(FactKind.LABEL, "subtype", subtype(), "");
    }
    action().forEach(action -> facts.add(FactKind.LABEL, "action", action, action));
    text.said("AGENCY", "SUBAGY").forEach(name -> facts.add(FactKind.LABEL, "agency", name, name));
    String printed = String.join(" ", text.said("FRDOC", "FILED"));
    facts.add(FactKind.IDENTIFIER, "document number", number.value(), printed);
    citation.ifPresent(c -> facts.add(FactKind.IDENTIFIER, "citation", c, ""));
    for (String line : text.said("RIN")) {
      References.rins(line).forEach(rin -> facts.add(FactKind.IDENTIFIER, "RIN", rin, line));
    }
    for (String line : text.said("DEPDOC")) {
      References.dockets(line).forEach(d -> facts.add(FactKind.IDENTIFIER, "docket", d, line));
    }
    if (presidential()) {
      text.blocks().forEach(this::order);
    }
  }

  private void order(Block block) {
    Matcher order = ORDER.matcher(block.text());
    if (block.element().matches("PROC|EXECORDR|EXECORD") && order.find()) {
      String what = order.group(1).toLowerCase(Locale.ROOT);
      facts.add(FactKind.IDENTIFIER, what, order.group(2), block.text());
    }
  }

  private List<String> action() {
    return text.said("ACT").stream().map(line -> line.replaceFirst("^ACTION:\\s*", "")).toList();
  }

  private void code() {
    for (String line : text.said("CFR")) {
      References.parts(line).forEach(part -> facts.add(FactKind.AFFECTS, "part", part, line));
    }
    text.amended()
        .forEach(place ->
            facts.add(
                FactKind.AFFECTS,
                place.section().isEmpty() ? "amended part" : "amended section",
                place.address(),
                ""));
  }

  private void days() {
    StatedDays days = new StatedDays(origin.publishedOn());
    List<Fact> stated =
        presidential() ? days.ofText(paragraphs()) : days.of(text.said("DATES", "EFFDATE"));
    stated.forEach(facts::add);
  }

  private List<String> paragraphs() {
    return text.blocks().stream().map(Block::text).toList();
  }

  private void concerns(DocumentNumber number, Optional<String> citation) {
    Set<String> own = new LinkedHashSet<>();
    own.add(number.document().value());
    citation.ifPresent(own::add);
    Concerns.Said said =
        new Concerns.Said(
            String.join(" ", action()),
            presidential() ? "" : heading().map(Block::text).orElse(""),
            text.said("DATES", "EFFDATE"),
            presidential() ? List.of() : text.said("SUM"),
            rest());
    new Concerns(own).of(number, said, facts.values("RIN")).forEach(facts::add);
  }

  private List<String> rest() {
    return text.blocks().stream()
        .filter(block -> block.in("SUPLINF", "") && block.element().matches("P|FP.*"))
        .map(Block::text)
        .toList();
  }
}
