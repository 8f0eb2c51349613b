package lexdelta.searchapi.evidence;

import java.util.Locale;
import lexdelta.crawler.outline.Place;
import lexdelta.crawler.outline.Places;
import lexdelta.crawler.record.Division;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.Reading;

/** A reading as plain text: a paragraph for each provision, what it is said where it is no text. */
final class PlainText {
  private PlainText() {}

  static String of(Reading reading) {
    StringBuilder text = new StringBuilder();
    for (Division division : reading.hierarchy()) {
      text.append(
          "%s %s %s"
              .formatted(division.kind(), division.number(), division.heading())
              .strip()
              .replaceAll(" +", " "));
      text.append('\n');
    }
    text.append('\n').append(reading.citation()).append("  ").append(reading.heading());
    text.append("\n\n");
    for (Provision provision : reading.provisions()) {
      text.append(line(provision)).append("\n\n");
    }
    return text.toString();
  }

  /** One provision of it, with all that stands in it. */
  static String of(Reading reading, Place place) {
    StringBuilder text = new StringBuilder();
    text.append(place.citation()).append('\n').append(place.address()).append("\n\n");
    for (int at : Places.of(reading).provisions(place)) {
      text.append(line(reading.provisions().get(at))).append("\n\n");
    }
    return text.toString();
  }

  private static String line(Provision provision) {
    return switch (provision.kind()) {
      case HEADING, PARAGRAPH, EXTRACT, EXAMPLE, TABLE_ROW, FOOTNOTE, NOTE, INSTRUCTION ->
          provision.text();
      case IMAGE, AUTHORITY, SOURCE_NOTE, EDITORIAL_NOTE, AMENDMENT_NOTICE, FACT, AFFECTED ->
          "[%s] %s"
              .formatted(
                  provision.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                  provision.text());
    };
  }
}
