package lexdelta.crawler.source.federalregister;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
 * A document on public inspection: filed, open to everybody, and not yet published. It stands at an
 * address of its own, since what will be published under its number is another text: {@code
 * /us/fr/public-inspection/2020-17086}.
 */
final class FiledDocument {
  private final JsonNode row;
  private final DocumentNumber number;

  FiledDocument(JsonNode row) throws UnreadableSnapshotException {
    this.row = row;
    String said = text("document_number");
    this.number =
        DocumentNumber.of(said)
            .orElseThrow(() -> ListAnswer.unreadable("«" + said + "» is no document's number"));
  }

  private String text(String field) {
    JsonNode value = row.path(field);
    return value.isValueNode() && !value.isNull() ? Paragraphs.folded(value.asString("")) : "";
  }

  /** The short names of the agencies that filed it. */
  Set<String> agencySlugs() {
    Set<String> slugs = new TreeSet<>();
    row.path("agencies").values().forEach(agency -> slugs.add(agency.path("slug").asString("")));
    return slugs;
  }

  boolean presidential() {
    return text("type").equals("Presidential Document");
  }

  /** The day it was filed, by the publisher's own clock. */
  private Optional<LocalDate> filedOn() {
    try {
      return Optional.of(OffsetDateTime.parse(text("filed_at")).toLocalDate());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private Optional<LocalDate> publicationOn() {
    try {
      return Optional.of(LocalDate.parse(text("publication_date")));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private String heading() {
    String title = text("title");
    if (!title.isEmpty()) {
      return title;
    }
    return Paragraphs.folded(text("subject_1") + " " + text("subject_2") + " " + text("subject_3"));
  }

  /** @param on the day it was seen, for a document that does not say when it was filed */
  Reading reading(LocalDate on) {
    return new Reading(
        number.filed(),
        DocumentKind.FEDERAL_REGISTER_DOCUMENT,
        "FR Doc. " + number + " (public inspection)",
        heading(),
        hierarchy(),
        filedOn().orElse(on),
        filedOn(),
        provisions(),
        facts());
  }

  private List<Division> hierarchy() {
    List<Division> hierarchy = new ArrayList<>();
    hierarchy.add(new Division("publication", "", "Federal Register"));
    hierarchy.add(new Division("list", "", "Public inspection"));
    if (!text("type").isEmpty()) {
      hierarchy.add(new Division("type", "", text("type")));
    }
    return hierarchy;
  }

  private List<String> agencies() {
    return row.path("agencies").values().stream()
        .map(agency -> agency.path("name").asString(agency.path("raw_name").asString("")).strip())
        .filter(name -> !name.isEmpty())
        .toList();
  }

  private List<Provision> provisions() {
    List<Provision> provisions = new ArrayList<>();
    agencies().forEach(agency -> add(provisions, "Agency: ", agency));
    add(provisions, "Type: ", text("type"));
    add(provisions, "Filing: ", text("filing_type"));
    publicationOn().ifPresent(day -> add(provisions, "To be published: ", day.toString()));
    String note = text("editorial_note");
    if (!note.isEmpty()) {
      provisions.add(Provision.of(ProvisionKind.NOTE, note));
    }
    String address = text("pdf_url").replaceFirst("\\?.*", "");
    if (!address.isEmpty()) {
      provisions.add(
          new Provision(
              ProvisionKind.FACT, "The document as filed (PDF)", List.of(), List.of(), address));
    }
    return provisions;
  }

  private static void add(List<Provision> provisions, String before, String text) {
    if (!text.isEmpty()) {
      provisions.add(Provision.of(ProvisionKind.FACT, before + text));
    }
  }

  private List<Fact> facts() {
    Facts facts = new Facts();
    facts.add(FactKind.LABEL, "type", text("type"));
    facts.add(FactKind.LABEL, "filing", text("filing_type"));
    agencies().forEach(agency -> facts.add(FactKind.LABEL, "agency", agency));
    facts.add(FactKind.IDENTIFIER, "document number", number.value());
    for (JsonNode docket : row.path("docket_numbers").values()) {
      References.dockets(docket.asString(""))
          .forEach(d -> facts.add(FactKind.IDENTIFIER, "docket", d));
    }
    facts.add(FactKind.CONCERNS, "announces", number.document().value());
    publicationOn()
        .ifPresent(day -> facts.add(FactKind.NEXT_EXPECTED_ON, "publication", day.toString()));
    facts.add(FactKind.DOWNLOAD, "PDF", text("pdf_url").replaceFirst("\\?.*", ""));
    return facts.all();
  }
}
