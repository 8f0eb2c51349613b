package lexdelta.crawler.citator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lexdelta.crawler.citation.CfrPart;
import lexdelta.crawler.citation.CfrSection;
import lexdelta.crawler.citation.Citation;
import lexdelta.crawler.citation.CitationReader;
import lexdelta.crawler.citation.Context;
import lexdelta.crawler.citation.Found;
import lexdelta.crawler.outline.Places;
import lexdelta.crawler.record.Division;
import lexdelta.crawler.record.Fact;
import lexdelta.crawler.record.FactKind;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.Reading;

/**
 * The citations of a document's text, each read from where it stands: “paragraph (b) of this section” in
 * 8 CFR 214.2 is 8 CFR 214.2(b), and a document of the Federal Register that amends part 1024 of title
 * 12 means that part by {@code § 1024.41}.
 */
public final class CitedText {
  private static final Pattern AFFECTED = Pattern.compile("/us/cfr/t(\\d+)/[sp]([^./]+).*+");

  private final Reading reading;
  private final Places places;
  private final Optional<Citation> whole;
  private final Map<String, String> titles = new HashMap<>();
  private Context context;

  private CitedText(Reading reading, Places places) {
    this.reading = reading;
    this.places = places;
    whole = CitationReader.alone(reading.citation()).or(this::part);
    reading.facts().stream()
        .filter(fact -> fact.kind() == FactKind.AFFECTS)
        .map(Fact::value)
        .map(AFFECTED::matcher)
        .filter(Matcher::matches)
        .forEach(m -> titles.put(m.group(2), m.group(1)));
    context = new Context(whole, titles);
  }

  /**
   * A citation in the text.
   *
   * @param provision its position
   */
  public record Cited(int provision, Found found) {}

  /** All citations of a text, in its order. */
  public static List<Cited> of(Reading reading, Places places) {
    return new CitedText(reading, places).all();
  }

  private List<Cited> all() {
    List<Cited> all = new ArrayList<>();
    for (int at = 0; at < reading.provisions().size(); at++) {
      Provision provision = reading.provisions().get(at);
      int position = at;
      List<Found> found = CitationReader.read(provision.text(), context.at(places.of(at).labels()));
      found.forEach(each -> all.add(new Cited(position, each)));
      if (whole.isEmpty()) {
        learn(found);
      }
    }
    return all;
  }

  /** What a text without a place of its own says once of a part holds for all that follows. */
  private void learn(List<Found> found) {
    int before = titles.size();
    for (Found each : found) {
      switch (each.citation()) {
        case CfrSection it -> titles.putIfAbsent(it.part(), it.title());
        case CfrPart it -> titles.putIfAbsent(it.part(), it.title());
        default -> {}
      }
    }
    if (titles.size() > before) {
      context = new Context(whole, titles);
    }
  }

  /** Of an appendix the part it belongs to. */
  private Optional<Citation> part() {
    return division("title")
        .flatMap(title -> division("part").map(part -> new CfrPart(title, part, "")));
  }

  private Optional<String> division(String kind) {
    return reading.hierarchy().stream()
        .filter(division -> division.kind().equals(kind) && !division.number().isEmpty())
        .map(Division::number)
        .reduce((_, last) -> last)
        .filter(_ -> reading.document().value().startsWith("/us/cfr/"));
  }
}
