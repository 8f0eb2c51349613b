package lexdelta.searchapi.command;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import lexdelta.crawler.outline.Outline;
import lexdelta.crawler.record.Reading;

/** The answer of {@code outline}, as documented in docs/commands.md. */
record OutlineJson(String kind, String file, List<Document> documents) {
  static OutlineJson of(String kind, Path file, List<Reading> readings) {
    return new OutlineJson(
        kind, file.toString(), readings.stream().map(OutlineJson::document).toList());
  }

  /** One document. */
  record Document(String document, String citation, String heading, List<Unit> units) {}

  /** One unit of a text, with those within it. */
  record Unit(
      String label,
      String name,
      String address,
      String citation,
      int provision,
      int start,
      int end,
      String text,
      List<Unit> units) {}

  private static Document document(Reading reading) {
    return new Document(
        reading.document().value(),
        reading.citation(),
        reading.heading(),
        units(
            reading,
            Outline.of(reading.provisions()).units(),
            reading.document().value(),
            reading.citation()));
  }

  private static List<Unit> units(
      Reading reading, List<lexdelta.crawler.outline.Unit> units, String address, String citation) {
    Stream<lexdelta.crawler.outline.Unit> each = units.stream();
    return each.map(unit -> unit(reading, unit, address, citation)).toList();
  }

  private static Unit unit(
      Reading reading, lexdelta.crawler.outline.Unit unit, String above, String aboveCited) {
    String address = above + "/" + unit.name();
    String citation = aboveCited + unit.label();
    String text = reading.provisions().get(unit.provision()).text();
    return new Unit(
        unit.label(),
        unit.name(),
        address,
        citation,
        unit.provision(),
        unit.start(),
        unit.end(),
        text.substring(unit.start(), unit.end()).strip(),
        units(reading, unit.units(), address, citation));
  }
}
