package lexdelta.crawler.source.federalregister;

import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lexdelta.crawler.record.Division;
import lexdelta.crawler.record.DocumentKind;
import lexdelta.crawler.record.Fact;
import lexdelta.crawler.record.FactKind;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.source.UnreadableSnapshotException;
import lexdelta.crawler.source.markup.Paragraphs;
import tools.jackson.databind.JsonNode;

/**
 * A published document as the publisher's list or its own entry describes it: title, abstract and
 * facts, without its text. What counts visits, or changes by itself, is left out.
 */
final class ListedDocument {
  private static final Pattern LAST_STEP = Pattern.compile(".*/([^/?]+?)(?:\\.json)?(?:\\?.*)?");

  private final JsonNode row;
  private final DocumentNumber number;
  private final LocalDate publishedOn;
  private final Facts facts = new Facts();

  ListedDocument(JsonNode row) throws UnreadableSnapshotException {
    this.row = row;
    String said = text("document_number");
    this.number =
        DocumentNumber.of(said)
            .orElseThrow(() -> ListAnswer.unreadable("«" + said + "» is no document's number"));
    this.publishedOn =
        day("publication_date")
            .orElseThrow(() ->
                ListAnswer.unreadable(
                    "Document "
                        + number
                        + " has no day of publication, but «"
                        + text("publication_date")
                        + "»"));
  }

  DocumentNumber number() {
    return number;
  }

  LocalDate publishedOn() {
    return publishedOn;
  }

  /** Where its full text lies; empty as long as, or where, there is none. */
  Optional<URI> fullText() throws UnreadableSnapshotException {
    String address = text("full_text_xml_url");
    if (address.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(URI.create(address));
    } catch (IllegalArgumentException e) {
      throw ListAnswer.unreadable(
          "The full text of document "
              + number
              + " lies at «"
              + address
              + "», which is no address");
    }
  }

  private String text(String field) {
    JsonNode value = row.path(field);
    return value.isValueNode() && !value.isNull() ? Paragraphs.folded(value.asString("")) : "";
  }

  private List<String> texts(String field) {
    return row.path(field).values().stream()
        .map(value -> Paragraphs.folded(value.asString("")))
        .filter(value -> !value.isEmpty())
        .toList();
  }

  private Optional<LocalDate> day(String field) {
    try {
      return text(field).matches("(?:19|20|21)\\d\\d-\\d\\d-\\d\\d")
          ? Optional.of(LocalDate.parse(text(field)))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  Reading reading() {
    identity();
    code();
    days();
    concerns();
    links();
    String citation = text("citation");
    return new Reading(
        number.document(),
        DocumentKind.FEDERAL_REGISTER_DOCUMENT,
        citation.isEmpty() ? "FR Doc. " + number : citation,
        text("title"),
        hierarchy(),
        publishedOn,
        Optional.of(publishedOn),
        provisions(),
        facts.all());
  }

  private List<String> agencies() {
    return row.path("agencies").values().stream()
        .map(agency -> agency.path("name").asString(agency.path("raw_name").asString("")).strip())
        .filter(name -> !name.isEmpty())
        .toList();
  }

  private List<Division> hierarchy() {
    List<Division> hierarchy = new ArrayList<>();
    hierarchy.add(new Division("publication", "", "Federal Register"));
    hierarchy.add(new Division("type", "", text("type")));
    agencies().stream()
        .findFirst()
        .ifPresent(agency -> hierarchy.add(new Division("agency", "", agency)));
    return hierarchy;
  }

  private List<Provision> provisions() {
    List<Provision> provisions = new ArrayList<>();
    agencies().forEach(agency -> add(provisions, ProvisionKind.FACT, "Agency: ", agency));
    add(provisions, ProvisionKind.FACT, "Type: ", text("type"));
    add(provisions, ProvisionKind.FACT, "Action: ", text("action"));
    add(provisions, ProvisionKind.PARAGRAPH, "", text("abstract"));
    add(provisions, ProvisionKind.PARAGRAPH, "Dates: ", text("dates"));
    String address = text("html_url");
    if (!address.isEmpty()) {
      provisions.add(
          new Provision(
              ProvisionKind.FACT,
              "The document at its publisher",
              List.of(),
              List.of(),
              address.replaceFirst("\\?.*", "")));
    }
    return provisions;
  }

  private static void add(
      List<Provision> provisions, ProvisionKind kind, String before, String text) {
    if (!text.isEmpty()) {
      provisions.add(Provision.of(kind, before + text));
    }
  }

  private void identity() {
    facts.add(FactKind.LABEL, "type", text("type"));
    facts.add(FactKind.LABEL, "subtype", text("subtype"));
    facts.add(FactKind.LABEL, "action", text("action"));
    agencies().forEach(agency -> facts.add(FactKind.LABEL, "agency", agency));
    if (row.path("significant").isBoolean()) {
      boolean significant = row.path("significant").asBoolean();
      facts.add(FactKind.LABEL, "significant", significant ? "yes" : "no");
    }
    texts("topics").forEach(topic -> facts.add(FactKind.LABEL, "topic", topic));
    facts.add(FactKind.IDENTIFIER, "document number", number.value());
    facts.add(FactKind.IDENTIFIER, "citation", text("citation"));
    texts("regulation_id_numbers").forEach(rin -> facts.add(FactKind.IDENTIFIER, "RIN", rin));
    for (String docket : texts("docket_ids")) {
      References.dockets(docket).forEach(d -> facts.add(FactKind.IDENTIFIER, "docket", d));
    }
    facts.add(FactKind.IDENTIFIER, "executive order", text("executive_order_number"));
    facts.add(FactKind.IDENTIFIER, "proclamation", text("proclamation_number"));
  }

  private void code() {
    for (JsonNode reference : row.path("cfr_references").values()) {
      String title = reference.path("title").asString("");
      String part = reference.path("part").asString("");
      if (!title.isEmpty() && !part.isEmpty()) {
        facts.add(FactKind.AFFECTS, "part", "/us/cfr/t" + title + "/p" + part);
      }
    }
  }

  /** The publisher's own days first, then those its sentence on days has besides. */
  private void days() {
    List<Fact> stated = new StatedDays(Optional.of(publishedOn)).of(List.of(text("dates")));
    day("effective_on").ifPresent(d -> day(FactKind.EFFECTIVE_ON, d, stated));
    day("comments_close_on").ifPresent(d -> day(FactKind.COMMENTS_CLOSE_ON, d, stated));
    stated.forEach(facts::add);
  }

  private void day(FactKind kind, LocalDate day, List<Fact> stated) {
    String value = day.toString();
    facts.add(kind, "", value, Facts.words(stated, kind, value).orElse(text("dates")));
  }

  private void concerns() {
    Matcher corrected = LAST_STEP.matcher(text("correction_of"));
    if (corrected.matches()) {
      DocumentNumber.of(corrected.group(1))
          .ifPresent(other -> facts.add(FactKind.CONCERNS, "corrects", other.document().value()));
    }
    boolean presidential = text("type").equals("Presidential Document");
    Concerns.Said said =
        new Concerns.Said(
            text("action"),
            presidential ? "" : text("title"),
            List.of(text("dates")),
            presidential ? List.of() : List.of(text("abstract")),
            List.of());
    Set<String> own = Set.of(number.document().value(), text("citation"));
    new Concerns(own).of(number, said, texts("regulation_id_numbers")).forEach(facts::add);
  }

  private void links() {
    String pdf = text("pdf_url").replaceFirst("\\?.*", "");
    if (!pdf.isEmpty()) {
      facts.add(FactKind.DOWNLOAD, "PDF", pdf);
    }
  }
}
