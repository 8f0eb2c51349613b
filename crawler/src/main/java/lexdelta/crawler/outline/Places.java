package lexdelta.crawler.outline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.Reading;

/**
 * The places of a document's text: of every provision its address and citation, and the way back
 * from an address or a label to the provisions under it. Made once for a text, as its outline is.
 *
 * <p>Addresses and citations pass over a paragraph without a label that only leads in to those
 * with one ({@link LeadIn}).
 *
 * <p>What stands beside the text (source notes, amendment notices) is a place of the document itself,
 * whichever unit it is printed in.
 */
public final class Places {
  /** A label as practitioners write it behind a section: {@code (c)(2)(i)}. */
  public static final Pattern LABEL = Pattern.compile("(?:\\([A-Za-z0-9]{1,5}\\)){1,8}");

  private static final Pattern PIECE = Pattern.compile("\\(([A-Za-z0-9]{1,5})\\)");

  /** The longest label of which units are made. */
  private static final int LONGEST_LABEL = 6;

  private static final Pattern PATH = Pattern.compile("/?[^/()\\s]+(?:/[^/()\\s]+)*");

  private final String document;
  private final String citation;
  private final List<Provision> provisions;
  private final Map<String, Place> byPath = new LinkedHashMap<>();
  private final Map<String, List<Place>> within = new HashMap<>();
  private final List<List<Place>> begun = new ArrayList<>();
  private final Set<String> outermost = new HashSet<>();
  private final Map<String, Integer> beside = new HashMap<>();

  /** By labels alone, without the numbers of those given twice; several where several are meant. */
  private final Map<String, List<Place>> byLabels = new LinkedHashMap<>();

  /** Those of them that other names may mean too: a citation that leads nowhere asks only these. */
  private final List<Place> unusual = new ArrayList<>();

  private Places(String document, String citation, List<Provision> provisions) {
    this.document = document;
    this.citation = citation;
    this.provisions = List.copyOf(provisions);
    provisions.forEach(provision -> begun.add(new ArrayList<>()));
  }

  /** The places of a reading. Pure, and nearly linear in the length of the text. */
  public static Places of(Reading reading) {
    return of(
        reading.document().value(),
        reading.citation(),
        reading.provisions(),
        Outline.of(reading.provisions()));
  }

  /**
   * The places of a text whose outline is at hand.
   *
   * @param document its permanent address
   * @param citation of the whole of it
   * @param outline of these provisions
   */
  public static Places of(
      String document, String citation, List<Provision> provisions, Outline outline) {
    Places places = new Places(document, citation, provisions);
    outline.units().forEach(unit -> places.outermost.add(unit.name()));
    outline.units().forEach(unit -> places.add(unit, List.of(), List.of()));
    places.fileByLabels();
    return places;
  }

  /**
   * Adds a unit and those within it.
   *
   * @param above the units in the address of what holds it
   * @param aside the same with the lead-in that holds it, which addresses pass over
   */
  private void add(Unit unit, List<Unit> above, List<Unit> aside) {
    Provision provision = provisions.get(unit.provision());
    boolean beside = provision.kind().besideText();
    List<Unit> units = beside ? List.of(beside(unit, above.isEmpty())) : free(unit, above, aside);
    String path = path(units);
    Place place = new Place(document + "/" + path, Place.cited(citation, units), units);
    byPath.put(path, place);
    if (!beside) {
      String holding = path.substring(0, Math.max(0, path.lastIndexOf('/')));
      within.computeIfAbsent(holding, _ -> new ArrayList<>()).add(place);
    }
    begun.get(unit.provision()).add(place);
    if (!unit.units().isEmpty()) {
      boolean leadIn = LeadIn.is(unit, provision, above.isEmpty());
      for (Unit inner : unit.units()) {
        add(inner, leadIn ? above : units, units);
      }
    }
  }

  /** The address of a unit that no other has yet; the first one has the shortest. */
  private List<Unit> free(Unit unit, List<Unit> above, List<Unit> aside) {
    List<Unit> units = joined(above, unit);
    if (byPath.containsKey(path(units))) {
      units = joined(aside, unit);
    }
    for (int i = 2; byPath.containsKey(path(units)); i++) {
      units = joined(aside, named(unit, once(unit.name()) + "~" + i));
    }
    return units;
  }

  private static List<Unit> joined(List<Unit> above, Unit unit) {
    List<Unit> joined = new ArrayList<>(above.size() + 1);
    joined.addAll(above);
    joined.add(unit);
    return joined;
  }

  private static String path(List<Unit> units) {
    if (units.size() == 1) {
      return units.getFirst().name();
    }
    StringBuilder path = new StringBuilder();
    for (Unit unit : units) {
      path.append(path.isEmpty() ? "" : "/").append(unit.name());
    }
    return path.toString();
  }

  private Unit beside(Unit unit, boolean outermostUnit) {
    String name = unit.name();
    if (!outermostUnit) {
      do {
        name = Names.alone(once(unit.name()), beside);
      } while (outermost.contains(name));
    }
    return named(unit, name);
  }

  private static Unit named(Unit unit, String name) {
    return new Unit(unit.label(), name, unit.provision(), unit.start(), unit.end(), unit.units());
  }

  /** Units without a label are passed over, but only where no place has just these labels. */
  private void fileByLabels() {
    Map<String, List<Place>> passing = new LinkedHashMap<>();
    for (Place place : byPath.values()) {
      if (place.unit().labelled()) {
        boolean plain = true;
        StringBuilder labels = new StringBuilder();
        for (Unit unit : place.units()) {
          plain &= unit.labelled();
          if (unit.labelled()) {
            labels.append(labels.isEmpty() ? "" : "/").append(once(unit.name()));
          }
        }
        (plain ? byLabels : passing)
            .computeIfAbsent(labels.toString(), _ -> new ArrayList<>())
            .add(place);
      }
    }
    passing.forEach(byLabels::putIfAbsent);
    byLabels.values().stream()
        .flatMap(List::stream)
        .filter(place -> place.units().stream().anyMatch(Places::unusual))
        .forEach(unusual::add);
  }

  /** A range, or a name given twice. */
  private static boolean unusual(Unit unit) {
    return unit.labelled() && (unit.name().indexOf('-') > 0 || unit.name().indexOf('~') > 0);
  }

  /** A name without the number that tells it from the same one given before. */
  private static String once(String name) {
    int twice = name.indexOf('~');
    return twice < 0 ? name : name.substring(0, twice);
  }

  /** All places, in the order of the text. */
  public List<Place> all() {
    return List.copyOf(byPath.values());
  }

  /**
   * The places that a provision begins, from the outermost to the deepest; never none.
   *
   * @param provision its position in the text
   */
  public List<Place> begunBy(int provision) {
    return List.copyOf(begun.get(provision));
  }

  /**
   * The place of a provision: the deepest that it begins.
   *
   * @param provision its position in the text
   */
  public Place of(int provision) {
    return begun.get(provision).getLast();
  }

  /**
   * The place at an address within the document. A label within a reserved range leads to the range;
   * units without a label may be left out where one place alone is meant.
   *
   * @param names from the outermost to its own: {@code h, 13, iii}
   */
  public Optional<Place> find(List<String> names) {
    Place exact = byPath.get(String.join("/", names));
    if (exact != null) {
      return Optional.of(exact);
    }
    List<Place> cited = cited(names);
    return cited.size() == 1 ? Optional.of(cited.getFirst()) : Optional.empty();
  }

  /** Of what an address names, the deepest place that there is; empty when not even the first. */
  public Optional<Place> nearest(List<String> names) {
    return Stream.iterate(names.size(), length -> length > 0, length -> length - 1)
        .flatMap(length -> find(names.subList(0, length)).stream())
        .findFirst();
  }

  /** The places that a citation with these labels means. */
  private List<Place> cited(List<String> labels) {
    List<Place> exact = byLabels.get(String.join("/", labels));
    return exact != null
        ? exact
        : unusual.stream().filter(place -> ranged(place.labels(), labels)).toList();
  }

  private static boolean ranged(List<String> labels, List<String> names) {
    if (labels.size() != names.size()) {
      return false;
    }
    for (int i = 0; i < labels.size(); i++) {
      if (!labels.get(i).equals(names.get(i)) && !withinRange(labels.get(i), names.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean withinRange(String range, String name) {
    int dash = range.indexOf('-');
    return dash > 0
        && name.length() <= LONGEST_LABEL
        && Stream.of(Series.values())
            .anyMatch(series -> {
              int place = series.place(name);
              int first = series.place(range.substring(0, dash));
              int last = series.place(range.substring(dash + 1));
              return first != Series.NONE && first <= place && place <= last;
            });
  }

  /** The places within one, without those beside the text; of the whole document the outermost. */
  public List<Place> within(Optional<Place> above) {
    return List.copyOf(within.getOrDefault(above.map(Place::path).orElse(""), List.of()));
  }

  /** The place in which one stands; empty of an outermost one. */
  public Optional<Place> above(Place place) {
    List<String> names = place.names();
    return Optional.ofNullable(byPath.get(String.join("/", names.subList(0, names.size() - 1))));
  }

  /** The positions of the provisions in a place, in order; a provision may stand in several. */
  public List<Integer> provisions(Place place) {
    TreeSet<Integer> found = new TreeSet<>();
    Provision first = provisions.get(place.unit().provision());
    gather(place.unit(), LeadIn.is(place.unit(), first, place.depth() == 1), found);
    boolean beside = first.kind().besideText();
    found.removeIf(at -> !beside && provisions.get(at).kind().besideText());
    return List.copyOf(found);
  }

  /** What a lead-in announces does not stand in it. */
  private static void gather(Unit unit, boolean leadIn, Set<Integer> found) {
    found.add(unit.provision());
    unit.units().stream()
        .filter(within -> !leadIn || !within.labelled())
        .forEach(within -> gather(within, false, found));
  }

  /**
   * The positions of the provisions under a label or an address, in order; those beside the text are
   * never among them.
   *
   * @param wanted {@code (c)(2)(i)} or {@code c/2/i}; empty for the whole text
   * @return empty when the text has no such label
   * @throws IllegalArgumentException when it is neither
   */
  public List<Integer> under(String wanted) {
    if (wanted.isEmpty()) {
      return Stream.iterate(0, at -> at < provisions.size(), at -> at + 1)
          .filter(at -> !provisions.get(at).kind().besideText())
          .toList();
    }
    List<String> names =
        names(wanted)
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "A label is written as in (c)(2)(i), an address as in c/2/i; «%s» is neither."
                        .formatted(wanted)));
    Place exact = byPath.get(String.join("/", names));
    List<Place> meant =
        exact == null || LABEL.matcher(wanted).matches() ? cited(names) : List.of(exact);
    return meant.stream()
        .flatMap(place -> provisions(place).stream())
        .distinct()
        .sorted()
        .filter(at -> !provisions.get(at).kind().besideText())
        .toList();
  }

  /**
   * Under which labels each provision stands, by its position, such as {@code h}, {@code h/13} and
   * {@code h/13/iii}: those by which a citation finds it. None of what stands beside the text.
   */
  public List<Set<String>> labels() {
    List<Set<String>> labels = new ArrayList<>();
    provisions.forEach(provision -> labels.add(new TreeSet<>()));
    byLabels.forEach((path, places) ->
        places.stream()
            .flatMap(place -> provisions(place).stream())
            .forEach(at -> labels.get(at).add(path)));
    return labels;
  }

  /** The names in {@code (c)(2)(i)} or {@code c/2/i}; empty when it is neither. */
  public static Optional<List<String>> names(String words) {
    if (LABEL.matcher(words).matches()) {
      return Optional.of(PIECE.matcher(words).results().map(piece -> piece.group(1)).toList());
    }
    Matcher path = PATH.matcher(words);
    return path.matches()
        ? Optional.of(List.of(words.substring(words.startsWith("/") ? 1 : 0).split("/")))
        : Optional.empty();
  }
}
