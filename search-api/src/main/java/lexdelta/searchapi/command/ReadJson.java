package lexdelta.searchapi.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lexdelta.crawler.record.Fact;
import lexdelta.crawler.record.Link;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.Reading;

/** The answer of {@code read}, as documented in docs/commands.md. */
record ReadJson(
    String kind, String file, String outcome, List<Document> documents, String trouble) {

  /** One document. */
  record Document(
      String document,
      String kind,
      String citation,
      String heading,
      List<String> hierarchy,
      Optional<String> effectiveOn,
      Optional<String> publishedOn,
      List<Passage> provisions,
      List<Statement> facts) {
    static Document of(Reading reading) {
      return new Document(
          reading.document().value(),
          Kinds.word(reading.kind()),
          reading.citation(),
          reading.heading(),
          reading.hierarchy().stream()
              .map(d -> String.join(" ", d.kind(), d.number(), d.heading()).replaceAll(" +", " "))
              .toList(),
          Optional.of(reading.effectiveOn())
              .filter(day -> !day.equals(LocalDate.EPOCH))
              .map(LocalDate::toString),
          reading.publishedOn().map(LocalDate::toString),
          reading.provisions().stream().map(Passage::of).toList(),
          reading.facts().stream().map(Statement::of).toList());
    }
  }

  /** One provision. */
  record Passage(
      String kind, String text, int level, List<String> cells, String link, List<Link> links) {
    static Passage of(Provision provision) {
      return new Passage(
          Kinds.word(provision.kind()),
          provision.text(),
          provision.level(),
          provision.cells(),
          provision.link(),
          provision.links());
    }
  }

  /** One fact. */
  record Statement(String kind, String about, String value, String words) {
    static Statement of(Fact fact) {
      return new Statement(Kinds.word(fact.kind()), fact.about(), fact.value(), fact.words());
    }
  }
}
