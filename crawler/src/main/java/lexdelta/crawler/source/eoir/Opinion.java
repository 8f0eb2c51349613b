package lexdelta.crawler.source.eoir;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lexdelta.crawler.record.DocumentKind;
import lexdelta.crawler.record.Fact;
import lexdelta.crawler.record.FactKind;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.source.UnreadableSnapshotException;
import lexdelta.crawler.source.markup.HtmlPage;
import lexdelta.crawler.source.pdf.PdfText;

/** A decision as its file has it. Which it is, the file itself says at the head of its pages. */
final class Opinion {
  private static final Pattern DOCKET = Pattern.compile("Interim Decision ?# ?(\\d{4})");
  private static final Pattern NAME =
      Pattern.compile(
          "(?:In the )?(?i:matter of)[: ]+(.{1,120}?),? ?(?:Respondents?|Petitioners?|Applicants?|Beneficiar.*)?\\.?");
  private static final Pattern DECIDED =
      Pattern.compile(
          "(?i)decided (?:by (?:the )?(?:acting )?[a-z ]{1,60}?)?,?\\s*([A-Z][a-z]+ \\d{1,2}, \\d{4})");
  private static final DateTimeFormatter IN_WORDS =
      DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.US);
  private static final int TOP = 12;

  private final PdfText text;

  Opinion(PdfText text) {
    this.text = text;
  }

  Reading reading() throws UnreadableSnapshotException {
    Citation citation =
        top()
            .flatMap(line -> Citation.in(line).stream())
            .findFirst()
            .orElseThrow(
                () -> HtmlPage.unreadable("The PDF file does not say which decision it is"));
    Optional<String> docket = first(DOCKET);
    if (citation.page().isEmpty() && docket.isEmpty()) {
      throw HtmlPage.unreadable("The PDF file names neither a page nor a docket number");
    }
    Optional<Fact> decided = decided();
    LocalDate on =
        decided
            .map(fact -> LocalDate.parse(fact.value()))
            .orElse(LocalDate.of(citation.year(), 12, 31));
    return new Reading(
        EoirAddresses.opinion(citation.document(docket.orElse(""))),
        DocumentKind.DECISION,
        name().map(name -> "Matter of " + name + ", ").orElse("") + citation,
        "Decision",
        EoirAddresses.hierarchy(citation.volume()),
        on,
        decided.map(fact -> LocalDate.parse(fact.value())),
        text.paragraphs().stream()
            .map(words -> Provision.of(ProvisionKind.PARAGRAPH, words))
            .toList(),
        facts(citation, docket, decided));
  }

  /** The lines in which a decision says what it is; the head of the pages first. */
  private Stream<String> top() {
    return Stream.concat(
        text.furniture().stream(),
        text.paragraphs().stream().limit(TOP).filter(line -> line.contains("Cite as")));
  }

  private Optional<String> first(Pattern pattern) {
    return Stream.concat(text.furniture().stream(), text.paragraphs().stream().limit(TOP))
        .map(pattern::matcher)
        .filter(Matcher::find)
        .map(found -> found.group(1))
        .findFirst();
  }

  private Optional<String> name() {
    return text.paragraphs().stream()
        .limit(TOP)
        .map(NAME::matcher)
        .filter(Matcher::matches)
        .map(found -> found.group(1))
        .findFirst();
  }

  private Optional<Fact> decided() {
    return text.paragraphs().stream()
        .limit(TOP)
        .flatMap(line -> DECIDED.matcher(line).results())
        .flatMap(found ->
            day(found.group(1))
                .map(day -> Fact.of(FactKind.DECIDED_ON, day.toString(), found.group()))
                .stream())
        .findFirst();
  }

  private static Optional<LocalDate> day(String words) {
    try {
      return Optional.of(LocalDate.parse(words, IN_WORDS));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static List<Fact> facts(
      Citation citation, Optional<String> docket, Optional<Fact> decided) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact(FactKind.IDENTIFIER, "citation", citation.toString(), ""));
    docket.ifPresent(id -> facts.add(new Fact(FactKind.IDENTIFIER, "docket", "ID " + id, "")));
    facts.add(new Fact(FactKind.LABEL, "decided by", citation.body(), ""));
    decided.ifPresent(facts::add);
    return facts;
  }
}
