package lexdelta.searchapi.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lexdelta.crawler.outline.Place;
import lexdelta.crawler.outline.Places;
import lexdelta.crawler.record.Reading;

/** The answer of {@code outline}, as documented in docs/commands.md. */
record OutlineJson(String kind, String file, List<Document> documents) {
  /**
   * Makes it of the documents of a file.
   *
   * @param labels of the provision to show of each; none for all of it
   */
  static OutlineJson of(String kind, Path file, List<Reading> readings, List<String> labels) {
    return new OutlineJson(
        kind,
        file.toString(),
        readings.stream().map(reading -> document(reading, labels)).toList());
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

  private static Document document(Reading reading, List<String> labels) {
    Places places = Places.of(reading);
    return new Document(
        reading.document().value(),
        reading.citation(),
        reading.heading(),
        units(reading, places, OutlineCommand.shown(reading, places, labels)));
  }

  private static List<Unit> units(Reading reading, Places places, List<Place> shown) {
    return shown.stream().map(place -> unit(reading, places, place)).toList();
  }

  private static Unit unit(Reading reading, Places places, Place place) {
    var unit = place.unit();
    return new Unit(
        unit.label(),
        unit.name(),
        place.address(),
        place.citation(),
        unit.provision(),
        unit.start(),
        unit.end(),
        OutlineCommand.words(reading, unit),
        units(reading, places, places.within(Optional.of(place))));
  }
}
